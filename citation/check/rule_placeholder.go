package check

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/resolution/text"
)

// placeholders finds numbers and dates that were never filled in: one finding for a citation, its blank date in it.
func placeholders(c *checker) {
	covered := make([]text.Span, 0, 8)
	for i := range c.refs {
		ref := &c.refs[i]
		if ref.Status != citation.Placeholder {
			continue
		}
		span := ref.Span
		span.Start = c.blankDate(span.Start)
		covered = append(covered, span)
		c.add(Finding{Span: span, Message: "the number is not yet given: " + c.words(span)})
	}
	s, base := c.body()
	for i := 0; i < len(s); {
		n := blankRun(s, i)
		if n == 0 {
			i++
			continue
		}
		at := base + int32(i)
		for len(covered) > 0 && covered[0].End <= at {
			covered = covered[1:]
		}
		if len(covered) == 0 || !covered[0].Contains(at) {
			span := text.Span{Start: at, End: at + int32(n)}
			c.add(Finding{Span: span, Message: "a number or date is not yet given: " + around(s, i, i+n)})
			// the rest of the same date or number
			for k := i + n; k < len(s) && k < i+maxDay; k++ {
				if m := blankRun(s, k); m > 0 {
					n = k + m - i
					k = i + n - 1
				}
			}
		}
		i += n
	}
}

// blankDate returns where a date without its day begins that stands before an offset: 2018 年__月__日, 2018 年. It returns the offset itself for none.
func (c *checker) blankDate(at int32) int32 {
	head := c.s[max(c.d.Span.Start, at-maxDay):at]
	i := len(head)
	year := false
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(head[:i])
		switch {
		case year && !isBlank(r) && figure(r) < 0:
		case isBlank(r), figure(r) >= 0, strings.ContainsRune("年月日_＿Xx×…[]", r):
			year = year || r == '年'
			i -= n
			continue
		}
		break
	}
	if !year {
		return at
	}
	for isBlank(first(head[i:])) {
		i += utf8.RuneLen(first(head[i:]))
	}
	return at - int32(len(head)-i)
}

// blankRun returns the bytes of a blank at a place that something should fill: __ beside 年月日号第, XX behind / or 第, [ ] or … where a number stands.
func blankRun(s string, i int) int {
	rest := s[i:]
	n := 0
	switch {
	case rest[0] == '_' && (i == 0 || s[i-1] != '_'):
		n = len(rest) - len(strings.TrimLeft(rest, "_"))
	case rest[0] == 'X' && (i == 0 || s[i-1] != 'X'):
		n = len(rest) - len(strings.TrimLeft(rest, "X"))
		if n < 2 || len(rest) > n && strings.IndexByte("IVLCDMivlcdm)-0123456789", rest[n]) >= 0 || i == 0 {
			return 0
		}
		if s[i-1] == '/' || before(s[:i]) == '第' {
			return n
		}
		return 0
	case rest[0] == '[':
		n = strings.IndexByte(rest[:min(len(rest), 12)], ']') + 1
		if n == 0 || strings.Trim(rest[1:n-1], " \u00A0\u3000_.…") != "" {
			return 0
		}
	case strings.HasPrefix(rest, "…") && before(s[:i]) == '第':
		n = len(rest) - len(strings.TrimLeft(rest, "…"))
		if after(rest[n:]) == '号' {
			return n
		}
		return 0
	default:
		return 0
	}
	left, right := before(s[:i]), after(rest[n:])
	if strings.ContainsRune("年月日号", right) || strings.ContainsRune("年月第/", left) && left != 0 {
		return n
	}
	return 0
}

// around returns some words on both sides of a place.
func around(s string, from, to int) string {
	for range 6 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if n == 0 || r == '\n' {
			break
		}
		from -= n
	}
	for range 6 {
		r, n := utf8.DecodeRuneInString(s[to:])
		if n == 0 || r == '\n' {
			break
		}
		to += n
	}
	return s[from:to]
}
