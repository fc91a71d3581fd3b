package main

import (
	"strconv"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// target is where a citation leads: to the work itself, else to its line in the list.
func (c *cite) target() string {
	if p := c.places[0]; p.entry != nil {
		if url := p.entry.work.URL(); url != "" {
			return url
		}
		if p.own {
			return "#" + c.id
		}
		return "#" + p.entry.id
	}
	return "#" + c.places[0].id
}

// means is the work with its title and day; of what is open, its status and the reason.
func (p *place) means() string {
	if p.entry == nil {
		s := p.ref.Status.String()
		if r := p.ref.Reason.String(); r != "" {
			s += ": " + r
		}
		return s
	}
	s := p.entry.work.String()
	if p.entry.title != "" {
		s += " " + p.entry.title
	}
	if d := p.entry.day; d.Year != 0 {
		s += " (" + d.String() + ")"
	}
	return s
}

// class is the colour of a citation.
func (c *cite) class() string {
	if e := c.places[0].entry; e != nil {
		return "cite " + e.group.class
	}
	return "cite open"
}

// placeName says for people where a citation stands.
func (v *view) placeName(ref citation.Reference) string {
	w := v.words
	if ref.Paragraph < 0 || int(ref.Paragraph) >= len(v.doc.Paragraphs) {
		return v.lineName(ref.Span)
	}
	p := &v.doc.Paragraphs[ref.Paragraph]
	name := ""
	switch n := strconv.Itoa(int(p.Number)); {
	case p.Role == document.NoteText:
		if l := v.doc.Notes[p.Note].Label; l != "" {
			return w.note + " " + l
		}
	case p.Role == document.Title:
		name = w.title
	case p.Role == document.Preamble && p.Number > 0:
		name = put(w.preamble, n)
	case p.Role == document.Operative && p.Number > 0:
		name = put(w.operative, n)
	}
	if name == "" {
		name = v.lineName(ref.Span)
	}
	if p.Annex > 0 {
		name = put(w.annex, strconv.Itoa(int(p.Annex))) + " " + name
	}
	return name
}

func (v *view) lineName(s text.Span) string {
	return put(v.words.line, strconv.Itoa(v.doc.Source.Position(s.Start).Line))
}
