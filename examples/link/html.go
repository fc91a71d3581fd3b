package main

import (
	"strconv"
	"strings"

	"github.com/unxref/unxref/resolution/document"
)

// article appends the text of the document: masthead, title, paragraphs.
func (v *view) article(m *markup) {
	m.open("article", "id", v.textID, "class", "document", "tabindex", "-1")
	m.line()
	titled := false
	for i := 0; i < len(v.paragraphs); {
		p := &v.paragraphs[i]
		n := i + 1
		if p.row {
			i = v.table(m, i)
			continue
		}
		switch p.Role {
		case document.NoteText:
			n = len(v.paragraphs)
		case document.Masthead:
			for n < len(v.paragraphs) && v.paragraphs[n].Role == document.Masthead {
				n++
			}
			m.open("div", "class", "masthead")
			for j := i; j < n; j++ {
				v.paragraph(m, "p", &v.paragraphs[j])
			}
			m.close("div")
			m.line()
		case document.Title:
			for n < len(v.paragraphs) && v.paragraphs[n].Role == document.Title {
				n++
			}
			v.title(m, v.paragraphs[i:n], titled)
			titled = true
		case document.Heading:
			v.paragraph(m, "h2", p)
		default:
			v.paragraph(m, "p", p)
		}
		i = n
	}
	m.close("article")
	m.line()
}

// title appends lines that are one title. A page has one h1 for each document.
func (v *view) title(m *markup, lines []paragraph, again bool) {
	element := "h1"
	if again {
		element = "h2"
	}
	m.open(element, "class", "title")
	for i := range lines {
		if i > 0 {
			m.raw("<br>")
		}
		m.open("span", "class", "line")
		v.inline(m, &lines[i])
		m.close("span")
	}
	m.close(element)
	m.line()
}

// paragraph appends a paragraph. Its classes are its role and whether it stands in an annex; its label shows in the margin.
func (v *view) paragraph(m *markup, element string, p *paragraph) {
	class := p.Role.String()
	if p.Annex > 0 {
		class += " annex"
	}
	if p.sub {
		class += " sub"
	}
	label := ""
	if p.id != "" {
		label = p.label
	}
	m.open(element, "id", p.id, "class", class, "data-label", label)
	v.inline(m, p)
	m.close(element)
	m.line()
}

// table appends the rows from i on and returns the paragraph behind them. Tabs stay between the cells, where a reader of the source may look for them.
func (v *view) table(m *markup, i int) int {
	m.open("div", "class", "table", "role", "region", "aria-label", v.words.table, "tabindex", "0")
	m.raw("<table><tbody>\n")
	for ; i < len(v.paragraphs) && v.paragraphs[i].row; i++ {
		m.raw("<tr><td>")
		v.inline(m, &v.paragraphs[i])
		m.raw("</td></tr>\n")
	}
	m.raw("</tbody></table></div>\n")
	return i
}

// inline appends the words of a paragraph with their links. Links do not nest: a mark inside a citation closes it and opens it again.
func (v *view) inline(m *markup, p *paragraph) {
	cite, query := none, none
	leave := func() {
		if query != none {
			m.close("span")
			query = none
		}
		if cite != none {
			m.close("a")
			cite = none
		}
	}
	for i := range p.runs {
		r := &p.runs[i]
		switch {
		case r.tab:
			leave()
			m.raw("</td>\t<td>")
		case r.mark != none:
			leave()
			v.mark(m, r)
		default:
			if r.cite != cite {
				leave()
				if r.cite != none {
					v.openCite(m, r.cite)
					cite = r.cite
				}
			}
			if r.query != query {
				if query != none {
					m.close("span")
				}
				if query = r.query; query != none {
					m.open("span", "class", "query "+v.queries[query].Level.String())
				}
			}
			m.text(r.text)
		}
		if len(r.ends) > 0 {
			leave()
			for _, f := range r.ends {
				q := &v.queries[f]
				if q.from != "" && v.first(q.from) {
					n := strconv.Itoa(int(f) + 1)
					m.element("a", "", "id", q.from, "class", "fref", "href", "#"+q.id, "data-n", n, "aria-label", v.words.query+" "+n)
				}
			}
		}
	}
	leave()
}

// first reports whether an id has not been written yet: words cut in two carry it once.
func (v *view) first(id string) bool {
	if v.written[id] {
		return false
	}
	v.written[id] = true
	return true
}

func (v *view) openCite(m *markup, at int32) {
	c := &v.cites[at]
	id, ids, says := "", []string{}, []string{}
	if v.first(c.id) {
		id = c.id
	}
	for _, p := range c.places {
		if !p.own {
			ids = append(ids, p.id)
		}
		says = append(says, v.says(p))
	}
	m.open("a", "id", id, "class", c.class(), "href", c.target(), "title", strings.Join(says, "\n"), "aria-describedby", strings.Join(ids, " "))
}

// says is what a citation means in two lines: the work with its title and day, then how it was told.
func (v *view) says(p *place) string {
	return p.means() + "\n" + label(v.res.Explain(p.ref))
}
