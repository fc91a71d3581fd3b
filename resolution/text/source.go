package text

// A Position is a place in the whole file. Line and column count from 1, columns count characters.
type Position struct {
	Offset       int64
	Line, Column int
}

// A Source is one text, or one window of a long file. Offsets are bytes of Text.
type Source struct {
	Name, Text, Encoding string
	Base                 Position // where Text[0] stands in the file
	Problems             []Problem
}
