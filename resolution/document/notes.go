package document

import (
	"slices"
	"strings"

	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution/text"
)

// A note is one note as it was met.
type note struct {
	Paragraph
	label string
	head  text.Span // the label
	end   int32
}

// A scope is a run of notes in which no number comes twice; marks are matched within it.
type scope struct {
	note0  int   // index in parser.notes
	end    int32 // of its last note
	sorted bool
}

const maxLabel = 1 << 12 // numeric labels that are looked up

// note adds a line that is a note or goes on with one, and reports whether it was.
func (p *parser) note(a, b int) bool {
	t := p.src.Text[a:b]
	label, n := "", 0
	switch c := t[0]; {
	case c == 0xC2 || c == '[' || c == '*', c == 0xE2 && len(t) > 3 && t[1] == 0x81:
		label, n = footnote.Head(t)
		if n > 0 && c != '*' && !p.zone && !p.inNote && p.gap == 0 && p.last == endOpen && p.lastLen >= minCut && p.known(label) {
			return false // the mark of a line that was broken before it
		}
	case c >= '0' && c <= '9':
		if label, n = footnote.Head(t); n == 0 && (p.zone || p.inNote) && p.stage != inTrailer {
			if label, n = footnote.Number(t); n > 0 && !p.follows(label) {
				n = 0
			}
		}
	case c == '(' && strings.HasPrefix(t, "(註") || strings.HasPrefix(t, "（註") || strings.HasPrefix(t, "註") || strings.HasPrefix(t, "〔註"):
		label, n = footnote.Head(t)
	}
	switch {
	case n > 0 && n < len(t):
	case n > 0:
		return false
	case p.inNote && !p.blank && p.noteEnd == endOpen && p.continues(t):
		p.extend(a, b)
		return true
	case p.inNote && p.stage == inTrailer && p.broken(t):
		p.extend(a, b)
		return true
	case (p.stage == inTrailer || p.stage == inClosed) && p.unlabelled(t):
		n = 0
	default:
		return false
	}
	p.addNote(a, a+n, b, label)
	return true
}

func (p *parser) addNote(a, words, b int, label string) {
	p.noteSpans = append(p.noteSpans, text.Span{Start: int32(words), End: int32(b)})
	k := len(p.noteSpans)
	p.notes = append(p.notes, note{
		Paragraph: Paragraph{Role: NoteText, Pieces: p.noteSpans[k-1 : k : k]},
		label:     label, head: text.Span{Start: int32(a), End: int32(words)}, end: int32(b),
	})
	p.scope(label, len(p.notes)-1)
	p.gap |= gapNotes
	p.inNote, p.noteEnd = true, ends(p.src.Text[words:b])
}

// extend adds a line to the last note.
func (p *parser) extend(a, b int) {
	q := &p.notes[len(p.notes)-1]
	n := len(q.Pieces)
	p.noteSpans = append(p.noteSpans, text.Span{Start: int32(a), End: int32(b)})
	k := len(p.noteSpans)
	q.Pieces, q.end = p.noteSpans[k-n-1:k:k], int32(b)
	p.scopes[len(p.scopes)-1].end = int32(b)
	p.noteEnd = ends(p.src.Text[a:b])
}

// continues reports whether a line goes on with the note above it, which ends open. Where the body sentence is open too, the line is the body's.
func (p *parser) continues(t string) bool {
	if p.stage == inTrailer {
		return false
	}
	if p.last == endOpen && p.wrap == 0 || strings.IndexByte(t, '\t') >= 0 {
		return false
	}
	_, size := numbered(t)
	return size == 0 && !item(t)
}

// broken reports whether a line goes on with the symbol at the end of the last note: 见FCCC/CP/2015/10/Add. and 1，第1/CP. and 21号决定，附件。
func (p *parser) broken(t string) bool {
	if _, n := digit(t); n == 0 {
		return false
	}
	end := p.notes[len(p.notes)-1].end
	s := p.src.Text[:end]
	return end > 2 && s[end-1] == '.' && (s[end-2] >= 'A' && s[end-2] <= 'Z' || s[end-2] >= 'a' && s[end-2] <= 'z')
}

// unlabelled reports whether a line behind the end of a document is a note that lost its label. Behind 联合国 and an organ every sentence is; behind the day of adoption only what says a source.
func (p *parser) unlabelled(t string) bool {
	if footnote.IsSource(t) {
		return true
	}
	return p.stage == inTrailer && ends(t) == endFull && len(t) > 6
}

// follows reports whether a label in plain digits is the next of the present scope, or its first.
func (p *parser) follows(label string) bool {
	if len(p.notes) == p.note0 {
		return label == "1"
	}
	return footnote.Compare(p.notes[len(p.notes)-1].label, label) < 0 && atoi(label) == atoi(digitsOf(p.notes[len(p.notes)-1].label))+1 || label == "1"
}

func digitsOf(label string) string {
	if allDigits(label) {
		return label
	}
	return ""
}

// known reports whether the present scope has a note of this label already.
func (p *parser) known(label string) bool {
	if !allDigits(label) || len(label) > 4 {
		return false
	}
	n := atoi(label)
	return n < len(p.labels) && p.labels[n] == int32(len(p.scopes)) && len(p.scopes) > p.scope0
}

// scope puts a note into the present scope, or into a new one where its number is there already or a document began.
func (p *parser) scope(label string, i int) {
	k := len(p.scopes)
	if k == p.scope0 || p.known(label) {
		p.scopes = append(p.scopes, scope{note0: i, sorted: true})
		k++
	}
	s := &p.scopes[k-1]
	if i > s.note0 && footnote.Compare(p.notes[i-1].label, label) > 0 {
		s.sorted = false
	}
	s.end = p.notes[i].end
	if allDigits(label) && len(label) <= 4 {
		n := atoi(label)
		if n >= len(p.labels) {
			p.labels = append(p.labels, make([]int32, min(maxLabel*3, 2*n+64)-len(p.labels))...)
		}
		p.labels[n] = int32(k)
	}
}

// answer gives a document its notes in number order and its marks.
func (p *parser) answer(d *Document, body, notes []Paragraph, met []note, scopes []scope, note0 int) {
	d.Notes = make([]footnote.Note, len(met))
	for k, s := range scopes {
		from, to := s.note0-note0, len(met)
		if k+1 < len(scopes) {
			to = scopes[k+1].note0 - note0
		}
		if !s.sorted {
			slices.SortStableFunc(met[from:to], func(a, b note) int { return footnote.Compare(a.label, b.label) })
		}
		for i := from; i < to; i++ {
			d.Notes[i] = footnote.Note{Label: met[i].label, Paragraph: int32(len(body) + i)}
			notes[i] = met[i].Paragraph
			notes[i].Note = int32(i)
		}
	}
	if len(met) > 0 {
		d.Marks = make([]footnote.Mark, 0, len(met)+len(met)/3+1)
	}
	d.Marks = footnote.Marks(d.Marks, p.src.Text, d.Span)
	p.drop(d, met)
	match(d, scopes, note0)
	if slices.ContainsFunc(met, func(n note) bool { return allDigits(n.label) }) && !slices.ContainsFunc(d.Marks, func(m footnote.Mark) bool { return m.Note >= 0 }) {
		p.plain(d, body, scopes, note0)
	}
	if len(met) > 0 && met[0].label != "" && met[0].label[0] == '*' {
		p.asked(d, body, footnote.Stars)
	}
	if slices.ContainsFunc(met, func(n note) bool { return strings.Contains(p.src.Text[n.head.Start:n.head.End], "註") }) {
		p.asked(d, body, footnote.Typed)
	}
}
