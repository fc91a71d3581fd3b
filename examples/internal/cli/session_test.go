package cli

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/unxref/unxref/resolution/document"
)

// write makes files in a new folder and returns it; a name that ends in / is a folder.
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

// echo prints the name of the file and its text, in records of one line.
type echo struct{}

func (echo) Document(out *Output, file string, d *document.Document) {
	for line := range strings.Lines(d.Source.Text) {
		out.Bytes = append(append(append(out.Bytes, filepath.Base(file)...), ' '), line...)
		out.Spill()
	}
}

func (echo) End(out *Output) { out.Bytes = append(out.Bytes, "end\n"...) }

func printed(inputs ...string) (stdout, stderr string, code int, err error) {
	var out, errs bytes.Buffer
	s := newSession("x", inputs, &out, &errs)
	err = s.Print(document.Options{}, func() Printer { return echo{} })
	code = s.end(err)
	return out.String(), errs.String(), code, err
}

func TestPrintKeepsTheOrderOfTheInputs(t *testing.T) {
	long := strings.Repeat("第70/1号决议\n", 25_000) // several times what a file may hold while another is printed
	files, want := map[string]string{}, strings.Builder{}
	for _, name := range []string{"a", "b/1", "b/2", "c", "d"} {
		files[name] = long + name + "\n"
		want.WriteString(strings.ReplaceAll(long, "第", filepath.Base(name)+" 第") + filepath.Base(name) + " " + name + "\nend\n")
	}
	dir := write(t, files)
	stdout, stderr, code, err := printed(dir)
	require.NoError(t, err)
	assert.True(t, want.String() == stdout)
	assert.Empty(t, stderr)
	assert.Equal(t, done, code)
}

func TestPrintReportsWhatItCannotReadAndGoesOn(t *testing.T) {
	dir := write(t, map[string]string{"a": "甲\n", "b": "乙\n"})
	missing := filepath.Join(dir, "no\nsuch")
	stdout, stderr, code, err := printed(filepath.Join(dir, "b"), missing, filepath.Join(dir, "a"))
	require.NoError(t, err)
	assert.Equal(t, "b 乙\nend\nend\na 甲\nend\n", stdout)
	assert.Equal(t, strings.ReplaceAll(missing, "\n", "\uFFFD")+": no such file or directory\n", stderr)
	assert.Equal(t, found, code)
}

func TestFoldersAreWalkedForRegularFiles(t *testing.T) {
	dir := write(t, map[string]string{"10": "", "2": "", "b/x": "", "a/y": "", ".hidden": ""})
	require.NoError(t, os.Symlink(dir, filepath.Join(dir, "loop")))
	require.NoError(t, syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o666))
	s := newSession("x", []string{dir, "-", filepath.Join(dir, "2")}, io.Discard, io.Discard)
	var got []string
	for name, err := range s.files() {
		require.NoError(t, err)
		got = append(got, strings.TrimPrefix(name, dir+"/"))
	}
	assert.Equal(t, []string{".hidden", "10", "2", "a/y", "b/x", "-", "2"}, got)
	for range s.files() {
		break // a caller may stop early
	}
}

