package main

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/resolution"
)

// The test binary is the program itself when it is asked to be.
func TestMain(m *testing.M) {
	if os.Getenv("UNXREF_LINK") != "" {
		main()
	}
	os.Exit(m.Run())
}

// program runs the program with text on standard input.
func program(t *testing.T, stdin string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), "UNXREF_LINK=1")
	cmd.Stdin = strings.NewReader(stdin)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if _, ended := err.(*exec.ExitError); err != nil && !ended {
		require.NoError(t, err)
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

const short = "大会，\n\n回顾其 2015 年 9 月 25 日第 70/1 号决议，\n"

func TestUse(t *testing.T) {
	for _, args := range [][]string{{}, {"-format", "pdf", "x"}, {"-self", "第27/5号决议", "x"}, {"-nothing"}} {
		_, errs, code := program(t, "", args...)
		assert.Equal(t, 2, code, args)
		assert.Equal(t, 1, strings.Count(errs, "\n"), errs)
	}
	out, _, code := program(t, "", "-h")
	assert.Zero(t, code)
	assert.Contains(t, out, "-format")
}

func TestStandardInput(t *testing.T) {
	out, errs, code := program(t, short, "-self", "A/C.3/73/L.8", "-")
	require.Zero(t, code, errs)
	whole(t, []byte(out))
	assert.Contains(t, out, "<strong>A/C.3/73/L.8</strong>")
	again, _, _ := program(t, short, "-self", "A/C.3/73/L.8", "-")
	assert.Equal(t, out, again)
	out, errs, code = program(t, "", "-")
	assert.Zero(t, code, errs)
	whole(t, []byte(out))
}

func TestFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.MkdirAll("in/b", 0o777))
	for _, name := range []string{"in/a.txt", "in/b/a.txt"} {
		require.NoError(t, os.WriteFile(name, []byte(short), 0o666))
	}
	_, errs, code := program(t, "", "-o", "out/", "in", "gone.txt")
	assert.Equal(t, 1, code, "an input cannot be read")
	assert.Equal(t, "gone.txt: no such file or directory\n", errs)
	for _, name := range []string{"out/a.html", "out/a-2.html"} {
		whole(t, read1(t, name))
	}
	_, errs, code = program(t, "", "-format", "markdown", "-o", "one.md", "in")
	require.Zero(t, code, errs)
	assert.Equal(t, 2, strings.Count(string(read1(t, "one.md")), "[第 70/1 号决议](https://docs.un.org/zh/A/RES/70/1"))
}

func akn(paragraphs string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><preamble><formula name="opening"><p>大会，</p></formula>` + paragraphs + `</preamble></statement></akomaNtoso>
`
}

func TestAKN(t *testing.T) {
	in := akn(`<p>回顾其2015年9月25日第<a href="https://undocs.org/ch/A/RES/70/1">70/1</a>号决议<b>&amp;</b>安全理事会第1373(2001)号决议和A/75/1，</p>`)
	want := akn(`<p>回顾其2015年9月25日<ref href="/akn/un/statement/deliberation/un-ga/2015-09-25/70-1" showAs="A/RES/70/1">第70/1号决议</ref><b>&amp;</b>安全理事会` +
		`<ref href="/akn/un/statement/deliberation/un-sc/2001-09-28/1373(2001)" showAs="S/RES/1373(2001)">第1373(2001)号决议</ref>和` +
		`<ref href="https://docs.un.org/zh/A/75/1" showAs="A/75/1">A/75/1</ref>，</p>`)
	out, errs, code := program(t, in, "-format", "akn", "-")
	require.Zero(t, code, errs)
	assert.Equal(t, want, out)
	again, errs, code := program(t, out, "-format", "akn", "-")
	require.Zero(t, code, errs)
	assert.Equal(t, want, again, "links are put in the place of links")
	_, errs, code = program(t, short, "-format", "akn", "-")
	assert.Equal(t, 1, code)
	assert.Equal(t, "-: not Akoma Ntoso\n", errs)
}

func TestIRI(t *testing.T) {
	for id, want := range map[string]string{
		"A/RES/46/182":     "/akn/un/statement/deliberation/un-ga/1991-12-19/46-182",
		"A/RES/67/234B":    "/akn/un/statement/deliberation/un-ga/2013-04-02/67-234_B",
		"A/RES/217(III)A":  "/akn/un/statement/deliberation/un-ga/1948-12-10/217_A_(III)",
		"S/RES/1373(2001)": "/akn/un/statement/deliberation/un-sc/2001-09-28/1373(2001)",
		"E/RES/2018/16":    "/akn/un/statement/deliberation/un-ecosoc/2018-07-02/2018-16",
		"A/HRC/RES/54/8":   "/akn/un/statement/deliberation/un-hrc/2023-10-11/54-8",
		"A/73/131":         "https://docs.un.org/zh/A/73/131",
		"UNTS/2225/39574":  "",
	} {
		w, err := resolution.Parse(id)
		require.NoError(t, err, id)
		assert.Equal(t, want, iri(w), id)
	}
}
