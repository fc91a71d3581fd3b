// Package block reads formats that state how a document is built (DOCX, HTML, Akoma Ntoso) into plain text with one layout, so that one driver can read them all. It knows no resolutions and no citations.
//
// The layout: one line for a paragraph, heading, list item or table row (cells parted by tabs); a number and its text in one line ("1. 重申…"); marks as superscripts at their place; the notes at the end, after a line of
// underscores, one line each ("¹ 见A/75/174。").
package block

import (
	"errors"
	"fmt"
)

// A Format is how a document is written.
type Format uint8

// The formats. Plain text needs no reader of this package.
const (
	Plain Format = iota
	DOCX
	HTML
	AKN
)

var formatNames = [...]string{"text", "docx", "html", "akn"}

// String returns the short name of f.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return fmt.Sprintf("Format(%d)", f)
}

// A Segment says where bytes of the rendering come from: Text.Text[Text:Text+Len] stands verbatim at byte Input of the input.
type Segment struct{ Text, Input, Len int32 }

// A Mark is a note's mark that the format states for certain. Start and End are bytes of the rendering.
type Mark struct {
	Start, End int32
	Label      string // "12", "*"
	Note       int    // index in Text.Notes, -1 where the note is missing
}

// A Note is a note that the format states for certain. Start and End are the bytes of its line in the rendering, its label included.
type Note struct {
	Label      string
	Start, End int32
}

// A Text is what a reader makes of an input.
type Text struct {
	Text     string    // the rendering, valid UTF-8
	Segments []Segment // sorted, disjoint; none for DOCX and where the input was not UTF-8
	Self     string    // the document's own symbol as the metadata or the first page head print it, "" if they do not
	Adopted  string    // the day of adoption that the metadata give, yyyy-mm-dd, or ""
	Encoding string
	Marks    []Mark // sorted by Start
	Notes    []Note // in the order of the rendering
}

// Read renders data, which must be in format f. It fails with an error that matches ErrLimit or ErrDamaged; it never returns a part of a document.
func Read(f Format, data []byte, l Limits) (*Text, error) {
	l = l.orDefaults()
	if int64(len(data)) > l.Input {
		return nil, fmt.Errorf("%w: %d bytes, at most %d are read", ErrTooLarge, len(data), l.Input)
	}
	switch f {
	case DOCX:
		return readDOCX(data, l)
	case HTML:
		return readHTML(data, l)
	case AKN:
		return readAKN(data, l)
	}
	return nil, errors.New("block: no reader for " + f.String())
}
