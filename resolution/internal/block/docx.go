package block

import (
	"bytes"
	"encoding/xml"
	"io"
)

// A docx is one Word file being read.
type docx struct {
	*container
	*builder
	limits   Limits
	rels     *relations
	styles   styles
	lists    *numberings
	words    [2]map[string]region // the notes by id
	numbered map[string]int       // kind and id of a note → its index
	counted  [2]int               // notes numbered so far, in the section where it counts
	defaults section
	sections []section // in order; the settings hold for what they do not say
	now      int       // the section being read
}

func (d *docx) section() section {
	if d.now < len(d.sections) {
		return d.sections[d.now]
	}
	return d.defaults
}

func readDOCX(data []byte, l Limits) (*Text, error) {
	c, err := openContainer(data, l)
	if err != nil {
		return nil, err
	}
	d := &docx{container: c, builder: newBuilder(l), limits: l, numbered: map[string]int{}, defaults: newSection(), words: [2]map[string]region{{}, {}}}
	top, err := c.relate("")
	if err != nil {
		return nil, err
	}
	main := top.kind["officeDocument"]
	if main == "" {
		main = "word/document.xml"
	}
	if d.rels, err = c.relate(main); err != nil {
		return nil, err
	}
	for _, step := range []func() error{
		func() (err error) { d.styles, err = c.styles(d.rels.kind["styles"]); return },
		func() (err error) { d.lists, err = c.numberings(d.rels.kind["numbering"], d.styles); return },
		d.settings,
		func() error { return d.scan(main) },
		func() error { return d.noteWords(footnotes) },
		func() error { return d.noteWords(endnotes) },
		func() error { return d.document(main) },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	self, err := d.headerSymbol()
	if err != nil {
		return nil, err
	}
	t := d.text()
	t.Self = self
	return t, nil
}

// settings reads how the notes of the whole document are numbered.
func (d *docx) settings() error {
	return d.each(d.rels.kind["settings"], func(x *xmlReader, t xml.StartElement) error {
		if t.Name.Local == "settings" {
			return d.defaults.read(x)
		}
		return nil
	})
}

// scan reads the sections, which a document states behind them: how their notes are numbered must be known before the first one.
func (d *docx) scan(main string) error {
	p, err := d.part(main)
	if err != nil {
		return err
	}
	if p == nil {
		return damaged("a zip file without a Word document")
	}
	found, err := contains(p, []byte("sectPr"))
	p.r.Close()
	d.unpacked = 0
	if err != nil || !found {
		return err
	}
	err = d.each(main, func(x *xmlReader, t xml.StartElement) error {
		switch t.Name.Local {
		case "sectPrChange":
			return x.skip()
		case "sectPr":
			s := d.defaults
			if err := s.read(x); err != nil {
				return err
			}
			d.sections = append(d.sections, s)
		}
		return nil
	})
	d.unpacked = 0
	return err
}

// contains reports whether what stands in r.
func contains(r io.Reader, what []byte) (bool, error) {
	buf := make([]byte, 0, 1<<16)
	for {
		n, err := r.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if bytes.Contains(buf, what) {
			return true, nil
		}
		keep := min(len(buf), len(what)-1)
		buf = append(buf[:0], buf[len(buf)-keep:]...)
		if err == io.EOF {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
}

// document reads the body.
func (d *docx) document(main string) error {
	p, err := d.part(main)
	if err != nil {
		return err
	}
	defer p.r.Close()
	w := &wordReader{docx: d, x: newXMLReader(p, d.limits.Depth), sheet: &d.body, main: true}
	return w.read(-1)
}

// headerSymbol returns the symbol that stands in the head of the first page.
func (d *docx) headerSymbol() (string, error) {
	if len(d.sections) == 0 {
		return "", nil
	}
	for _, kind := range []string{"first", "default", "even"} {
		p, err := d.part(d.rels.target[d.sections[0].headers[kind]])
		if err != nil {
			return "", err
		}
		if p == nil {
			continue
		}
		var s sheet
		w := &wordReader{docx: d, x: newXMLReader(p, d.limits.Depth), sheet: &s}
		err = w.read(-1)
		p.r.Close()
		if err != nil {
			return "", err
		}
		if found := symbol(string(s.buf)); found != "" {
			return found, nil
		}
	}
	return "", nil
}
