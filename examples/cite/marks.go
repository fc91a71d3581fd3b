package main

import (
	"cmp"
	"slices"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A mark lists so many works of its note: thousands of marks of one note of thousands of works would otherwise make output without end.
const maxTargets = 256

// A noteIndex says what notes cite and in which paragraph a mark stands.
type noteIndex struct {
	targets [][]string // by index of Document.Notes
	pieces  []piece    // sorted by start
}

type piece struct {
	span      text.Span
	paragraph int32
}

func indexNotes(res *citation.Result) noteIndex {
	d := res.Document
	x := noteIndex{targets: make([][]string, len(d.Notes))}
	for _, ref := range res.References {
		if ref.Work.IsZero() || ref.Paragraph < 0 || int(ref.Paragraph) >= len(d.Paragraphs) {
			continue
		}
		note := d.Paragraphs[ref.Paragraph].Note
		if note < 0 || len(x.targets[note]) >= maxTargets {
			continue
		}
		if id := ref.Work.String(); !slices.Contains(x.targets[note], id) {
			x.targets[note] = append(x.targets[note], id)
		}
	}
	for i, p := range d.Paragraphs {
		for _, s := range p.Pieces {
			x.pieces = append(x.pieces, piece{s, int32(i)})
		}
	}
	slices.SortFunc(x.pieces, func(a, b piece) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return x
}

// paragraph returns the index of the paragraph that holds the byte at offset, -1 for none.
func (x *noteIndex) paragraph(offset int32) int32 {
	i, _ := slices.BinarySearchFunc(x.pieces, offset+1, func(p piece, at int32) int { return cmp.Compare(p.span.Start, at) })
	if i > 0 && x.pieces[i-1].span.Contains(offset) {
		return x.pieces[i-1].paragraph
	}
	return -1
}

// mark hands out the row of a mark in the body.
func (r *reader) mark(d *document.Document, m footnote.Mark, x *noteIndex, yield func(*row) bool) bool {
	paragraph := x.paragraph(m.Span.Start)
	if paragraph >= 0 && d.Paragraphs[paragraph].Note >= 0 {
		return true
	}
	w := &r.row
	*w = row{file: w.file, self: w.self, candidates: w.candidates[:0], marks: w.marks[:0], isMark: true, kind: "mark", paragraph: r.labelOf(d, paragraph)}
	r.place(d.Source, m.Span)
	if m.Note < 0 {
		w.status, w.reason = citation.Unresolved.String(), "mark-without-note"
	} else {
		w.status, w.id, w.targets = citation.Resolved.String(), "n"+noteLabel(d, m), x.targets[m.Note]
	}
	if r.options.explain {
		w.explain = explainMark(w)
	}
	return yield(w)
}

func explainMark(w *row) string {
	switch {
	case w.id == "":
		return "Read as a mark; no note of this scope has its label."
	case len(w.targets) == 0:
		return "Read as the mark of note " + w.id[1:] + ", which cites nothing."
	}
	return "Read as the mark of note " + w.id[1:] + ", which cites " + list(w.targets) + "."
}

// noteLabel is the label of the note that m points to; where the source lost it, that of the mark.
func noteLabel(d *document.Document, m footnote.Mark) string {
	if m.Note >= 0 && d.Notes[m.Note].Label != "" {
		return d.Notes[m.Note].Label
	}
	return m.Label
}
