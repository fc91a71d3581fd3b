// Command graph says who cites whom in Chinese United Nations text, for other programs to read.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/unxref/unxref/citation/graph"
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

const example = `graph -self A/C.3/73/L.8/Rev.1 draft.txt > graph.json
graph -format graphml -o corpus.graphml corpus/
graph -format csv -o tables/ corpus/
graph -top 20 corpus/
graph -merge graph.json -o graph.json new.txt`

type options struct {
	format, self, out, merge, base string
	top                            int
	bom, lines                     bool
}

// formats are the values of -format. csv is the edges, and both tables in a folder.
var formats = []graph.Format{graph.JSON, graph.DOT, graph.GraphML, graph.EdgesCSV, graph.Turtle, graph.Mermaid}

func main() {
	var o options
	cli.Main(cli.Program{
		Name: "graph",
		About: "graph says which document cites which: nodes are documents and the works they cite, one edge a pair, with every place. A summary goes to\n" +
			"standard error; placeholders and what could not be resolved are counted there and are no nodes.",
		Example: example,
		Define:  o.define,
		Run:     o.run,
	})
}

func (o *options) define(f *flag.FlagSet) {
	f.StringVar(&o.format, "format", "json", "`format` of the output: json, dot, graphml, csv, turtle or mermaid")
	f.StringVar(&o.self, "self", "", "`symbol` of the document itself, like A/C.3/73/L.8/Rev.1 (default: its masthead, else the file's name)")
	f.StringVar(&o.out, "o", "", "`file` to write, instead of standard output; with csv also a folder (one that exists, or a name that ends in /) for nodes.csv and edges.csv")
	f.IntVar(&o.top, "top", 0, "print the `n` most cited works instead")
	f.StringVar(&o.merge, "merge", "", "JSON `file` written before, to which the documents are added; a file that it knows is read anew")
	f.StringVar(&o.base, "base", "", "turtle: IRI that goes before ids (default https://unxref.github.io/id/)")
	f.BoolVar(&o.bom, "bom", false, "csv: a byte order mark, for Excel")
	f.BoolVar(&o.lines, "lines", false, "read every line as a document of its own")
}

func (o *options) run(s *cli.Session) error {
	format, err := o.check(s)
	if err != nil {
		return err
	}
	read := document.Options{Lines: o.lines}
	if o.self != "" {
		if read.Self, err = resolution.Parse(o.self); err != nil {
			return cli.UsageError("-self: " + err.Error())
		}
	}
	g, err := o.old()
	if err != nil {
		return err
	}
	if err := readInto(g, s, read); err != nil {
		return err
	}
	if err := o.write(s, g, format); err != nil {
		return err
	}
	c := g.Counts()
	s.Say(fmt.Sprintf("graph: %s, %s (%d unresolved, %s), %s, %s", count(c.Documents, "document"), count(c.Citations, "citation"), c.Unresolved,
		count(c.Placeholders, "placeholder"), count(c.Works, "work"), count(c.Edges, "edge")))
	return nil
}

// check returns the format of the output, or what is wrong with the flags.
func (o *options) check(s *cli.Session) (graph.Format, error) {
	var names []string
	for _, f := range formats {
		name := strings.TrimPrefix(f.String(), "edges.")
		if name == o.format {
			return f, o.checkRest(s)
		}
		names = append(names, name)
	}
	return 0, cli.UsageError(fmt.Sprintf("-format %s: there are %s", o.format, strings.Join(names, ", ")))
}

func (o *options) checkRest(s *cli.Session) error {
	switch {
	case len(s.Inputs) == 0 && o.merge == "":
		return cli.UsageError("no FILE: name files, folders, or - for standard input")
	case o.top < 0:
		return cli.UsageError(fmt.Sprintf("-top %d: less than none", o.top))
	case o.out != "" && isFolder(o.out) && (o.format != "csv" || o.top > 0):
		return cli.UsageError("-o " + o.out + ": a folder takes only -format csv")
	}
	if err := (graph.Encoder{Base: o.base}).Check(); err != nil {
		return cli.UsageError("-base: " + err.Error())
	}
	return nil
}

// old returns the graph to add to: what -merge names, else an empty one.
func (o *options) old() (*graph.Graph, error) {
	if o.merge == "" {
		return new(graph.Graph), nil
	}
	f, err := os.Open(o.merge)
	if err != nil {
		return nil, fmt.Errorf("-merge: %w", err)
	}
	defer f.Close()
	g, err := graph.Read(f)
	if err != nil {
		return nil, fmt.Errorf("-merge: %s: %w", o.merge, err)
	}
	return g, nil
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
