package main

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"path/filepath"
	"strconv"
	"sync"

	"github.com/unxref/unxref/resolution/document"
)

//go:embed style.css
var style string

// policy forbids the page everything but this one style sheet: no script, no request.
var policy = sync.OnceValue(func() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; img-src data:; base-uri 'none'; form-action 'none'"
})

// appendPage appends one self-contained page that shows the views in their order.
func appendPage(b []byte, views []*view) []byte {
	m := &markup{b}
	w := views[0].words
	m.raw("<!DOCTYPE html>\n")
	m.open("html", "lang", w.lang)
	m.raw("\n<head>\n<meta charset=\"utf-8\">\n")
	m.open("meta", "http-equiv", "Content-Security-Policy", "content", policy())
	m.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
	m.element("title", label(views[0].name()))
	m.raw("\n<style>")
	m.raw(style)
	m.raw("</style>\n</head>\n<body>\n")
	m.element("a", w.skip, "class", "skip", "href", "#"+views[0].textID)
	m.raw("\n<header class=\"top\">\n")
	if len(views) == 1 {
		views[0].about(m)
		m.raw("</header>\n")
		views[0].contents(m)
	} else {
		m.raw("</header>\n")
		contents(m, views)
	}
	m.raw("<main>\n")
	for _, v := range views {
		if len(views) == 1 {
			v.sections(m)
			break
		}
		m.open("section", "class", "part", "lang", v.words.lang, "aria-label", label(v.name()))
		m.raw("\n<div class=\"top\">\n")
		v.about(m)
		v.contents(m)
		m.raw("</div>\n")
		v.sections(m)
		m.raw("</section>\n")
	}
	m.raw("</main>\n<footer>")
	m.element("p", w.about)
	m.raw("</footer>\n</body>\n</html>\n")
	return m.b
}

// appendFragment appends what stands inside a page, for another page to hold.
func appendFragment(b []byte, views []*view) []byte {
	m := &markup{b}
	for _, v := range views {
		m.open("div", "class", "unxref", "lang", v.words.lang)
		m.line()
		v.sections(m)
		m.raw("</div>\n")
	}
	return m.b
}

func (v *view) sections(m *markup) {
	v.article(m)
	v.notes(m)
	v.bibliography(m)
	v.findings(m)
	v.setting(m)
}

// name is what a page is called: its symbol, else its title, else its file.
func (v *view) name() string {
	name := v.doc.Self.String()
	for i := range v.paragraphs {
		if p := &v.paragraphs[i]; p.Role == document.Title {
			if name != "" {
				name += " "
			}
			for _, r := range p.runs {
				if r.mark == none {
					name += r.text
				}
			}
			break
		}
	}
	if name == "" {
		name = filepath.Base(v.file)
	}
	return name
}

// about appends what the document is and how much it cites.
func (v *view) about(m *markup) {
	m.open("p", "class", "self")
	if id := v.doc.Self.String(); id != "" {
		m.element("strong", id)
		m.raw(" ")
	}
	if v.file != "-" {
		m.element("bdi", label(filepath.Base(v.file)), "class", "file")
	}
	m.close("p")
	m.line()
	titled := false
	for i := range v.paragraphs {
		titled = titled || v.paragraphs[i].Role == document.Title
	}
	if !titled {
		m.element("h1", label(v.name()), "class", "untitled")
		m.line()
	}
}

// contents appends links to the sections, each with how many entries it has.
func (v *view) contents(m *markup) {
	w := v.words
	m.open("nav", "aria-label", w.contents)
	m.raw("\n<ul>\n")
	link := func(id, name string, n int) {
		m.open("li")
		m.open("a", "href", "#"+id)
		m.text(name)
		if n > 0 {
			m.raw(" ")
			m.element("span", strconv.Itoa(n), "class", "count")
		}
		m.raw("</a></li>\n")
	}
	works := 0
	for _, g := range v.groups {
		works += len(g.works)
	}
	link(v.textID, w.body, 0)
	for _, s := range []struct {
		id, name string
		n        int
	}{{v.notesID, w.notes, v.noteCount()}, {v.worksID, w.works, works}, {v.openID, w.open, len(v.open)}, {v.queriesID, w.findings, len(v.queries)}} {
		if s.n > 0 {
			link(s.id, s.name, s.n)
		}
	}
	m.raw("</ul>\n</nav>\n")
}

// contents appends links to the documents of a page.
func contents(m *markup, views []*view) {
	m.open("nav", "aria-label", views[0].words.contents)
	m.raw("\n<ol>\n")
	for _, v := range views {
		m.open("li")
		m.open("a", "href", "#"+v.textID)
		m.element("bdi", label(v.name()))
		m.raw("</a></li>\n")
	}
	m.raw("</ol>\n</nav>\n")
}

func (v *view) noteCount() int {
	n := 0
	for i := range v.paragraphs {
		if v.paragraphs[i].Role == document.NoteText {
			n++
		}
	}
	return n
}
