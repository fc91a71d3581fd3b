// Package footnote knows how marks and the heads of notes look, and which mark means which note within one scope. It does not know what a note says.
package footnote

import "github.com/unxref/unxref/resolution/text"

// A Mark points to a note: a superscript ¹², a plain digit behind 号决议 or 》, a bracketed [12], an asterisk.
type Mark struct {
	Span  text.Span
	Label string // "12", "*"
	Note  int32  // index in Document.Notes, -1 for an orphan
}

// A Note answers marks. Its words are a paragraph of the document.
type Note struct {
	Label     string // "" where the source lost it
	Paragraph int32
}
