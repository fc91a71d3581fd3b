package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A view is a document as a page shows it: its paragraphs cut into runs, its works, what is open and what an editor would query.
type view struct {
	file  string
	doc   *document.Document
	res   *citation.Result
	words *wording

	paragraphs []paragraph // in the order of the document's
	cites      []cite
	places     []*place
	groups     []*group
	open       []*place // not resolved, or a number not yet given
	noteIDs    []string // by index of Document.Notes
	markIDs    []string // by index of Document.Marks, "" where the mark stands in no paragraph
	queries    []finding
	furniture  []string
	written    map[string]bool // ids that stand in the text already

	textID, notesID, worksID, listID, openID, queriesID string
}

// A paragraph is one with its runs. id is "" where it has no label.
type paragraph struct {
	*document.Paragraph
	label, id string
	sub       bool // (a) of the paragraph before it
	row       bool // of a table, its cells parted by tabs
	runs      []run
}

// A cite is the words of one citation, or of several works that share their words.
type cite struct {
	id     string
	places []*place
}

// A place is one work cited at one place.
type place struct {
	id    string // of its line in the list of works
	cite  int32
	ref   citation.Reference
	entry *entry // nil where open
	own   bool   // the document's own symbol on its first page, which is no citation
}

// A finding is a query with its ids. from is "" where its words stand in no paragraph.
type finding struct {
	check.Finding
	id, from string
}

// newView reads a result. The ids of the page are taken from ids; prefix goes before those of a further document.
func newView(file string, res *citation.Result, ids idSet, prefix string) *view {
	d := res.Document
	v := &view{file: file, doc: d, res: res, written: map[string]bool{}, words: wordingFor(d.Source.Text[d.Span.Start:d.Span.End])}
	name := func(id string) string { return ids.unique(prefix + id) }
	v.textID, v.notesID, v.worksID, v.listID, v.openID, v.queriesID = name("text"), name("notes"), name("works"), name("works-list"), name("open"), name("findings")
	var l layers
	l.cites = v.collect(ids, prefix)
	l.marks = v.marks()
	l.queries, l.stops = v.query()
	v.cut(&l, ids, prefix)
	v.nameMarks(ids, prefix)
	v.nameQueries(ids, prefix)
	v.furniture = furniture(d)
	return v
}

// offset is a place in the file, which names citations and is not in need of a prefix in another window of it.
func (v *view) offset(s text.Span) string {
	return strconv.FormatInt(v.doc.Source.Base.Offset+int64(s.Start), 10)
}

// collect sorts the references into cites, works and what is open.
func (v *view) collect(ids idSet, prefix string) layer {
	registry := resolution.Default()
	days, list := newCalendar(registry), newCatalogue(registry, v.words)
	works := map[resolution.Work]*entry{}
	var spans []interval
	for i, ref := range v.res.References {
		if i == 0 || ref.Span != v.res.References[i-1].Span {
			at := int32(len(v.cites))
			spans = append(spans, interval{ref.Span, at})
			if !ref.Tail.IsZero() {
				spans = append(spans, interval{ref.Tail, at})
			}
			v.cites = append(v.cites, cite{id: ids.unique(prefix + "c-" + v.offset(ref.Span))})
		}
		c := &v.cites[len(v.cites)-1]
		p := &place{id: ids.unique(prefix + "x-" + v.offset(ref.Span)), cite: int32(len(v.cites) - 1), ref: ref}
		c.places = append(c.places, p)
		v.places = append(v.places, p)
		if ref.Status != citation.Resolved || ref.Work.IsZero() {
			v.open = append(v.open, p)
			continue
		}
		if p.own = v.own(ref); p.own {
			p.entry = &entry{work: ref.Work, group: &group{class: "other"}}
			continue
		}
		w := works[ref.Work]
		if w == nil {
			w = &entry{work: ref.Work, title: registry.Title(ref.Work), group: list.group(ref.Work)}
			w.group.works = append(w.group.works, w)
			works[ref.Work] = w
		}
		if w.day.IsZero() && ref.Date.Year != 0 {
			w.day = ref.Date
		}
		p.entry = w
		w.places = append(w.places, p)
	}
	v.groups = list.sorted()
	n := 0
	for _, g := range v.groups {
		for _, w := range g.works {
			n++
			w.id, w.day = ids.unique(prefix+"w-"+strconv.Itoa(n)), days.day(w.work, w.day)
		}
	}
	return newLayer(spans)
}

