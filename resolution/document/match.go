package document

import (
	"cmp"
	"slices"

	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution/text"
)

// drop takes away what looks like a mark in the head or the words of a note. The notes may be in number order; marks are in text order.
func (p *parser) drop(d *Document, met []note) {
	if len(met) == 0 {
		return
	}
	regions := make([]text.Span, len(met))
	for i := range met {
		regions[i] = text.Span{Start: met[i].head.Start, End: met[i].end}
	}
	if byStart := func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) }; !slices.IsSortedFunc(regions, byStart) {
		slices.SortFunc(regions, byStart)
	}
	k, kept := 0, d.Marks[:0]
	for _, m := range d.Marks {
		for k < len(regions) && regions[k].End <= m.Span.Start {
			k++
		}
		if k == len(regions) || !regions[k].Contains(m.Span.Start) {
			kept = append(kept, m)
		}
	}
	d.Marks = kept
}

// match answers every mark within its scope: the first that has not ended before the mark, else the scope before or behind it (a mark repeated on a later page).
func match(d *Document, scopes []scope, note0 int) {
	of := func(k int) ([]footnote.Note, int32) {
		if k < 0 || k >= len(scopes) {
			return nil, 0
		}
		from, to := scopes[k].note0-note0, len(d.Notes)
		if k+1 < len(scopes) {
			to = scopes[k+1].note0 - note0
		}
		return d.Notes[from:to], int32(from)
	}
	k := 0
	for i := 0; i < len(d.Marks); {
		for k+1 < len(scopes) && scopes[k].end <= d.Marks[i].Span.Start {
			k++
		}
		j := i + 1
		for j < len(d.Marks) && (k+1 >= len(scopes) || d.Marks[j].Span.Start < scopes[k].end) {
			j++
		}
		for _, near := range [...]int{k, k - 1, k + 1} {
			notes, first := of(near)
			for m := i; m < j; m++ {
				if d.Marks[m].Note < 0 {
					footnote.Match(d.Marks[m:m+1], notes, first)
				}
			}
		}
		i = j
	}
}

// plain looks for marks in plain digits, in documents whose notes no superscript answers.
func (p *parser) plain(d *Document, body []Paragraph, scopes []scope, note0 int) {
	if len(scopes) == 0 {
		return
	}
	var pieces []text.Span
	for i := range body {
		if body[i].Role != Masthead {
			pieces = append(pieces, body[i].Pieces...)
		}
	}
	var found []footnote.Mark
	for k, s := range scopes {
		from, to, end := s.note0-note0, len(d.Notes), d.Span.End
		if k+1 < len(scopes) {
			to, end = scopes[k+1].note0-note0, s.end
		}
		n := 0
		for n < len(pieces) && pieces[n].Start < end {
			n++
		}
		at := len(found)
		found = footnote.Plain(found, p.src.Text, pieces[:n], d.Notes[from:to])
		footnote.Match(found[at:], d.Notes[from:to], int32(from))
		pieces = pieces[n:]
	}
	d.insert(found)
}

// asked looks for the marks that count only where a note answers them: asterisks, （註一）.
func (p *parser) asked(d *Document, body []Paragraph, marks func([]footnote.Mark, string, text.Span, []footnote.Note) []footnote.Mark) {
	var found []footnote.Mark
	for i := range body {
		for _, piece := range body[i].Pieces {
			found = marks(found, p.src.Text, piece, d.Notes)
		}
	}
	footnote.Match(found, d.Notes, 0)
	d.insert(found)
}

// insert adds marks and keeps the order of the text.
func (d *Document) insert(found []footnote.Mark) {
	if len(found) == 0 {
		return
	}
	d.Marks = append(d.Marks, found...)
	slices.SortFunc(d.Marks, func(a, b footnote.Mark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

// voices gives every note the speaker of its first mark; a note without one has the speaker at the end of the document, where a draft for another organ stands.
func (d *Document) voices(body []Paragraph) {
	notes := d.Paragraphs[len(body):]
	if len(notes) == 0 {
		return
	}
	last, several := "", false
	for i := range body {
		if s := body[i].Speaker; s != "" {
			several = several || last != "" && s != last
			last = s
		}
	}
	for i := range notes {
		notes[i].Speaker = last
	}
	if !several {
		return
	}
	told := make([]bool, len(notes))
	k, j := 0, 0
	for _, m := range d.Marks {
		for k < len(body) && (j >= len(body[k].Pieces) || body[k].Pieces[j].End <= m.Span.Start) {
			if j++; j >= len(body[k].Pieces) {
				k, j = k+1, 0
			}
		}
		if k == len(body) {
			return
		}
		if m.Note >= 0 && !told[m.Note] {
			told[m.Note] = true
			notes[m.Note].Speaker = body[k].Speaker
		}
	}
}
