package block

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"strings"
)

// A container is the zip file of a DOCX. It counts what it unpacks.
type container struct {
	files    map[string]*zip.File // by name, lower case: Word takes names so
	packed   int64
	unpacked int64
	limits   Limits
}

// openContainer looks at the directory of a zip file and refuses what no DOCX has, before anything is unpacked.
func openContainer(data []byte, l Limits) (*container, error) {
	// The directory is counted before it is read: a million empty files take more memory than the file has bytes.
	if n := bytes.Count(data, []byte("PK\x01\x02")); n > l.Parts {
		return nil, fmt.Errorf("%w: %d, at most %d are read", ErrParts, n, l.Parts)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, damaged("%v", err)
	}
	c := &container{files: make(map[string]*zip.File, len(z.File)), packed: int64(len(data)), limits: l}
	var total uint64
	for _, f := range z.File {
		name := strings.ToLower(f.Name)
		switch {
		case strings.HasPrefix(name, "/"), strings.Contains(name, `\`), strings.Contains(name, ":"), strings.Contains("/"+name+"/", "/../"):
			return nil, damaged("a part named %q", f.Name)
		case c.files[name] != nil:
			return nil, damaged("two parts named %q", f.Name)
		case f.Flags&1 != 0:
			return nil, damaged("%q is encrypted", f.Name)
		}
		c.files[name] = f
		if f.UncompressedSize64 > uint64(l.Unpacked) {
			return nil, fmt.Errorf("%w: %s says that it unpacks to %d bytes, at most %d are read", ErrTooLarge, f.Name, f.UncompressedSize64, l.Unpacked)
		}
		total += f.UncompressedSize64
	}
	return c, c.check(int64(min(total, 1<<62)))
}

// check compares unpacked bytes, announced or read, with the limits.
func (c *container) check(n int64) error {
	if n > c.limits.Unpacked {
		return fmt.Errorf("%w: more than %d bytes unpacked", ErrTooLarge, c.limits.Unpacked)
	}
	if n > ratioFrom && n/max(c.packed, 1) >= int64(c.limits.Ratio) {
		return fmt.Errorf("%w: more than %d times", ErrRatio, c.limits.Ratio)
	}
	return nil
}

// A part is an open file of a container.
type part struct {
	c *container
	r io.ReadCloser
}

// part opens a part; nil if there is none of that name.
func (c *container) part(name string) (*part, error) {
	f := c.files[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if f == nil {
		return nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged("%s: %v", name, err)
	}
	return &part{c, r}, nil
}

// Read unpacks and counts; what the directory announced may be a lie.
func (p *part) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.c.unpacked += int64(n)
	if err := p.c.check(p.c.unpacked); err != nil {
		return 0, err
	}
	if err != nil && err != io.EOF {
		err = damaged("%v", err)
	}
	return n, err
}

// relations maps a part's relationship ids to the names of parts, and kinds to the first id of each.
type relations struct {
	target map[string]string
	kind   map[string]string
}

// wordKinds are the relationships whose parts make words. None of them may lie outside the file.
var wordKinds = set("officeDocument", "footnotes", "endnotes", "numbering", "styles", "settings", "header", "footer", "aFChunk", "subDocument", "frame", "comments", "glossaryDocument")

// relate reads the relationships of a part; "" is the container itself.
func (c *container) relate(of string) (*relations, error) {
	r := &relations{map[string]string{}, map[string]string{}}
	dir, base := path.Split(of)
	p, err := c.part(dir + "_rels/" + base + ".rels")
	if err != nil || p == nil {
		return r, err
	}
	defer p.r.Close()
	x := newXMLReader(p, c.limits.Depth)
	for {
		tok, err := x.next()
		if err == io.EOF {
			return r, nil
		}
		if err != nil {
			return nil, err
		}
		t, ok := tok.(xml.StartElement)
		if !ok || t.Name.Local != "Relationship" {
			continue
		}
		kind := path.Base(attr(t, "Type"))
		target := attr(t, "Target")
		if strings.EqualFold(attr(t, "TargetMode"), "External") {
			// A link or a template may lie anywhere, nobody goes there. Words may not.
			if wordKinds[kind] {
				return nil, damaged("the %s part lies outside the file", kind)
			}
			continue
		}
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/", dir, target)
		}
		target = strings.TrimPrefix(path.Clean(target), "/")
		r.target[attr(t, "Id")] = target
		if r.kind[kind] == "" {
			r.kind[kind] = target
		}
	}
}

// each calls f for every start of an element of a part, if there is such a part; f may read on.
func (c *container) each(name string, f func(x *xmlReader, t xml.StartElement) error) error {
	p, err := c.part(name)
	if err != nil || p == nil {
		return err
	}
	defer p.r.Close()
	x := newXMLReader(p, c.limits.Depth)
	for {
		tok, err := x.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if t, ok := tok.(xml.StartElement); ok {
			if err := f(x, t); err != nil {
				return cutOff(err)
			}
		}
	}
}

// inside calls f for every start of an element within the one that was opened last.
func (x *xmlReader) inside(f func(t xml.StartElement)) error {
	for depth := x.depth; x.depth >= depth; {
		tok, err := x.next()
		if err != nil {
			return cutOff(err)
		}
		if t, ok := tok.(xml.StartElement); ok {
			f(t)
		}
	}
	return nil
}
