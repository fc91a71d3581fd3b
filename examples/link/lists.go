package main

import (
	"slices"
	"strconv"

	"github.com/unxref/unxref/citation/check"
)

// bibliography appends the works cited by body, with their picture, and what is open.
func (v *view) bibliography(m *markup) {
	works := 0
	for _, g := range v.groups {
		works += len(g.works)
	}
	if works > 0 {
		m.open("section", "id", v.worksID, "class", "works", "aria-labelledby", v.worksID+"-h")
		v.heading(m, v.worksID, v.words.works, works)
		v.picture(m)
		m.open("div", "id", v.listID, "tabindex", "-1")
		m.line()
		for _, g := range v.groups {
			v.heading3(m, g.name, len(g.works))
			m.open("ol", "class", g.class)
			m.line()
			for _, w := range g.works {
				v.entry(m, w)
			}
			m.raw("</ol>\n")
		}
		m.raw("</div></section>\n")
	}
	v.openList(m)
}

func (v *view) heading(m *markup, id, name string, n int) {
	m.open("h2", "id", id+"-h")
	m.text(name + " ")
	m.element("span", strconv.Itoa(n), "class", "count")
	m.close("h2")
	m.line()
}

func (v *view) heading3(m *markup, name string, n int) {
	m.open("h3")
	m.text(name + " ")
	m.element("span", strconv.Itoa(n), "class", "count")
	m.close("h3")
	m.line()
}

// entry appends a work: its id, which leads to the work, title and day, then every place with how it was told.
func (v *view) entry(m *markup, w *entry) {
	m.open("li", "id", w.id, "tabindex", "-1")
	m.raw("<div>")
	if url := w.work.URL(); url != "" {
		m.element("a", w.work.String(), "class", "work", "href", url)
	} else {
		m.element("span", w.work.String(), "class", "work")
	}
	if w.title != "" {
		m.raw(" ")
		m.element("bdi", w.title, "class", "of")
	}
	if w.day.Year != 0 {
		m.raw(" ")
		m.element("time", w.day.String(), "datetime", w.day.String())
	}
	m.raw("</div>")
	v.where(m, w.places)
	m.raw(" <details>")
	m.element("summary", v.words.how)
	m.raw("<ul>")
	for _, p := range w.places {
		m.open("li", "id", p.id)
		v.told(m, p)
		m.close("li")
	}
	m.raw("</ul></details></li>\n")
}

// where appends links to places; further ones in a paragraph are numbers behind the first.
func (v *view) where(m *markup, places []*place) {
	m.open("span", "class", "places")
	last, again := "", 1
	for i, p := range places {
		name, to := v.placeName(p.ref), "#"+v.cites[p.cite].id
		if name == last {
			again++
			n := strconv.Itoa(again)
			m.raw(" ")
			m.element("a", n, "href", to, "aria-label", name+" "+n)
			continue
		}
		if last, again = name, 1; i > 0 {
			m.raw(" · ")
		}
		m.element("a", name, "href", to)
	}
	m.close("span")
}

// told appends how a citation was told, in English as the library says it.
func (v *view) told(m *markup, p *place) {
	m.open("bdi", "lang", "en", "class", "told")
	m.text(label(v.res.Explain(p.ref)))
	if r := p.ref.Relation.String(); r != "" {
		m.raw(" ")
		m.element("i", r)
	}
	m.close("bdi")
}

// openList appends the citations that lead to no work.
func (v *view) openList(m *markup) {
	if len(v.open) == 0 {
		return
	}
	m.open("section", "id", v.openID, "class", "unresolved", "aria-labelledby", v.openID+"-h")
	v.heading(m, v.openID, v.words.open, len(v.open))
	m.element("p", v.words.openAbout, "class", "about")
	m.open("ol", "class", "open")
	m.line()
	for _, p := range v.open {
		m.open("li", "id", p.id, "tabindex", "-1")
		m.open("a", "class", "work", "href", "#"+v.cites[p.cite].id)
		m.element("bdi", label(v.res.Text(p.ref)))
		m.close("a")
		m.raw(" ")
		m.element("span", v.placeName(p.ref), "class", "where")
		m.raw(" ")
		v.told(m, p)
		m.raw("</li>\n")
	}
	m.raw("</ol></section>\n")
}

// findings appends what an editor would query.
func (v *view) findings(m *markup) {
	if len(v.queries) == 0 {
		return
	}
	m.open("section", "id", v.queriesID, "class", "findings", "aria-labelledby", v.queriesID+"-h")
	v.heading(m, v.queriesID, v.words.findings, len(v.queries))
	m.open("ol")
	m.line()
	for i := range v.queries {
		q := &v.queries[i]
		m.open("li", "id", q.id, "class", q.Level.String(), "tabindex", "-1")
		where := v.lineName(q.Span)
		if q.from != "" {
			m.element("a", where, "href", "#"+q.from)
		} else {
			m.element("span", where, "class", "where")
		}
		m.raw(" ")
		m.element("bdi", label(q.Message), "lang", "en")
		v.support(m, q.Finding)
		m.raw("</li>\n")
	}
	m.raw("</ol></section>\n")
}

// support appends who says so and what to put instead, and the rule's name.
func (v *view) support(m *markup, f check.Finding) {
	m.open("p", "class", "support", "lang", "en")
	m.element("span", f.Level.String(), "class", "level")
	m.raw(" ")
	m.element("code", f.Rule)
	if f.Evidence != "" {
		m.raw(" · ")
		m.element("bdi", label(f.Evidence))
	}
	if f.Suggest != "" {
		m.raw(" · → ")
		m.element("bdi", label(f.Suggest), "lang", v.words.lang)
	}
	m.close("p")
}

// setting appends the lines that stand in no paragraph.
func (v *view) setting(m *markup) {
	if len(v.furniture) == 0 {
		return
	}
	m.open("details", "class", "furniture")
	m.open("summary")
	m.text(v.words.furniture + " ")
	m.element("span", strconv.Itoa(len(v.furniture)), "class", "count")
	m.close("summary")
	m.element("p", v.words.furnish, "class", "about")
	m.raw("<ul>\n")
	for l := range slices.Values(v.furniture) {
		m.open("li")
		m.element("bdi", l)
		m.raw("</li>\n")
	}
	m.raw("</ul></details>\n")
}
