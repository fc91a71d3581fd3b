package block

import (
	"bytes"
	stdhtml "html"
	"strings"
	"unicode/utf8"
)

// words writes the raw text at byte at of the page. Entities and bad bytes do not stand verbatim.
func (r *htmlReader) words(raw []byte, at int, literal bool) {
	for len(raw) > 0 {
		n := len(raw)
		if !literal {
			if i := bytes.IndexByte(raw, '&'); i >= 0 {
				n = i
			}
		}
		if n == 0 {
			for n = 1; n < len(raw) && n < 40 && (raw[n] == '#' || raw[n]|0x20 >= 'a' && raw[n]|0x20 <= 'z' || raw[n] >= '0' && raw[n] <= '9'); n++ {
			}
			if n < len(raw) && raw[n] == ';' {
				n++
			}
			if s := stdhtml.UnescapeString(string(raw[:n])); s != string(raw[:n]) {
				r.put(strings.ToValidUTF8(s, "\ufffd"), -1)
			} else {
				r.put(s, at)
			}
		} else {
			r.plain(raw[:n], at)
		}
		raw = raw[n:]
		at += n
	}
}

// plain writes bytes without entities.
func (r *htmlReader) plain(raw []byte, at int) {
	for len(raw) > 0 {
		n := len(raw)
		if !utf8.Valid(raw) {
			for n = 0; n < len(raw); {
				c, size := utf8.DecodeRune(raw[n:])
				if c == utf8.RuneError && size == 1 {
					break
				}
				n += size
			}
		}
		r.put(string(raw[:n]), at)
		if n < len(raw) {
			r.put("\ufffd", -1)
			n++
		}
		raw = raw[n:]
		at += n
	}
}

func (r *htmlReader) put(s string, at int) {
	if r.probe != nil {
		if r.probe.add(s, at, r.utf8) {
			return
		}
		r.flush()
	}
	if !r.utf8 {
		at = -1
	}
	if r.pre == 0 || r.inNote {
		r.sheet().text(s, at)
		return
	}
	for {
		line, rest, more := strings.Cut(s, "\n")
		r.body.text(line, at)
		if !more {
			return
		}
		r.body.end()
		if at >= 0 {
			at += len(line) + 1
		}
		s = rest
	}
}
