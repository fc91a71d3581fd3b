package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// program is the built command: the tests use it as a user would.
var program string

func TestMain(m *testing.M) {
	os.Exit(build(m))
}

func build(m *testing.M) int {
	dir, err := os.MkdirTemp("", "cite")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	program = filepath.Join(dir, "cite")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// cite runs the program and returns what it printed and its exit code.
func cite(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
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

// cited runs the program on input that must be read without a word.
func cited(t *testing.T, stdin string, args ...string) string {
	t.Helper()
	stdout, stderr, code := cite(t, stdin, args...)
	require.Empty(t, stderr)
	require.Zero(t, code)
	return stdout
}

// write makes files in a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		full := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(full), 0o777))
		require.NoError(t, os.WriteFile(full, []byte(content), 0o666))
	}
	return dir
}

const draft = `大会，

回顾其2015年9月25日题为“变革我们的世界：2030年可持续发展议程”的第70/1号决议，

重申《联合国打击跨国有组织犯罪公约》¹ 的宗旨，

1. 欢迎2015年12月17日第70/178号决议；

2. 注意到第73/XXX号决议。

¹ 联合国，《条约汇编》，第2225卷，第39574号。
`

func TestWrongUseIsOneLineAndExitCode2(t *testing.T) {
	for _, args := range [][]string{{"-nope"}, {"-format", "xml", "a"}, {"-self", "第号", "a"}, {}, {"-lines=perhaps", "a"}} {
		stdout, stderr, code := cite(t, "", args...)
		assert.Equal(t, 2, code, "%q", args)
		assert.Empty(t, stdout)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), "%q", stderr)
		assert.True(t, strings.HasPrefix(stderr, "cite: "), stderr)
	}
}

func TestHelpHasAnExample(t *testing.T) {
	stdout := cited(t, "", "-h")
	for _, want := range []string{"-format", "-self", "-lines", "-marks", "-explain", "  cite -format jsonl", "Exit code"} {
		assert.Contains(t, stdout, want)
	}
}

func TestAnUnreadableFileIsOneLineAndTheOthersGoThrough(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": draft, "z.txt": draft})
	missing := filepath.Join(dir, "missing.txt")
	stdout, stderr, code := cite(t, "", "-format", "jsonl", filepath.Join(dir, "a.txt"), missing, filepath.Join(dir, "z.txt"))
	assert.Equal(t, 1, code)
	assert.Equal(t, missing+": no such file or directory\n", stderr)
	assert.Contains(t, stdout, `a.txt","self"`)
	assert.Contains(t, stdout, `z.txt","self"`)
}

func TestAFolderIsItsFilesInTheOrderOfNames(t *testing.T) {
	dir := write(t, map[string]string{"b/2.txt": draft, "b/1.txt": draft, "a.txt": strings.Repeat(draft, 300), "c.txt": "没有引文。\n", "empty.txt": ""})
	var one strings.Builder
	for _, name := range []string{"a.txt", "b/1.txt", "b/2.txt", "c.txt", "empty.txt"} {
		one.WriteString(cited(t, "", "-format", "jsonl", "-marks", filepath.Join(dir, name)))
	}
	for range 3 {
		assert.True(t, one.String() == cited(t, "", "-format", "jsonl", "-marks", dir), "the same bytes each time")
	}
}

func TestStandardInput(t *testing.T) {
	rows := objects(t, cited(t, draft, "-format", "jsonl", "-"))
	require.NotEmpty(t, rows)
	assert.Equal(t, "-", rows[0]["file"])
	assert.Equal(t, "A/RES/70/1", find(t, rows, "第70/1号决议")["id"])
}

func TestNoInputIsNoOutput(t *testing.T) {
	for _, format := range []string{"table", "jsonl", "text"} {
		assert.Empty(t, cited(t, "", "-format", format, "-"), format)
	}
}

func TestAReaderThatStopsIsNoCrash(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": strings.Repeat(draft, 2000)})
	r, w, err := os.Pipe()
	require.NoError(t, err)
	require.NoError(t, r.Close())
	var errs bytes.Buffer
	cmd := exec.Command(program, "-format", "jsonl", filepath.Join(dir, "a.txt"))
	cmd.Stdout, cmd.Stderr = w, &errs
	assert.NoError(t, cmd.Run())
	assert.Empty(t, errs.String())
	require.NoError(t, w.Close())
}

func TestAFullDiskIsReported(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	defer full.Close()
	var errs bytes.Buffer
	cmd := exec.Command(program, "-format", "text", "-")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(draft), full, &errs
	assert.Error(t, cmd.Run())
	assert.Equal(t, 1, cmd.ProcessState.ExitCode())
	assert.Regexp(t, "^cite: .*no space left on device\n$", errs.String())
}

func TestTableLinesUpAndSaysHow(t *testing.T) {
	got := cited(t, draft, "-")
	line := lineWith(t, got, "第70/1号")
	assert.Regexp(t, `^-:3:\d+ +第70/1号决议 +A/RES/70/1 +\S`, line)
	assert.Contains(t, lineWith(t, got, "A/RES/73/XXX"), "placeholder")
	explained := cited(t, draft, "-explain", "-")
	assert.Greater(t, strings.Count(explained, "\n    "), 2, "a sentence under each")
}

func TestTextIsWhatOffsetsCountIn(t *testing.T) {
	bad := "\ufeff第70/1号\r\n\xff\x00决议"
	assert.Equal(t, bad, cited(t, bad, "-format", "text", "-"), "UTF-8 byte for byte")
	joined := draft + "\fA/RES/70/175\n大会\n第七十届会议\n\n" + draft
	assert.Equal(t, joined, cited(t, joined, "-format", "text", "-"), "once, however many documents stand in it")
	assert.Equal(t, joined, cited(t, joined, "-format", "text", "-lines", "-"))
}

func lineWith(t *testing.T, s, part string) string {
	t.Helper()
	for line := range strings.Lines(s) {
		if strings.Contains(line, part) {
			return line
		}
	}
	require.Failf(t, "no line", "with %q in\n%s", part, s)
	return ""
}
