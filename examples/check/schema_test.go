package main

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const python = "/usr/bin/python3"

// holds checks JSON documents, one a line of stdin, with a schema in the hands of others.
func holds(t *testing.T, schema string, documents string) {
	t.Helper()
	if exec.Command(python, "-c", "import jsonschema").Run() != nil {
		t.Skip("python3-jsonschema is not installed")
	}
	path, err := filepath.Abs("../schema/" + schema)
	require.NoError(t, err)
	cmd := exec.Command(python, "-c", `import json, sys, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf8"))
jsonschema.Draft202012Validator.check_schema(schema)
for line in sys.stdin.buffer.read().decode("utf8").split("\n"):
    if line:
        jsonschema.Draft202012Validator(schema).validate(json.loads(line))`, path)
	cmd.Stdin = strings.NewReader(documents)
	out, err := cmd.CombinedOutput()
	assert.NoError(t, err, "%s", out)
}

func TestTheSchemasHold(t *testing.T) {
	stdout, _, _ := checked(t, "", "-format", "json", "-rules", "+all", "testdata/draft.txt")
	holds(t, "check.schema.json", strings.ReplaceAll(stdout, "\n", "")+"\n")
	empty, _, _ := checked(t, "没有。\n", "-format", "json", "-rules", "-all", "-")
	holds(t, "check.schema.json", strings.ReplaceAll(empty, "\n", "")+"\n")
	ledger, _, _ := checked(t, "", "-ledger", "-format", "jsonl", "testdata/draft.txt")
	holds(t, "ledger.schema.json", ledger)
}

// What the standard asks and its schema does not: INTEROP names what readers refused.
func TestSARIF(t *testing.T) {
	stdout, _, _ := checked(t, "", "-format", "sarif", "testdata/draft.txt")
	var log struct {
		Schema  string `json:"$schema"`
		Version string
		Runs    []struct {
			ColumnKind string
			Tool       struct {
				Driver struct {
					Name, Version, InformationURI string
					Rules                         []sarifRule
				}
			}
			Results []sarifResult
		}
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &log))
	assert.Equal(t, "2.1.0", log.Version)
	assert.NotEmpty(t, log.Schema)
	require.Len(t, log.Runs, 1)
	run := log.Runs[0]
	assert.Equal(t, "utf16CodeUnits", run.ColumnKind)
	require.NotEmpty(t, run.Results)
	prints := map[string]bool{}
	for _, r := range run.Results {
		assert.Equal(t, r.RuleID, run.Tool.Driver.Rules[r.RuleIndex].ID)
		assert.Contains(t, []string{"note", "warning", "error"}, r.Level)
		at := r.Locations[0].Physical
		assert.Equal(t, "testdata/draft.txt", at.File.URI)
		assert.Positive(t, at.Region.StartColumn)
		assert.True(t, at.Region.EndLine > at.Region.StartLine || at.Region.EndColumn >= at.Region.StartColumn)
		print := r.Fingerprints["unxref/v1"]
		assert.False(t, prints[print], "a finding by itself")
		prints[print] = true
	}
	empty, _, _ := checked(t, "没有。\n", "-format", "sarif", "-rules", "-all", "-")
	assert.Contains(t, strings.ReplaceAll(empty, "\n", ""), `"results":[]`)
}

// Every column of SARIF counts units of UTF-16: cut there, the line gives the words that JSON names.
func TestColumnsOfSARIFAreUnits(t *testing.T) {
	line := "提高𠮷野𠮷𠮷能力的的建议"
	s := "A/RES/72/1\n\n" + line + "。\n"
	stdout, _, _ := checked(t, s, "-format", "sarif", "-")
	var log struct {
		Runs []struct{ Results []sarifResult }
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &log))
	require.Len(t, log.Runs[0].Results, 1)
	region := log.Runs[0].Results[0].Locations[0].Physical.Region
	units := utf16.Encode([]rune(line))
	assert.Equal(t, "的的", string(utf16.Decode(units[region.StartColumn-1:region.EndColumn-1])))
	text, _, _ := checked(t, s, "-")
	assert.Contains(t, text, "-:3:9: ", "text counts characters")
}