func TestDocumentsOneAfterTheOther(t *testing.T) {
	dir := write(t, map[string]string{"a": "甲", "b": "乙"})
	var errs bytes.Buffer
	s := newSession("x", []string{dir, filepath.Join(dir, "none")}, io.Discard, &errs)
	var got []string
	for file, d := range s.Documents(document.Options{}) {
		got = append(got, filepath.Base(file)+d.Source.Text)
	}
	assert.Equal(t, []string{"a甲", "b乙"}, got)
	assert.Contains(t, errs.String(), "none: no such file or directory\n")
	assert.Equal(t, found, s.end(nil))
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

func TestAFailedWriteEndsTheRun(t *testing.T) {
	dir := write(t, map[string]string{"a": strings.Repeat("号\n", 1<<16), "b": strings.Repeat("号\n", 1<<16)})
	for _, c := range []struct {
		err    error
		code   int
		stderr string
	}{
		{&fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, done, ""},
		{syscall.ENOSPC, found, "x: no space left on device\n"},
	} {
		var errs bytes.Buffer
		s := newSession("x", []string{dir}, broken{c.err}, &errs)
		code := s.end(s.Print(document.Options{}, func() Printer { return echo{} }))
		assert.Equal(t, c.code, code)
		assert.Equal(t, c.stderr, errs.String())
	}
}

func TestReasonLeavesTheNameOut(t *testing.T) {
	_, err := os.Open("/nonexistent/a")
	assert.Equal(t, "no such file or directory", reason(err))
	assert.Equal(t, "not a zip file", reason(errors.New("not a zip file")))
}

func program(run func(*Session) error) (p Program, lines *bool) {
	lines = new(bool)
	return Program{Name: "x", About: "x does nothing.", Example: "x a\nx -", Define: func(f *flag.FlagSet) { f.BoolVar(lines, "lines", false, "read `lines`") }, Run: run}, lines
}

func TestRun(t *testing.T) {
	for name, c := range map[string]struct {
		args   []string
		inputs []string
		lines  bool
		code   int
		stderr string
	}{
		"flags first":        {[]string{"-lines", "a", "b"}, []string{"a", "b"}, true, done, ""},
		"flags between":      {[]string{"a", "-lines", "-"}, []string{"a", "-"}, true, done, ""},
		"behind --":          {[]string{"a", "--", "-lines", "b"}, []string{"a", "-lines", "b"}, false, done, ""},
		"wrong flag":         {[]string{"a", "-nope"}, nil, false, wrong, "x: flag provided but not defined: -nope (-h explains the use)\n"},
		"wrong use":          {nil, nil, false, wrong, "x: no FILE (-h explains the use)\n"},
		"the work goes down": {[]string{"bad"}, []string{"bad"}, false, found, "x: gone down\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			var got []string
			p, lines := program(func(s *Session) error {
				got = s.Inputs
				switch {
				case len(got) == 0:
					return UsageError("no FILE")
				case got[0] == "bad":
					return errors.New("gone down")
				}
				return nil
			})
			assert.Equal(t, c.code, p.run(c.args, &out, &errs))
			assert.Equal(t, c.inputs, got)
			assert.Equal(t, c.lines, *lines)
			assert.Equal(t, c.stderr, errs.String())
			assert.Empty(t, out.String())
		})
	}
}

func TestHelp(t *testing.T) {
	var out, errs bytes.Buffer
	p, _ := program(nil)
	assert.Equal(t, done, p.run([]string{"-h"}, &out, &errs))
	assert.Empty(t, errs.String())
	for _, want := range []string{"x does nothing.", "usage: x [flags] FILE…", "-lines", "\n  x a\n  x -\n"} {
		assert.Contains(t, out.String(), want)
	}
}

func TestFoundIsExitCodeOne(t *testing.T) {
	p, _ := program(func(s *Session) error { s.Found(); return nil })
	assert.Equal(t, found, p.run(nil, io.Discard, io.Discard))
}

func TestProgressIsWipedBeforeAnythingIsWritten(t *testing.T) {
	var out, errs bytes.Buffer
	s := &screen{stdout: &out, stderr: &errs}
	s.show("x: 1 files read")
	io.WriteString(s, "record\n")
	s.report("a: gone")
	assert.Equal(t, "record\n", out.String())
	assert.Equal(t, "\r\x1b[Kx: 1 files read\r\x1b[Ka: gone\n", errs.String())
}

func TestNoProgressWhereThereIsNoTerminal(t *testing.T) {
	var errs bytes.Buffer
	p := startProgress("x", &screen{stderr: &errs})
	time.Sleep(patience + patience/10)
	p.stop()
	assert.Empty(t, errs.String())
}

func TestFailSaysTheNameOnce(t *testing.T) {
	var errs bytes.Buffer
	s := newSession("x", nil, io.Discard, &errs)
	s.Fail("a.txt", errors.New("a.txt: 2 GiB or more"))
	assert.Equal(t, "a.txt: 2 GiB or more\n", errs.String())
}
