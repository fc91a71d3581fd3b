package text

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unsafe"
)

// A Position is a place in the whole file. Line and column count from 1, columns count characters.
type Position struct {
	Offset       int64
	Line, Column int
}

var start = Position{Line: 1, Column: 1}

// bom is the byte order mark as UTF-8. It stands in Text, but is no column.
const bom = "\uFEFF"

// stride is the distance of checkpoints: an answer reads fewer bytes than that, however long the line.
const stride = 1 << 8

// A checkpoint says what stands before a multiple of stride.
type checkpoint struct {
	lines int32 // line feeds before it
	chars int32 // characters since the last of them
}

// Position returns the place of the byte at offset. Lines end at LF alone; a byte that continues a character has the character's column. An offset outside the text is moved to its nearer end.
func (s *Source) Position(offset int32) Position {
	offset = max(0, min(offset, int32(len(s.Text))))
	s.indexed.Do(s.mark)
	base := s.Base
	if base == (Position{}) {
		base = start
	}
	at := s.index[offset/stride]
	p := Position{Offset: base.Offset + int64(offset), Line: base.Line + int(at.lines)}
	end := int(offset)
	for end > 0 && end < len(s.Text) && s.Text[end]&0xC0 == 0x80 && int(offset)-end < 3 {
		end--
	}
	from := min(int(offset)/stride*stride, end)
	column := int(at.chars)
	if part := s.Text[from:offset]; strings.IndexByte(part, '\n') >= 0 {
		p.Line += strings.Count(part, "\n")
		from += strings.LastIndexByte(part, '\n') + 1
		column = 0
	} else if from < int(offset)/stride*stride {
		// The character began before the checkpoint, which has counted it.
		column, from = column-1, end
	}
	column += characters(s.Text[from:max(from, end)])
	if p.Line == base.Line {
		column += base.Column - 1
		if base.Offset == 0 && end >= len(bom) && strings.HasPrefix(s.Text, bom) {
			column--
		}
	}
	p.Column = column + 1
	return p
}

// mark lays the checkpoints.
func (s *Source) mark() {
	index := make([]checkpoint, 0, len(s.Text)/stride+1)
	var at checkpoint
	for from := 0; ; from += stride {
		index = append(index, at)
		if from+stride > len(s.Text) {
			break
		}
		part := s.Text[from : from+stride]
		if n := strings.Count(part, "\n"); n > 0 {
			at.lines += int32(n)
			at.chars = 0
			part = part[strings.LastIndexByte(part, '\n')+1:]
		}
		at.chars += int32(characters(part))
	}
	s.index = index
}

// characters counts the bytes that do not continue a character, eight at a time.
func characters(s string) int {
	n := len(s)
	b := unsafe.Slice(unsafe.StringData(s), len(s))
	for ; len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		n -= bits.OnesCount64(w >> 7 &^ (w >> 6) & 0x0101010101010101)
	}
	for _, c := range b {
		if c&0xC0 == 0x80 {
			n--
		}
	}
	return n
}
