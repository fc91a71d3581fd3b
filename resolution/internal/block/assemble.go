package block

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// rule is the line between a text and its notes.
const rule = "_______________"

// A builder collects a document: its body on one sheet, its notes on another.
type builder struct {
	body, notes sheet
	list        []region
	scopes      []int // where in the body a part begins that may count its notes from one again
	limits      Limits
}

// A region is a note on the sheet of the notes.
type region struct {
	label      string
	start, end int
	scope      int
}

func newBuilder(l Limits) *builder {
	return &builder{notes: sheet{note: true}, scopes: []int{0}, limits: l}
}

// scope begins a part of the document: a component, an annex, a section.
func (b *builder) scope() {
	b.body.end()
	if b.body.empty() && len(b.body.rows) == 0 && b.scopes[len(b.scopes)-1] != len(b.body.buf) {
		b.scopes = append(b.scopes, len(b.body.buf))
	}
}

// open begins a note and returns its index. Its words go to b.notes until shut.
func (b *builder) open(label string) (int, error) {
	if len(b.list) >= b.limits.Notes {
		return 0, fmt.Errorf("%w: more than %d", ErrNotes, b.limits.Notes)
	}
	b.notes.start = len(b.notes.buf)
	b.notes.gap, b.notes.held = noGap, false
	b.list = append(b.list, region{label: label, start: len(b.notes.buf), scope: len(b.scopes) - 1})
	return len(b.list) - 1, nil
}

// shut ends the note that was opened last.
func (b *builder) shut() {
	b.notes.trim()
	b.list[len(b.list)-1].end = len(b.notes.buf)
	b.notes.start = len(b.notes.buf)
}

// text puts the document together: body, rule, notes; once for all, or for every run of parts in which no label comes twice.
func (b *builder) text() *Text {
	b.body.release()
	slices.Sort(b.body.drops)
	slices.SortFunc(b.body.marks, func(x, y Mark) int { return cmp.Compare(x.Start, y.Start) })
	c := copier{out: make([]byte, 0, len(b.body.buf)+len(b.notes.buf)+len(b.notes.buf)/8+64)}
	from, note := 0, 0
	flush := func(scope, upto int) {
		end := len(b.body.buf)
		if scope+1 < len(b.scopes) {
			end = b.scopes[scope+1]
		}
		c.copy(&b.body, from, end)
		from = end
		if note == upto {
			return
		}
		c.out = append(c.out, rule+"\n"...)
		for ; note < upto; note++ {
			c.note(&b.notes, b.list[note])
		}
	}
	seen := map[string]bool{}
	for i := 0; i < len(b.list); {
		j := i
		again := false
		for ; j < len(b.list) && b.list[j].scope == b.list[i].scope; j++ {
			again = again || b.list[j].label != "" && seen[b.list[j].label]
		}
		if again {
			flush(b.list[i].scope-1, i)
			clear(seen)
		}
		for _, n := range b.list[i:j] {
			seen[n.label] = true
		}
		i = j
	}
	flush(len(b.scopes)-1, len(b.list))
	t := &Text{Text: string(c.out), Segments: c.segs, Marks: c.marks, Notes: c.notes, Encoding: "UTF-8"}
	t.match()
	return t
}

// match finds the note of every mark that was given by its label only: a repeated mark, a raised number. A raised character that no note answers (m², a letter in a table) is no mark.
func (t *Text) match() {
	if len(t.Marks) == 0 {
		return
	}
	// The notes of a label stand in order; a mark means the first one behind it.
	of := map[string][]int{}
	for i, n := range t.Notes {
		of[n.Label] = append(of[n.Label], i)
	}
	kept := t.Marks[:0]
	for _, m := range t.Marks {
		if m.Note < 0 {
			if m.Start > 0 && t.Text[m.Start-1]|0x20 >= 'a' && t.Text[m.Start-1]|0x20 <= 'z' {
				continue // km²
			}
			same := of[m.Label]
			i := sort.Search(len(same), func(i int) bool { return t.Notes[same[i]].Start > m.Start })
			switch {
			case i < len(same):
				m.Note = same[i]
			case len(same) > 0:
				m.Note = same[len(same)-1]
			default:
				continue
			}
		}
		kept = append(kept, m)
	}
	t.Marks = kept
}

// A copier writes sheets to the rendering and moves what points into them.
type copier struct {
	out   []byte
	segs  []Segment
	marks []Mark
	notes []Note
}

// copy copies body[from:to] without its drops. The parts of a sheet are copied in order.
func (c *copier) copy(s *sheet, from, to int) {
	for from < to {
		end, next := to, to
		for len(s.drops) > 0 && int(s.drops[0]) < from {
			s.drops = s.drops[1:]
		}
		if len(s.drops) > 0 && int(s.drops[0]) < to {
			end = int(s.drops[0])
			next = end + 1
		}
		c.piece(s, from, end)
		from = next
	}
}

// piece copies s.buf[from:end] and what of segments and marks lies in it.
func (c *copier) piece(s *sheet, from, end int) {
	shift := int32(len(c.out) - from)
	i, _ := slices.BinarySearchFunc(s.segs, int32(from), func(g Segment, p int32) int { return cmp.Compare(g.Text+g.Len, p+1) })
	for ; i < len(s.segs) && int(s.segs[i].Text) < end; i++ {
		g := s.segs[i]
		a, z := max(g.Text, int32(from)), min(g.Text+g.Len, int32(end))
		if a < z {
			c.segs = append(c.segs, Segment{a + shift, g.Input + a - g.Text, z - a})
		}
	}
	j, _ := slices.BinarySearchFunc(s.marks, int32(from), func(m Mark, p int32) int { return cmp.Compare(m.Start, p) })
	for ; j < len(s.marks) && int(s.marks[j].Start) < end; j++ {
		m := s.marks[j]
		m.Start += shift
		m.End += shift
		c.marks = append(c.marks, m)
	}
	c.out = append(c.out, s.buf[from:end]...)
}

func (c *copier) note(s *sheet, r region) {
	start := int32(len(c.out))
	if r.label != "" {
		c.out = append(c.out, superscript(r.label)...)
		c.out = append(c.out, ' ')
	}
	from := r.start + head(string(s.buf[r.start:min(r.end, r.start+4*maxLabel)]), r.label)
	c.piece(s, from, r.end)
	c.notes = append(c.notes, Note{r.label, start, int32(len(c.out))})
	c.out = append(c.out, '\n')
}

// head returns the length of the label at the head of a note that has its label written out: "[1] 见…", "1. 见…", "* 见…". A note 1 that begins "1999年" keeps its words.
func head(s, of string) int {
	if of == "" {
		return 0
	}
	i := strings.IndexAny(s, edges+"\t")
	if i < 0 || i > maxLabel+4 {
		return 0
	}
	if l, ok := label(s[:i]); !ok || l != of {
		return 0
	}
	return len(s) - len(strings.TrimLeft(s[i:], edges+"\t"))
}
