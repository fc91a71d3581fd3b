package check

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// pairs of brackets; the widths of round ones mix.
var bracketPairs = [...]struct{ open, close string }{{"《", "》"}, {"“", "”"}, {"(（", ")）"}}

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

// The pairs by name.
const (
	quotes = 1
	rounds = 2
)

func (c *checker) unpairedIn(pieces []text.Span, paragraph int, q *quotation) {
	var depth [len(bracketPairs)]int
	var opened [len(bracketPairs)]text.Span
	for _, p := range pieces {
		s := c.s[p.Start:p.End]
		for i, r := range s {
			if r == utf8.RuneError || r < utf8.RuneSelf && r != '(' && r != ')' {
				continue
			}
			for k := range bracketPairs {
				at := text.Span{Start: p.Start + int32(i), End: p.Start + int32(i+utf8.RuneLen(r))}
				switch {
				case strings.ContainsRune(bracketPairs[k].open, r):
					depth[k]++
					opened[k] = at
				case !strings.ContainsRune(bracketPairs[k].close, r):
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
