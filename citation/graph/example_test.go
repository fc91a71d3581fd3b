package graph_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/graph"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// read stands for citation.Find: the works that a document cites, one after the other.
func read(file, self string, ids ...string) *citation.Result {
	r := &citation.Result{Document: &document.Document{Source: &text.Source{Name: file}, Self: resolution.MakeWork(self)}}
	for i, id := range ids {
		r.References = append(r.References, citation.Reference{Work: resolution.MakeWork(id), Relation: syntax.Recalls, Span: text.Span{Start: int32(100 * i), End: int32(100*i + 20)}})
	}
	return r
}

func Example() {
	var g graph.Graph
	g.Add(read("a.txt", "A/RES/73/186", "A/RES/72/196", "A/RES/71/209"))
	g.Add(read("b.txt", "A/RES/72/196", "A/RES/71/209", "A/RES/46/152"))
	for n := range g.Top(1) {
		fmt.Println(n.ID, "is cited", n.Cited, "times, by")
		for e := range g.CitedBy(n.ID) {
			fmt.Println(" ", e.From, "in", e.Places[0].File)
		}
	}
	fmt.Println(strings.Join(g.Path("A/RES/73/186", "A/RES/46/152"), " → "))
	// Output:
	// A/RES/71/209 is cited 2 times, by
	//   A/RES/72/196 in b.txt
	//   A/RES/73/186 in a.txt
	// A/RES/73/186 → A/RES/72/196 → A/RES/46/152
}

// Parts of a corpus that were read apart.
func ExampleGraph_Merge() {
	var one, other graph.Graph
	one.Add(read("a.txt", "A/RES/73/186", "A/RES/72/196"))
	other.Add(read("b.txt", "A/RES/72/196", "A/RES/46/152"))
	one.Merge(&other)
	one.Merge(&other) // twice does no harm
	fmt.Printf("%+v\n", one.Counts())
	// Output: {Documents:2 Citations:2 Works:3 Edges:2 Unresolved:0 Placeholders:0}
}

// A file that has changed.
func ExampleGraph_Remove() {
	var g graph.Graph
	g.Add(read("draft.txt", "A/C.3/73/L.8", "A/RES/72/196"))
	g.Remove("draft.txt")
	g.Add(read("draft.txt", "A/C.3/73/L.8", "A/RES/72/197"))
	for e := range g.Edges() {
		fmt.Println(e.From, e.To, e.Relations, e.Places)
	}
	// Output: A/C.3/73/L.8 A/RES/72/197 [recalls] [{draft.txt 0 recalls}]
}

// The Paris Agreement, cited as a treaty and by the decision that adopted it.
func ExampleGraph_Unify() {
	var g graph.Graph
	g.Add(read("a.txt", "A/RES/74/219", "UNTS/3156/54113"))
	g.Add(read("b.txt", "A/RES/73/232", "FCCC/DEC/1/CP.21"))
	u := g.Unify(func(w resolution.Work) []resolution.Work {
		if w.String() == "UNTS/3156/54113" {
			return []resolution.Work{resolution.MakeWork("FCCC/DEC/1/CP.21")}
		}
		return nil
	})
	for n := range u.Top(1) {
		fmt.Println(n.ID, n.Cited)
	}
	// Output: FCCC/DEC/1/CP.21 2
}

func ExampleGraph_Write() {
	var g graph.Graph
	g.Add(read("a.txt", "A/RES/73/186", "A/RES/72/196"))
	if err := g.Write(os.Stdout, graph.Mermaid); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart LR
	//   n0["A/RES/72/196"]
	//   n1["A/RES/73/186"]
	//   n1 -->|"recalls"| n0
}

func ExampleRead() {
	_, err := graph.Read(strings.NewReader(`{"directed":true,"multigraph":false,"graph":{},"nodes":[{"id":"A/RES/70/1"}],"links":[]}`))
	fmt.Println(err)
	// Output: graph: byte 88: node "A/RES/70/1" is neither a document nor cited
}
