package main

import (
	"iter"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A reader makes the rows of one document after the other. It serves one goroutine.
type reader struct {
	options
	finder citation.Finder
	result citation.Result
	row    row // the one handed out last

	paragraph int32 // whose label is kept, since one paragraph has many citations
	label     string
}

func newReader(o options) reader { return reader{options: o} }

// rows returns the citations of d and, with -marks, its marks, in the order of their starts. A row lasts until the next.
func (r *reader) rows(file string, d *document.Document) iter.Seq[*row] {
	return func(yield func(*row) bool) {
		res := r.finder.Find(&r.result, d)
		r.paragraph, r.label = -1, ""
		r.row = row{file: file, self: d.Self.String(), candidates: r.row.candidates, marks: r.row.marks}
		var marks []footnote.Mark
		var notes noteIndex
		if r.marks {
			marks, notes = d.Marks, indexNotes(res)
		}
		for _, ref := range res.References {
			for len(marks) > 0 && marks[0].Span.Start < ref.Span.Start {
				if !r.mark(d, marks[0], &notes, yield) {
					return
				}
				marks = marks[1:]
			}
			r.reference(res, ref)
			if !yield(&r.row) {
				return
			}
		}
		for _, m := range marks {
			if !r.mark(d, m, &notes, yield) {
				return
			}
		}
	}
}

func (r *reader) place(s *text.Source, span text.Span) {
	r.row.at = s.Position(span.Start)
	r.row.start, r.row.end = s.Base.Offset+int64(span.Start), s.Base.Offset+int64(span.End)
	r.row.text = s.Text[span.Start:span.End]
}

func (r *reader) reference(res *citation.Result, ref citation.Reference) {
	d, w := res.Document, &r.row
	r.place(d.Source, ref.Span)
	w.tailStart, w.tailEnd = 0, 0
	if !ref.Tail.IsZero() {
		w.tailStart, w.tailEnd = d.Source.Base.Offset+int64(ref.Tail.Start), d.Source.Base.Offset+int64(ref.Tail.End)
	}
	w.kind, w.id, w.url = ref.Kind.String(), ref.Work.String(), ref.Work.URL()
	w.candidates = w.candidates[:0]
	if ref.Status == citation.Ambiguous {
		for _, c := range res.Candidates(ref) {
			w.candidates = append(w.candidates, c.String())
		}
	}
	w.status, w.reason, w.via, w.told = ref.Status.String(), ref.Reason.String(), ref.Via.String(), ref.Told.String()
	w.date = ""
	if ref.Date.Complete() {
		w.date = ref.Date.String()
	}
	w.relation, w.pinpoint = ref.Relation.String(), res.PinpointText(ref)
	w.paragraph = r.labelOf(d, ref.Paragraph)
	w.marks = w.marks[:0]
	for _, m := range d.Marks[ref.Marks[0]:ref.Marks[1]] {
		w.marks = append(w.marks, noteLabel(d, m))
	}
	w.isMark, w.targets, w.explain = false, nil, ""
	if r.options.explain {
		w.explain = res.Explain(ref)
	}
}

func (r *reader) labelOf(d *document.Document, paragraph int32) string {
	if paragraph < 0 || int(paragraph) >= len(d.Paragraphs) {
		return ""
	}
	if paragraph != r.paragraph {
		r.paragraph, r.label = paragraph, d.Label(int(paragraph))
	}
	return r.label
}