// own reports whether a reference is the symbol that the first page of the document bears.
func (v *view) own(ref citation.Reference) bool {
	return ref.Work == v.doc.Self && ref.Paragraph >= 0 && v.doc.Paragraphs[ref.Paragraph].Role == document.Masthead
}

func (v *view) marks() layer {
	spans := make([]interval, len(v.doc.Marks))
	for i, m := range v.doc.Marks {
		spans[i] = interval{m.Span, int32(i)}
	}
	return newLayer(spans)
}

func (v *view) query() (layer, []stop) {
	var spans []interval
	var stops []stop
	for i, f := range query(v.res) {
		v.queries = append(v.queries, finding{Finding: f})
		if f.Span.Start < f.Span.End {
			spans = append(spans, interval{f.Span, int32(i)})
			stops = append(stops, stop{f.Span.End, int32(i)})
		}
	}
	slices.SortStableFunc(stops, func(a, b stop) int { return cmp.Compare(a.at, b.at) })
	return newLayer(spans), stops
}

// cut makes the paragraphs.
func (v *view) cut(l *layers, ids idSet, prefix string) {
	s := v.doc.Source.Text
	v.paragraphs = make([]paragraph, len(v.doc.Paragraphs))
	for i := range v.doc.Paragraphs {
		p := paragraph{Paragraph: &v.doc.Paragraphs[i], label: v.doc.Label(i)}
		if numbered := (p.Role == document.Preamble || p.Role == document.Operative) && p.Number > 0; numbered && i > 0 && v.paragraphs[i-1].label == p.label {
			p.sub = true
		} else if numbered {
			name := "p-"
			if p.Annex > 0 {
				name = "p-a" + strconv.Itoa(int(p.Annex)) + "-"
			}
			p.id = ids.unique(prefix + name + [...]string{document.Preamble: "pp", document.Operative: "op"}[p.Role] + strconv.Itoa(int(p.Number)))
		}
		for j, piece := range p.Pieces {
			if j > 0 && latin(s[p.Pieces[j-1].End-1]) && latin(s[piece.Start]) {
				p.runs = append(p.runs, run{text: " ", cite: none, mark: none, query: none})
			}
			p.runs = l.runs(p.runs, s, piece)
			p.row = p.row || strings.IndexByte(s[piece.Start:piece.End], '\t') >= 0
		}
		if p.row = p.row && (p.Role == document.Body || p.Role == document.Heading); p.row {
			p.runs = cells(p.runs)
		}
		v.paragraphs[i] = p
	}
}

// latin reports whether words that meet at such bytes need a blank.
func latin(b byte) bool { return b > ' ' && b < 0x7F }

// nameMarks gives ids to notes and to the marks that stand in paragraphs, mark-12-2 for the second of note 12.
func (v *view) nameMarks(ids idSet, prefix string) {
	v.noteIDs, v.markIDs = make([]string, len(v.doc.Notes)), make([]string, len(v.doc.Marks))
	for i, n := range v.doc.Notes {
		v.noteIDs[i] = ids.unique(prefix + "note-" + idPart(n.Label))
	}
	count := make([]int, len(v.doc.Notes))
	for _, p := range v.paragraphs {
		for _, r := range p.runs {
			if r.mark == none || v.markIDs[r.mark] != "" {
				continue
			}
			m := v.doc.Marks[r.mark]
			if m.Note < 0 {
				v.markIDs[r.mark] = ids.unique(prefix + "orphan")
				continue
			}
			count[m.Note]++
			v.markIDs[r.mark] = ids.unique(prefix + "mark-" + idPart(v.doc.Notes[m.Note].Label) + "-" + strconv.Itoa(count[m.Note]))
		}
	}
}

func (v *view) nameQueries(ids idSet, prefix string) {
	for i := range v.queries {
		v.queries[i].id = ids.unique(prefix + "f-" + strconv.Itoa(i+1))
	}
	for _, p := range v.paragraphs {
		for _, r := range p.runs {
			for _, f := range r.ends {
				if q := &v.queries[f]; q.from == "" {
					q.from = ids.unique(prefix + "q-" + strconv.Itoa(int(f)+1))
				}
			}
		}
	}
}
