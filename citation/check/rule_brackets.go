package check

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// The pairs of brackets; the widths of round ones mix.
const (
	titleMarks = iota
	quotes
	rounds
	bracketPairs
)

// bracketOf returns the pair that a letter belongs to, and whether it opens it.
func bracketOf(r rune) (pair int, opens, ok bool) {
	switch r {
	case '《':
		return titleMarks, true, true
	case '》':
		return titleMarks, false, true
	case '“':
		return quotes, true, true
	case '”':
		return quotes, false, true
	case '(', '（':
		return rounds, true, true
	case ')', '）':
		return rounds, false, true
	}
	return 0, false, false
}

const maxQuotation = 30 // paragraphs that a quotation may run over

// A quotation is a “ that its paragraph did not close: it may run over paragraphs.
type quotation struct {
	open  text.Span
	since int
}

// unpaired finds a bracket without its other half in a paragraph, read over page cuts: one finding for a paragraph.
func unpaired(c *checker) {
	var q quotation
	for i := range c.d.Paragraphs {
		p := &c.d.Paragraphs[i]
		if p.Role == document.Masthead {
			continue
		}
		if !q.open.IsZero() && i-q.since > maxQuotation {
			c.unclosed(q.open)
			q = quotation{}
		}
		c.unpairedIn(p.Pieces, i, &q)
	}
	if !q.open.IsZero() {
		c.unclosed(q.open)
	}
}

func (c *checker) unclosed(at text.Span) {
	c.add(Finding{Span: at, Message: c.words(at) + " is not closed in this paragraph"})
}

func (c *checker) unpairedIn(pieces []text.Span, paragraph int, q *quotation) {
	var depth [bracketPairs]int
	var opened [bracketPairs]text.Span
	for _, p := range pieces {
		s := c.s[p.Start:p.End]
		for i := 0; i < len(s); i++ {
			if b := s[i]; b != '(' && b != ')' && b != 0xE2 && b != 0xE3 && b != 0xEF { // the first bytes of brackets
				continue
			}
			r, size := utf8.DecodeRuneInString(s[i:])
			k, opens, ok := bracketOf(r)
			if !ok {
				continue
			}
			at := text.Span{Start: p.Start + int32(i), End: p.Start + int32(i+size)}
			switch {
			case opens:
				depth[k]++
				opened[k] = at
			case depth[k] > 0:
				depth[k]--
			case k == rounds && enumerator(s[:i]):
			case k == quotes && !q.open.IsZero():
				*q = quotation{}
			default:
				c.add(Finding{Span: at, Message: string(r) + " closes nothing in this paragraph"})
				return
			}
		}
	}
	if depth[quotes] > 0 {
		if q.open.IsZero() {
			*q = quotation{opened[quotes], paragraph}
		}
		depth[quotes] = 0
	}
	for k := range bracketPairs {
		if depth[k] > 0 {
			c.unclosed(opened[k])
			return
		}
	}
}

const maxEnumerator = 12 // bytes: 十二), iv), 12)

// enumerator reports whether what stands before a closing bracket is the letter or number of a list: a), 1), 一).
func enumerator(s string) bool {
	n := 0
	for n < maxEnumerator && n < len(s) {
		r, size := utf8.DecodeLastRuneInString(s[:len(s)-n])
		if !(r < utf8.RuneSelf && (isLetter(byte(r)) || isDigit(byte(r)))) && !strings.ContainsRune("一二三四五六七八九十", r) {
			return n > 0 && (isBlank(r) || strings.ContainsRune("；;，,：:。、\n", r))
		}
		n += size
	}
	return n > 0 && n == len(s)
}
