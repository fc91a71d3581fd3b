package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation/syntax"
)

// The test binary is the program itself when it is asked to be.
func TestMain(m *testing.M) {
	if os.Getenv("UNXREF_GRAPH") != "" {
		main()
	}
	os.Exit(m.Run())
}

const (
	draft = "大会，\n\n回顾其2017年12月19日第72/196号决议和安全理事会2001年9月28日第1373(2001)号决议，\n\n又回顾第72/196号决议、第73/XXX号决议和《联合国反腐败公约》，\n\n1. 注意到秘书长的报告；\n"
	other = "大会，\n\n回顾其第46/152号决议，\n\n重申其第72/196号决议，\n"
)

// folder makes a folder with two texts and goes there.
func folder(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	write(t, "draft.txt", draft)
	write(t, "A_RES_73_1.txt", other)
}

func write(t *testing.T, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
}

func contents(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(b)
}

// run runs the program with text on standard input.
func run(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "UNXREF_GRAPH=1")
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if _, ended := err.(*exec.ExitError); err != nil && !ended {
		require.NoError(t, err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

// good runs the program where it has to end well.
func good(t *testing.T, args ...string) string {
	t.Helper()
	out, errs, code := run(t, "", args...)
	require.Equal(t, 0, code, errs)
	return out
}

func TestSummary(t *testing.T) {
	folder(t)
	out, errs, code := run(t, "", "-self", "A/C.3/73/L.8", "-format", "csv", "draft.txt")
	assert.Equal(t, 0, code)
	assert.Equal(t, "graph: 1 document, 5 citations (0 unresolved, 1 placeholder), 4 works, 3 edges\n", errs)
	assert.Equal(t, fmt.Sprintf("Source,Target,Type,Weight,Relations,Places\r\n"+
		"A/C.3/73/L.8,A/RES/72/196,Directed,2,recalls,draft.txt:%d; draft.txt:%d\r\n"+
		"A/C.3/73/L.8,S/RES/1373(2001),Directed,1,recalls,draft.txt:%d\r\n"+
		"A/C.3/73/L.8,UNTS/2349/42146,Directed,1,recalls,draft.txt:%d\r\n",
		strings.Index(draft, "第72/196"), strings.LastIndex(draft, "第72/196"), strings.Index(draft, "第1373"), strings.Index(draft, "《")), out)
}

func TestStandardInput(t *testing.T) {
	out, _, code := run(t, other, "-format", "mermaid", "-")
	assert.Equal(t, 0, code)
	assert.Contains(t, out, `["file:-"]`)
}

func TestMerge(t *testing.T) {
	folder(t)
	whole := good(t, "draft.txt", "A_RES_73_1.txt")
	assert.Equal(t, whole, good(t, "A_RES_73_1.txt", "draft.txt"))

	good(t, "-o", "all.json", "draft.txt")
	good(t, "-merge", "all.json", "-o", "all.json", "A_RES_73_1.txt")
	assert.Equal(t, whole, contents(t, "all.json"))
	good(t, "-merge", "all.json", "-o", "all.json", "draft.txt")
	assert.Equal(t, whole, contents(t, "all.json"), "reading again changes nothing")
	assert.Equal(t, whole, good(t, "-merge", "all.json"), "nothing to add")

	write(t, "draft.txt", strings.ReplaceAll(draft, "72/196", "72/197"))
	assert.Equal(t, good(t, "draft.txt", "A_RES_73_1.txt"), good(t, "-merge", "all.json", "draft.txt"), "a changed file is read anew")
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	assert.Len(t, entries, 3, "no part of a file is left")
}

func TestManyFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("many", 0o700))
	for i := range 40 {
		write(t, fmt.Sprintf("many/A_RES_71_%d.txt", i+1), other+strings.Repeat("\n2. 回顾其第70/1号决议；\n", i*20))
	}
	first := good(t, "many")
	for range 5 {
		assert.Equal(t, first, good(t, "many"), "however two workers share the files")
	}
}

func TestTables(t *testing.T) {
	folder(t)
	good(t, "-format", "csv", "-o", "tables/", "draft.txt")
	assert.Equal(t, good(t, "-format", "csv", "draft.txt"), contents(t, "tables/edges.csv"))
	assert.True(t, strings.HasPrefix(contents(t, "tables/nodes.csv"), "Id,Label,Kind,Title,Url\r\n"))
	good(t, "-format", "csv", "-bom", "-o", "tables", "draft.txt")
	assert.True(t, strings.HasPrefix(contents(t, "tables/nodes.csv"), "\uFEFFId,"))
	assert.True(t, strings.HasPrefix(contents(t, "tables/edges.csv"), "\uFEFFSource,"))
}

