// Package syntax knows how Chinese cites: words, forms, lists, dates, pinpoints and verbs. It says what stands in the text, never what is
// meant: 第25/2号决议 is a number with a type word, whoever issued it.
package syntax

import (
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// An Item is one thing named, as written. Spans are bytes of the source's text.
type Item struct {
	Kind      Kind
	Type      Type
	Relation  Relation
	Depth     uint8 // of 《》 and “” around it
	Flags     Flags
	Span      text.Span
	Tail      text.Span // the rest behind a page cut
	Pinpoint  text.Span
	Marks     [2]int32 // Document.Marks[a:b] stand right behind it
	Number    resolution.Number
	Work      resolution.Work // of words that name their work by themselves: symbols, sales numbers, treaties, Official Records
	Date      resolution.Date
	Paragraph int32 // index in Document.Paragraphs
	Sentence  int32 // number of the sentence in the document
	Group     int32 // items of one list share it; 0 none
	Head      int32 // index of the item it is said of: organ of a number, full title of a short one, source that 同上 restates; -1 none
	Name      int32 // organ: index of Registry.Bodies; title: index of Registry.Instruments; -1 none
}

// A Kind is what sort of words an item is.
type Kind uint8

// The kinds.
const (
	NoKind        Kind = iota
	Number             // 第70/1号决议
	Treaty             // 联合国，《条约汇编》，第2225卷，第39574号
	Symbol             // A/73/131
	Records            // 《大会正式记录，第七十二届会议，补编第53号》 without a symbol
	Sales              // 出售品编号：C.91.IV.2
	Title              // 《儿童权利公约》, “…” or a well-known name without marks
	Ibid               // 同上 whose source is not restated
	Organ              // 安全理事会
	Council            // 理事会
	Commission         // 委员会
	Parties            // 缔约方会议, 缔约方大会
	StatesParties      // 缔约国会议, 缔约国大会
	Board              // 执行局, 执行委员会
	Committee          // a committee that no table names
	UnitedNations      // 联合国 alone
	Pronoun            // 其, 它的, 本会议
	Anaphor            // 该决议, 上述决议, 该公约, 本决议
	Other              // a source that is not extracted: a book, a general comment
)

var kindNames = [...]string{"", "number", "treaty", "symbol", "records", "sales", "title", "ibid", "organ", "council", "commission", "parties",
	"states-parties", "board", "committee", "united-nations", "pronoun", "anaphor", "other"}

// String returns the kind's name.
func (k Kind) String() string { return kindNames[k] }

// IsOrgan reports whether the item names an issuer.
func (k Kind) IsOrgan() bool { return k >= Organ && k <= Pronoun }

// A Type is the type word of a number.
type Type uint8

// The types: 决议, 决定, 决议和决定, none.
const (
	NoType Type = iota
	Resolution
	Decision
	Both
)

// Flags of an item.
type Flags uint32

// The flags.
const (
	HasDi       Flags = 1 << iota // 第 before it
	HasHao                        // 号 behind it
	Adjacent                      // Head stands right beside it
	Phrase                        // Head governs through 关于…的, 题为“…”的
	Inherited                     // Head is that of an earlier item of its list
	Through                       // 的 stands between Head and the number: 委员会的第25/2号决议
	Clause                        // Head only stands in the same clause
	DateShared                    // Date is that of an earlier item of its list
	InRange                       // an inner member of a range
	Restated                      // its source is named by 同上
	LeadIn                        // 见, 另见 before it
	Marked                        // a title in 《》
	Quoted                        // a title in “”
	ShortName                     // the alias is a short title
	Bracketed                     // in brackets
	Definition                    // a short title that the text sets for Head
	NoteHead                      // first source of its note
	Unnamed                       // an issuer that no table names stands beside it: 公司董事会第2023/5号决议
	Institution                   // the institution of that name: 联合国反腐败公约缔约国
)

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
