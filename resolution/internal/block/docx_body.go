package block

import (
	"encoding/xml"
	"io"
	"strings"
)

// wordSkip are elements without words, or with words that the document no longer says.
var wordSkip = set("del", "moveFrom", "delText", "delInstrText", "instrText", "rt", "tblPr", "tblGrid", "tcPr", "sdtEndPr", "sectPrChange", "pPrChange", "rPrChange", "footnotePr", "endnotePr", "binData", "fldData")

// A wordReader makes lines of one part of a Word file.
type wordReader struct {
	*docx
	x     *xmlReader
	sheet *sheet
	main  bool // the document itself, where notes are referred to
	textState
	boxes []textBox
	// Choices that were read, by the AlternateContent that is open: the same box stands in it a second time, for older programs.
	chosen []bool
	sdt    bool // the content control that is open shows its prompt
}

// A textState is what running text depends on; a text box has its own.
type textState struct {
	para   paragraph
	run    run
	fields []bool // fields that are open: true in their code, false in their result
	super  strings.Builder
	breaks int
	after  []*sheet // text boxes, to stand behind the paragraph that holds them
}

type paragraph struct {
	number  string
	tight   bool
	removed bool // its end was deleted: the next one reads on
	section bool // a section ends with it
}

type run struct {
	raised, hidden bool
	custom         *noteReference // waits for the mark that the author typed
}

type noteReference struct {
	kind noteKind
	id   string
	mark strings.Builder
}

type textBox struct {
	state textState
	sheet *sheet
}

// wordSpaces are the namespaces of Word and of formulas, transitional and strict (ECMA-376); a prefix that nothing declares stands for itself.
var wordSpaces = set("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
	"http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math", "w", "m")

// read reads until the element at depth ends; -1 reads the whole part.
func (w *wordReader) read(depth int) error {
	for {
		tok, err := w.x.next()
		if err == io.EOF && depth < 0 {
			w.sheet.release()
			return nil
		}
		if err != nil {
			return cutOff(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			err = w.startElement(tok)
		case xml.EndElement:
			if w.x.depth == depth {
				return nil
			}
			err = w.endElement(tok)
		}
		if err != nil {
			return err
		}
	}
}

func (w *wordReader) startElement(t xml.StartElement) error {
	name := t.Name.Local
	switch name {
	case "AlternateContent":
		w.chosen = append(w.chosen, false)
		return nil
	case "Choice", "Fallback":
		if n := len(w.chosen); n > 0 {
			if w.chosen[n-1] {
				return w.x.skip()
			}
			w.chosen[n-1] = true
		}
		return nil
	}
	if !wordSpaces[t.Name.Space] {
		return nil
	}
	if wordSkip[name] {
		return w.x.skip()
	}
	switch name {
	case "p":
		w.para = paragraph{}
		w.run = run{}
	case "pPr":
		return w.paragraphProperties()
	case "r":
		w.run = run{custom: w.run.custom}
	case "rPr":
		return w.runProperties()
	case "t":
		words, err := w.x.words()
		if err != nil {
			return err
		}
		return w.text(words)
	case "footnoteReference", "endnoteReference":
		return w.reference(t)
	case "tab", "ptab":
		return w.text(" ")
	case "br", "cr":
		w.lineBreak()
	case "noBreakHyphen":
		return w.text("\u2011")
	case "sym":
		return w.symbol(t)
	case "fldChar":
		w.field(attr(t, "fldCharType"))
	case "tbl":
		w.sheet.table()
	case "tc":
		w.sheet.cell()
	case "trPr":
		return w.rowProperties()
	case "sdtPr":
		return w.control()
	case "sdtContent":
		if w.sdt {
			w.sdt = false
			return w.x.skip()
		}
	case "txbxContent":
		return w.openBox()
	case "sectPr":
		return w.x.skip()
	case "altChunk", "subDoc":
		return damaged("a part of the text is another file (%s)", name)
	}
	return nil
}

func (w *wordReader) endElement(t xml.EndElement) error {
	switch name := t.Name.Local; {
	case name == "AlternateContent":
		if n := len(w.chosen); n > 0 {
			w.chosen = w.chosen[:n-1]
		}
	case !wordSpaces[t.Name.Space]:
	case name == "p":
		return w.endParagraph()
	case name == "r":
		if w.run.custom != nil && w.run.custom.mark.Len() > 0 {
			return w.customMark()
		}
	case name == "tc":
		w.sheet.endCell()
	case name == "tr":
		w.sheet.endRow()
	case name == "tbl":
		w.sheet.endTable()
	case name == "txbxContent":
		w.closeBox()
	}
	return nil
}

func (w *wordReader) endParagraph() error {
	if w.run.custom != nil {
		if err := w.customMark(); err != nil {
			return err
		}
	}
	w.flush()
	// A field's code ends with its paragraph, whether it says so or not.
	for i := range w.fields {
		w.fields[i] = false
	}
	w.breaks = 0
	if !w.para.removed {
		w.sheet.end()
		for _, s := range w.after {
			w.sheet.add(s)
		}
		w.after = nil
	}
	if w.para.section && len(w.boxes) == 0 {
		w.nextSection()
	}
	w.para = paragraph{}
	return nil
}
