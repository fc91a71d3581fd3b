package graph

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation/syntax"
)

func TestRead(t *testing.T) {
	graphs := []*Graph{new(Graph), small(), hostile()}
	for seed := range uint64(60) {
		graphs = append(graphs, graphOf(corpus(rand.New(rand.NewPCG(seed, 9)))...))
	}
	for _, g := range graphs {
		want := written(t, g, JSON)
		h, err := Read(strings.NewReader(want))
		require.NoError(t, err)
		h.Registry = g.Registry
		require.Equal(t, want, written(t, h, JSON))
		h.Merge(g)
		require.Equal(t, want, written(t, h, JSON), "what was read is the same set")
		for _, name := range g.Files() {
			h.Remove(name)
		}
		assert.Equal(t, Counts{}, h.Counts(), "a file read back can be removed")
	}
}

func TestReadErrors(t *testing.T) {
	whole := written(t, graphOf(found("a.txt", "A/73/1", 0, cited{"A/RES/70/1", 5, syntax.Recalls}, cited{"A/73/1", 1, 0})), JSON)
	_, err := Read(strings.NewReader(whole))
	require.NoError(t, err)
	for _, c := range []struct{ from, to, want string }{
		{whole, "", "graph: byte 0: unexpected EOF"},
		{whole, "[]", "graph: byte 1: [ instead of {"},
		{whole, "null", "graph: byte 4: <nil> instead of {"},
		{whole, "\xFF", "invalid character"},
		{whole, `{"directed":true}`, `no "multigraph"`},
		{whole, strings.Repeat(`{"x":`, 20_000), "exceeded max depth"},
		{"]}\n", "", "unexpected EOF"},
		{"]}\n", "]}{", "more behind the graph"},
		{`"directed":true`, `"directed":false`, "directed is false"},
		{`"multigraph":false`, `"multigraph":true`, "multigraph is true"},
		{`"directed":true`, `"directed":true,"directed":true`, `"directed" twice`},
		{`"offset":5`, `"offset":-5`, "place at -5"},
		{`"offset":5`, `"offset":9223372036854775808`, "cannot unmarshal"},
		{`"offset":5`, `"offset":1.5`, "cannot unmarshal"},
		{`"start":0`, `"start":-1`, "document at -1"},
		{`"start":0`, `"start":0,"unresolved":-1`, "cannot unmarshal"},
		{`"weight":1`, `"weight":2`, "edge with weight 2 and 1 places"},
		{`"relation":"recalls"`, `"relation":"likes"`, `relation "likes"`},
		{`"target":"A/RES/70/1"`, `"target":"A/RES/70/2"`, `id "A/RES/70/2" is no node`},
		{`"target":"A/RES/70/1"`, `"target":"A/73/1"`, `edge from "A/73/1" to itself`},
		{`"target":"A/RES/70/1"`, `"target":"A/RES/70/1 "`, `id "A/RES/70/1 "`},
		{`"target":"A/RES/70/1"`, `"target":"a\"b"`, `id "a\"b"`},
		{`"target":"A/RES/70/1"`, `"target":""`, `id ""`},
		{`"target":"A/RES/70/1"`, `"target":7`, "cannot unmarshal"},
		{`"file":"a.txt","offset":5`, `"file":"b.txt","offset":5`, `file "b.txt" without a document`},
		{`"file":"a.txt","offset":5`, `"file":"a\u0007","offset":5`, `file name "a\a"`},
		{`{"id":"A/RES/70/1",`, `{"id":"A/RES/70/9"},{"id":"A/RES/70/1",`, `node "A/RES/70/9" is neither a document nor cited`},
		{`{"id":"A/RES/70/1",`, `{"id":"A/73/1"},{"id":"A/RES/70/1",`, `node "A/73/1" twice`},
		{`"nodes":[`, `"nodes":[null,`, `node "" is neither`},
		{`"nodes":[`, `"nodes":[[],`, "cannot unmarshal"},
		{`"links":[`, `"links":{},"x":[`, "{ instead of ["},
	} {
		require.Contains(t, whole, c.from)
		g, err := Read(strings.NewReader(strings.Replace(whole, c.from, c.to, 1)))
		assert.ErrorContains(t, err, c.want, c.to)
		assert.Nil(t, g)
	}
	for i := range len(whole) - 1 { // cut anywhere
		_, err := Read(strings.NewReader(whole[:i]))
		assert.Error(t, err, i)
	}
}

// A member that a later version adds, and another order.
func TestReadUnknown(t *testing.T) {
	whole := written(t, small(), JSON)
	more := strings.Replace(whole, `{"directed"`, `{"$schema":{"x":[1,{}]},"directed"`, 1)
	more = strings.Replace(more, `"kind":"treaty"`, `"kind":"treaty","year":[2003]`, 1)
	g, err := Read(strings.NewReader(more))
	require.NoError(t, err)
	assert.Equal(t, whole, written(t, g, JSON))
}

func TestRelationsAreAll(t *testing.T) {
	assert.Panics(t, func() { _ = (syntax.See + 1).String() }, "a relation behind syntax.See is unknown to Read")
	assert.Len(t, relations, int(syntax.See)+1)
	for r := range cito {
		assert.Contains(t, relations, r)
	}
}

func FuzzRead(f *testing.F) {
	for _, g := range []*Graph{new(Graph), small(), hostile()} {
		var b bytes.Buffer
		require.NoError(f, g.Write(&b, JSON))
		f.Add(b.Bytes())
	}
	f.Add([]byte(`{"directed":true,"multigraph":false,"graph":{"files":[{"name":"a","documents":[{"start":0,"id":"x"},{"start":0,"id":"x","unresolved":3}]}]},"nodes":[{"id":"x"}],"links":[]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		g, err := Read(bytes.NewReader(b))
		if err != nil {
			return
		}
		first := written(t, g, JSON)
		h, err := Read(strings.NewReader(first))
		require.NoError(t, err)
		require.Equal(t, first, written(t, h, JSON))
		for form := range Format(len(formats)) {
			require.Equal(t, strings.ToValidUTF8(written(t, g, form), "?"), written(t, h, form))
		}
	})
}
