package graph

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// corpus makes the results of some documents: few names, so that they meet.
func corpus(random *rand.Rand) []*citation.Result {
	id := func() string {
		return [...]string{"", "?", "A/RES/70/1", "A/RES/S-30/1", "S/RES/1325(2000)", "UN-CHARTER", "A/RES/217(III)A", "FCCC/DEC/1/CP.21", "UNTS/3156/54113"}[random.IntN(9)]
	}
	var all []*citation.Result
	for n := range random.IntN(6) {
		self := id()
		if self == "?" {
			self = ""
		}
		list := make([]cited, random.IntN(120))
		for i := range list {
			list[i] = cited{id(), random.Int32N(40) * 25, syntax.Relation(random.IntN(int(syntax.See) + 1))}
		}
		all = append(all, found(fmt.Sprintf("f%d.txt", random.IntN(4)), self, int64(n)*4096, list...))
	}
	return all
}

func graphOf(results ...*citation.Result) *Graph {
	g := new(Graph)
	for _, r := range results {
		g.Add(r)
	}
	return g
}

func joined(graphs ...*Graph) *Graph {
	g := new(Graph)
	for _, h := range graphs {
		g.Merge(h)
	}
	return g
}

func TestLaws(t *testing.T) {
	same := func(w resolution.Work) []resolution.Work {
		switch w.String() {
		case "FCCC/DEC/1/CP.21":
			return []resolution.Work{resolution.MakeWork("UNTS/3156/54113")}
		case "UNTS/3156/54113":
			return []resolution.Work{resolution.MakeWork("FCCC/DEC/1/CP.21")}
		}
		return nil
	}
	for seed := range uint64(150) {
		random := rand.New(rand.NewPCG(seed, 7))
		x, y, z := corpus(random), corpus(random), corpus(random)
		a, b, c := graphOf(x...), graphOf(y...), graphOf(z...)
		at := func(g *Graph) string { return written(t, g, JSON) }
		whole := at(graphOf(append(append(x[:len(x):len(x)], y...), z...)...))

		require.Equal(t, whole, at(joined(a, b, c)), "a graph of parts is the graph of the whole")
		require.Equal(t, whole, at(joined(c, a, b)), "in any order")
		require.Equal(t, whole, at(joined(a, joined(b, c))), "in any grouping")
		require.Equal(t, whole, at(joined(a, b, a, c, b, b)), "twice")
		require.Equal(t, at(a), at(joined(a, new(Graph))), "the empty graph changes nothing")
		require.Equal(t, at(a), at(joined(new(Graph), a)))
		require.Equal(t, at(a), at(graphOf(append(x[:len(x):len(x)], x...)...)), "adding again changes nothing")
		self := joined(a)
		self.Merge(self)
		require.Equal(t, at(a), at(self))

		require.Equal(t, at(joined(a, b, c).Unify(same)), at(joined(a.Unify(same), b.Unify(same), c.Unify(same))), "unify before or after")
		require.Equal(t, at(a.Unify(same)), at(a.Unify(same).Unify(same)), "unify once")
		require.Equal(t, whole, at(joined(a, b, c).Unify(func(resolution.Work) []resolution.Work { return nil })))

		var without, only []*citation.Result
		for _, r := range x {
			if r.Document.Source.Name == "f1.txt" {
				only = append(only, r)
			} else {
				without = append(without, r)
			}
		}
		less := joined(a)
		less.Remove("f1.txt")
		require.Equal(t, at(graphOf(without...)), at(less), "removed as if never added")
		less.Merge(graphOf(only...))
		require.Equal(t, at(a), at(less), "and added again")
	}
}

// What is written follows from the set alone, in every format.
func TestSameBytes(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 8))
		x := append(corpus(random), corpus(random)...)
		a := graphOf(x...)
		random.Shuffle(len(x), func(i, j int) { x[i], x[j] = x[j], x[i] })
		b := graphOf(x...)
		for f := range Format(len(formats)) {
			require.Equal(t, written(t, a, f), written(t, b, f), f)
		}
	}
}

func TestUnify(t *testing.T) {
	paris, decision := resolution.MakeWork("UNTS/3156/54113"), resolution.MakeWork("FCCC/DEC/1/CP.21")
	g := graphOf(found("a.txt", "A/RES/74/219", 0, cited{"UNTS/3156/54113", 10, syntax.Recalls}, cited{"FCCC/DEC/1/CP.21", 90, syntax.TakesNote}),
		found("b.txt", "FCCC/DEC/1/CP.21", 0, cited{"UNTS/3156/54113", 5, syntax.Adopts}))
	before := written(t, g, JSON)
	u := g.Unify(func(w resolution.Work) []resolution.Work {
		if w == paris {
			return []resolution.Work{decision}
		}
		return nil
	})
	assert.Equal(t, Counts{Documents: 2, Citations: 3, Works: 2, Edges: 1}, u.Counts(), "the decision's citation of the treaty counts and is no edge")
	for e := range u.Edges() {
		assert.Equal(t, []string{"recalls", "takes-note"}, e.Relations)
		assert.Equal(t, "FCCC/DEC/1/CP.21", e.To, "the least id stands for the group")
	}
	assert.Equal(t, before, written(t, g, JSON), "g stays as it is")
}

// Readers share a graph.
func TestReadersTogether(t *testing.T) {
	g := small()
	done := make(chan string)
	for range 4 {
		go func() { done <- written(t, joined(g), Turtle) + written(t, g, JSON) }()
	}
	first := <-done
	for range 3 {
		assert.Equal(t, first, <-done)
	}
}
