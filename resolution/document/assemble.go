package document

import (
	"strings"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// documents makes the documents of what the walk has found.
func (p *parser) documents() []*Document {
	p.done = append(p.done, p.part)
	docs := make([]*Document, len(p.done))
	all := make([]Paragraph, 0, len(p.body)+len(p.notes))
	for i, part := range p.done {
		end := struct{ byte, body, note, scope int }{len(p.src.Text), len(p.body), len(p.notes), len(p.scopes)}
		if i+1 < len(p.done) {
			next := p.done[i+1]
			end.byte, end.body, end.note, end.scope = int(next.start), next.body0, next.note0, next.scope0
		}
		from := len(all)
		all = append(all, p.body[part.body0:end.body]...)
		all = all[:len(all)+end.note-part.note0]
		d := &Document{Source: p.src, Span: text.Span{Start: part.start, End: int32(end.byte)}, Paragraphs: all[from:len(all):len(all)]}
		body := d.Paragraphs[:end.body-part.body0]
		p.answer(d, body, d.Paragraphs[len(body):], p.notes[part.note0:end.note], p.scopes[part.scope0:end.scope], part.note0)
		d.voices(body)
		d.Self, d.Date = part.self(p.registry), part.date()
		if given := p.o.Self; i == 0 && !given.IsZero() && (d.Self.IsZero() || len(p.done) == 1) {
			d.Self = given
		} else if i == 0 && d.Self.IsZero() {
			d.Self = named(p.o.Name)
		}
		d.problems()
		docs[i] = d
	}
	return docs
}

// problems takes over what the source's decoder saw within the document.
func (d *Document) problems() {
	for _, q := range d.Source.Problems {
		if d.Span.Contains(q.Span.Start) || q.Span.Start == d.Span.End && int(q.Span.Start) == len(d.Source.Text) {
			d.Problems = append(d.Problems, q)
		}
	}
}

// self returns the Work that the masthead tells: its symbol, else the number in the title with the body that speaks.
func (m *part) self(registry func() *resolution.Registry) resolution.Work {
	if m.symbol != "" {
		return work(m.symbol)
	}
	if m.heading == "" || m.opened == "" {
		return resolution.Work{}
	}
	f := text.Fold(m.heading)
	if rest, ok := strings.CutPrefix(f, "第"); ok {
		f, _, _ = strings.Cut(rest, "号")
	} else {
		f, _, _ = strings.Cut(f, ".")
	}
	// 76/181 of the Assembly is A/RES/76/181
	if b, ok := registry().Body(m.opened); ok && b.Resolution != "" {
		return work(b.Resolution + f)
	}
	return resolution.Work{}
}

// date returns the day of the document: that of its adoption, else the one printed in its corner.
func (m *part) date() resolution.Date {
	if m.adopted.Complete() {
		return m.adopted
	}
	return m.printed
}
