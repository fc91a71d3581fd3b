package text

import (
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// maxProblems bounds what is noted of a file that is no text at all.
const maxProblems = 256

// Decode returns the text of b, whatever its encoding: UTF-8, UTF-16 in both orders with or without byte order mark, GB18030 (and so GBK and GB 2312) or Big5. UTF-8 stands in Text unchanged, byte order mark and bad
// bytes included; bad bytes of other encodings become U+FFFD. Both are Problems of code bad-bytes. It fails only for a text of 2 GiB or more.
func Decode(name string, b []byte) (*Source, error) {
	if len(b) > math.MaxInt32 {
		return nil, fmt.Errorf("%s: %d bytes: a text of 2 GiB or more is read in windows only", name, len(b))
	}
	encoding, skip, valid := detect(b)
	if encoding == UTF8 {
		s := New(name, string(b))
		if !valid {
			s.Problems = badBytes(s.Text)
		}
		return s, nil
	}
	o := &decoded{encoding: encoding, raw: b[skip:], skip: skip}
	text, err := o.decode()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	s := &Source{Name: name, Text: text, Encoding: encoding, Base: start, origin: o}
	for i := 0; len(s.Problems) < maxProblems; {
		j := strings.IndexRune(text[i:], utf8.RuneError)
		if j < 0 {
			break
		}
		s.Problems = append(s.Problems, Problem{Span{int32(i + j), int32(i + j + 3)}, "bad-bytes"})
		i += j + 3
	}
	return s, nil
}

// Convert returns r as UTF-8, and the encoding that its first bytes tell. UTF-8 passes unchanged. Head is what r begins with, some thousand bytes of it; a byte order mark that is not UTF-8 is taken off.
func Convert(r io.Reader, head []byte) (io.Reader, string) {
	encoding, skip, _ := detect(head)
	if encoding == UTF8 {
		return r, encoding
	}
	if skip > 0 {
		_, _ = io.CopyN(io.Discard, r, int64(skip)) // an error comes again at the next Read
	}
	return transform.NewReader(r, encodings[encoding].NewDecoder()), encoding
}

// badBytes returns the runs of bytes that are no UTF-8.
func badBytes(s string) []Problem {
	var found []Problem
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != utf8.RuneError || n != 1 {
			i += n
			continue
		}
		if k := len(found) - 1; k >= 0 && int(found[k].Span.End) == i {
			found[k].Span.End++
		} else if len(found) == maxProblems {
			break
		} else {
			found = append(found, Problem{Span{int32(i), int32(i + 1)}, "bad-bytes"})
		}
		i++
	}
	return found
}

// chunk is how many bytes of text are decoded between two points that are kept.
const chunk = 1 << 10

// A decoded text keeps its input and, now and then, where both stand.
type decoded struct {
	encoding string
	raw      []byte // without byte order mark
	skip     int    // its bytes
	points   []pair // rising, one about every chunk bytes of text
}

type pair struct{ out, in int32 }

func (o *decoded) decode() (string, error) {
	t := encodings[o.encoding].NewDecoder()
	var text strings.Builder
	text.Grow(len(o.raw) + len(o.raw)/2)
	var buf [chunk]byte
	for in := 0; in < len(o.raw); {
		o.points = append(o.points, pair{int32(text.Len()), int32(in)})
		n, m, err := t.Transform(buf[:], o.raw[in:], true)
		if m == 0 {
			return "", err
		}
		if text.Len()+n > math.MaxInt32 {
			return "", fmt.Errorf("2 GiB or more of text")
		}
		text.Write(buf[:n])
		in += m
	}
	return text.String(), nil
}

// input finds the checkpoint before offset and decodes from there as many bytes as lie between.
func (o *decoded) input(offset int32) int64 {
	lo, hi := 0, len(o.points)
	for lo+1 < hi {
		if m := (lo + hi) / 2; o.points[m].out <= offset {
			lo = m
		} else {
			hi = m
		}
	}
	if hi == 0 {
		return int64(o.skip)
	}
	p := o.points[lo]
	var buf [chunk]byte
	var t transform.Transformer = encodings[o.encoding].NewDecoder()
	_, m, _ := t.Transform(buf[:offset-p.out], o.raw[p.in:], true)
	return int64(o.skip) + int64(p.in) + int64(m)
}
