package resolution

// A Registry holds all tables: bodies, instruments, what was adopted when. It never changes and is safe to share.
type Registry struct{ _ int }

// An Alias is another name of an instrument.
type Alias struct {
	Name      string
	Kind      AliasKind
	Ambiguity Ambiguity
}

// AliasKind says what sort of name an alias is.
type AliasKind uint8

// The kinds of alias.
const (
	Full AliasKind = iota
	Variant
	Short
	Misprint
)

// Ambiguity says what the table warns of.
type Ambiguity uint8

// Several: one title, several instruments. Set: a name of several at once. Generic: never resolves from the table.
const (
	Single Ambiguity = iota
	Several
	Set
	Generic
)

// A Titled is a row of the table of instruments.
type Titled struct {
	Key, Title string
	Aliases    []Alias
	Work       Work
	Part       string
	Same       []Work
	Adopted    Date
	Verified   bool
}
