package block

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// A noteKind says whether a note stands at the foot of a page or at the end.
type noteKind uint8

const (
	footnotes noteKind = iota
	endnotes
)

// A noteStyle is how the notes of a section are numbered.
type noteStyle struct {
	format  string
	start   int
	section bool // every section begins again
}

// A section is what a w:sectPr says that matters.
type section struct {
	notes   [2]noteStyle
	headers map[string]string // type → relationship id
}

func newSection() section {
	return section{notes: [2]noteStyle{{"decimal", 1, false}, {"lowerRoman", 1, false}}}
}

// read takes what stands within a w:sectPr or in the settings.
func (s *section) read(x *xmlReader) error {
	kind := footnotes
	return x.inside(func(t xml.StartElement) {
		v := attr(t, "val")
		switch t.Name.Local {
		case "footnotePr":
			kind = footnotes
		case "endnotePr":
			kind = endnotes
		case "numFmt":
			s.notes[kind].format = v
		case "numStart":
			s.notes[kind].start = atoi(v, 1)
		case "numRestart":
			s.notes[kind].section = v == "eachSect"
		case "headerReference":
			if s.headers == nil {
				s.headers = map[string]string{}
			}
			s.headers[attr(t, "type")] = attr(t, "id")
		}
	})
}

// noteWords reads the words of all notes of a kind onto the sheet of the notes and says where they stand, by id.
func (d *docx) noteWords(kind noteKind) error {
	name := d.rels.kind[[...]string{"footnotes", "endnotes"}[kind]]
	p, err := d.part(name)
	if err != nil || p == nil {
		return err
	}
	defer p.r.Close()
	w := &wordReader{docx: d, x: newXMLReader(p, d.limits.Depth), sheet: &d.notes}
	for {
		tok, err := w.x.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		t, ok := tok.(xml.StartElement)
		if !ok || t.Name.Local != "footnote" && t.Name.Local != "endnote" {
			continue
		}
		if kind := attr(t, "type"); kind != "" && kind != "normal" {
			if err := w.x.skip(); err != nil {
				return err
			}
			continue
		}
		if len(d.words[kind]) >= d.limits.Notes {
			return fmt.Errorf("%w: more than %d", ErrNotes, d.limits.Notes)
		}
		from := len(d.notes.buf)
		d.notes.start, d.notes.gap = from, noGap
		if err := w.read(w.x.depth - 1); err != nil {
			return err
		}
		d.notes.trim()
		d.words[kind][attr(t, "id")] = region{start: from, end: len(d.notes.buf)}
		d.notes.start = len(d.notes.buf)
	}
}

// note returns the note that a reference points to, and its label. custom is the mark that the author typed, "" for the next number. The second reference to a note is its first one again.
func (d *docx) note(kind noteKind, id, custom string) (int, string, error) {
	key := string(rune('0'+kind)) + id
	if i, ok := d.numbered[key]; ok {
		return i, d.list[i].label, nil
	}
	r, ok := d.words[kind][id]
	l, isLabel := label(custom)
	if !isLabel {
		l = strings.TrimSpace(custom)
	}
	if l == "" {
		st := d.section().notes[kind]
		l = count(st.format, st.start+d.counted[kind])
		d.counted[kind]++
	}
	if !ok {
		return -1, l, nil
	}
	if len(d.list) >= d.limits.Notes {
		return 0, "", fmt.Errorf("%w: more than %d", ErrNotes, d.limits.Notes)
	}
	r.label, r.scope = l, len(d.scopes)-1
	d.list = append(d.list, r)
	d.numbered[key] = len(d.list) - 1
	return len(d.list) - 1, l, nil
}
