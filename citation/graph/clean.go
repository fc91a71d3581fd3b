package graph

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution"
)

// prefix of the node of a text without a symbol.
const filePrefix = "file:"

// unsafeASCII are the printable ASCII characters that some format cannot bear in a name; an id never holds them, nor blanks, controls and marks of direction.
const unsafeASCII = "\"#&'<>\\^`{|}"

// inert reports whether a character may stand in any text that is written: no control character, no mark of direction, no line end of Unicode's own, no character that XML forbids.
func inert(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return ' ' <= r && r < 0x7F
	case r < 0xA0, r == 0x2028, r == 0x2029, r == 0xFEFF, r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return !unicode.Is(unicode.Bidi_Control, r)
}

// fileName is the name of a source as places have it: inert, and - for a text that came without a name.
func fileName(s string) string {
	if s == "" {
		return "-"
	}
	return clean(s)
}

// clean puts U+FFFD for every character that is not inert, and for bytes that are no UTF-8.
func clean(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if inert(r) {
			return r
		}
		return utf8.RuneError
	}, s)
}

// cleanTitle is clean with one blank for every run of white space.
func cleanTitle(s string) string {
	if plain(s) && !strings.Contains(s, "  ") {
		return strings.TrimSpace(s)
	}
	return clean(strings.Join(strings.Fields(s), " "))
}

// plain reports whether s is printable ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7F {
			return false
		}
	}
	return true
}

// cut shortens s to n characters, the last a dot of omission.
func cut(s string, n int) string {
	if len(s) <= n || utf8.RuneCountInString(s) <= n {
		return s
	}
	i := 0
	for range n - 1 {
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i] + "…"
}

// inertID reports whether a character may stand in an id.
func inertID(r rune) bool {
	return inert(r) && !unicode.IsSpace(r) && (r >= utf8.RuneSelf || !strings.ContainsRune(unsafeASCII, r))
}

// fileID returns the id of the node of a file without a symbol, from its name in places. Different names have different ids.
func fileID(name string) string {
	return filePrefix + escape(name, func(r rune) bool { return r != '%' && inertID(r) })
}

// safeWork returns w, or a work whose id is percent-encoded behind id: where it holds what an id must not: the ids of this library never do, those of a caller's own bodies may.
func safeWork(w resolution.Work) resolution.Work {
	if id := w.String(); !safeID(id) {
		return resolution.MakeWork("id:" + escape(id, inertID))
	}
	return w
}

// safeID reports whether an id may be written as it is. One that began with a percent sign would be a node without a name to graphviz.
func safeID(id string) bool {
	for i, r := range id {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(id[i:]); size == 1 {
				return false
			}
		}
		if !inertID(r) {
			return false
		}
	}
	return id != "" && id[0] != '%'
}

const hex = "0123456789ABCDEF"

// escape percent-encodes the bytes of every character that is not kept.
func escape(s string, keep func(rune) bool) string {
	b := make([]byte, 0, len(s)+16)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if ok := keep(r) && (r != utf8.RuneError || size > 1); ok {
			b = append(b, s[i:i+size]...)
		} else {
			for _, c := range []byte(s[i : i+size]) {
				b = append(b, '%', hex[c>>4], hex[c&15])
			}
		}
		i += size
	}
	return string(b)
}
