// Package text knows where words stand: bytes, encodings, lines and positions. It knows nothing of resolutions.
package text

// A Span is a run of bytes of Source.Text, half open. The zero Span is none.
type Span struct{ Start, End int32 }

// IsZero reports whether s is no span at all.
func (s Span) IsZero() bool { return s == Span{} }

// Len returns the number of bytes in s.
func (s Span) Len() int { return int(s.End - s.Start) }

// Contains reports whether the byte at offset stands in s.
func (s Span) Contains(offset int32) bool { return s.Start <= offset && offset < s.End }

// A Problem is what a reading room saw and could not mend: bad bytes, a window cut. The check package words it.
type Problem struct {
	Span Span
	Code string
}
