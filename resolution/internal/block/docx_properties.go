package block

import (
	"encoding/xml"
)

// paragraphProperties reads a w:pPr and counts the paragraph if it stands in a list.
func (w *wordReader) paragraphProperties() error {
	named, num, lvl := "", "", -1
	parents := []string{}
	for depth := w.x.depth; w.x.depth >= depth; {
		tok, err := w.x.next()
		if err != nil {
			return cutOff(err)
		}
		if _, ok := tok.(xml.EndElement); ok && len(parents) > 0 {
			parents = parents[:len(parents)-1]
		}
		t, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		within := ""
		if len(parents) > 0 {
			within = parents[len(parents)-1]
		}
		switch name := t.Name.Local; {
		case name == "pPrChange":
			if err := w.x.skip(); err != nil {
				return err
			}
			continue
		case name == "sectPr":
			w.para.section = true
			if err := w.x.skip(); err != nil {
				return err
			}
			continue
		case name == "pStyle":
			named = attr(t, "val")
		case name == "numId" && within == "numPr":
			num = attr(t, "val")
		case name == "ilvl" && within == "numPr":
			lvl = atoi(attr(t, "val"), 0)
		case (name == "del" || name == "moveFrom") && within == "rPr":
			w.para.removed = true
		}
		parents = append(parents, t.Name.Local)
	}
	if num != "" && lvl < 0 {
		lvl = 0
	}
	if !w.para.removed {
		w.para.number, w.para.tight = w.lists.next(num, lvl, named)
	}
	if !w.sheet.empty() {
		// The end of the paragraph before was deleted, this one reads on.
		w.para.number = ""
	}
	return nil
}

// runProperties reads a w:rPr of a run.
func (w *wordReader) runProperties() error {
	raised, hidden, named := silent, silent, ""
	err := w.x.inside(func(t xml.StartElement) {
		switch t.Name.Local {
		case "rStyle":
			named = attr(t, "val")
		case "vertAlign":
			raised = raisedBy(t)
		case "vanish":
			hidden = onOff(t)
		}
	})
	sr, sh := w.styles.run(named)
	if raised == silent {
		raised = sr
	}
	if hidden == silent {
		hidden = sh
	}
	w.run.raised, w.run.hidden = raised == on, hidden == on
	return err
}

// rowProperties reads a w:trPr and passes over a row that was deleted.
func (w *wordReader) rowProperties() error {
	removed := false
	row := w.x.depth - 1
	if err := w.x.inside(func(t xml.StartElement) { removed = removed || t.Name.Local == "del" }); err != nil || !removed {
		return err
	}
	w.sheet.endRow()
	for w.x.depth >= row {
		if _, err := w.x.next(); err != nil {
			return cutOff(err)
		}
	}
	return nil
}

// control reads the properties of a content control: what it shows while nobody has filled it in is no text.
func (w *wordReader) control() error {
	w.sdt = false
	return w.x.inside(func(t xml.StartElement) {
		if t.Name.Local == "showingPlcHdr" {
			w.sdt = onOff(t) == on
		}
	})
}

// nextSection begins a section, and the count of its notes, if they count by section.
func (w *wordReader) nextSection() {
	if !w.main {
		return
	}
	w.now++
	for kind, st := range w.section().notes {
		if st.section {
			w.counted[kind] = 0
			w.scope()
		}
	}
}
