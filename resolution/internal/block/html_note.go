package block

import (
	"slices"
	"strings"
)

// A probe collects the words of a <sup> or of a link within the page until it is clear whether they are a mark.
type probe struct {
	depth  int // of the stack when it began
	sup    bool
	href   string // the anchor that it points to, "" for none
	back   bool   // a link from a note back to its mark
	pieces []piece
	size   int
}

type piece struct {
	s  string
	at int
}

// add takes words; it refuses when they are too many for a mark.
func (p *probe) add(s string, at int, utf8 bool) bool {
	if !utf8 {
		at = -1
	}
	p.size += len(strings.TrimSpace(s))
	if p.size > 4*maxLabel || len(p.pieces) > 4*maxLabel {
		return false
	}
	p.pieces = append(p.pieces, piece{s, at})
	return true
}

func (p *probe) words() string {
	var b strings.Builder
	for _, x := range p.pieces {
		b.WriteString(x.s)
	}
	return b.String()
}

// noteNames are the beginnings of anchors that lead to notes: Word's _ftn1 and _edn1, LibreOffice's sdfootnote1sym, Pandoc's fn1, MediaWiki's cite_note-1.
var noteNames = []string{"ftn", "edn", "fn", "footnote", "endnote", "note", "cite_note", "cite_ref", "sdfootnote", "sdendnote"}

// noteKey brings an anchor to the form in which both ends of a link agree; ok is false for one that leads to no note. back is true for the anchor of a mark.
func noteKey(id string) (key string, back, ok bool) {
	key = strings.TrimPrefix(strings.ToLower(strings.TrimLeft(id, "_")), "user-content-")
	if len(key) > 64 || !slices.ContainsFunc(noteNames, func(n string) bool { return strings.HasPrefix(key, n) }) || !strings.ContainsAny(key, "0123456789*") {
		return "", false, false
	}
	if strings.Contains(key, "ref") || strings.HasSuffix(key, "anc") {
		return key, true, true
	}
	return strings.TrimSuffix(key, "sym"), false, true
}

// startProbe begins to collect the words of a sup or an anchor.
func (r *htmlReader) startProbe(name string, a attrs) {
	p := &probe{depth: len(r.stack), sup: name == "sup"}
	if name == "a" {
		key, back, ok := noteKey(strings.TrimPrefix(a.href, "#"))
		ok = ok && strings.HasPrefix(a.href, "#")
		noteref, backlink := strings.Contains(a.role, "noteref"), strings.Contains(a.role, "backlink")
		switch {
		case noteref && strings.HasPrefix(a.href, "#"):
			p.href = a.href[1:]
			if ok {
				p.href = key
			}
		case backlink, ok && back:
			p.back = true
		case ok:
			p.href = key
		case r.probe == nil:
			return
		}
	}
	if r.probe != nil {
		// A link within a sup, or a sup within a link: together they are one mark.
		if r.probe.href == "" {
			r.probe.href = p.href
		}
		r.probe.back = r.probe.back || p.back
		r.probe.sup = r.probe.sup || p.sup
		return
	}
	if p.sup || p.href != "" || p.back {
		r.probe = p
	}
}

// endProbe writes what was collected: a mark, nothing, or the words as they are.
func (r *htmlReader) endProbe() {
	p := r.probe
	words := p.words()
	l, ok := label(words)
	switch {
	case p.back && r.inNote && (ok || strings.Trim(words, " \n\t\u00a0↩↑⏎^\ufe0e") == ""):
		// The way back is no word of the note.
	case ok && p.href != "" && !r.inNote:
		r.marks[p.href] = l
		r.anchors = append(r.anchors, p.href)
		r.body.mark(l, -1-len(r.anchors)) // see resolve
	case p.sup:
		raise(r.sheet(), words)
	default:
		r.flush()
	}
	r.probe = nil
}

// flush writes the words of a probe that is none.
func (r *htmlReader) flush() {
	p := r.probe
	if p == nil {
		return
	}
	r.probe = nil
	for _, x := range p.pieces {
		r.sheet().text(x.s, x.at)
	}
}

// find returns the form of an element's anchor under which marks point to it.
func (r *htmlReader) find(id string) (string, bool) {
	if id == "" {
		return "", false
	}
	key, back, ok := noteKey(id)
	if !ok || back {
		key = id
	}
	_, ok = r.marks[key]
	return key, ok
}

// openNote begins a note at an element to which a mark before it points. A block is the note; an anchor at the head of a line makes the line one. It returns the number of the note from 1, 0 where none begins.
func (r *htmlReader) openNote(name string, a attrs) (int, error) {
	key, ok := r.find(a.id)
	if !ok {
		if key, ok = r.find(a.name); !ok {
			return 0, nil
		}
	}
	if _, known := r.index[key]; known {
		return 0, nil
	}
	block := htmlBlock[name] && name != "body" && name != "html"
	if !block && !r.sheet().empty() {
		return 0, nil
	}
	if r.inNote {
		r.closeNote()
	}
	r.body.end()
	i, err := r.builder.open(r.marks[key])
	if err != nil {
		return 0, err
	}
	r.index[key], r.key = i, key
	r.inNote, r.line = true, !block
	return i + 1, nil
}

// closeNote ends the note. One without words was only an anchor.
func (r *htmlReader) closeNote() {
	r.flush()
	r.shut()
	r.inNote = false
	if n := len(r.list) - 1; r.list[n].start == r.list[n].end {
		r.list = r.list[:n]
		delete(r.index, r.key)
	}
}

// resolve gives the marks that pointed to anchors their notes.
func (r *htmlReader) resolve() {
	if r.inNote {
		r.closeNote()
	}
	for i := range r.body.marks {
		m := &r.body.marks[i]
		if m.Note > -2 {
			continue
		}
		n, ok := r.index[r.anchors[-2-m.Note]]
		if m.Note = -1; ok {
			m.Note = n
		}
	}
}