func TestTop(t *testing.T) {
	folder(t)
	assert.Equal(t, "3  A/RES/72/196  \n1  A/RES/46/152  \n", good(t, "-top", "2", "draft.txt", "A_RES_73_1.txt"))
}

func TestLines(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "lines.zh", "回顾其第70/1号决议\n回顾安全理事会第1373(2001)号决议\n")
	_, errs, _ := run(t, "", "-lines", "lines.zh")
	assert.Equal(t, "graph: 1 document, 2 citations (0 unresolved, 0 placeholders), 2 works, 2 edges\n", errs)
}

func TestBase(t *testing.T) {
	folder(t)
	assert.Contains(t, good(t, "-format", "turtle", "-base", "urn:un:", "draft.txt"), "<urn:un:S/RES/1373(2001)>")
}

func TestWrongUse(t *testing.T) {
	folder(t)
	write(t, "bad.json", `{"nodes":[]}`)
	for _, c := range []struct {
		args string
		code int
		want string
	}{
		{"", 2, "graph: no FILE"},
		{"-format svg draft.txt", 2, "graph: -format svg: there are json, dot, graphml, csv, turtle, mermaid"},
		{"-nothing draft.txt", 2, "graph: flag provided but not defined: -nothing"},
		{"-self ? draft.txt", 2, "graph: -self: "},
		{"-top -1 draft.txt", 2, "graph: -top -1: less than none"},
		{"-base nowhere draft.txt", 2, "graph: -base: "},
		{"-o folder/ draft.txt", 2, "graph: -o folder/: a folder takes only -format csv"},
		{"-merge none.json draft.txt", 1, "graph: -merge: open none.json: no such file or directory"},
		{"-merge bad.json draft.txt", 1, "graph: -merge: bad.json: graph: byte 12: no \"directed\""},
		{"-o none/graph.json draft.txt", 1, "graph: open none/graph.json.part: no such file or directory"},
	} {
		out, errs, code := run(t, "", strings.Fields(c.args)...)
		assert.Equal(t, c.code, code, c.args)
		assert.Equal(t, 1, strings.Count(errs, "\n"), "one line: %s", errs)
		assert.Contains(t, errs, c.want)
		assert.Empty(t, out)
	}
	out, errs, code := run(t, "", "missing.txt", "draft.txt")
	assert.Equal(t, 1, code)
	assert.Contains(t, errs, "missing.txt: no such file or directory\n")
	assert.Contains(t, out, "S/RES/1373(2001)", "the others still go through")
}

func TestMermaidCut(t *testing.T) {
	t.Chdir(t.TempDir())
	var b strings.Builder
	for i := range 600 {
		fmt.Fprintf(&b, "回顾其第%d/%d号决议，\n\n", 60+i/200, i%200+1)
	}
	write(t, "A_RES_73_2.txt", b.String())
	out, errs, code := run(t, "", "-format", "mermaid", "A_RES_73_2.txt")
	assert.Equal(t, 0, code)
	assert.Contains(t, errs, "graph: mermaid: 500 of 600 edges written, the limit of the format\n")
	assert.Contains(t, out, "%% the most cited")
}

func TestHelp(t *testing.T) {
	out, _, code := run(t, "", "-h")
	assert.Equal(t, 0, code)
	assert.Contains(t, out, "graph -merge graph.json -o graph.json new.txt")
}

// A relation that is new has to be in the schema too.
func TestSchemaRelations(t *testing.T) {
	var schema struct {
		Defs struct{ Relation struct{ Enum []string } } `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal([]byte(contents(t, "../schema/graph.schema.json")), &schema))
	var all []string
	for r := range syntax.See + 1 {
		all = append(all, r.String())
	}
	assert.ElementsMatch(t, all, schema.Defs.Relation.Enum)
}

// The schema that others check our output with holds for it.
func TestSchema(t *testing.T) {
	const python = "/usr/bin/python3"
	if exec.Command(python, "-c", "import jsonschema").Run() != nil {
		t.Skip("python3-jsonschema is not installed")
	}
	schema, err := filepath.Abs("../schema/graph.schema.json")
	require.NoError(t, err)
	folder(t)
	good(t, "-self", "A/RES/72/196", "-o", "graph.json", ".")
	out, err := exec.Command(python, "-c", `import json, sys, jsonschema
schema, graph = [json.load(open(f, encoding="utf8")) for f in sys.argv[1:]]
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(graph)
assert any("self" in f for f in graph["graph"]["files"])`, schema, "graph.json").CombinedOutput()
	assert.NoError(t, err, string(out))
}
