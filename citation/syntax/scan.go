package syntax

import (
	"sort"
	"strings"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A Scanner reads documents into Items. It holds scratch memory: it serves one goroutine at a time and, reused, allocates nothing.
type Scanner struct {
	names *names
	fold  text.Folded
	words []word
	vals  []value
	hits  []hit // in the order of the text
	next  int   // index of the first that is not read yet
	key   []byte
	key2  []byte

	doc   *document.Document
	src   string
	st    state
	spill list
	items []Item
	para  int32
	sent  int32
	group int32
	note  bool // the paragraph is a note
	cutUp bool // the paragraph has more than one piece
	first int  // index of the paragraph's first item
	head  Relation
	read2 int // folded byte behind the last form that was read over words
}

// NewScanner returns a Scanner that knows the names of r; nil stands for resolution.Default.
func NewScanner(r *resolution.Registry) *Scanner {
	if r == nil || r == resolution.Default() {
		return &Scanner{names: defaultNames()}
	}
	return &Scanner{names: newNames(r)}
}

const (
	maxSentence = 6000 // bytes of the source that are folded at a time
	maxPieces   = 64   // pieces of a paragraph that are read as one
)

// Scan appends the items of d in text order, paragraph by paragraph, and returns the extended slice. Organs and titles nest, see Item.Depth.
func (s *Scanner) Scan(dst []Item, d *document.Document) []Item {
	s.doc, s.src, s.items = d, d.Source.Text, dst
	s.sent, s.group = 0, 0
	s.sweep(int(d.Span.Start), int(d.Span.End))
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		s.para, s.note, s.first, s.head = int32(i), p.Role == document.NoteText, len(s.items), NoRelation
		s.spill, s.cutUp = list{}, len(p.Pieces) > 1
		if len(p.Pieces) == 1 {
			s.piece(p.Pieces[0])
		} else {
			s.joined(p.Pieces)
		}
	}
	dst, s.items, s.doc, s.src = s.items, nil, nil, ""
	return dst
}

// piece reads the sentences of one piece that hold a trigger: to a little behind the last number or symbol, or, where there is only a title
// or a name, its surroundings.
func (s *Scanner) piece(p text.Span) {
	end := int(p.End)
	for at := int(p.Start); ; {
		s.seek(at)
		if s.next == len(s.hits) || s.hits[s.next].at() >= end {
			return
		}
		first := s.hits[s.next].at()
		to := s.sentenceEnd(first, end)
		k, last, heat := s.next, first, warm // to the last trigger of the sentence
		for ; k < len(s.hits) && s.hits[k].at() < to; k++ {
			last = s.hits[k].at()
			heat |= s.hits[k] & hot
		}
		if heat == warm {
			at = s.around(at, to)
			continue
		}
		from := max(at, first-maxSentence/2)
		if k := lastStop(s.src[from:first]); k >= 0 {
			from += k
		} else if from > at {
			from = runeStart(s.src, from)
		}
		if to-from > maxSentence {
			to = runeStart(s.src, from+maxSentence)
		}
		to = min(to, max(first+1, runeStart(s.src, min(to, last+reachBehind))))
		s.fold.Reset()
		s.foldRange(from, to)
		s.unit()
		at = to
	}
}

const (
	reachBefore = 72  // bytes before a title that say what it is of: 经1972年《议定书》修正的1961年《…》
	reachName   = 90  // bytes of a name before its last letter
	reachBehind = 270 // bytes behind a number that belong to it: the type word, the pinpoint, the short title
	reachTitle  = 160 // bytes behind a title: its short title, 议定书 as in 《儿童权利公约》关于…的任择议定书
)

// around reads the surroundings of the title or name that is next and of those close behind it, up to to: no number or symbol stands there. It
// answers with where it stopped.
func (s *Scanner) around(at, to int) int {
	first := s.hits[s.next].at()
	from := first - reachBefore
	if s.src[first] != "《"[0] {
		from -= reachName
	}
	from = runeStart(s.src, max(at, from))
	end := first
	for ; s.next < len(s.hits) && s.hits[s.next].at() < to; s.next++ {
		if hit := s.hits[s.next].at(); hit-end > reachBefore || end-from > maxSentence {
			break
		} else {
			end = max(end, hit+reachTitle)
		}
	}
	if end = min(to, end); end < to { // never back to where the reading began, whatever the bytes
		end = max(first+1, runeStart(s.src, end))
	}
	s.fold.Reset()
	s.foldRange(from, end)
	s.unit()
	return end
}

