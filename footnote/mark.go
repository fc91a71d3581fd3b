package footnote

import (
	"slices"
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// Marks appends the marks that show by themselves in a span of s, each an orphan still: superscripts (¹, ¹²; ¹,² are two) and numbers in square brackets ([12]). An exponent (m², km²) is none.
func Marks(dst []Mark, s string, in text.Span) []Mark {
	s = s[:in.End]
	from := int(in.Start)
	latin := next(s, from, "\xC2")
	upper := next(s, from, "\xE2\x81")
	bracket := next(s, from, "[")
	for {
		at := min(latin, upper, bracket)
		if at == len(s) {
			return dst
		}
		end := at + 1
		if at == bracket {
			if v, n := digits(s[at+1:]); n > 0 && at+1+n < len(s) && s[at+1+n] == ']' {
				end = at + n + 2
				dst = append(room(dst), Mark{text.Span{Start: int32(at), End: int32(end)}, label(v), -1})
			}
			bracket = next(s, end, "[")
			continue
		}
		v, n, size := superscripts(s[at:])
		if size > 0 {
			end = at + size
		}
		if n > 0 && n <= maxDigits && !exponent(s, at, n) {
			dst = append(room(dst), Mark{text.Span{Start: int32(at), End: int32(end)}, label(v), -1})
		}
		if latin < end {
			latin = next(s, end, "\xC2")
		}
		if upper < end {
			upper = next(s, end, "\xE2\x81")
		}
	}
}

// room doubles a full slice: a text that is nothing but marks is not copied again and again.
func room(marks []Mark) []Mark {
	if len(marks) == cap(marks) {
		return slices.Grow(marks, max(16, len(marks)))
	}
	return marks
}

// next returns where sep stands in s from a place on, len(s) for nowhere.
func next(s string, from int, sep string) int {
	if len(sep) == 1 {
		if i := strings.IndexByte(s[from:], sep[0]); i >= 0 {
			return from + i
		}
		return len(s)
	}
	if i := strings.Index(s[from:], sep); i >= 0 {
		return from + i
	}
	return len(s)
}

// exponent reports whether the single superscript at a place belongs to a unit: 2 000 km², 30 m³.
func exponent(s string, at, digits int) bool {
	if digits > 1 || at == 0 || s[at-1] != 'm' || s[at] != 0xC2 || s[at+1] == 0xB9 {
		return false
	}
	if at > 1 && (s[at-2] == 'k' || s[at-2] == 'c' || s[at-2] == 'd' || s[at-2] == 'm') {
		at--
	}
	if at < 2 {
		return true
	}
	c := s[at-2]
	return c < 'A' || c > 'z' || c > 'Z' && c < 'a'
}

// Stars appends the asterisks in a span of s that stand behind a letter, a bracket or a symbol and for which a note exists.
func Stars(dst []Mark, s string, in text.Span, notes []Note) []Mark {
	for at := next(s[:in.End], int(in.Start), "*"); at < int(in.End); {
		end := at + 1
		for end < int(in.End) && s[end] == '*' {
			end++
		}
		if n := end - at; n <= len(stars) && at > int(in.Start) && s[at-1] > ' ' {
			if _, ok := find(notes, stars[:n]); ok {
				dst = append(dst, Mark{text.Span{Start: int32(at), End: int32(end)}, stars[:n], -1})
			}
		}
		at = next(s[:in.End], end, "*")
	}
	return dst
}

const maxTyped = 12 // bytes of its number

// Typed appends the marks of typed texts in a span of s, （註一）, for which a note exists.
func Typed(dst []Mark, s string, in text.Span, notes []Note) []Mark {
	s = s[:in.End]
	for at := next(s, int(in.Start), "註"); at < len(s); at = next(s, at+len("註"), "註") {
		from := at
		for _, open := range [...]string{"（", "(", "〔"} {
			if strings.HasSuffix(s[in.Start:at], open) {
				from = at - len(open)
			}
		}
		if from == at {
			continue
		}
		if l, n := typewriter(s[from:min(len(s), at+maxTyped+len("註）"))]); n > 0 {
			if _, ok := find(notes, l); ok {
				end := from + len(strings.TrimRight(s[from:from+n], " \t\u3000\u00A0"))
				dst = append(dst, Mark{text.Span{Start: int32(from), End: int32(end)}, l, -1})
			}
		}
	}
	return dst
}
