package graph

import (
	"encoding/csv"
	"strings"
)

// Excel takes a field that begins so for a formula.
const formulas = "=+-@"

// nodesCSV writes the table of nodes under the names that Gephi knows.
func (p *printer) nodesCSV() error {
	w := p.csv("Id", "Label", "Kind", "Title", "Url")
	for n := range p.g.Nodes() {
		title := n.Title
		if p.BOM && title != "" && strings.IndexByte(formulas, title[0]) >= 0 {
			title = "'" + title
		}
		_ = w.Write([]string{n.ID, n.ID, n.Kind.String(), title, n.URL})
	}
	w.Flush()
	return w.Error()
}

// edgesCSV writes the table of edges under the names that Gephi knows. Several values in a field are joined by a semicolon and a blank.
func (p *printer) edgesCSV() error {
	w := p.csv("Source", "Target", "Type", "Weight", "Relations", "Places")
	for e := range p.g.Edges() {
		_ = w.Write([]string{e.From, e.To, "Directed", e.weight(), e.relations(), e.places()})
	}
	w.Flush()
	return w.Error()
}

func (p *printer) csv(columns ...string) *csv.Writer {
	if p.BOM {
		p.put("\uFEFF")
	}
	w := csv.NewWriter(p)
	w.UseCRLF = true
	_ = w.Write(columns) // the writer keeps its error
	return w
}
