package document

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/internal/block"
	"github.com/unxref/unxref/resolution/text"
)

const (
	defaultLimit = 64 << 20
	linesLimit   = 4 << 20
	leastLimit   = 1 << 10
	sniffed      = 4096 // bytes that tell a format
)

// Read reads any format: plain text in any encoding that text.Decode knows, HTML, DOCX and Akoma Ntoso, told by its first bytes. Plain text longer than Limit is read in windows that end at a line end (Problem window-cut
// in the last document of each but the last); other formats longer than that are an error. An error ends the sequence; it comes with a nil document.
func Read(r io.Reader, o Options) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) { read(r, 0, o, yield) }
}

// read is Read for an input of about so many bytes, 0 where that is not known.
func read(r io.Reader, size int64, o Options, yield func(*Document, error) bool) {
	in := bufio.NewReaderSize(r, sniffed)
	head, err := in.Peek(sniffed)
	if err != nil && err != io.EOF {
		yield(nil, err)
		return
	}
	format, limit := block.Sniff(head), o.limit()
	if o.Lines && format == block.Plain {
		limit = min(limit, linesLimit) // nothing crosses a line, so that a cut at a line end is none
	}
	data := make([]byte, 0, max(min(size, int64(limit))+1, bytes.MinRead))
	data, err = readAll(in, data, limit+1)
	if err != nil {
		yield(nil, err)
		return
	}
	var docs []*Document
	switch {
	case format != block.Plain:
		docs, err = formatted(format, data, o)
	case len(data) > limit:
		windows(io.MultiReader(bytes.NewReader(data), in), data, limit, o, yield)
		return
	default:
		var src *text.Source
		if src, err = text.Decode(o.Name, data); err == nil {
			docs = parse(src, o)
		}
	}
	if err != nil {
		yield(nil, err)
		return
	}
	for _, d := range docs {
		if !yield(d, nil) {
			return
		}
	}
}

// readAll appends what r holds to data, at most limit bytes in all.
func readAll(r io.Reader, data []byte, limit int) ([]byte, error) {
	for len(data) < limit {
		if len(data) == cap(data) {
			data = slices.Grow(data, 1)
		}
		n, err := r.Read(data[len(data):min(cap(data), limit)])
		data = data[:len(data)+n]
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, err
		}
	}
	return data, nil
}

// Open reads a file, standard input for the name "-". See Read.
func Open(name string, o Options) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		if o.Name == "" {
			o.Name = name
		}
		f := os.Stdin
		if name != "-" {
			var err error
			if f, err = os.Open(name); err != nil {
				yield(nil, err)
				return
			}
			defer f.Close()
		}
		var size int64
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
		read(f, size, o, yield)
	}
}

func (o Options) limit() int {
	n := o.Limit
	if n <= 0 {
		n = defaultLimit
	}
	return max(leastLimit, min(n, math.MaxInt32/2))
}

// formatted reads a format that is not plain text through its rendering.
func formatted(format block.Format, data []byte, o Options) ([]*Document, error) {
	rendered, err := block.Read(format, data, block.Limits{Input: int64(o.limit())})
	if err != nil {
		return nil, fmt.Errorf("%v: %w", format, err)
	}
	pieces := make([]text.Piece, len(rendered.Segments))
	for i, s := range rendered.Segments {
		pieces[i] = text.Piece(s)
	}
	docs := parse(text.Rendered(o.Name, rendered.Text, rendered.Encoding, pieces), o)
	if d := docs[0]; len(docs) == 1 {
		if d.Self.IsZero() && rendered.Self != "" {
			d.Self = symbolWork(rendered.Self)
		}
		if d.Date.IsZero() {
			d.Date = isoDate(rendered.Adopted)
		}
	}
	return docs, nil
}

// isoDate reads yyyy-mm-dd; the zero Date for anything else.
func isoDate(s string) resolution.Date {
	year, rest, _ := strings.Cut(s, "-")
	month, day, _ := strings.Cut(rest, "-")
	if len(year) != 4 || len(month) != 2 || len(day) != 2 || !allDigits(year+month+day) {
		return resolution.Date{}
	}
	return resolution.Date{Year: int16(atoi(year)), Month: uint8(atoi(month)), Day: uint8(atoi(day))}
}

// windows reads a long text piece by piece.
func windows(r io.Reader, head []byte, limit int, o Options, yield func(*Document, error) bool) {
	r, encoding := text.Convert(r, head)
	buf := make([]byte, 0, limit)
	src := &text.Source{Name: o.Name, Encoding: encoding}
	for last := false; !last; {
		n, err := io.ReadFull(r, buf[len(buf):limit])
		buf = buf[:len(buf)+n]
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			last = true
		default:
			yield(nil, err)
			return
		}
		cut := len(buf)
		if !last {
			cut = border(buf)
		} else if cut == 0 {
			return
		}
		src = src.Next(string(buf[:cut]))
		docs := parse(src, o)
		if !last && !(o.Lines && buf[cut-1] == '\n') {
			end := text.Span{Start: int32(cut), End: int32(cut)}
			d := docs[len(docs)-1]
			d.Problems = append(d.Problems, text.Problem{Span: end, Code: "window-cut"})
		}
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
		buf = buf[:copy(buf, buf[cut:])]
	}
}

// border returns where a window ends: behind its last line feed, else where a character begins.
func border(b []byte) int {
	if i := bytes.LastIndexByte(b, '\n'); i >= 0 {
		return i + 1
	}
	for i := len(b) - 1; i > len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			return i
		}
	}
	return len(b)
}
