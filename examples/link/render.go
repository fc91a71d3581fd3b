package main

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution/document"
)

// A sheet is one output: the views of the documents that it shows, and the ids that it has given.
type sheet struct {
	views []*view
	ids   idSet
}

// add adds a document; ids of further documents of a page have d2-, d3- before them.
func (p *sheet) add(file string, d *document.Document) {
	prefix := ""
	if p.ids == nil {
		p.ids = idSet{}
	}
	if n := len(p.views); n > 0 {
		prefix = "d" + strconv.Itoa(n+1) + "-"
	}
	var f citation.Finder
	p.views = append(p.views, newView(file, f.Find(new(citation.Result), d), p.ids, prefix))
}

// render writes one page of all inputs, or one of each where -o is a folder.
func (o *options) render(s *cli.Session, f format) error {
	var page sheet
	var last string
	names := idSet{}
	write := func() error {
		if len(page.views) == 0 {
			return nil
		}
		name := o.out
		if o.isFolder() {
			name = o.inFolder(last, f, names)
		}
		b := f.appends(nil, page.views)
		page = sheet{}
		return s.Save(name, func(w io.Writer) error { _, err := w.Write(b); return err })
	}
	if err := o.makeFolder(); err != nil {
		return err
	}
	for name, d := range s.Documents(document.Options{Self: o.work}) {
		if o.isFolder() && name != last {
			if err := write(); err != nil {
				return err
			}
		}
		last = name
		page.add(name, d)
	}
	return write()
}

// isFolder reports whether -o is a folder or asks for one.
func (o *options) isFolder() bool {
	if strings.HasSuffix(o.out, "/") {
		return true
	}
	info, err := os.Stat(o.out)
	return err == nil && info.IsDir()
}

func (o *options) makeFolder() error {
	if !o.isFolder() {
		return nil
	}
	return os.MkdirAll(o.out, 0o777)
}

// inFolder names the output of an input, each once.
func (o *options) inFolder(input string, f format, names idSet) string {
	base := filepath.Base(input)
	if input == "-" {
		base = "stdin"
	}
	return filepath.Join(o.out, names.unique(strings.TrimSuffix(base, filepath.Ext(base)))+f.suffix)
}
