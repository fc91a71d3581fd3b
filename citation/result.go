package citation

import (
	"slices"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

type footMark = footnote.Mark

// A Result is what a document cites.
type Result struct {
	Document   *document.Document
	References []Reference // sorted by Span.Start, then target
	Items      []syntax.Item

	reg        *resolution.Registry
	candidates []candidate
}

// A candidate is a work that remains for an ambiguous item.
type candidate struct {
	item int32
	work resolution.Work
}

// Text returns the words of a reference, those behind a page cut joined.
func (r *Result) Text(ref Reference) string { return r.slice(ref.Span) + r.slice(ref.Tail) }

// PinpointText returns the words of a reference's pinpoint as written, "" for none.
func (r *Result) PinpointText(ref Reference) string { return r.slice(ref.Pinpoint) }

func (r *Result) slice(s text.Span) string {
	if s.IsZero() {
		return ""
	}
	return r.Document.Source.Text[s.Start:s.End]
}

// Within returns the references that begin in s: a paragraph, a line, a note.
func (r *Result) Within(s text.Span) []Reference {
	at := func(v int32) int {
		i, _ := slices.BinarySearchFunc(r.References, v, func(ref Reference, v int32) int { return int(ref.Span.Start) - int(v) })
		return i
	}
	return r.References[at(s.Start):at(s.End)]
}

// Candidates returns the works that remain for an ambiguous reference, nil for every other.
func (r *Result) Candidates(ref Reference) []resolution.Work {
	var works []resolution.Work
	for _, c := range r.candidates {
		if c.item == ref.Item && !slices.Contains(works, c.work) {
			works = append(works, c.work)
		}
	}
	return works
}

// absorb appends the references of another document of the same source. Items and paragraphs stay apart: they are those of the first.
func (r *Result) absorb(o *Result) { r.References = append(r.References, o.References...) }
