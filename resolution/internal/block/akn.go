package block

import (
	"bytes"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// What Akoma Ntoso's elements do to the lines. In running text only the elements of aknBreaks end a line; outside every element does but aknInline.
var (
	aknSkip   = set("meta", "documentRef", "remark", "del", "img", "componentRef")
	aknBreaks = set("p", "block", "table", "caption", "tr", "ul", "ol", "li", "item", "list", "blockList", "listIntroduction", "listWrapUp", "container", "hcontainer", "embeddedStructure", "quotedStructure",
		"tblock", "toc", "tocItem", "preamble", "preface", "mainBody", "content", "paragraph", "intro", "wrapUp", "point", "formula", "section", "part", "longTitle", "statement", "component", "attachment", "doc")
	// aknText hold running text: an element within that is none of aknBreaks does not end the line.
	aknText = set("p", "block", "li", "listIntroduction", "listWrapUp", "heading", "subheading", "crossHeading", "num", "docTitle", "longTitle", "caption", "docNumber", "tocItem")
	// aknInline end a line nowhere.
	aknInline = set("a", "ref", "mref", "rref", "span", "b", "i", "u", "sup", "sub", "ins", "inline", "noteRef")
	aknScopes = set("component", "attachment", "statement", "doc")
)

func set(names ...string) map[string]bool {
	m := make(map[string]bool, len(names))
	for _, n := range names {
		m[n] = true
	}
	return m
}

// An aknReader makes lines of one Akoma Ntoso file.
type aknReader struct {
	*builder
	x      *xmlReader
	data   []byte
	utf8   bool  // offsets are the input's
	paras  int   // elements of aknText that are open
	nums   []int // depths of the parents of numbers that still wait for their text
	notes  []int // depths of the notes that are open
	sup    int   // depth of the sup that is open, 0 none
	raised strings.Builder
	symbol int // depth of the docNumber that holds the symbol, 0 none
	from   int
	self   string
	date   [2]string // of the metadata, of the printed line
}

func readAKN(data []byte, l Limits) (*Text, error) {
	utf, encoding, err := decode(data, xmlCharset(data))
	if err != nil {
		return nil, err
	}
	r := &aknReader{builder: newBuilder(l), data: utf, utf8: encoding == text.UTF8}
	r.x = newXMLReader(bytes.NewReader(utf), l.Depth)
	if err := r.read(); err != nil {
		return nil, err
	}
	t := r.text()
	t.Self, t.Encoding, t.Adopted = r.self, encoding, r.date[1]
	if t.Adopted == "" {
		t.Adopted = r.date[0]
	}
	return t, nil
}

func (r *aknReader) read() error {
	root := false
	for {
		tok, err := r.x.next()
		if err == io.EOF && root {
			return nil
		}
		if err != nil {
			return cutOff(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			root = true
			if err := r.startElement(tok); err != nil {
				return err
			}
		case xml.EndElement:
			r.endElement(tok.Name.Local)
		case xml.CharData:
			r.chars(tok)
		}
	}
}

// sheet is where words go now.
func (r *aknReader) sheet() *sheet {
	if len(r.notes) > 0 {
		return &r.builder.notes
	}
	return &r.body
}

func (r *aknReader) chars(tok xml.CharData) {
	if r.sup > 0 {
		r.raised.Write(tok)
		return
	}
	s := r.sheet()
	verbatim(tok, r.data[r.x.start:r.x.end], func(run []byte, at int) {
		if at >= 0 && r.utf8 {
			at += r.x.start
		} else {
			at = -1
		}
		s.text(string(run), at)
	})
}

func (r *aknReader) startElement(t xml.StartElement) error {
	name := t.Name.Local
	switch {
	case name == "meta":
		return r.meta()
	case aknSkip[name]:
		return r.x.skip()
	case name == "authorialNote":
		return r.openNote(attr(t, "marker"), true)
	case name == "note" && len(r.notes) == 0:
		return r.openNote(attr(t, "marker"), false)
	}
	s := r.sheet()
	switch {
	case name == "noteRef":
		if l, ok := label(attr(t, "marker")); ok {
			s.mark(l, -1)
		}
	case name == "sup" && r.sup == 0:
		r.sup = r.x.depth
		r.raised.Reset()
	case name == "eol" || name == "br":
		s.part()
	case aknScopes[name] && len(r.notes) == 0:
		r.scope()
	case name == "table":
		s.table()
	case name == "tr":
		s.endRow()
	case name == "td" || name == "th":
		s.cell()
	case aknBreaks[name] || r.paras == 0 && !aknInline[name]:
		s.end()
	}
	if aknText[name] {
		r.paras++
	}
	switch name {
	case "docNumber":
		if attr(t, "refersTo") == "#symbol" && r.self == "" {
			r.symbol, r.from = r.x.depth, len(s.buf)
		}
	case "docDate":
		if attr(t, "refersTo") == "#adoptionDate" && r.date[1] == "" {
			r.date[1] = day(attr(t, "date"))
		}
	}
	return nil
}

func (r *aknReader) endElement(name string) {
	depth := r.x.depth + 1
	if n := len(r.notes); n > 0 && r.notes[n-1] == depth {
		r.notes = r.notes[:n-1]
		if n == 1 {
			r.shut()
		}
		return
	}
	if aknText[name] {
		r.paras--
	}
	s := r.sheet()
	if r.sup == depth {
		r.sup = 0
		raise(s, r.raised.String())
		return
	}
	if n := len(r.nums); n > 0 && r.nums[n-1] == depth {
		r.nums = r.nums[:n-1]
		s.release()
	}
	if r.symbol == depth {
		r.symbol = 0
		if r.from <= len(s.buf) {
			r.self = strings.TrimSpace(string(s.buf[r.from:]))
		}
	}
	switch {
	case name == "num":
		if !s.empty() {
			s.hold()
			r.nums = append(r.nums, depth-1)
		}
	case name == "td" || name == "th":
		s.endCell()
	case name == "tr":
		s.endRow()
	case name == "table":
		s.endTable()
	case aknScopes[name] && len(r.notes) == 0:
		r.scope()
	case aknBreaks[name] || r.paras == 0 && !aknInline[name]:
		s.end()
	}
}

// openNote begins a note; inline says that its mark stands at its place.
func (r *aknReader) openNote(marker string, inline bool) error {
	if len(r.notes) > 0 {
		// A note within a note is part of it.
		r.notes = append(r.notes, r.x.depth)
		return nil
	}
	l, ok := label(marker)
	if !ok {
		if l = strings.TrimSpace(marker); l == "" || len(l) > maxLabel {
			l = strconv.Itoa(len(r.list) + 1)
		}
	}
	if r.sup > 0 {
		// The mark of the note was raised, too.
		r.sup = 0
		raise(&r.body, r.raised.String())
	}
	i, err := r.open(l)
	if err != nil {
		return err
	}
	if inline {
		r.body.mark(l, i)
	}
	r.notes = append(r.notes, r.x.depth)
	return nil
}

// meta reads the day of adoption from the metadata; none of it is text.
func (r *aknReader) meta() error {
	for depth := r.x.depth; r.x.depth >= depth; {
		tok, err := r.x.next()
		if err != nil {
			return cutOff(err)
		}
		if t, ok := tok.(xml.StartElement); ok && t.Name.Local == "FRBRdate" && attr(t, "name") == "adoption" && r.date[0] == "" {
			r.date[0] = day(attr(t, "date"))
		}
	}
	return nil
}

// day passes a date in the form 2006-01-02 and nothing else; the year 1 stands for none.
func day(s string) string {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' || !isNumber(s[:4]+s[5:7]+s[8:]) || s < "1900" {
		return ""
	}
	return s
}
