package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

var errOneFile = cli.UsageError("-format akn gives each file back: several need a folder, -o DIR/")

// rewrite gives each file of Akoma Ntoso back with its links.
func (o *options) rewrite(s *cli.Session, f format) error {
	if err := o.makeFolder(); err != nil {
		return err
	}
	names := idSet{}
	written := false
	for name := range s.Files() {
		out := o.out
		if o.isFolder() {
			out = o.inFolder(name, f, names)
		} else if written {
			return errOneFile
		}
		b, err := o.linked(name)
		if err != nil {
			s.Fail(name, err)
			continue
		}
		written = true
		if err := s.Save(out, func(w io.Writer) error { _, err := w.Write(b); return err }); err != nil {
			return err
		}
	}
	return nil
}

// linked returns a file with its citations as links.
func (o *options) linked(name string) ([]byte, error) {
	data, err := read(name)
	if err != nil {
		return nil, err
	}
	var links []document.Link
	var f citation.Finder
	var res citation.Result
	for d, err := range document.Read(bytes.NewReader(data), document.Options{Name: name, Self: o.work}) {
		if err != nil {
			return nil, err
		}
		for _, ref := range f.Find(&res, d).References {
			if href := iri(ref.Work); href != "" && ref.Status == citation.Resolved {
				links = append(links, document.Link{Span: ref.Span, Href: href, ShowAs: ref.Work.String()})
				if !ref.Tail.IsZero() {
					links = append(links, document.Link{Span: ref.Tail, Href: href, ShowAs: ref.Work.String()})
				}
			}
		}
	}
	return document.LinkAKN(data, links)
}

func read(name string) ([]byte, error) {
	if name == "-" {
		return io.ReadAll(os.Stdin)
	}
	info, err := os.Stat(name)
	if err == nil && info.Size() > mostAKN {
		return nil, errors.New("longer than 64 MiB")
	}
	return os.ReadFile(name)
}

const mostAKN = 64 << 20 // the bound of document.Read

// actors are those whose resolutions have a name in Akoma Ntoso for the United Nations (DOMAIN 5.1).
var actors = []struct{ prefix, actor string }{{"A/RES/", "un-ga"}, {"S/RES/", "un-sc"}, {"E/RES/", "un-ecosoc"}, {"A/HRC/RES/", "un-hrc"}}

// iri is the address of a work in Akoma Ntoso, where its day is known and its actor has a name; else that of the page where it stands.
func iri(w resolution.Work) string {
	id := w.String()
	for _, a := range actors {
		if number, ok := strings.CutPrefix(id, a.prefix); ok {
			if day, ok := resolution.Default().Adopted(w); ok && day.Complete() {
				return "/akn/un/statement/deliberation/" + a.actor + "/" + day.String() + "/" + aknNumber(number)
			}
		}
	}
	return w.URL()
}

// aknNumber is a number as Akoma Ntoso has it: 67/234B is 67-234_B, 217(III)A is 217_A_(III).
func aknNumber(n string) string {
	n = strings.ReplaceAll(n, "/", "-")
	part := strings.TrimRight(n, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	letters := n[len(part):]
	switch {
	case letters == "" || part == "":
		return n
	case strings.HasSuffix(part, ")"):
		if i := strings.IndexByte(part, '('); i > 0 {
			return part[:i] + "_" + letters + "_" + part[i:]
		}
	}
	return part + "_" + letters
}
