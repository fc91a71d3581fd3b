package check

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// numbered returns the value of a label in figures, 0 for * and for one that the source lost.
func numbered(label string) int {
	n, err := strconv.Atoi(label)
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// superscript reports whether a mark is one for certain: a number in square brackets can be anything.
func (c *checker) superscript(m footnote.Mark) bool { return c.s[m.Span.Start] != '[' }

// markWithoutNote: silent where the source dropped its notes.
func markWithoutNote(c *checker) {
	if !c.answers() {
		return
	}
	for _, m := range c.d.Marks {
		if m.Note < 0 && c.superscript(m) {
			c.add(Finding{Span: m.Span, Message: "mark " + c.words(m.Span) + " has no note"})
		}
	}
}

// answers reports whether any mark has its note: converted texts keep the notes and lose the marks, or the reverse.
func (c *checker) answers() bool {
	for _, m := range c.d.Marks {
		if m.Note >= 0 {
			return true
		}
	}
	return false
}

// marked returns which notes are marked.
func (c *checker) marked() []bool {
	is := make([]bool, len(c.d.Notes))
	for _, m := range c.d.Marks {
		if m.Note >= 0 {
			is[m.Note] = true
		}
	}
	return is
}

func noteWithoutMark(c *checker) { c.unmarked(func(label string) bool { return numbered(label) > 0 }) }

func starWithoutMark(c *checker) {
	c.unmarked(func(label string) bool { return strings.HasPrefix(label, "*") })
}

func (c *checker) unmarked(these func(label string) bool) {
	star := c.rule.Key == "star-without-mark"
	if !star && !c.answers() {
		return
	}
	for i, is := range c.marked() {
		if label := c.d.Notes[i].Label; !is && these(label) {
			c.add(Finding{Span: c.noteLabel(int32(i)), Message: "note " + label + " has no mark"})
		}
	}
}

// noteLabel returns where the label of a note stands, the beginning of its words where it has none.
func (c *checker) noteLabel(i int32) text.Span {
	words := c.d.Paragraphs[c.d.Notes[i].Paragraph].Pieces[0]
	from := max(c.lineStart(words.Start), c.d.Span.Start)
	head := c.s[from:words.Start]
	from += int32(len(head) - len(strings.TrimLeft(head, " \u00A0\u3000\t")))
	label := strings.TrimRight(c.s[from:words.Start], " \u00A0\u3000\t")
	if label == "" {
		return words
	}
	return text.Span{Start: from, End: from + int32(len(label))}
}

// noteOrder looks at the first mark of every note: notes are marked in their order, and no number is left out.
func noteOrder(c *checker) {
	if !c.answers() {
		return
	}
	seen := map[int32]bool{}
	last := -1
	for i, m := range c.d.Marks {
		n := numbered(m.Label)
		if n == 0 || m.Note < 0 || seen[m.Note] {
			continue
		}
		seen[m.Note] = true
		if last >= 0 {
			was := c.d.Marks[last]
			before := numbered(was.Label)
			if m.Note < was.Note {
				c.add(Finding{Span: m.Span, Related: was.Span, Message: "mark " + c.words(m.Span) + " comes first behind " + c.words(was.Span)})
				continue
			}
			if n > before+1 && !c.hasNote(m.Note, before+1) {
				c.add(Finding{Span: m.Span, Related: was.Span, Message: "mark " + c.words(m.Span) + " follows " + c.words(was.Span) + ": " + strconv.Itoa(before+1) + " is left out"})
			}
		}
		last = i
	}
}

// hasNote reports whether a note of the label stands near another.
func (c *checker) hasNote(near int32, label int) bool {
	for i := max(0, near-3); i < min(near+3, int32(len(c.d.Notes))); i++ {
		if numbered(c.d.Notes[i].Label) == label {
			return true
		}
	}
	return false
}

// labelTwice finds a label that comes again before its numbering starts at 1 again.
func labelTwice(c *checker) {
	seen := map[int]int32{}
	for i, note := range c.d.Notes {
		n := numbered(note.Label)
		if n == 0 {
			continue
		}
		if n == 1 {
			clear(seen)
		}
		if was, ok := seen[n]; ok {
			c.add(Finding{Span: c.noteLabel(int32(i)), Related: c.noteLabel(was), Message: "note " + note.Label + " comes twice"})
		}
		seen[n] = int32(i)
	}
}

// ibids calls f for every numbered note that opens with 同上, with its items.
func (c *checker) ibids(f func(note int32, at text.Span, items []syntax.Item)) {
	items := c.r.Items
	for i := 0; i < len(items); {
		k := i + 1
		for k < len(items) && items[k].Paragraph == items[i].Paragraph {
			k++
		}
		p := &c.d.Paragraphs[items[i].Paragraph]
		if p.Role == document.NoteText {
			words := p.Pieces[0]
			if head := c.s[words.Start:words.End]; strings.HasPrefix(strings.TrimLeft(head, " \u00A0"), "同上") && numbered(c.d.Notes[p.Note].Label) > 0 {
				f(p.Note, text.Span{Start: words.Start + int32(strings.Index(head, "同上")), End: words.Start + int32(strings.Index(head, "同上")+len("同上"))}, items[i:k])
			}
		}
		i = k
	}
}

// ibidDangling: 同上 in a first note repeats nothing.
func ibidDangling(c *checker) {
	c.ibids(func(note int32, at text.Span, _ []syntax.Item) {
		if note == 0 {
			c.add(Finding{Span: at, Message: "同上 repeats nothing: no note stands before this one"})
		}
	})
}

// ibidAfterTwo: 同上 behind a note with two sources can be either.
func ibidAfterTwo(c *checker) {
	two := c.twoSources()
	c.ibids(func(note int32, at text.Span, items []syntax.Item) {
		if note > 0 && two[note-1] && items[0].Kind == syntax.Ibid && items[0].Flags&syntax.Restated == 0 && len(items) == 1 {
			c.add(Finding{Span: at, Related: c.noteLabel(note - 1), Message: "同上 repeats one of two sources of the note before: write the one that is meant"})
		}
	})
}

// twoSources returns the notes that name two sources, a semicolon between them.
func (c *checker) twoSources() []bool {
	two := make([]bool, len(c.d.Notes))
	last := int32(-1) // the reference before, of the same note
	for i := range c.refs {
		ref := &c.refs[i]
		note := c.d.Paragraphs[ref.Paragraph].Note
		if note < 0 || ref.Kind == resolution.Instrument || ref.Via == citation.Anaphora {
			continue
		}
		if last >= 0 && c.refs[last].Paragraph == ref.Paragraph && c.refs[last].Work != ref.Work && c.refs[last].Span.End < ref.Span.Start &&
			strings.ContainsAny(c.s[c.refs[last].Span.End:ref.Span.Start], "；;") {
			two[note] = true
		}
		last = int32(i)
	}
	return two
}

// sourceMissing asks for the source of a resolution of a subsidiary or treaty organ, where more than one other has its note.
func sourceMissing(c *checker) {
	lacking := map[resolution.Work]*citation.Reference{}
	sourced := map[resolution.Work]bool{}
	var order []resolution.Work
	for i := range c.refs {
		ref := &c.refs[i]
		p, _ := prefixOf(ref.Work)
		if p == "" || principal(p) || ref.Status != citation.Resolved || c.r.Items[ref.Item].Kind != syntax.Number || !c.running(ref) {
			continue
		}
		if b, _, _, _ := c.tables.split(ref.Work); b.Key == c.d.Paragraphs[ref.Paragraph].Speaker {
			continue
		}
		if c.sourced(i, p) {
			sourced[ref.Work] = true
		} else if lacking[ref.Work] == nil {
			lacking[ref.Work] = ref
			order = append(order, ref.Work)
		}
	}
	order = slices.DeleteFunc(order, func(w resolution.Work) bool { return sourced[w] })
	if len(sourced) < 2 || len(sourced) < len(order) {
		return
	}
	for _, w := range order {
		c.add(Finding{Span: lacking[w].Span, Message: w.String() + " has no note with its source", Evidence: times(len(sourced), "other resolution") + " of such organs have one in this text"})
	}
}

const (
	nearSource = 48  // bytes between a number and its mark, a paragraph of it (第53/113号决定(d)段，²⁵), or the symbol in brackets behind it
	listReach  = 600 // bytes between a number and a later one of its organ whose mark serves both
)

// sourced reports whether a mark or a symbol in brackets stands behind a reference, or behind a later number of the same organ in its clause.
func (c *checker) sourced(i int, prefix string) bool {
	from := c.refs[i].Span.End
	for k := i; k < len(c.refs); k++ {
		ref := &c.refs[k]
		if between := c.s[from:max(from, ref.Span.Start)]; len(between) > listReach || strings.ContainsAny(between, "；。\n") {
			return false
		}
		if p, _ := prefixOf(ref.Work); p != prefix && (p == "" || principal(p) || strings.Contains(c.s[from:max(from, ref.Span.Start)], "，")) {
			continue
		}
		if ref.Marks[1] > ref.Marks[0] || c.markNear(ref.Span.End) {
			return true
		}
		if next := int(ref.Item) + 1; next < len(c.r.Items) {
			if it := &c.r.Items[next]; it.Kind == syntax.Symbol && it.Span.Start >= ref.Span.End && it.Span.Start-ref.Span.End <= nearSource {
				return true
			}
		}
	}
	return false
}

// markNear reports whether a mark stands in the same clause soon behind an offset.
func (c *checker) markNear(end int32) bool {
	k := sort.Search(len(c.d.Marks), func(i int) bool { return c.d.Marks[i].Span.Start >= end })
	if k == len(c.d.Marks) || c.d.Marks[k].Span.Start-end > nearSource {
		return false
	}
	between := c.s[end:c.d.Marks[k].Span.Start]
	return !strings.ContainsAny(strings.TrimRight(between, "，、；。,; \u00A0"), "，、；。,;\n")
}
