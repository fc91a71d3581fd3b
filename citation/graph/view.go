package graph

import (
	"cmp"
	"slices"
	"sort"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// A view is the graph as it is read: nodes and edges in order. It is built once for all readers between two changes.
type view struct {
	nodes  []resolution.Work // sorted by id
	edges  []pair            // sorted by from and to
	out    []int32           // edges[out[n]:out[n+1]] start at node n
	in     []int32           // edges, sorted by to and from
	cited  []int32           // places that cite the node
	runs   []run             // sorted by edge and place
	self   []run             // of documents that cite themselves
	files  []string          // sorted
	reads  [][]read          // of each file, from as a node
	counts Counts
}

// A pair is an edge: nodes by number, and its places.
type pair struct{ from, to, first, last int32 }

// A run is the places of an edge in one block of a file.
type run struct {
	from, to, file int32
	block          block
	list           []uint64
}

// view returns what readers see, and builds it after a change.
func (g *Graph) view() *view {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.seen == nil {
		g.seen = g.build()
	}
	return g.seen
}

func (g *Graph) build() *view {
	v := &view{files: g.Files()}
	used := make([]bool, len(g.works))
	for _, f := range g.files {
		f.compact()
		for _, d := range f.documents {
			used[d.from] = true
		}
		for b, s := range f.blocks {
			s.compact()
			used[b.from] = true
			for r := range s.runs {
				to, _, _ := b.unpack(r[0])
				used[to] = true
			}
		}
	}
	node := v.number(g.works, used)
	for i, name := range v.files {
		v.addFile(int32(i), g.files[name], node)
	}
	byPlace := func(a, b run) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.file, b.file), cmp.Compare(a.block.high, b.block.high))
	}
	slices.SortFunc(v.runs, byPlace)
	slices.SortFunc(v.self, byPlace)
	v.connect()
	return v
}

// number sorts the works that are in use and returns the node of each.
func (v *view) number(works []resolution.Work, used []bool) []int32 {
	order := make([]uint32, 0, len(works))
	for i, u := range used {
		if u {
			order = append(order, uint32(i))
		}
	}
	slices.SortFunc(order, func(a, b uint32) int { return cmp.Compare(works[a].String(), works[b].String()) })
	node := make([]int32, len(works))
	v.nodes = make([]resolution.Work, len(order))
	for i, n := range order {
		node[n], v.nodes[i] = int32(i), works[n]
	}
	return node
}

// addFile adds the runs, the documents and the counts of a file.
func (v *view) addFile(i int32, f *file, node []int32) {
	for b, s := range f.blocks {
		for list := range s.runs {
			to, _, _ := b.unpack(list[0])
			r := run{node[b.from], node[to], i, b, list}
			if r.from == r.to {
				v.self = append(v.self, r)
			} else {
				v.runs = append(v.runs, r)
			}
			v.counts.Citations += len(list)
		}
	}
	reads := make([]read, len(f.documents))
	for k, d := range f.documents {
		v.counts.Unresolved += int(d.unresolved)
		v.counts.Placeholders += int(d.placeholders)
		d.from = uint32(node[d.from])
		reads[k] = d
	}
	slices.SortFunc(reads, func(a, b read) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.from, b.from)) })
	v.reads = append(v.reads, reads)
	v.counts.Documents += len(reads)
}

// connect makes the edges of the sorted runs, and what is told of them.
func (v *view) connect() {
	v.cited = make([]int32, len(v.nodes))
	for i, r := range v.runs {
		if n := len(v.edges); n == 0 || v.edges[n-1].from != r.from || v.edges[n-1].to != r.to {
			v.edges = append(v.edges, pair{r.from, r.to, int32(i), int32(i)})
		}
		v.edges[len(v.edges)-1].last++
		v.cited[r.to] += int32(len(r.list))
	}
	v.out = make([]int32, len(v.nodes)+1)
	v.in = make([]int32, len(v.edges))
	for i, e := range v.edges {
		v.out[e.from+1]++
		v.in[i] = int32(i)
	}
	for i := range v.nodes {
		v.out[i+1] += v.out[i]
		if v.nodes[i].Kind() != resolution.File {
			v.counts.Works++
		}
	}
	slices.SortStableFunc(v.in, func(a, b int32) int { return cmp.Compare(v.edges[a].to, v.edges[b].to) })
	v.counts.Citations += v.counts.Unresolved + v.counts.Placeholders
	v.counts.Edges = len(v.edges)
}

// find returns the number of a node.
func (v *view) find(id string) (int32, bool) {
	n, ok := sort.Find(len(v.nodes), func(i int) int { return cmp.Compare(id, v.nodes[i].String()) })
	return int32(n), ok
}

// edge makes the edge of a number for the caller.
func (v *view) edge(n int32) Edge {
	p := v.edges[n]
	e := Edge{From: v.nodes[p.from].String(), To: v.nodes[p.to].String(), Places: v.places(v.runs[p.first:p.last])}
	var told [256]bool
	for _, q := range v.runs[p.first:p.last] {
		for _, place := range q.list {
			told[uint8(place)] = true
		}
	}
	for r, yes := range told {
		if yes && r != int(syntax.NoRelation) {
			e.Relations = append(e.Relations, relationName(uint8(r)))
		}
	}
	slices.Sort(e.Relations)
	return e
}

// places makes the places of runs in their order.
func (v *view) places(runs []run) []Place {
	n := 0
	for _, r := range runs {
		n += len(r.list)
	}
	places := make([]Place, 0, n)
	for _, r := range runs {
		for _, p := range r.list {
			_, offset, relation := r.block.unpack(p)
			places = append(places, Place{v.files[r.file], offset, relationName(relation)})
		}
	}
	// Places of one offset stand in the order of their relations' numbers, which the names may not share.
	slices.SortFunc(places, func(a, b Place) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Offset, b.Offset), cmp.Compare(a.Relation, b.Relation))
	})
	return places
}

// weight returns the number of places of an edge.
func (v *view) weight(n int32) int {
	w := 0
	for _, r := range v.runs[v.edges[n].first:v.edges[n].last] {
		w += len(r.list)
	}
	return w
}

// relationName is the name of a relation, "" for none. Places hold what syntax.Relation gave.
func relationName(r uint8) string { return syntax.Relation(r).String() }
