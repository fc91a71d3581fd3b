// Command link gives a document of the United Nations back with its links: a page on which every citation leads to what it cites.
package main

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution"
)

const example = `link -self A/C.3/73/L.8/Rev.1 draft.txt > draft.html
link -o pages/ corpus/
link -format markdown A_RES_73_186.docx > 73-186.md
link -format akn -o linked/ A_RES_76_190.xml`

type options struct {
	format, self, out string
	work              resolution.Work // that -self names
}

// A format says what its files are called and how they are made; one without appends rewrites the input.
type format struct {
	suffix  string
	appends func(b []byte, views []*view) []byte
}

var formats = map[string]format{
	"html":     {".html", appendPage},
	"fragment": {".html", appendFragment},
	"markdown": {".md", appendMarkdown},
	"akn":      {".xml", nil},
}

func main() {
	var o options
	cli.Main(cli.Program{
		Name: "link",
		About: "link gives Chinese text of the United Nations back as one page in itself: every citation a link that says what it means, marks and notes\n" +
			"joined, the works cited with a picture of them, and what an editor would query. It holds no script and asks nothing of the network.",
		Example: example,
		Define:  o.define,
		Run:     o.run,
	})
}

func (o *options) define(f *flag.FlagSet) {
	f.StringVar(&o.format, "format", "html", "`format` of the output: html (a page), fragment (what stands in it, for another page), markdown, or akn (Akoma Ntoso input with its citations as <ref>)")
	f.StringVar(&o.self, "self", "", "`symbol` of the document itself, like A/C.3/73/L.8/Rev.1 (default: its masthead, else the file's name)")
	f.StringVar(&o.out, "o", "", "`file` to write, instead of standard output; a folder (one that exists, or a name that ends in /) takes one file for each input")
}

func (o *options) run(s *cli.Session) error {
	f, ok := formats[o.format]
	switch {
	case !ok:
		return cli.UsageError(fmt.Sprintf("-format %s: there are %s", o.format, strings.Join(slices.Sorted(maps.Keys(formats)), ", ")))
	case len(s.Inputs) == 0:
		return cli.UsageError("no FILE: name files, folders, or - for standard input")
	}
	if o.self != "" {
		self, err := resolution.Parse(o.self)
		if err != nil {
			return cli.UsageError("-self: " + err.Error())
		}
		o.work = self
	}
	if f.appends == nil {
		return o.rewrite(s, f)
	}
	return o.render(s, f)
}
