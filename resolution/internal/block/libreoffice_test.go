package block

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// convert has LibreOffice write a file again in another format.
func convert(t *testing.T, soffice, file, format string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	dir := t.TempDir()
	out, err := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", format, "--outdir", dir, file).CombinedOutput()
	require.NoError(t, err, "%s", out)
	found, _ := filepath.Glob(filepath.Join(dir, "*"))
	require.Len(t, found, 1, "%s", out)
	data, err := os.ReadFile(found[0])
	require.NoError(t, err)
	return data
}

var counted = regexp.MustCompile(`(?m)^\(?[a-z0-9一二][.)、] `)

// LibreOffice opens what a test writes and writes it anew in its own way; the words, marks and notes must be the same.
func TestLibreOffice(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no soffice (Debian: libreoffice-writer-nogui)")
	}
	if testing.Short() {
		t.Skip("LibreOffice takes its time")
	}
	f := wordFile{
		body: par(txt("大会，")) + par(txt("回顾其2015年9月25日第70/1号决议"), ref(1), txt("和《公约》，"), ref(2)) + par(txt("又回顾"), `<w:ins w:id="9" w:author="a" w:date="2024-01-01T00:00:00Z">`+txt("第55/2号决议")+`</w:ins>`, txt("，")) +
			numbered(1, 0, txt("重申其决议")) + numbered(1, 1, txt("第一项")) + numbered(1, 1, txt("第二项"), ref(3)) + numbered(1, 0, txt("决定继续处理此案。")) + numbered(2, 0, txt("总则")) + numbered(2, 0, txt("附则")) +
			`<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>` + par(txt("款次")) + `</w:tc><w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>` + par(txt("数额")) + `</w:tc></w:tr></w:tbl>` + par(txt("报告"), super("2"), txt("完。")),
		parts: map[string]string{
			"footnotes": separators + `<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>` + note(1, "见A/79/1。") + note(2, "联合国，《条约汇编》，第1577卷，第27531号。") + note(3, "同上。"),
			"numbering": `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1.", "") + lvl(1, "lowerLetter", "(%2)", "") + `</w:abstractNum><w:abstractNum w:abstractNumId="1">` + lvl(0, "chineseCounting", "%1、", "") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`,
		},
	}
	want := renderDOCX(t, f)
	file := filepath.Join(t.TempDir(), "draft.docx")
	require.NoError(t, os.WriteFile(file, f.bytes(t), 0o600))
	for format, f := range map[string]Format{"docx": DOCX, "html": HTML} {
		data := convert(t, soffice, file, format)
		require.Equal(t, f, Sniff(data[:min(len(data), 4096)]))
		x, err := Read(f, data, Limits{})
		require.NoError(t, err)
		valid(t, x, data)
		if f == HTML {
			// Its HTML has the kinds of number that HTML has: (a) and 一、 become a. and 1.
			assert.Equal(t, counted.ReplaceAllString(want.Text, ""), counted.ReplaceAllString(x.Text, ""))
		} else {
			assert.Equal(t, want.Text, x.Text)
		}
		require.Len(t, x.Marks, len(want.Marks), format)
		for i, m := range x.Marks {
			assert.Equal(t, want.Marks[i].Note, m.Note)
		}
	}
}