// joined reads a paragraph that a page cut or notes part.
func (s *Scanner) joined(pieces []text.Span) {
	s.fold.Reset()
	n, found := 0, false
	for i, p := range pieces {
		for at := int(p.Start); at < int(p.End); {
			to := min(int(p.End), at+maxSentence)
			if to < int(p.End) {
				to = s.sentenceEnd(at+maxSentence/2, min(int(p.End), at+maxSentence))
				to = max(runeStart(s.src, to), at+1)
			}
			s.seek(at)
			found = found || s.next < len(s.hits) && s.hits[s.next].at() < to
			s.foldRange(at, to)
			n += to - at
			at = to
			if n >= maxSentence && at < int(p.End) || n >= 4*maxSentence {
				if found {
					s.unit()
				}
				s.fold.Reset()
				n, found = 0, false
			}
		}
		if i+1 < len(pieces) {
			s.fold.Flag(text.GapCut)
		}
	}
	if found {
		s.unit()
	}
}

// foldRange folds src[from:to] without the marks of the document.
func (s *Scanner) foldRange(from, to int) {
	marks := s.doc.Marks
	k := sort.Search(len(marks), func(i int) bool { return int(marks[i].Span.Start) >= from })
	for ; k < len(marks) && int(marks[k].Span.End) <= to; k++ {
		if int(marks[k].Span.Start) < from {
			continue
		}
		s.fold.Append(s.src, int32(from), marks[k].Span.Start)
		s.fold.Flag(text.GapMark)
		from = int(marks[k].Span.End)
	}
	s.fold.Append(s.src, int32(from), int32(to))
}

// lastStop returns the offset behind the last stop of t that ends a sentence, -1 for none.
func lastStop(t string) int {
	for {
		k := strings.LastIndex(t, "。")
		if k < 0 {
			return -1
		}
		if !stopInSymbol(t[:k], t[k+3:]) {
			return k + 3
		}
		t = t[:k]
	}
}

// sentenceEnd returns the offset behind the first stop from at on, end where there is none.
func (s *Scanner) sentenceEnd(at, end int) int {
	for at < end {
		k := indexWord(s.src[at:min(end, at+maxSentence)], "。", 2)
		if k < 0 {
			return min(end, at+maxSentence)
		}
		at += k + 3
		if !stopInSymbol(s.src[max(0, at-6):at-3], s.src[at:end]) {
			return at
		}
	}
	return end
}

// stopInSymbol reports whether a 。 between before and after is a misprinted stop of a symbol: E/CN。 4/1996/95.
func stopInSymbol(before, after string) bool {
	if before == "" || !isLetter(before[len(before)-1]) {
		return false
	}
	after = strings.TrimLeft(after[:min(len(after), 4)], " ")
	return after != "" && '0' <= after[0] && after[0] <= '9'
}

// runeStart moves at back to the start of a character.
func runeStart(s string, at int) int {
	for k := 0; at > 0 && at < len(s) && s[at]&0xC0 == 0x80 && k < 3; k++ {
		at--
	}
	return at
}

// unit cuts what is folded into words and reads them.
func (s *Scanner) unit() {
	s.read2 = 0
	s.cut()
	s.sent++
	if len(s.words) > 0 {
		s.read()
	}
}

// span returns the span in the source of the words [from, to) of the folded text, and the rest behind a page cut.
func (s *Scanner) span(from, to int32) (span, tail text.Span) {
	span.Start = s.fold.Start(int(from))
	t := s.fold.String()
	for i := from + 1; i < to && s.cutUp; i++ {
		if t[i]&0xC0 != 0x80 && s.fold.Gap(int(i))&text.GapCut != 0 {
			span.End = s.fold.End(s.src, int(i))
			return span, text.Span{Start: s.fold.Start(int(i)), End: s.fold.End(s.src, int(to))}
		}
	}
	span.End = s.fold.End(s.src, int(to))
	return span, text.Span{}
}

// put appends an item with what all items have and returns its index.
func (s *Scanner) put(it Item, from, to int32) int32 {
	it.Span, it.Tail = s.span(from, to)
	it.Paragraph, it.Sentence = s.para, s.sent
	s.items = append(s.items, it)
	return int32(len(s.items) - 1)
}
