package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

var update = flag.Bool("update", false, "write the golden files anew")

// sheetOf reads a text as the program does.
func sheetOf(t testing.TB, name string, text []byte) *sheet {
	t.Helper()
	var p sheet
	for d, err := range document.Read(bytes.NewReader(text), document.Options{Name: name}) {
		require.NoError(t, err)
		p.add(name, d)
	}
	return &p
}

func read1(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return b
}

func TestPage(t *testing.T) {
	p := sheetOf(t, "small.txt", read1(t, "testdata/small.txt"))
	page := appendPage(nil, p.views)
	root := whole(t, page)
	sameText(t, root, p.views)
	s := string(page)
	assert.True(t, strings.HasPrefix(s, "<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">"))
	assert.Contains(t, s, "default-src &#39;none&#39;; style-src &#39;sha256-")
	assert.Contains(t, s, "<title>A/C.2/75/L.16 加强水资源合作</title>")
	assert.Len(t, nodes(root, func(n *html.Node) bool { return n.Data == "h1" }), 1)
	for _, landmark := range []string{"header", "nav", "main", "article", "footer"} {
		assert.Len(t, nodes(root, func(n *html.Node) bool { return n.Data == landmark }), 1, landmark)
	}
	for _, ref := range p.views[0].res.References {
		assert.Contains(t, s, `id="c-`+p.views[0].offset(ref.Span)+`"`)
	}
	assert.Equal(t, 5, len(regexp.MustCompile(`role="doc-noteref"`).FindAllString(s, -1)))
	assert.Equal(t, 5, len(regexp.MustCompile(`role="doc-backlink"`).FindAllString(s, -1)))
	assert.Contains(t, s, `<sup><a id="mark-2-2" href="#note-2" role="doc-noteref" aria-label="脚注 2">2</a></sup>`)
	assert.Contains(t, s, `class="cite open" href="#x-`)
	assert.Contains(t, s, "<li><bdi>20-14872 (C)</bdi></li>", "what stands in no paragraph is not lost")
}

// Every work has one dot, which leads to its entry.
func TestPicture(t *testing.T) {
	p := sheetOf(t, "small.txt", read1(t, "testdata/small.txt"))
	root := parsed(t, appendFragment(nil, p.views))
	var dots, entries []string
	for _, n := range nodes(root, func(n *html.Node) bool { return n.Data == "circle" }) {
		dots = append(dots, strings.TrimPrefix(attr(n.Parent, "href"), "#"))
		assert.NotEmpty(t, attr(n.Parent, "aria-label"))
	}
	for _, g := range p.views[0].groups {
		for _, w := range g.works {
			entries = append(entries, w.id)
		}
	}
	assert.NotEmpty(t, dots)
	assert.ElementsMatch(t, entries, dots)
}

func TestGolden(t *testing.T) {
	p := sheetOf(t, "small.txt", read1(t, "testdata/small.txt"))
	for name, appends := range map[string]func([]byte, []*view) []byte{"small.html": appendFragment, "small.md": appendMarkdown} {
		for _, v := range p.views {
			clear(v.written)
		}
		got, file := appends(nil, p.views), filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(file, got, 0o666))
		}
		assert.Equal(t, string(read1(t, file)), string(got), "%s: -update writes it anew", name)
	}
}

const hostile = "A/C.2/75/L.16\n\n<script>alert(1)</script>\"'&amp;\n\n大会，\n\n" +
	"回顾其第 70/1 号决议、“]]>”<img src=x onerror=alert(1)>，¹ \x01\x0b\x7f\u0085\ufffe\xff\u202e逆\u2066x，\n\n" +
	"重申《<b onclick=\"x\">公约</b>》、《\" onmouseover=\"alert(1)》² 和第 <i>5/3</i> 号决议，\n\n" +
	"1. 请 [a](javascript:alert(1)) ![b](http://x.example/y.png) `c` <http://x.example> 注意第1373(2001)号决议；³\n\n" +
	"# 标题？\n\n> 引文\n\n- 甲\n\n+ 乙\n\n    代码\n\n¹ 见\"><script>x</script> A/75/1。\n\n² &lt;同上\u200f。\n"

