package main

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/resolution/document"
)

// A markdown is CommonMark being appended, with the notes of GitHub and Pandoc.
type markdown struct {
	b     []byte
	block int // where the words of the present block begin
}

// raw appends what is Markdown already.
func (m *markdown) raw(s string) { m.b = append(m.b, s...) }

// begin begins a block with what opens it.
func (m *markdown) begin(opener string) {
	m.raw(opener)
	m.block = len(m.b)
}

// text appends text so that it stays text, wherever in a line.
func (m *markdown) text(s string) {
	s = clean(s)
	for i, r := range s {
		start := len(m.b) == m.block
		switch {
		case r == '\n' || r == '\t':
			if !start {
				m.b = append(m.b, ' ')
			}
			continue
		case r == ' ' && start: // four would make code
			continue
		case strings.ContainsRune("\\`*_[]<>&~|!:{}@$", r),
			start && strings.ContainsRune("#+-=%", r),
			(r == '.' || r == ')') && m.afterNumber(),
			r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			m.b = append(m.b, '\\')
		}
		m.b = utf8.AppendRune(m.b, r)
	}
}

// afterNumber reports whether the block holds figures alone: 41. would begin a list.
func (m *markdown) afterNumber() bool {
	words := m.b[m.block:]
	return len(words) > 0 && len(bytes.TrimLeft(words, "0123456789")) == 0
}

// address appends where a link leads, in < > where it holds brackets.
func (m *markdown) address(url string) {
	if strings.ContainsAny(url, "()") {
		url = "<" + url + ">"
	}
	m.raw("(" + url)
}

func appendMarkdown(b []byte, views []*view) []byte {
	m := &markdown{b: b}
	for i, v := range views {
		if i > 0 {
			m.raw("\n---\n\n")
		}
		v.markdown(m)
	}
	return m.b
}

func (v *view) markdown(m *markdown) {
	names := v.noteNames()
	for i := range v.paragraphs {
		p := &v.paragraphs[i]
		switch {
		case p.Role == document.NoteText:
			m.begin("[^" + names[p.Note] + "]: ")
			v.line(m, p, names)
		case p.Role == document.Title && i > 0 && v.paragraphs[i-1].Role == document.Title:
			m.b = append(m.b[:len(m.b)-2], ' ')
			v.line(m, p, names)
		case p.Role == document.Title:
			m.begin("# ")
			v.line(m, p, names)
		case p.Role == document.Heading:
			m.begin("## ")
			v.line(m, p, names)
		default:
			m.begin("")
			v.line(m, p, names)
		}
		m.raw("\n\n")
	}
	v.markdownWorks(m)
	v.markdownOpen(m)
	v.markdownFindings(m)
}

// noteNames are the names of notes in [^…], each once; an * becomes star.
func (v *view) noteNames() []string {
	names := make([]string, len(v.noteIDs))
	for i, id := range v.noteIDs {
		prefix, name, _ := strings.Cut(id, "note-")
		names[i] = prefix + name
	}
	return names
}

// line appends the words of a paragraph. A citation that leads nowhere outside leads to the list below.
func (v *view) line(m *markdown, p *paragraph, names []string) {
	cite := none
	leave := func() {
		if cite == none {
			return
		}
		m.raw("]")
		v.citeEnd(m, &v.cites[cite])
		cite = none
	}
	for i := range p.runs {
		r := &p.runs[i]
		if r.mark != none {
			leave()
			if n := v.doc.Marks[r.mark].Note; n >= 0 {
				m.raw("[^" + names[n] + "]")
			} else {
				m.text(r.text)
			}
			continue
		}
		if r.cite != cite {
			leave()
			if r.cite != none {
				m.raw("[")
				cite = r.cite
			}
		}
		m.text(r.text)
	}
	leave()
}

// citeEnd closes a citation: where it leads, and as the title what it means.
func (v *view) citeEnd(m *markdown, c *cite) {
	p := c.places[0]
	target := c.target()
	if p.entry == nil {
		target = "#" + v.openID
	} else if strings.HasPrefix(target, "#") {
		target = "#" + v.worksID
	}
	m.address(target)
	m.raw(` "`)
	for _, r := range p.means() { // of the registry and of this program, never of the document
		if strings.ContainsRune("\"\\&<", r) {
			m.raw(`\`)
		}
		m.b = utf8.AppendRune(m.b, r)
	}
	m.raw(`")`)
}

func (v *view) markdownWorks(m *markdown) {
	if len(v.groups) == 0 {
		return
	}
	m.raw("<a id=\"" + v.worksID + "\"></a>\n\n## " + v.words.works + "\n\n")
	for _, g := range v.groups {
		m.raw("### " + g.name + "\n\n")
		for _, w := range g.works {
			m.begin("- ")
			if url := w.work.URL(); url != "" {
				m.raw("[")
				m.text(w.work.String())
				m.raw("]")
				m.address(url)
				m.raw(")")
			} else {
				m.text(w.work.String())
			}
			if w.title != "" {
				m.raw(" ")
				m.text(w.title)
			}
			if w.day.Year != 0 {
				m.raw(" (" + w.day.String() + ")")
			}
			m.raw(" × " + strconv.Itoa(len(w.places)) + "\n")
		}
		m.raw("\n")
	}
}

func (v *view) markdownOpen(m *markdown) {
	if len(v.open) == 0 {
		return
	}
	m.raw("<a id=\"" + v.openID + "\"></a>\n\n## " + v.words.open + "\n\n")
	for _, p := range v.open {
		m.begin("- " + v.placeName(p.ref) + " ")
		m.text(label(v.res.Explain(p.ref)))
		m.raw("\n")
	}
	m.raw("\n")
}

func (v *view) markdownFindings(m *markdown) {
	if len(v.queries) == 0 {
		return
	}
	m.raw("## " + v.words.findings + "\n\n")
	for _, q := range v.queries {
		m.begin("- " + v.lineName(q.Span) + " ")
		m.text(label(markdownFinding(q.Finding)))
		m.raw("\n")
	}
	m.raw("\n")
}

func markdownFinding(f check.Finding) string {
	s := f.Level.String() + " " + f.Rule + "：" + f.Message
	if f.Evidence != "" {
		s += " · " + f.Evidence
	}
	if f.Suggest != "" {
		s += " · → " + f.Suggest
	}
	return s
}
