package document

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution/text"
)

// invariants checks what holds of every document, whatever the text.
func invariants(t testing.TB, d *Document) {
	s := d.Source.Text
	inside := func(x text.Span) {
		assert.LessOrEqual(t, d.Span.Start, x.Start)
		assert.Less(t, x.Start, x.End)
		assert.LessOrEqual(t, x.End, d.Span.End)
		if utf8.ValidString(s) {
			assert.True(t, utf8.RuneStart(s[x.Start]))
			assert.True(t, int(x.End) == len(s) || utf8.RuneStart(s[x.End]))
		}
	}
	assert.LessOrEqual(t, int(d.Span.End), len(s))
	assert.NotNil(t, d.Source)
	seen := map[int32]bool{}
	last, noted := int32(-1), 0
	for i, p := range d.Paragraphs {
		assert.NotEmpty(t, p.Pieces)
		assert.Equal(t, p.Role == NoteText, p.Note >= 0)
		if p.Role == NoteText {
			assert.Equal(t, noted, int(p.Note), "notes stand last, in their order")
			assert.Equal(t, int32(i), d.Notes[p.Note].Paragraph)
			noted++
			last = -1
		} else {
			assert.Zero(t, noted, "notes stand last")
		}
		for _, piece := range p.Pieces {
			inside(piece)
			assert.Greater(t, piece.Start, last, "pieces are sorted")
			last = piece.End - 1
			for k := piece.Start; k < piece.End; k += 1 + piece.End/100 {
				assert.False(t, seen[k], "pieces are disjoint")
				seen[k] = true
			}
		}
		d.Label(i)
	}
	assert.Len(t, d.Notes, noted)
	last = -1
	for _, m := range d.Marks {
		inside(m.Span)
		assert.Greater(t, m.Span.Start, last, "marks are sorted")
		last = m.Span.End - 1
		if m.Note >= 0 {
			assert.Equal(t, m.Label, d.Notes[m.Note].Label)
			assert.False(t, d.Lines)
		}
	}
	for _, p := range d.Problems {
		assert.LessOrEqual(t, p.Span.Start, p.Span.End)
		assert.LessOrEqual(t, int(p.Span.End), len(s))
	}
	if len(d.Notes) == 1 {
		assert.Zero(t, footnote.Compare(d.Notes[0].Label, d.Notes[0].Label))
	}
}
