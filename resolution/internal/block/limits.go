package block

import (
	"errors"
	"fmt"
	"math"
)

// Limits bound what a reader takes on. A zero field stands for its default.
type Limits struct {
	Input    int64 // bytes of the file; 64 MiB
	Unpacked int64 // bytes of all parts of a DOCX together; 256 MiB
	Ratio    int   // unpacked to packed, looked at from 1 MiB unpacked; 200
	Parts    int   // files in a DOCX; 10,000
	Depth    int   // of elements within each other; 512
	Notes    int   // 100,000
}

// A limitError is a limit that was passed; each matches ErrLimit.
type limitError string

func (e limitError) Error() string { return string(e) }

// Is reports whether target is the error that all limits match.
func (e limitError) Is(target error) bool { return target == ErrLimit }

var (
	// ErrLimit matches every error that says a limit was passed.
	ErrLimit = errors.New("over a limit")
	// ErrDamaged says that the file is not what its first bytes promise: cut off, not well-formed, or hostile.
	ErrDamaged = errors.New("damaged file")
)

// The limits that were passed, for errors.Is.
const (
	ErrTooLarge = limitError("too large")
	ErrRatio    = limitError("unpacks too far")
	ErrParts    = limitError("too many parts")
	ErrDepth    = limitError("nested too deeply")
	ErrNotes    = limitError("too many notes")
)

// ratioFrom is the size from which the ratio counts: a small file of blanks packs well without being a bomb.
const ratioFrom = 1 << 20

func (l Limits) orDefaults() Limits {
	def := func(v *int, d int) {
		if *v <= 0 {
			*v = d
		}
	}
	if l.Input <= 0 {
		l.Input = 64 << 20
	}
	if l.Unpacked <= 0 {
		l.Unpacked = 256 << 20
	}
	// Offsets are int32; a rendering is never twice as long as what it is made from.
	l.Input = min(l.Input, math.MaxInt32/2)
	l.Unpacked = min(l.Unpacked, math.MaxInt32/2)
	def(&l.Ratio, 200)
	def(&l.Parts, 10_000)
	def(&l.Depth, 512)
	def(&l.Notes, 100_000)
	return l
}

// damaged makes an error that matches ErrDamaged.
func damaged(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, args...))
}
