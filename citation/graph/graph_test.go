package graph

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// cited is a reference that a test makes: an id at a byte, "" for one that is not resolved and "?" for a placeholder.
type cited struct {
	id       string
	at       int32
	relation syntax.Relation
}

// found makes the result of a document as the citation package does.
func found(file, self string, base int64, list ...cited) *citation.Result {
	r := &citation.Result{Document: &document.Document{
		Source: &text.Source{Name: file, Base: text.Position{Offset: base}}, Self: resolution.MakeWork(self)}}
	for _, c := range list {
		ref := citation.Reference{Span: text.Span{Start: c.at, End: c.at + 20}, Relation: c.relation, Work: resolution.MakeWork(c.id)}
		switch c.id {
		case "":
			ref.Status = citation.Unresolved
		case "?":
			ref.Status, ref.Work = citation.Placeholder, resolution.Work{}
		}
		r.References = append(r.References, ref)
	}
	return r
}

// small is a graph with a bit of everything: two documents of one file, one node of two files, a text without a symbol, a document that cites itself and one that cites nothing.
func small() *Graph {
	g := new(Graph)
	g.Add(found("2018/draft.txt", "A/C.3/73/L.8/Rev.1", 0,
		cited{"A/C.3/73/L.8/Rev.1", 12, 0},
		cited{"A/RES/72/196", 300, syntax.Recalls}, cited{"A/RES/71/209", 330, syntax.Recalls},
		cited{"S/RES/1373(2001)", 900, syntax.Reaffirms}, cited{"UNTS/2225/39574", 1200, syntax.BearsInMind},
		cited{"A/RES/72/196", 2400, syntax.PursuantTo}, cited{"A/RES/72/196", 3100, syntax.NoRelation},
		cited{"?", 4000, 0}, cited{"", 5000, 0}, cited{"", 5100, 0}))
	g.Add(found("2017/a.txt", "A/RES/72/196", 0, cited{"A/RES/71/209", 200, syntax.Recalls}, cited{"UN-CHARTER", 260, syntax.GuidedBy}))
	g.Add(found("2017/a.txt", "A/RES/71/209", 9000, cited{"A/RES/46/152", 40, syntax.EstablishedBy}))
	g.Add(found("2017/b.txt", "A/RES/72/196", 0, cited{"A/RES/46/152", 77, syntax.Implements}))
	g.Add(found("译文 1.txt", "", 0, cited{"S/RES/1373(2001)", 8, syntax.TakesNote}))
	g.Add(found("leer.txt", "E/RES/2018/17", 0))
	return g
}

func written(t testing.TB, g *Graph, f Format) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, g.Write(&b, f))
	return b.String()
}

func TestCounts(t *testing.T) {
	assert.Equal(t, Counts{Documents: 6, Citations: 15, Works: 8, Edges: 9, Unresolved: 2, Placeholders: 1}, small().Counts())
	assert.Equal(t, Counts{}, new(Graph).Counts())
}

func TestEdges(t *testing.T) {
	g := small()
	var e Edge
	for e = range g.Cites("A/C.3/73/L.8/Rev.1") {
		if e.To == "A/RES/72/196" {
			break
		}
	}
	assert.Equal(t, Edge{"A/C.3/73/L.8/Rev.1", "A/RES/72/196", []string{"pursuant-to", "recalls"}, []Place{
		{"2018/draft.txt", 300, "recalls"}, {"2018/draft.txt", 2400, "pursuant-to"}, {"2018/draft.txt", 3100, ""}}}, e)
	all := slices.Collect(g.Edges())
	assert.True(t, slices.IsSortedFunc(all, func(a, b Edge) int { return slices.Compare([]string{a.From, a.To}, []string{b.From, b.To}) }))
	for e := range g.Edges() {
		assert.NotEqual(t, e.From, e.To)
	}
	assert.Contains(t, slices.Collect(g.CitedBy("A/RES/46/152")), Edge{"A/RES/71/209", "A/RES/46/152", []string{"established-by"}, []Place{{"2017/a.txt", 9040, "established-by"}}}, "the offset counts from the start of the file")
}

func TestWalk(t *testing.T) {
	g := small()
	ids := func(seq func(func(Node) bool)) (s []string) {
		for n := range seq {
			s = append(s, n.ID+" "+strconv.Itoa(n.Cited))
		}
		return s
	}
	assert.Equal(t, []string{"A/C.3/73/L.8/Rev.1 0", "A/RES/46/152 2", "A/RES/71/209 2", "A/RES/72/196 3", "E/RES/2018/17 0", "S/RES/1373(2001) 2", "UN-CHARTER 1", "UNTS/2225/39574 1",
		"file:译文%201.txt 0"}, ids(g.Nodes()))
	assert.Equal(t, []string{"A/RES/72/196 3", "A/RES/46/152 2"}, ids(g.Top(2)), "equals by id")
	assert.Len(t, ids(g.Top(100)), 6, "only what is cited")
	assert.Empty(t, ids(g.Top(-1)))
	for n := range g.Nodes() {
		one, ok := g.Node(n.ID)
		assert.True(t, ok)
		assert.Equal(t, n, one)
		for e := range g.Cites(n.ID) {
			assert.Equal(t, n.ID, e.From)
		}
		cited := 0
		for e := range g.CitedBy(n.ID) {
			assert.Equal(t, n.ID, e.To)
			cited += len(e.Places)
		}
		assert.Equal(t, n.Cited, cited)
	}
	_, ok := g.Node("A/RES/1/1")
	assert.False(t, ok)
	assert.Empty(t, slices.Collect(g.CitedBy("A/RES/1/1")))
	assert.Equal(t, []string{"2017/a.txt", "2017/b.txt", "2018/draft.txt", "leer.txt", "译文 1.txt"}, g.Files())
}

func TestPath(t *testing.T) {
	g := small()
	draft := "A/C.3/73/L.8/Rev.1"
	assert.Equal(t, []string{draft, "A/RES/71/209", "A/RES/46/152"}, g.Path(draft, "A/RES/46/152"), "the first in order of ids")
	assert.Equal(t, []string{draft, "A/RES/72/196", "UN-CHARTER"}, g.Path(draft, "UN-CHARTER"))
	assert.Equal(t, []string{draft}, g.Path(draft, draft))
	assert.Nil(t, g.Path("UN-CHARTER", draft))
	assert.Nil(t, g.Path(draft, "A/RES/1/1"))
	assert.Nil(t, new(Graph).Path("", ""))
}

// A place's eight bytes hold part of the work's number and of the offset; the block holds the rest.
func TestPack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		from, to, offset, relation := random.Uint32(), random.Uint32(), random.Int64()>>random.IntN(63), uint8(random.Uint32())
		b, p := pack(from, to, offset, relation)
		gotTo, gotOffset, gotRelation := b.unpack(p)
		assert.Equal(t, []any{from, to, offset, relation}, []any{b.from, gotTo, gotOffset, gotRelation})
	}
}

// A file of more than four gigabytes, read in windows.
func TestLongFile(t *testing.T) {
	g := new(Graph)
	for _, base := range []int64{1 << 33, 0, 1<<32 - 10} {
		g.Add(found("long.txt", "A/73/1", base, cited{"A/RES/70/1", 20, syntax.Recalls}))
	}
	edges := slices.Collect(g.Edges())
	require.Len(t, edges, 1)
	assert.Equal(t, []Place{{"long.txt", 20, "recalls"}, {"long.txt", 1<<32 + 10, "recalls"}, {"long.txt", 1<<33 + 20, "recalls"}}, edges[0].Places)
}
