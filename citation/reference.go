// Package citation says what is meant by what is written: issuers, 同上, titles, short titles and anaphora.
package citation

import (
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A Reference is one thing cited, as meant. It is comparable and may be copied and kept; its spans are bytes of Result.Document.Source.Text.
type Reference struct {
	Work      resolution.Work // zero where not resolved or ambiguous
	Kind      resolution.Kind // as cited (instrument); Work.Kind is the thing's
	Status    Status
	Reason    Reason
	Via       Via
	Told      Told
	Relation  syntax.Relation
	Span      text.Span
	Tail      text.Span // the rest where notes or a page cut split the words
	Pinpoint  text.Span
	Date      resolution.Date
	Item      int32    // index in Result.Items
	Paragraph int32    // index in Document.Paragraphs
	Marks     [2]int32 // Document.Marks[a:b] stand right behind it
}

// A Status says how far a reference was resolved.
type Status uint8

// The statuses.
const (
	Resolved Status = iota
	Placeholder
	Ambiguous
	Unresolved
)

// A Reason says why a reference is not resolved.
type Reason uint8

// The reasons.
const (
	NoReason Reason = iota
	IssuerNotTold
	TwoIssuers
	NoAntecedent
	AntecedentWithoutRecord
	ShortTitleUndefined
	NumberDamaged
	OutsideUN
)

// Via says whence the number or title.
type Via uint8

// The ways.
const (
	Explicit Via = iota
	List
	Ibid
	Anaphora
	AliasName
	Note
)

// Told says whence the issuer.
type Told uint8

// What told.
const (
	NotNeeded Told = iota
	ByWord
	ByList
	ByPronoun
	ByAntecedent
	ByShape
	ByDate
	BySelf
	ByNote
	ByTable
	ByRegistry
)

var (
	statusNames = [...]string{"resolved", "placeholder", "ambiguous", "unresolved"}
	reasonNames = [...]string{"", "issuer-not-told", "two-issuers", "no-antecedent", "antecedent-without-record", "short-title-undefined", "number-damaged", "outside"}
	viaNames    = [...]string{"explicit", "list", "ibid", "anaphora", "alias", "note"}
	toldNames   = [...]string{"", "word", "list", "pronoun", "antecedent", "shape", "date", "self", "note", "table", "registry"}
)

func (s Status) String() string { return statusNames[s] }
func (r Reason) String() string { return reasonNames[r] }
func (v Via) String() string    { return viaNames[v] }
func (t Told) String() string   { return toldNames[t] }
