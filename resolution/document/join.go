package document

import (
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

const (
	minCut   = 45 // bytes of a line that a note block may cut
	minBlank = 90 // bytes of a line that a page break may cut without a trace
)

// reads reports whether a line reads on from the last body line.
func (p *parser) reads(t string, indented bool) bool {
	if len(p.body) == p.body0 {
		return false
	}
	last := &p.body[len(p.body)-1]
	if last.Role == Masthead || last.Role == Heading || last.Role == Opening {
		return false
	}
	switch {
	case p.last != endOpen && p.last != endComma, strings.IndexByte(t, '\t') >= 0:
		return false
	case p.wrap > 0 && p.gap&gapBlank == 0 && p.lastLen*4 >= p.wrap*3 && !indented:
		return p.last == endOpen || p.last == endComma
	case p.last == endComma:
		// an operative paragraph ends in ； or 。, so that a comma before notes is a cut
		return p.gap&gapNotes != 0 && last.Role == Operative && p.number > 0
	case p.gap&(gapNotes|gapPage) != 0 && p.lastLen <= maxSign && verbal(t):
		return false // a verb begins a paragraph, unless what stands before is too long to be a heading
	case p.gap&(gapNotes|gapPage) != 0:
		return p.lastLen >= minCut || last.Role == Preamble || last.Role == Operative && len(last.Pieces) > 1
	}
	return p.gap&gapBlank != 0 && p.lastLen >= minBlank && p.sentence
}

// join adds a piece to the last body paragraph. One that does not end as a preambular paragraph does is none.
func (p *parser) join(a, b int, e ending) {
	last := &p.body[len(p.body)-1]
	if last.Role == Preamble && p.stage == inPreamble && (e == endSemi || e == endFull) {
		last.Role, last.Number = Operative, 0
		p.preamble, p.stage = p.preamble-1, inOperative
	}
	n := len(last.Pieces)
	p.spans = append(p.spans, text.Span{Start: int32(a), End: int32(b)})
	last.Pieces = p.spans[len(p.spans)-n-1 : len(p.spans) : len(p.spans)]
}

// lines of a text that is broken into lines are nearly all of one width.
const (
	wrapSample = 1 << 15 // bytes looked at
	wrapWidth  = 330     // bytes of the widest line
	wrapLines  = 12      // lines at least
)

// wrapped returns the width of the lines where a text is broken into lines (most long lines end open), 0 for a text of whole paragraphs.
func wrapped(s string) int {
	s = s[:min(len(s), wrapSample)]
	open, long, width := 0, 0, 0
	for from := 0; from < len(s); {
		end, next := len(s), len(s)
		if i := strings.IndexByte(s[from:], '\n'); i >= 0 {
			end, next = from+i, from+i+1
		}
		a, b := trim(s, from, end)
		width = max(width, b-a)
		if width > wrapWidth {
			return 0
		}
		if b-a >= 60 {
			long++
			if ends(s[a:b]) == endOpen {
				open++
			}
		}
		from = next
	}
	if long < wrapLines || open*2 < long {
		return 0
	}
	return width
}