func TestHostile(t *testing.T) {
	p := sheetOf(t, "\"><script>x</script>.txt", []byte(hostile))
	page := appendPage(nil, p.views)
	root := whole(t, page)
	sameText(t, root, p.views)
	for _, r := range string(page) {
		require.False(t, r != '\uFFFD' && unfit(r), "%U", r)
	}
	md := string(appendMarkdown(nil, p.views))
	assert.NotRegexp(t, `[^\\]<[^ah/]`, md, "the only element is the anchor of a list, the only <…> an address")
	assert.NotRegexp(t, `[^\\]\]\((j|http:)`, md)
	assert.Contains(t, md, `\<script\>alert(1)\</script\>"'\&amp;`)
	assert.Contains(t, md, `\!\[b\](http\:`)
	assert.Contains(t, md, "\n\\# 标题？\n")
	assert.Contains(t, md, "\n\\- 甲\n")
	assert.Contains(t, md, "\n1\\. 请")
}

// A page of several documents keeps them apart; labels that come twice have ids of their own.
func TestSeveral(t *testing.T) {
	var p sheet
	for range 3 {
		for d, err := range document.Read(bytes.NewReader(read1(t, "testdata/small.txt")), document.Options{}) {
			require.NoError(t, err)
			p.add("small.txt", d)
		}
	}
	page := appendPage(nil, p.views)
	sameText(t, whole(t, page), p.views)
	assert.Contains(t, string(page), `id="d3-note-4"`)
}

func TestTable(t *testing.T) {
	p := sheetOf(t, "-", []byte("大会，\n\n回顾其第 70/1 号决议，\n\n1. 决定如下：\n\n附件\n\n款次\t依据\t数额\n一\t第 70/1 号决议\t1 000\n二\tA/75/1\t\n\n完。\n"))
	page := appendFragment(nil, p.views)
	root := whole(t, page)
	sameText(t, root, p.views)
	assert.Len(t, nodes(root, func(n *html.Node) bool { return n.Data == "tr" }), 3)
	assert.Contains(t, string(page), "<tr><td>一</td>\t<td><a id=\"c-")
}

func TestTraditional(t *testing.T) {
	p := sheetOf(t, "-", []byte("大會，\n\n回顧其第二七五八(二十六)號決議，並注意到各國關於經濟發展的意見，\n\n一、請秘書長提出報告。\n"))
	page := string(appendPage(nil, p.views))
	whole(t, []byte(page))
	assert.Contains(t, page, `<html lang="zh-Hant">`)
	assert.Contains(t, page, "徵引文獻")
}

func TestNatural(t *testing.T) {
	ordered := []string{"A/RES/9/1", "A/RES/70/1", "A/RES/70/2", "A/RES/70/10", "A/RES/S-30/1"}
	for i, a := range ordered {
		for j, b := range ordered {
			assert.Equal(t, min(1, max(-1, i-j)), natural(a, b), "%s %s", a, b)
		}
	}
	assert.Negative(t, natural("A/7/1", "A/07/1"), "equal numbers are still told apart")
}

func TestYear(t *testing.T) {
	c := newCalendar(resolution.Default())
	work := func(id string) resolution.Work {
		w, err := resolution.Parse(id)
		require.NoError(t, err, id)
		return w
	}
	for id, year := range map[string]int16{"A/RES/70/1": 2015, "S/RES/1373(2001)": 2001, "UNTS/2225/39574": 2000} {
		assert.Equal(t, year, c.day(work(id), resolution.Date{}).Year, "known: %s", id)
	}
	for id, year := range map[string]int16{
		"A/73/131": 2018, "A/C.3/73/L.8": 2018, "A/CONF.192/15": 0, "E/2016/30": 2016, "E/CN.15/2015/16": 2015, "SALES/C.91.IV.2": 1991, "SALES/C.03.II.A.1": 2003,
	} {
		assert.Equal(t, year, yearOf(work(id)), "read: %s", id)
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(hostile))
	f.Add([]byte("大会，\n\n回顾其第 70/1 和 70/2 号决议¹ 和《公约》，²\n\n1. 注意到第S-30/1号决议；*\n\n¹ 同上。\n\n¹ A/75/1。\n"))
	f.Add([]byte("《联合国\n\n¹ 第976至979卷，第14152号。\n\n公约》¹"))
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 1<<13 {
			return
		}
		var p sheet
		for d, err := range document.Read(bytes.NewReader(text), document.Options{}) {
			if err != nil {
				return
			}
			p.add("x", d)
		}
		page := appendPage(nil, p.views)
		root := whole(t, page)
		sameText(t, root, p.views)
		appendMarkdown(nil, p.views)
	})
}

func BenchmarkPage(b *testing.B) {
	text := read1(b, "testdata/small.txt")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		appendPage(nil, sheetOf(b, "small.txt", text).views)
	}
}
