package document

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

const resolutionText = "大会，\n回顾其2015年9月25日第70/1号决议，¹\n1. 请秘书长提交报告。\n¹ 见A/70/684。\n"

func readAllOf(t *testing.T, r io.Reader, o Options) []*Document {
	var docs []*Document
	for d, err := range Read(r, o) {
		require.NoError(t, err)
		invariants(t, d)
		docs = append(docs, d)
	}
	return docs
}

func TestReadEncodings(t *testing.T) {
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(resolutionText)
	require.NoError(t, err)
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(resolutionText)
	require.NoError(t, err)
	for _, in := range []string{resolutionText, "\uFEFF" + resolutionText, utf16, gb} {
		docs := readAllOf(t, iotest.OneByteReader(strings.NewReader(in)), Options{})
		require.Len(t, docs, 1)
		d := docs[0]
		assert.Equal(t, "GA", d.Paragraphs[1].Speaker)
		assert.Equal(t, "pp1", d.Label(1))
		require.Len(t, d.Marks, 1)
		assert.Equal(t, int32(0), d.Marks[0].Note)
		assert.Positive(t, d.Source.Input(d.Marks[0].Span.Start))
	}
}

func TestReadWindows(t *testing.T) {
	in := strings.Repeat("委员会回顾第70/1号决议，并注意到各国的意见。\n", 200)
	utf16, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(in)
	require.NoError(t, err)
	whole := text.New("", in)
	for encoding, b := range map[string]string{text.UTF8: in, text.UTF16BE: utf16} {
		docs := readAllOf(t, iotest.HalfReader(strings.NewReader(b)), Options{Limit: 2000})
		require.Greater(t, len(docs), 5)
		at := 0
		for i, d := range docs {
			s := d.Source
			assert.Equal(t, encoding, s.Encoding)
			assert.LessOrEqual(t, len(s.Text), 2000)
			assert.True(t, strings.HasSuffix(s.Text, "\n"), "cut at a line end")
			assert.Equal(t, in[at:at+len(s.Text)], s.Text)
			assert.Equal(t, whole.Position(int32(at)), s.Position(0))
			assert.Equal(t, whole.Position(int32(at+60)), s.Position(60))
			at += len(s.Text)
			if i+1 < len(docs) {
				require.Len(t, d.Problems, 1)
				assert.Equal(t, "window-cut", d.Problems[0].Code)
			} else {
				assert.Empty(t, d.Problems)
			}
		}
		assert.Equal(t, len(in), at)
	}
	one := strings.Repeat("号", 2000)
	var got strings.Builder
	for _, d := range readAllOf(t, strings.NewReader(one), Options{Limit: 1500}) {
		got.WriteString(d.Source.Text)
	}
	assert.Equal(t, one, got.String(), "an endless line is cut between characters")
}

func TestReadHTML(t *testing.T) {
	in := "<html><body><p>大会，</p><p>回顾其第70/1号决议，</p><p>1. 请秘书长提交报告。</p></body></html>"
	docs := readAllOf(t, strings.NewReader(in), Options{})
	require.Len(t, docs, 1)
	d := docs[0]
	require.Len(t, d.Paragraphs, 3)
	assert.Equal(t, "GA", d.Paragraphs[2].Speaker)
	p := d.Paragraphs[1].Pieces[0]
	assert.Equal(t, int64(strings.Index(in, "回顾")), d.Source.Input(p.Start))

	for d, err := range Read(strings.NewReader(in+strings.Repeat(" ", 5000)), Options{Limit: 1024}) {
		assert.Nil(t, d)
		assert.Error(t, err, "other formats are never cut")
	}
}

func TestReadErrors(t *testing.T) {
	broken := errors.New("broken")
	for _, in := range []io.Reader{iotest.ErrReader(broken), io.MultiReader(strings.NewReader(strings.Repeat("x", 9000)), iotest.ErrReader(broken)),
		io.MultiReader(strings.NewReader(strings.Repeat("x\n", 9000)), iotest.ErrReader(broken))} {
		var last error
		for d, err := range Read(in, Options{Limit: 4096}) {
			if err != nil {
				assert.Nil(t, d)
			}
			last = err
		}
		assert.ErrorIs(t, last, broken)
	}
	for _, err := range Open(filepath.Join(t.TempDir(), "none.txt"), Options{}) {
		assert.ErrorIs(t, err, os.ErrNotExist)
	}
}

func TestOpen(t *testing.T) {
	name := filepath.Join(t.TempDir(), "A_RES_73_186.zh.txt")
	require.NoError(t, os.WriteFile(name, []byte(resolutionText), 0o644))
	n := 0
	for d, err := range Open(name, Options{}) {
		require.NoError(t, err)
		assert.Equal(t, "A/RES/73/186", d.Self.String())
		assert.Equal(t, name, d.Source.Name)
		n++
		break
	}
	assert.Equal(t, 1, n)
}

