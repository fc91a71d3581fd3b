// Package document knows how a document is built: paragraphs in reading order, each with its role and its speaker, the notes and the marks that point to them. It knows no citations.
package document

import (
	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A Document is one document of a source. The caller owns it.
type Document struct {
	Source     *text.Source
	Span       text.Span
	Paragraphs []Paragraph     // in reading order, notes last, in number order
	Self       resolution.Work // zero if not told; a file name may tell Self, never a Speaker
	Date       resolution.Date // the day of the document itself, zero if not told
	Notes      []footnote.Note
	Marks      []footnote.Mark // sorted by Span.Start
	Problems   []text.Problem
	Lines      bool // no paragraphs, nothing crosses a line
}

// A Paragraph is a run of pieces that read on.
type Paragraph struct {
	Role    Role
	Annex   uint8  // 0 none, else the annex it stands in
	Number  int32  // of a preambular or operative paragraph
	Note    int32  // index in Document.Notes, -1 where it is no note
	Speaker string // key of the Body that says 其 here, "" unknown
	Pieces  []text.Span
}

// A Role is what a paragraph does in its document.
type Role uint8

// The roles. Furniture (page numbers, running heads, job numbers) is no paragraph.
const (
	Body     Role = iota // running text without structure
	Masthead             // symbol, session, agenda item, date
	Title
	Opening   // 大会，
	Preamble  // pp3
	Operative // op41
	Heading
	NoteText
)

// Options say how to read.
type Options struct {
	Name     string
	Self     resolution.Work
	Registry *resolution.Registry // nil: Default
	Lines    bool
	Limit    int // bytes of text held at once, 0: 64 MiB
}
