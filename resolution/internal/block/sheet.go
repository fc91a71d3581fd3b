package block

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A gap is a run of blanks that was read and is not yet written.
type gap uint8

const (
	noGap    gap = iota
	lineGap      // with a line break in the source: nothing between two Chinese characters
	blankGap     // one blank
	firmGap      // one blank, even where the source breaks its line, too
)

// A sheet takes words and makes lines of them. A run of blanks becomes one blank, a line break of the source between two Chinese characters nothing; neither stands at an end of a line.
type sheet struct {
	buf   []byte
	segs  []Segment
	marks []Mark
	drops []int32 // places of line ends that the final copy leaves out
	lines int     // ended so far; a table row counts as one

	start int // of the line being written
	gap   gap
	gapAt int    // the input's byte of a gap that is one typed blank, else -1
	last  rune   // the character before the gap
	held  bool   // a number stands at the head of the line and waits for its text
	note  bool   // the sheet of the notes: a block ends in a blank there
	rows  []*row // tables that are open
}

// joins reports whether a line break beside r is only the source's: Chinese characters and their stops stand without blanks.
func joins(r rune) bool {
	switch {
	case r >= 0x2e80 && r <= 0xd7ff, r >= 0xf900 && r <= 0xfaff, r >= 0xfe30 && r <= 0xfe4f, r >= 0xff00 && r <= 0xffef, r >= 0x20000:
		return true
	}
	return r == '—' || r == '‘' || r == '’' || r == '“' || r == '”' || r == '…' || r == '·'
}

// edges are the blanks, besides ASCII, that layout puts at the ends of a line.
const edges = " \u00a0\u3000\u2002\u2003\u2009\u200b\u202f\ufeff"

func isBlank(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// empty reports whether the current line has no words yet.
func (s *sheet) empty() bool { return len(s.buf) == s.start }

// text writes words that stand verbatim at byte at of the input, or nowhere, if at is -1.
func (s *sheet) text(w string, at int) {
	for i := 0; i < len(w); {
		j, here, newline := i, -1, false
		if at >= 0 {
			here = at + i
		}
		for j < len(w) && isBlank(w[j]) {
			newline = newline || w[j] == '\n' || w[j] == '\r'
			j++
		}
		if j > i {
			one := s.gap == noGap && j == i+1 && w[i] == ' '
			s.blank(newline)
			if s.gapAt = -1; one {
				s.gapAt = here
			}
			i = j
			continue
		}
		for j < len(w) && !isBlank(w[j]) {
			j++
		}
		s.word(w[i:j], here)
		i = j
	}
}

// blank notes a run of blanks. Typed blanks beside a line break of the source belong to it.
func (s *sheet) blank(newline bool) {
	s.gapAt = -1
	switch {
	case s.gap == firmGap:
	case newline:
		s.gap = lineGap
	default:
		s.gap = max(s.gap, blankGap)
	}
}

// part sets a blank between two things that only layout parts.
func (s *sheet) part() { s.gap, s.gapAt = firmGap, -1 }

func (s *sheet) word(w string, at int) {
	if s.empty() {
		n := len(w) - len(strings.TrimLeft(w, edges))
		if w = w[n:]; at >= 0 {
			at += n
		}
	}
	for w != "" {
		// A soft hyphen shows only where a line was cut.
		part, rest, cut := strings.Cut(w, "\u00ad")
		if part != "" {
			r, _ := utf8.DecodeRuneInString(part)
			s.space(r)
			s.put(part, at)
		}
		if at >= 0 && cut {
			at += len(part) + len("\u00ad")
		}
		w = rest
	}
}

// space writes what the gap before r comes to.
func (s *sheet) space(r rune) {
	g, at := s.gap, s.gapAt
	s.gap, s.gapAt, s.held = noGap, -1, false
	if g == noGap || s.empty() || g == lineGap && joins(s.last) && joins(r) {
		return
	}
	s.put(" ", at)
}

func (s *sheet) put(w string, at int) {
	if at >= 0 {
		pos := int32(len(s.buf))
		if n := len(s.segs); n > 0 && s.segs[n-1].Text+s.segs[n-1].Len == pos && s.segs[n-1].Input+s.segs[n-1].Len == int32(at) {
			s.segs[n-1].Len += int32(len(w))
		} else {
			s.segs = append(s.segs, Segment{pos, int32(at), int32(len(w))})
		}
	}
	s.buf = append(s.buf, w...)
	s.last, _ = utf8.DecodeLastRuneInString(w)
}

// mark writes a mark that points to notes[note]; -1 for one that is to be matched by its label.
func (s *sheet) mark(label string, note int) {
	if s.gap == lineGap {
		s.gap = noGap
	}
	s.space('¹')
	start := int32(len(s.buf))
	s.put(superscript(label), -1)
	s.marks = append(s.marks, Mark{start, int32(len(s.buf)), label, note})
	s.last = '。' // a line break of the source behind a mark is no blank
}

// number writes a list number. The text that follows stands in the same line, whatever blocks it is wrapped in.
func (s *sheet) number(n string, at int) {
	s.text(n, at)
	if !s.empty() {
		s.hold()
	}
}

func (s *sheet) hold() {
	s.part()
	s.held = true
}

// release gives up waiting for the text of a number.
func (s *sheet) release() {
	s.held = false
	s.end()
}

// end ends the current line, if it has words.
func (s *sheet) end() {
	if s.held {
		return
	}
	if s.note {
		if !s.empty() {
			s.part()
		}
		return
	}
	s.gap, s.gapAt = noGap, -1
	s.trim()
	if s.empty() {
		return
	}
	s.buf = append(s.buf, '\n')
	s.start = len(s.buf)
	s.lines++
}

// trim drops blanks from the end of the current line.
func (s *sheet) trim() {
	n := s.start + len(bytes.TrimRight(s.buf[s.start:], edges))
	if n == len(s.buf) {
		return
	}
	s.buf = s.buf[:n]
	for i := len(s.segs) - 1; i >= 0; i-- {
		seg := &s.segs[i]
		if seg.Text+seg.Len <= int32(n) {
			break
		}
		if seg.Len = int32(n) - seg.Text; seg.Len <= 0 {
			s.segs = s.segs[:i]
		}
	}
}
