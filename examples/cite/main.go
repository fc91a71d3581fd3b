// Command cite lists every citation of Chinese United Nations text: what is cited, where, and how it was told.
package main

import (
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

const example = `cite testdata/A_C.3_73_L.8.txt
cite -format jsonl -marks -self A/C.3/73/L.8/Rev.1 draft.txt
pdftotext -layout draft.pdf - | cite -explain -
cite -format csv -lines sentences.zh > citations.csv`

type options struct {
	format, self          string
	lines, marks, explain bool
}

// A format makes the printer of one goroutine; head goes before all output.
type format struct {
	head    func(options) string
	printer func(options) cli.Printer
}

var formats = map[string]format{
	"table": {nil, func(o options) cli.Printer { return &tablePrinter{reader: newReader(o)} }},
	"jsonl": {nil, func(o options) cli.Printer { return &rowPrinter{newReader(o), appendJSON} }},
	"csv":   {csvHead, func(o options) cli.Printer { return &rowPrinter{newReader(o), appendCSV} }},
	"text":  {nil, func(options) cli.Printer { return &textPrinter{} }},
}

func main() {
	var o options
	cli.Main(cli.Program{
		Name:    "cite",
		About:   "cite lists every citation of United Nations text in Chinese: resolutions, decisions, treaties, documents, sales numbers and named instruments.",
		Example: example,
		Define:  o.define,
		Run:     o.run,
	})
}

func (o *options) define(f *flag.FlagSet) {
	f.StringVar(&o.format, "format", "table", "`format` of the output: table, jsonl (one object per cited target), csv, or text (the text as read, which offsets count in)")
	f.StringVar(&o.self, "self", "", "`symbol` of the document itself, like A/C.3/73/L.8/Rev.1 (default: its masthead, else the file's name)")
	f.BoolVar(&o.lines, "lines", false, "read every line as a document of its own")
	f.BoolVar(&o.marks, "marks", false, "list the footnote marks too, each with its note and the first 256 works that the note cites")
	f.BoolVar(&o.explain, "explain", false, "say in a sentence how each citation was told")
}

func (o *options) run(s *cli.Session) error {
	f, ok := formats[o.format]
	if !ok {
		return cli.UsageError(fmt.Sprintf("-format %s: there are %s", o.format, strings.Join(slices.Sorted(maps.Keys(formats)), ", ")))
	}
	if len(s.Inputs) == 0 {
		return cli.UsageError("no FILE: name files, folders, or - for standard input")
	}
	read := document.Options{Lines: o.lines}
	if o.self != "" {
		self, err := resolution.Parse(o.self)
		if err != nil {
			return cli.UsageError("-self: " + err.Error())
		}
		read.Self = self
	}
	if f.head != nil {
		s.Out.WriteString(f.head(*o))
	}
	return s.Print(read, func() cli.Printer { return f.printer(*o) })
}
