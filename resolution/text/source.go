package text

import (
	"sync"
	"unicode/utf8"
)

// A Source is one text, or one window of a long file. Offsets are bytes of Text. A Source is used through its pointer; its methods may be called from several goroutines.
type Source struct {
	Name, Text, Encoding string
	Base                 Position // where Text[0] stands in the file; the zero Position is the file's beginning
	Problems             []Problem

	indexed sync.Once
	index   []checkpoint
	origin  origin // nil where Text is the input itself
}

// An origin leads from the text back to the input that it was made from.
type origin interface {
	input(offset int32) int64
}

// New returns the Source of a text that is UTF-8 already. It does not look at the bytes.
func New(name, s string) *Source {
	return &Source{Name: name, Text: s, Encoding: UTF8, Base: start}
}

// Next returns the Source of the text that follows s in the same file: the next window, in the same encoding.
func (s *Source) Next(t string) *Source {
	next := &Source{Name: s.Name, Text: t, Encoding: s.Encoding, Base: s.Position(int32(len(s.Text)))}
	if !utf8.ValidString(t) {
		next.Problems = badBytes(t)
	}
	if s.Encoding != UTF8 {
		next.origin = nowhere{}
	}
	return next
}

// A Piece says where bytes of a rendering come from: Text[Text:Text+Len] stands verbatim at byte Input of the input.
type Piece struct{ Text, Input, Len int32 }

// Rendered returns the Source of a text that was made from another format. The pieces are sorted and disjoint; what none covers is nowhere in the input.
func Rendered(name, s, encoding string, pieces []Piece) *Source {
	return &Source{Name: name, Text: s, Encoding: encoding, Base: start, origin: rendering(pieces)}
}

// Input returns the place of the byte at offset in the undecoded input, counted from 0; for UTF-8 that is offset itself behind the Base. It returns -1 where the input has no such place
// (a rendering of DOCX, a window of UTF-16) and for an offset outside the text.
func (s *Source) Input(offset int32) int64 {
	switch {
	case offset < 0 || int(offset) > len(s.Text):
		return -1
	case s.origin == nil:
		return s.Base.Offset + int64(offset)
	}
	return s.origin.input(offset)
}

type nowhere struct{}

func (nowhere) input(int32) int64 { return -1 }

type rendering []Piece

func (r rendering) input(offset int32) int64 {
	lo, hi := 0, len(r)
	for lo < hi {
		if m := (lo + hi) / 2; r[m].Text <= offset {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo == 0 || offset-r[lo-1].Text >= r[lo-1].Len {
		return -1
	}
	return int64(r[lo-1].Input) + int64(offset-r[lo-1].Text)
}
