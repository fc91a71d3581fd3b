package graph

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Format is a form in which a graph is written. All tell the same nodes and edges, sorted, with lines that end in a line feed (CSV: CRLF, as RFC 4180 has it), in UTF-8.
type Format uint8

// The formats.
const (
	JSON     Format = iota // node-link, as networkx and D3 read it; the only one that Read reads
	DOT                    // graphviz
	GraphML                // igraph, networkx, Gephi, yEd, Cytoscape
	NodesCSV               // Gephi's table of nodes
	EdgesCSV               // Gephi's table of edges
	Turtle                 // RDF, with CiTO
	Mermaid                // a flowchart
)

var formats = [...]struct {
	name  string
	write func(*printer) error
}{
	JSON:     {"json", (*printer).json},
	DOT:      {"dot", (*printer).dot},
	GraphML:  {"graphml", (*printer).graphml},
	NodesCSV: {"nodes.csv", (*printer).nodesCSV},
	EdgesCSV: {"edges.csv", (*printer).edgesCSV},
	Turtle:   {"turtle", (*printer).turtle},
	Mermaid:  {"mermaid", (*printer).mermaid},
}

// String returns the name of the format: json, dot, graphml, nodes.csv, edges.csv, turtle, mermaid.
func (f Format) String() string {
	if int(f) >= len(formats) {
		return "format " + strconv.Itoa(int(f))
	}
	return formats[f].name
}

// An Encoder writes graphs. Its zero value writes them as Graph.Write does.
type Encoder struct {
	Base string // Turtle: what stands before the percent-encoded id of a node, an absolute IRI; "" is https://unxref.github.io/id/
	BOM  bool   // CSV: a byte order mark for Excel, and an apostrophe before a title that Excel would take for a formula
}

// A CutError says that the format's limits left edges out: the most cited ones were written, and the file is whole in itself.
type CutError struct {
	Format      Format
	Written, Of int // edges
}

func (e *CutError) Error() string {
	return fmt.Sprintf("%v: %d of %d edges written, the limit of the format", e.Format, e.Written, e.Of)
}

// Write writes the graph; the same graph gives the same bytes. It fails as w does, and with *CutError behind a Mermaid chart that is too large for Mermaid.
func (g *Graph) Write(w io.Writer, f Format) error { return Encoder{}.Encode(w, g, f) }

// Encode writes g as Write does. Turtle fails as Check does.
func (e Encoder) Encode(w io.Writer, g *Graph, f Format) error {
	if int(f) >= len(formats) {
		return fmt.Errorf("graph: no %v", f)
	}
	p := &printer{Writer: bufio.NewWriterSize(w, 1<<16), Encoder: e, g: g, v: g.view()}
	err := formats[f].write(p)
	if flushed := p.Flush(); flushed != nil && !errors.Is(err, flushed) {
		return flushed
	}
	return err
}

// A printer is one writing of a graph. Errors of writing stay in it until the end.
type printer struct {
	*bufio.Writer
	Encoder
	g *Graph
	v *view
}

// put writes the parts one behind the other.
func (p *printer) put(parts ...string) {
	for _, s := range parts {
		p.WriteString(s)
	}
}

// relations joins the relations of an edge for formats with one value an attribute.
func (e Edge) relations() string { return strings.Join(e.Relations, "; ") }

// places joins the places of an edge, file:offset each, for formats with one value an attribute.
func (e Edge) places() string {
	var b strings.Builder
	for i, p := range e.Places {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(strings.ReplaceAll(p.File, ";", "%3B"))
		b.WriteByte(':')
		b.WriteString(strconv.FormatInt(p.Offset, 10))
	}
	return b.String()
}

// weight is the number of places in digits.
func (e Edge) weight() string { return strconv.Itoa(len(e.Places)) }
