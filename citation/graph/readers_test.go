package graph

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Debian's modules belong to Debian's Python, which another on PATH may hide.
const python = "/usr/bin/python3"

// rows is what every reader has to find: nodes, then edges, with their attributes.
func rows(g *Graph) []string {
	var s []string
	for n := range g.Nodes() {
		s = append(s, strings.Join([]string{n.ID, n.Kind.String(), n.Title, n.URL}, "\t"))
	}
	for e := range g.Edges() {
		s = append(s, strings.Join([]string{e.From, e.To, e.weight(), e.relations(), e.places()}, "\t"))
	}
	slices.Sort(s)
	return s
}

// tool runs a reader of another maker and returns the lines that it prints, sorted. It may not grumble.
func tool(t *testing.T, name string, args ...string) []string {
	t.Helper()
	var out, grumbled bytes.Buffer
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = &out, &grumbled
	require.NoError(t, cmd.Run(), grumbled.String())
	require.Empty(t, grumbled.String())
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	slices.Sort(lines)
	return lines
}

// need skips a test where a program is not installed, or a module of Python.
func need(t *testing.T, program string, modules ...string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed", program)
	}
	for _, m := range modules {
		if exec.Command(program, "-c", "import "+m).Run() != nil {
			t.Skipf("python3-%s is not installed", m)
		}
	}
}

// Programs that others made read every format and find the same nodes and edges with their attributes, whatever the names hold.
func TestReaders(t *testing.T) {
	for name, g := range map[string]*Graph{"small": small(), "hostile": hostile()} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := func(f Format) string {
				path := filepath.Join(dir, f.String())
				require.NoError(t, os.WriteFile(path, []byte(written(t, g, f)), 0o600))
				return path
			}
			want := rows(g)
			script := filepath.Join("testdata", "readers.py")
			t.Run("networkx", func(t *testing.T) {
				need(t, python, "networkx")
				assert.Equal(t, want, tool(t, python, script, "json", file(JSON)))
				assert.Equal(t, want, tool(t, python, script, "graphml-networkx", file(GraphML)))
			})
			t.Run("igraph", func(t *testing.T) {
				need(t, python, "igraph")
				assert.Equal(t, want, tool(t, python, script, "graphml-igraph", file(GraphML)))
			})
			t.Run("csv", func(t *testing.T) {
				need(t, python)
				assert.Equal(t, want, tool(t, python, script, "csv", file(NodesCSV), file(EdgesCSV)))
			})
			t.Run("xmllint", func(t *testing.T) {
				need(t, "xmllint")
				assert.Equal(t, []string{""}, tool(t, "xmllint", "--noout", "--nonet", file(GraphML)))
			})
			t.Run("graphviz", func(t *testing.T) {
				need(t, "gvpr")
				assert.Equal(t, dotRows(want), tool(t, "gvpr", gvprRows, file(DOT)))
			})
			t.Run("rapper", func(t *testing.T) {
				need(t, "rapper")
				assert.Equal(t, want, turtleRows(t, tool(t, "rapper", "-q", "-i", "turtle", "-o", "ntriples", file(Turtle))))
			})
		})
	}
}

const gvprRows = `N { printf("%s\t%s\t%s\t%s\n", $.name, $.kind, hasAttr($, "title") ? $.title : "", hasAttr($, "url") ? $.url : ""); }
E { printf("%s\t%s\t%s\t%s\t%s\n", $.tail.name, $.head.name, $.weight, $.relations, $.places); }`

// dotRows is what graphviz finds: a backslash in a title or in the name of a file is a slash there.
func dotRows(want []string) []string {
	s := make([]string, len(want))
	for i, row := range want {
		s[i] = strings.ReplaceAll(row, `\`, "/")
	}
	slices.Sort(s)
	return s
}

// A chart that graphviz draws is well-formed, so it can stand in a page.
func TestDrawn(t *testing.T) {
	need(t, "dot")
	need(t, "xmllint")
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.dot"), filepath.Join(dir, "out.svg")
	require.NoError(t, os.WriteFile(in, []byte(written(t, hostile(), DOT)), 0o600))
	tool(t, "dot", "-Tsvg", "-o", out, in)
	tool(t, "xmllint", "--noout", "--nonet", out)
	svg, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.NotContains(t, string(svg), "<script")
}

var (
	triple  = regexp.MustCompile(`^(\S+) <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)"\S*|(_:\S+)) \.$`)
	escaped = regexp.MustCompile(`\\u([0-9A-F]{4})|\\U([0-9A-F]{8})|\\(.)`)
)

// turtleRows makes rows of N-Triples, edges of their unx:Citation and held against cito:cites.
func turtleRows(t *testing.T, lines []string) []string {
	const unx, cites = "https://unxref.github.io/ns#", "http://purl.org/spar/cito/cites"
	about := map[string]map[string]string{}
	cited := map[string]bool{}
	for _, line := range lines {
		m := triple.FindStringSubmatch(line)
		require.NotNil(t, m, line)
		subject, property, value := m[1], m[2], m[3]
		if m[4] != "" {
			value = escaped.ReplaceAllStringFunc(m[4], func(e string) string {
				if n, err := strconv.ParseUint(e[2:], 16, 32); err == nil && len(e) > 2 {
					return string(rune(n))
				}
				return e[1:]
			})
		}
		if about[subject] == nil {
			about[subject] = map[string]string{}
		}
		switch {
		case property == cites:
			cited[subject+" <"+value+">"] = true
		case strings.HasPrefix(property, "http://purl.org/spar/cito/"):
		default:
			require.NotContains(t, about[subject], property, "%s once", property)
			about[subject][property] = value
		}
	}
	ids := map[string]string{}
	type edge struct{ from, to string }
	found := map[edge]*Edge{}
	var s []string
	for subject, p := range about {
		if id, isNode := p["http://purl.org/dc/terms/identifier"]; isNode {
			ids[strings.Trim(subject, "<>")] = id
			s = append(s, strings.Join([]string{id, p[unx+"kind"], p["http://purl.org/dc/terms/title"], p["http://www.w3.org/2000/01/rdf-schema#seeAlso"]}, "\t"))
		}
	}
	for _, p := range about {
		from, to := p[unx+"citing"], p[unx+"cited"]
		if from == "" {
			continue
		}
		require.True(t, cited["<"+from+"> <"+to+">"], "cito:cites of %s", to)
		at := edge{ids[from], ids[to]}
		if found[at] == nil {
			found[at] = new(Edge)
		}
		e := found[at]
		offset, err := strconv.ParseInt(p[unx+"offset"], 10, 64)
		require.NoError(t, err)
		if relation := p[unx+"relation"]; relation != "" && !slices.Contains(e.Relations, relation) {
			e.Relations = append(e.Relations, relation)
		}
		e.Places = append(e.Places, Place{File: p[unx+"file"], Offset: offset})
	}
	assert.Len(t, found, len(cited))
	for at, e := range found {
		slices.Sort(e.Relations)
		slices.SortFunc(e.Places, func(a, b Place) int {
			if c := strings.Compare(a.File, b.File); c != 0 {
				return c
			}
			return int(a.Offset - b.Offset)
		})
		s = append(s, strings.Join([]string{at.from, at.to, e.weight(), e.relations(), e.places()}, "\t"))
	}
	slices.Sort(s)
	return s
}
