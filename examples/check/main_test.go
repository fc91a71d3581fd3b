package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation/check"
)

// program is the built command: the tests use it as a user would.
var program string

func TestMain(m *testing.M) { os.Exit(build(m)) }

func build(m *testing.M) int {
	dir, err := os.MkdirTemp("", "check")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	program = filepath.Join(dir, "check")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// checked runs the program and returns what it printed and its exit code.
func checked(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		exit, ok := errors.AsType[*exec.ExitError](err)
		require.True(t, ok, "%v", err)
		return out.String(), errs.String(), exit.ExitCode()
	}
	return out.String(), errs.String(), 0
}

func write(t *testing.T, name, content string) string {
	t.Helper()
	full := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(full, []byte(content), 0o666))
	return full
}

const slip = "A/RES/72/1\n\n提高能力的的建议。\n"

// UNXREF_UPDATE=1 writes the golden files anew; read the difference before it is kept.
func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"text.golden":  {},
		"json.golden":  {"-format", "json"},
		"sarif.golden": {"-format", "sarif"},
		"table.golden": {"-ledger"},
		"csv.golden":   {"-ledger", "-format", "csv"},
		"jsonl.golden": {"-ledger", "-format", "jsonl"},
	} {
		stdout, _, _ := checked(t, "", append(args, "testdata/draft.txt")...)
		golden := filepath.Join("testdata", name)
		if os.Getenv("UNXREF_UPDATE") != "" {
			require.NoError(t, os.WriteFile(golden, []byte(stdout), 0o666))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), stdout, name)
	}
}

func TestExitCodes(t *testing.T) {
	stdout, stderr, code := checked(t, slip, "-")
	assert.Equal(t, 1, code, "a finding is shown")
	assert.Equal(t, "-:3:5: warning: repeated-word: 的的 is written twice\n", stdout)
	assert.Empty(t, stderr)

	stdout, _, code = checked(t, slip, "-rules", "-repeated-word", "-")
	assert.Zero(t, code, "it is switched off")
	assert.Empty(t, stdout)

	stdout, _, code = checked(t, slip, "-level", "error", "-")
	assert.Zero(t, code, "it is below the level")
	assert.Empty(t, stdout)

	_, stderr, code = checked(t, "", "no-such-file.txt")
	assert.Equal(t, 1, code)
	assert.Equal(t, 1, strings.Count(stderr, "\n"))

	for _, args := range [][]string{{}, {"-nope"}, {"-format", "xml", "-"}, {"-ledger", "-format", "sarif", "-"}, {"-level", "loud", "-"}, {"-rules", "+no-such-rule", "-"}, {"-self", "第号", "-"}, {"-accept", "no-such-file", "-"}} {
		stdout, stderr, code = checked(t, slip, args...)
		assert.Equal(t, 2, code, "%q", args)
		assert.Empty(t, stdout)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), "%q", stderr)
	}
}

func TestHelpHasAnExample(t *testing.T) {
	stdout, _, code := checked(t, "", "-h")
	assert.Zero(t, code)
	for _, want := range []string{"-format", "-self", "-rules", "-level", "-accept", "-list", "-ledger", "  check -format sarif"} {
		assert.Contains(t, stdout, want)
	}
}

func TestRulesSwitch(t *testing.T) {
	s := "A/RES/72/1\n\n回顾经济及社会理事会2017年7月6日第2017/16号决议，提高能力的的建议。\n"
	keys := func(args ...string) string {
		stdout, _, _ := checked(t, s, append(args, "-format", "json", "-")...)
		var all []struct{ Rule string }
		require.NoError(t, json.Unmarshal([]byte(stdout), &all))
		var keys []string
		for _, f := range all {
			keys = append(keys, f.Rule)
		}
		return strings.Join(keys, " ")
	}
	assert.Equal(t, "repeated-word", keys())
	assert.Equal(t, "superseded repeated-word", keys("-rules", "+superseded"))
	assert.Equal(t, "superseded", keys("-rules", "+superseded,-repeated-word"))
	assert.Equal(t, "superseded", keys("-rules", "superseded"))
	assert.Empty(t, keys("-rules", "-all"))
	assert.Equal(t, "superseded repeated-word", keys("-rules", "+all"))
}

func TestListNamesEveryRule(t *testing.T) {
	stdout, _, code := checked(t, "", "-list")
	assert.Zero(t, code)
	rules := check.Rules()
	assert.Equal(t, len(rules), strings.Count(stdout, "\n"))
	for _, r := range rules {
		assert.Contains(t, stdout, r.Key+" ")
	}
}

func TestAcceptedFindingsStaySilent(t *testing.T) {
	judged, _, code := checked(t, "", "-format", "json", "testdata/draft.txt")
	require.Equal(t, 1, code)
	stdout, _, code := checked(t, "", "-accept", write(t, "judged.json", judged), "testdata/draft.txt")
	assert.Empty(t, stdout)
	assert.Zero(t, code)

	lines := write(t, "judged.txt", "# the house writes so\nrepeated-word\t-\t的的\n")
	stdout, _, code = checked(t, slip, "-accept", lines, "-")
	assert.Empty(t, stdout)
	assert.Zero(t, code)

	_, stderr, code := checked(t, slip, "-accept", write(t, "bad.txt", "repeated-word\n"), "-")
	assert.Equal(t, 2, code)
	assert.Contains(t, stderr, "bad.txt:1")
}

func TestTheLedgerAddsUp(t *testing.T) {
	stdout, stderr, code := checked(t, "", "-ledger", "-format", "csv", "testdata/draft.txt")
	assert.Zero(t, code)
	rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
	require.NoError(t, err)
	count := map[string]int{}
	for _, r := range rows[1:] {
		count[r[7]]++
	}
	assert.Equal(t, fmt.Sprintf("%d citations: %d verified, %d bounded, %d unknown, %d contradicted\n", len(rows)-1, count["verified"], count["bounded"], count["unknown"], count["contradicted"]), stderr)
}

func TestHostileTextIsInert(t *testing.T) {
	s := "A/RES/72/1\n\n提高能力的的\x1b[31m“<script>]]>\"&\u202e\u200f建议，，。\n"
	stdout, _, _ := checked(t, s, "-")
	assert.NotContains(t, stdout, "\x1b")
	for _, format := range []string{"json", "sarif"} {
		stdout, _, _ = checked(t, s, "-format", format, "-")
		assert.True(t, json.Valid([]byte(stdout)), format)
		assert.NotContains(t, stdout, "\x1b")
	}
}

func TestNamesAsSARIFTakesThem(t *testing.T) {
	for name, want := range map[string]string{"-": "stdin", "a b/草案 1.txt": "a%20b/%E8%8D%89%E6%A1%88%201.txt", "../x/./y.txt": "x/y.txt", "/x/y.txt": "x/y.txt", "c:d.txt": "c%3Ad.txt", "\xff.txt": "%EF%BF%BD.txt"} {
		assert.Equal(t, want, uri(name), name)
	}
}
