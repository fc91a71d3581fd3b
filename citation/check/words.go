package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution/text"
)

// folded returns the words of a span in one script and width, without blanks and marks. It is valid until the next call.
func (c *checker) folded(spans ...text.Span) string {
	c.fold.Reset()
	for _, s := range spans {
		c.fold.Append(c.s, s.Start, s.End)
	}
	return c.fold.String()
}

// title returns the folded words between the 《》 of a title; a year before it is no part of them.
func (c *checker) title(it *syntax.Item) string {
	w := c.folded(it.Span, it.Tail)
	if i := strings.Index(w, "《"); i >= 0 {
		w = w[i+len("《"):]
	}
	return strings.Clone(strings.TrimSuffix(w, "》"))
}

func isHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}

// isChinese reports whether r is a Chinese letter or a mark of Chinese punctuation.
func isChinese(r rune) bool {
	return isHan(r) || r >= 0x3001 && r <= 0x301F || r >= 0xFF01 && r <= 0xFF5E || r == '“' || r == '”' || r == '‘' || r == '’' || r == '…' || r == '—'
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSuperscript(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r == '⁰' || r >= '⁴' && r <= '⁹'
}

func isBlank(r rune) bool { return r == ' ' || r == '\u00A0' || r == '\u3000' || r == '\t' }

// before returns the last letter of s that is neither blank nor mark, 0 at its beginning or at a line end.
func before(s string) rune {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		if !isBlank(r) && !isSuperscript(r) {
			if r == '\n' || r == '\r' {
				return 0
			}
			return r
		}
		s = s[:len(s)-n]
	}
	return 0
}

// after returns the first letter of s that is neither blank nor mark, 0 at its end or at a line end.
func after(s string) rune {
	for _, r := range s {
		if isBlank(r) || isSuperscript(r) {
			continue
		}
		if r == '\n' || r == '\r' {
			return 0
		}
		return r
	}
	return 0
}

// lineStart returns where the line of an offset begins.
func (c *checker) lineStart(at int32) int32 {
	return int32(strings.LastIndexByte(c.s[:at], '\n') + 1)
}

// times words a count.
func times(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}

// shorter reports whether a is what is left of b when letters are left out: 不扩散条约 of 不扩散核武器条约.
func shorter(a, b string) bool {
	for _, r := range a {
		i := strings.IndexRune(b, r)
		if i < 0 {
			return false
		}
		b = b[i+utf8.RuneLen(r):]
	}
	return true
}

// difference says which letters of right are missing or wrong in wrong: 有 is missing; 阿 for 洋.
func difference(wrong, right string) string {
	a, b := []rune(wrong), []rune(right)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	switch {
	case len(a) == 0 && len(b) == 0:
		return "differs in its marks"
	case len(a) == 0:
		return string(b) + " is missing"
	case len(b) == 0:
		return string(a) + " is too much"
	}
	return string(a) + " stands for " + string(b)
}