func TestNamed(t *testing.T) {
	for name, want := range map[string]string{
		"A_RES_73_186.txt": "A/RES/73/186", "dir/A_RES_76_181.zh.txt": "A/RES/76/181", "A_RES_ES-11_1.xml": "A/RES/ES-11/1", "S_RES_2557_2020.zh.txt": "S/RES/2557(2020)",
		"S_RES_2504 (2020)-2000407C.xml": "S/RES/2504(2020)", "E_RES_2021_14": "E/RES/2021/14", "A_HRC_RES_54_1.docx": "A/HRC/RES/54/1", "A_C.3_73_L.8.txt": "A/C.3/73/L.8",
		"-": "", "": "", "draft.txt": "", "undocs-peace.zh.txt": "", "my_own_file.txt": "", "S_RES_x_y": "",
	} {
		assert.Equal(t, want, named(name).String(), name)
	}
}

func TestSelf(t *testing.T) {
	given := resolution.MakeWork("A/C.3/73/L.8")
	self := func(s string, o Options) string { return Parse(s, o)[0].Self.String() }
	masthead := "联合国\nA/RES/76/181\n大会\n" + resolutionText
	assert.Equal(t, "", self(resolutionText, Options{}))
	assert.Equal(t, "A/C.3/73/L.8", self(resolutionText, Options{Self: given, Name: "A_RES_73_186.txt"}))
	assert.Equal(t, "A/RES/73/186", self(resolutionText, Options{Name: "A_RES_73_186.txt"}))
	assert.Equal(t, "A/RES/76/181", self(masthead, Options{Name: "A_RES_73_186.txt"}))
	assert.Equal(t, "A/C.3/73/L.8", self(masthead, Options{Self: given}), "the caller knows best")
	assert.Equal(t, "A/RES/76/181", self("76/181. 预防犯罪大会\n"+resolutionText, Options{}))
	assert.Equal(t, "S/RES/2213(2015)", self("第2213（2015）号决议\n安全理事会，\n回顾其决议，\n", Options{}))
	for _, p := range Parse("各国回顾其第70/1号决议。\n", Options{Name: "A_RES_73_186.txt"})[0].Paragraphs {
		assert.Empty(t, p.Speaker, "a file name tells no speaker")
	}
}

func TestLines(t *testing.T) {
	in := "大会，\n\n¹ 见A/70/684。\n2/12\n  回顾《公约》¹ 和[2]\r\n"
	docs := Parse(in, Options{Lines: true})
	require.Len(t, docs, 1)
	d := docs[0]
	invariants(t, d)
	var got []string
	for i, p := range d.Paragraphs {
		assert.Equal(t, Body, p.Role)
		assert.Empty(t, p.Speaker+d.Label(i))
		got = append(got, words(d, p.Pieces[0]))
	}
	assert.Equal(t, []string{"大会，", "¹ 见A/70/684。", "2/12", "回顾《公约》¹ 和[2]"}, got)
	assert.Len(t, d.Marks, 3)
	assert.Empty(t, d.Notes)
}

func TestFurniture(t *testing.T) {
	for _, line := range []string{"2/12", "12", "- 3 -", "18-19460 (C)", "18-19460 (C) 191118 191118", "191118 191118", "*1819460*", "__________", "—— ", "第 3 页", "* * *", "20-15230", "2/12          20-15230", "20-15230 (C)      2/12"} {
		assert.True(t, furniture(line), line)
	}
	for _, line := range []string{"2018", "2/12/3", "1 2 3", "第3章", "*注", "2018-2019", "3 444 250", "A/73/131", "1.", "12\t34", "—— 说明", "2018/16号"} {
		assert.False(t, furniture(line), line)
	}
}

func TestEnds(t *testing.T) {
	for line, want := range map[string]ending{
		"": endOpen, "决议": endOpen, "、": endOpen, "决议，": endComma, "决议，¹²": endComma, "决议；²⁹ ": endSemi, "报告。[12]": endFull, "…”": endOpen, "说。”": endFull, "决议)": endOpen,
		"说，”": endOpen, "如下：": endColon, "A/HRC/43/18.": endFull, "回顾，（註一）": endComma, "¹": endOpen, "]": endOpen, "[x]": endOpen, "*": endOpen,
	} {
		assert.Equal(t, want, ends(line), line)
	}
}

func TestReadLines(t *testing.T) {
	in := strings.Repeat("回顾《公约》¹ 和第70/1号决议。\n", 3*linesLimit/40)
	n, at := 0, 0
	for d, err := range Read(strings.NewReader(in), Options{Lines: true}) {
		require.NoError(t, err)
		assert.True(t, d.Lines)
		assert.LessOrEqual(t, len(d.Source.Text), linesLimit)
		assert.Empty(t, d.Problems)
		assert.Equal(t, int64(at), d.Source.Base.Offset)
		at += len(d.Source.Text)
		n++
	}
	assert.Equal(t, len(in), at)
	assert.Greater(t, n, 2)
}
