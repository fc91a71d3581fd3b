package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Mermaid shows a picture that says so instead of a chart that is larger.
const (
	mermaidEdges = 500
	mermaidUnits = 50_000 // of UTF-16
	mermaidTitle = 30     // characters of a title in a label
)

const mermaidHead = "flowchart LR\n"

// mermaid writes the chart, or as much of it as the limits allow: the edges to the most cited works, each with its ends, and a line that says so.
func (p *printer) mermaid() error {
	edges := make([]int32, len(p.v.edges))
	for i := range edges {
		edges[i] = int32(i)
	}
	nodes := make([]bool, len(p.v.nodes))
	for i := range nodes {
		nodes[i] = true
	}
	cut := &CutError{Format: Mermaid, Of: len(edges)}
	whole := p.fits()
	if !whole {
		clear(nodes)
		edges = p.mostCited(edges, nodes)
		cut.Written = len(edges)
	}
	p.put(mermaidHead)
	if !whole {
		p.put(cut.line())
	}
	for n, shown := range nodes {
		if shown {
			p.put(p.mermaidNode(int32(n)))
		}
	}
	for _, e := range edges {
		p.put(p.mermaidEdge(e))
	}
	if !whole {
		return cut
	}
	return nil
}

// fits reports whether the whole chart keeps the limits.
func (p *printer) fits() bool {
	room := mermaidUnits - len(mermaidHead)
	if len(p.v.edges) > mermaidEdges || len(p.v.nodes) > mermaidUnits {
		return false
	}
	for n := range p.v.nodes {
		room -= units(p.mermaidNode(int32(n)))
	}
	for e := range p.v.edges {
		room -= units(p.mermaidEdge(int32(e)))
	}
	return room >= 0
}

// mostCited returns the edges that there is room for, in the order of edges, and marks their nodes.
func (p *printer) mostCited(edges []int32, nodes []bool) []int32 {
	v := p.v
	slices.SortStableFunc(edges, func(a, b int32) int {
		return cmp.Or(cmp.Compare(v.cited[v.edges[b].to], v.cited[v.edges[a].to]), cmp.Compare(v.weight(b), v.weight(a)))
	})
	room := mermaidUnits - len(mermaidHead) - len((&CutError{Mermaid, mermaidEdges, len(edges)}).line())
	taken := edges[:0:0]
	for _, e := range edges[:min(len(edges), mermaidEdges)] {
		need := units(p.mermaidEdge(e))
		for _, n := range []int32{v.edges[e].from, v.edges[e].to} {
			if !nodes[n] {
				need += units(p.mermaidNode(n))
			}
		}
		if room -= need; room < 0 {
			break
		}
		nodes[v.edges[e].from], nodes[v.edges[e].to] = true, true
		taken = append(taken, e)
	}
	slices.Sort(taken)
	return taken
}

// line is the comment at the head of a chart that was cut.
func (e *CutError) line() string {
	return fmt.Sprintf("%%%% the most cited: %d of %d edges, the limit of Mermaid\n", e.Written, e.Of)
}

// mermaidNode is the line of a node. Its name in the chart is n and its number, since Mermaid would read our ids otherwise; the first line of the label is the id.
func (p *printer) mermaidNode(n int32) string {
	node := p.g.node(p.v, n)
	line := "  n" + strconv.Itoa(int(n)) + `["` + mermaidTexts.Replace(node.ID)
	if node.Title != "" {
		line += "<br/>" + mermaidTexts.Replace(cut(node.Title, mermaidTitle))
	}
	return line + "\"]\n"
}

// mermaidEdge is the line of an edge with its relations and, from two on, its weight.
func (p *printer) mermaidEdge(n int32) string {
	e := p.v.edge(n)
	label := strings.Join(e.Relations, ", ")
	if len(e.Places) > 1 {
		label = strings.TrimSpace(label + " " + e.weight())
	}
	if label != "" {
		label = `|"` + label + `"|`
	}
	pair := p.v.edges[n]
	return "  n" + strconv.Itoa(int(pair.from)) + " -->" + label + " n" + strconv.Itoa(int(pair.to)) + "\n"
}

// mermaidTexts escapes what ends a label, opens an element, a code or a directive (%%{), or is Markdown.
var mermaidTexts = strings.NewReplacer(`"`, "#quot;", "#", "#35;", "<", "#lt;", ">", "#gt;", "&", "#amp;", "`", "#96;", "%", "#37;", "*", "#42;", `\`, "#92;")

// units returns the length of s as Mermaid counts it.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
