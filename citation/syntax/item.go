// Package syntax knows how Chinese cites: words, forms, lists, dates, pinpoints and verbs. It says what stands in the text, never what is meant.
package syntax

import (
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// An Item is one thing named, as written.
type Item struct {
	Kind      Kind
	Type      Type
	Relation  Relation
	Depth     uint8 // of 《》 and “” around it
	Flags     Flags
	Span      text.Span
	Tail      text.Span // the rest behind a page cut
	Pinpoint  text.Span
	Marks     [2]int32 // Document.Marks[a:b] stand behind it
	Number    resolution.Number
	Date      resolution.Date
	Paragraph int32 // index in Document.Paragraphs
	Clause    int32 // number of the clause it stands in
	Group     int32 // items of one list share it; 0 none
	Head      int32 // index of the item it is said of, -1 none
	Name      int32 // row of the Scanner's names: bodies, instruments; -1 none
}

// A Kind is what sort of words an item is.
type Kind uint8

// A Type is the type word of a number.
type Type uint8

// Flags of an item.
type Flags uint16

// A Relation is why a text cites.
type Relation uint8

// The relations of ANNOTATION.md.
const (
	NoRelation Relation = iota
	Recalls
	Reaffirms
	BearsInMind
	Welcomes
	TakesNote
	Recognizes
	Stresses
	Affirms
	GuidedBy
	PursuantTo
	Implements
	Violates
	Endorses
	Adopts
	Amends
	Extends
	EstablishedBy
	ContainedIn
	States
	SourceOf
	See
)

var relationNames = [...]string{"", "recalls", "reaffirms", "bears-in-mind", "welcomes", "takes-note", "recognizes", "stresses", "affirms", "guided-by",
	"pursuant-to", "implements", "violates", "endorses", "adopts", "amends", "extends", "established-by", "contained-in", "states", "source", "see"}

// String returns the relation as CONTRACT.md names it, "" for none.
func (r Relation) String() string { return relationNames[r] }
