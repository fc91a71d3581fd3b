package graph

import (
	"cmp"
	"iter"
	"slices"

	"github.com/unxref/unxref/resolution"
)

// Counts returns the sums of the graph.
func (g *Graph) Counts() Counts { return g.view().counts }

// Nodes yields all nodes, sorted by id.
func (g *Graph) Nodes() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		v := g.view()
		for n := range v.nodes {
			if !yield(g.node(v, int32(n))) {
				return
			}
		}
	}
}

// Node returns the node of an id.
func (g *Graph) Node(id string) (Node, bool) {
	v := g.view()
	n, ok := v.find(id)
	if !ok {
		return Node{}, false
	}
	return g.node(v, n), true
}

// Edges yields all edges, sorted by from and to.
func (g *Graph) Edges() iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		v := g.view()
		for n := range v.edges {
			if !yield(v.edge(int32(n))) {
				return
			}
		}
	}
}

// Cites yields the edges from the document id to what it cites, sorted; none for an unknown id.
func (g *Graph) Cites(id string) iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		v := g.view()
		n, ok := v.find(id)
		if !ok {
			return
		}
		for e := v.out[n]; e < v.out[n+1]; e++ {
			if !yield(v.edge(e)) {
				return
			}
		}
	}
}

// CitedBy yields the edges from the documents that cite id, sorted; none for an unknown id.
func (g *Graph) CitedBy(id string) iter.Seq[Edge] {
	return func(yield func(Edge) bool) {
		v := g.view()
		n, ok := v.find(id)
		if !ok {
			return
		}
		first, _ := slices.BinarySearchFunc(v.in, n, func(e, n int32) int { return cmp.Compare(v.edges[e].to, n) })
		for _, e := range v.in[first:] {
			if v.edges[e].to != n || !yield(v.edge(e)) {
				return
			}
		}
	}
}

// Top yields the n most cited nodes, by Cited and then by id; fewer where fewer are cited at all.
func (g *Graph) Top(n int) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		v := g.view()
		var order []int32
		for i, cited := range v.cited {
			if cited > 0 {
				order = append(order, int32(i))
			}
		}
		slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(v.cited[b], v.cited[a]) })
		for _, i := range order[:min(max(n, 0), len(order))] {
			if !yield(g.node(v, i)) {
				return
			}
		}
	}
}

// Path returns the ids on a shortest way along citations, both ends included; of several the first in order of ids, nil if there is none.
func (g *Graph) Path(from, to string) []string {
	v := g.view()
	start, known := v.find(from)
	end, reachable := v.find(to)
	if !known || !reachable {
		return nil
	}
	before := make([]int32, len(v.nodes)) // 1 + the node before it on the way
	before[start] = start + 1
	for todo := []int32{start}; len(todo) > 0 && before[end] == 0; todo = todo[1:] {
		for _, e := range v.edges[v.out[todo[0]]:v.out[todo[0]+1]] {
			if before[e.to] == 0 {
				before[e.to] = todo[0] + 1
				todo = append(todo, e.to)
			}
		}
	}
	if before[end] == 0 {
		return nil
	}
	path := []string{v.nodes[end].String()}
	for n := end; n != start; {
		n = before[n] - 1
		path = append(path, v.nodes[n].String())
	}
	slices.Reverse(path)
	return path
}

// node makes the node of a number for the caller.
func (g *Graph) node(v *view, n int32) Node {
	w := v.nodes[n]
	node := Node{ID: w.String(), Kind: w.Kind(), Cited: int(v.cited[n])}
	if node.Kind == resolution.File {
		return node
	}
	r := g.Registry
	if r == nil {
		r = resolution.Default()
	}
	node.Title, node.URL = cleanTitle(r.Title(w)), escape(w.URL(), keptInURL)
	return node
}
