package resolution

// A Kind is what sort of thing a Work is.
type Kind uint8

// The kinds. A Work's kind follows from its id alone; Instrument and Placeholder-free kinds of a citation may differ from it (see citation.Reference).
const (
	NoKind Kind = iota
	Resolution
	Decision
	Treaty
	Document
	Sales
	Instrument
	File
)

var kindNames = [...]string{"", "resolution", "decision", "treaty", "document", "sales", "instrument", "file"}

// String returns the kind in the words of CONTRACT.md: resolution, decision, treaty, document, sales, instrument, file.
func (k Kind) String() string { return kindNames[k] }
