package block

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// An xmlReader reads tokens and says where they stand. It knows no entities but XML's own five and refuses a document type that defines some: nothing can grow, nothing is fetched.
type xmlReader struct {
	d          *xml.Decoder
	depth      int
	limit      int
	start, end int // bytes of the last token
}

func newXMLReader(r io.Reader, limit int) *xmlReader {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil } // decoded before
	return &xmlReader{d: d, limit: limit}
}

// next returns the next token; its bytes are good until the next call. At the end it returns io.EOF.
func (x *xmlReader) next() (xml.Token, error) {
	x.start = int(x.d.InputOffset())
	t, err := x.d.Token()
	x.end = int(x.d.InputOffset())
	if err != nil {
		if err == io.EOF || errors.Is(err, ErrLimit) || errors.Is(err, ErrDamaged) {
			return nil, err
		}
		return nil, damaged("%v", err)
	}
	switch t := t.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > x.limit {
			return nil, fmt.Errorf("%w: more than %d elements", ErrDepth, x.limit)
		}
	case xml.EndElement:
		x.depth--
	case xml.Directive:
		if bytes.Contains(t, []byte("ENTITY")) || bytes.IndexByte(t, '[') >= 0 {
			return nil, damaged("a document type that defines entities")
		}
	}
	return t, nil
}

// skip reads on to the end of the element that was opened last.
func (x *xmlReader) skip() error {
	for depth := x.depth; x.depth >= depth; {
		if _, err := x.next(); err != nil {
			return cutOff(err)
		}
	}
	return nil
}

// cutOff makes an error of an end that comes too early.
func cutOff(err error) error {
	if err == io.EOF {
		return damaged("the XML is cut off")
	}
	return err
}

// attr returns the attribute of that local name.
func attr(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// verbatim calls f for the runs of decoded text with the place in raw at which each stands verbatim, or -1. raw is a text of XML: its line ends and entities read otherwise than they stand. Nothing in a CDATA section counts as
// verbatim, for no tag can be set there.
func verbatim(decoded, raw []byte, f func(run []byte, at int)) {
	if bytes.HasPrefix(raw, []byte("<![CDATA[")) {
		f(decoded, -1)
		return
	}
	i, j := 0, 0
	for i < len(decoded) {
		n := 0
		for i+n < len(decoded) && j+n < len(raw) && decoded[i+n] == raw[j+n] && raw[j+n] != '&' {
			n++
		}
		if n > 0 {
			f(decoded[i:i+n], j)
			i, j = i+n, j+n
			continue
		}
		switch {
		case j < len(raw) && raw[j] == '\r' && decoded[i] == '\n':
			f(decoded[i:i+1], -1)
			i++
			if j++; j < len(raw) && raw[j] == '\n' {
				j++
			}
		case j < len(raw) && raw[j] == '&' && bytes.IndexByte(raw[j:], ';') > 0:
			_, n := utf8.DecodeRune(decoded[i:])
			f(decoded[i:i+n], -1)
			i += n
			j += bytes.IndexByte(raw[j:], ';') + 1
		default:
			f(decoded[i:], -1)
			return
		}
	}
}

// words reads the text of the element that was opened last.
func (x *xmlReader) words() (string, error) {
	var b strings.Builder
	for depth := x.depth; x.depth >= depth; {
		tok, err := x.next()
		if err != nil {
			return "", cutOff(err)
		}
		if c, ok := tok.(xml.CharData); ok {
			b.Write(c)
		}
	}
	return b.String(), nil
}
