package resolution

import "strings"

// A Kind is what sort of thing a Work is.
type Kind uint8

// The kinds. That of a Work follows from its id alone; that of a citation says how it was cited.
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
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return ""
	}
	return kindNames[k]
}

// Kind returns what w is, by its id alone: a treaty has a place in a series, a resolution /RES/ in its id; what has a slash else is a
// document; an instrument has a key of its own. NoKind for the zero Work.
func (w Work) Kind() Kind {
	id := w.String()
	switch {
	case id == "":
		return NoKind
	case strings.HasPrefix(id, "file:"):
		return File
	case strings.HasPrefix(id, "UNTS/"), strings.HasPrefix(id, "LNTS/"):
		return Treaty
	case strings.HasPrefix(id, "SALES/"):
		return Sales
	}
	if _, k := adoptedPrefix(id); k != NoKind {
		return k
	}
	if strings.IndexByte(id, '/') > 0 {
		return Document
	}
	return Instrument
}
