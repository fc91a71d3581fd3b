package block

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// text takes the words of a run.
func (w *wordReader) text(words string) error {
	if w.run.hidden || w.inCode() {
		return nil
	}
	if c := w.run.custom; c != nil {
		c.mark.WriteString(words)
		if c.mark.Len() > 2*maxLabel {
			return w.customMark()
		}
		return nil
	}
	if w.run.raised && w.super.Len()+len(words) <= 4*maxLabel {
		w.super.WriteString(words)
		return nil
	}
	w.flush()
	w.openLine()
	w.breaks = 0
	w.sheet.text(words, -1)
	return nil
}

// openLine writes the number of the paragraph before its first words.
func (w *wordReader) openLine() {
	if n := w.para.number; n != "" {
		w.para.number = ""
		w.sheet.text(n, -1)
		if !w.para.tight {
			w.sheet.part()
		}
	}
}

// flush writes the superscript that was collected; Word cuts 12 into two runs as it pleases.
func (w *wordReader) flush() {
	if w.super.Len() == 0 {
		return
	}
	words := w.super.String()
	w.super.Reset()
	w.openLine()
	raise(w.sheet, words)
}

// lineBreak takes a break within a paragraph: one is the layout's, two part lines.
func (w *wordReader) lineBreak() {
	if w.run.hidden || w.inCode() {
		return
	}
	w.flush()
	if w.breaks++; w.breaks == 2 {
		w.sheet.end()
		return
	}
	w.sheet.blank(true)
}

// symbol takes a character of a named font; those of the private range are bullets and arrows.
func (w *wordReader) symbol(t xml.StartElement) error {
	n, err := strconv.ParseUint(attr(t, "char"), 16, 16)
	if err != nil || n < 0x20 || n >= 0xd800 && n <= 0xf8ff {
		return nil
	}
	return w.text(string(rune(n)))
}

// field follows a field: its code is no text, its result is.
func (w *wordReader) field(kind string) {
	n := len(w.fields)
	switch {
	case kind == "begin":
		w.fields = append(w.fields, true)
	case n == 0:
	case kind == "separate":
		w.fields[n-1] = false
	case kind == "end":
		w.fields = w.fields[:n-1]
	}
}

func (w *wordReader) inCode() bool {
	for i := len(w.fields) - 1; i >= 0; i-- {
		if w.fields[i] {
			return true
		}
	}
	return false
}

// reference takes the place where a note is referred to.
func (w *wordReader) reference(t xml.StartElement) error {
	if !w.main || w.inCode() {
		return nil
	}
	ref := &noteReference{id: attr(t, "id")}
	if t.Name.Local == "endnoteReference" {
		ref.kind = endnotes
	}
	if w.run.custom != nil {
		if err := w.customMark(); err != nil {
			return err
		}
	}
	switch attr(t, "customMarkFollows") {
	case "", "0", "false", "off":
		return w.mark(ref, "")
	}
	w.run.custom = ref
	return nil
}

// customMark ends the mark that the author typed behind a reference.
func (w *wordReader) customMark() error {
	c := w.run.custom
	w.run.custom = nil
	words := strings.TrimSpace(c.mark.String())
	if len(words) > maxLabel {
		// No mark: the text goes on at once.
		if err := w.mark(c, ""); err != nil {
			return err
		}
		return w.text(c.mark.String())
	}
	return w.mark(c, words)
}

func (w *wordReader) mark(ref *noteReference, custom string) error {
	i, l, err := w.note(ref.kind, ref.id, custom)
	if err != nil || l == "" {
		return err
	}
	w.flush()
	w.openLine()
	w.sheet.mark(l, i)
	return nil
}
