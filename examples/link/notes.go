package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution/document"
)

// mark appends a mark that leads to its note.
func (v *view) mark(m *markup, r *run) {
	mark := v.doc.Marks[r.mark]
	id := v.markIDs[r.mark]
	if !v.first(id) {
		id = ""
	}
	if mark.Note < 0 {
		m.element("sup", superior(mark, r.text), "id", id, "class", "orphan", "title", v.words.orphan)
		return
	}
	shown := v.doc.Notes[mark.Note].Label
	if shown == "" {
		shown = mark.Label
	}
	m.open("sup")
	m.element("a", superior(mark, r.text), "id", id, "href", "#"+v.noteIDs[mark.Note], "role", "doc-noteref", "aria-label", v.words.note+" "+label(shown))
	m.close("sup")
}

// superior is a mark as it stands in <sup>: ¹² as 12, which every font has, other marks as they are.
func superior(m footnote.Mark, s string) string {
	if strings.Trim(s, "⁰¹²³⁴⁵⁶⁷⁸⁹") == "" && m.Label != "" {
		return m.Label
	}
	return s
}

// notes appends the notes, each with a way back for every mark.
func (v *view) notes(m *markup) {
	first := slices.IndexFunc(v.paragraphs, func(p paragraph) bool { return p.Role == document.NoteText })
	if first < 0 {
		return
	}
	back := make([][]string, len(v.doc.Notes))
	for i, mark := range v.doc.Marks {
		if mark.Note >= 0 && v.markIDs[i] != "" {
			back[mark.Note] = append(back[mark.Note], v.markIDs[i])
		}
	}
	m.open("section", "id", v.notesID, "class", "notes", "role", "doc-endnotes", "aria-label", v.words.notes)
	m.element("h2", v.words.notes)
	m.open("ol")
	m.line()
	for i := first; i < len(v.paragraphs); i++ {
		p := &v.paragraphs[i]
		if p.Role != document.NoteText {
			continue
		}
		l := label(v.doc.Notes[p.Note].Label)
		value := "0"
		if n, err := strconv.Atoi(l); err == nil && n > 0 && n < 1<<30 {
			value = strconv.Itoa(n)
		}
		m.open("li", "id", v.noteIDs[p.Note], "value", value, "data-label", l)
		m.open("span", "class", "note")
		v.inline(m, p)
		m.close("span")
		for j, id := range back[p.Note] {
			name, sign := v.words.back, "↩"
			if len(back[p.Note]) > 1 {
				n := strconv.Itoa(j + 1)
				name, sign = name+" "+n, sign+n
			}
			m.raw(" ")
			m.element("a", sign, "href", "#"+id, "class", "back", "role", "doc-backlink", "aria-label", name)
		}
		m.close("li")
		m.line()
	}
	m.raw("</ol></section>\n")
}
