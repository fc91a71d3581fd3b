package block

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func renderHTML(t testing.TB, page string) *Text {
	t.Helper()
	x, err := Read(HTML, []byte(page), Limits{})
	require.NoError(t, err)
	valid(t, x, []byte(page))
	return x
}

func TestHTMLText(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"page", "<!DOCTYPE html><html><head><title>题</title><style>p{}</style><script>if (a<b) '第1/1号'</script></head><body>\n<h1>决议</h1>\n<p>回顾其\n第70/1号<b>决议</b>，\n</p><p>又<!-- 不 -->见\tA/79/1</body></html>", "决议\n回顾其第70/1号决议，\n又见 A/79/1\n"},
		{"entities", "<p>&nbsp;&nbsp;A&amp;B &lt;2030年&gt; 联&shy;合国&#x300A;甲&#12299;</p>&copy &bogus; &", "A&B <2030年> 联合国《甲》\n© &bogus; &\n"},
		{"breaks", "甲<br>乙<br/><br>丙<hr>丁", "甲\n乙\n丙\n丁\n"},
		{"lists", `<ol><li>重申<ol type="a"><li>甲<li value=4>丁</ol><li><p>又</p><p>续</p></li></ol><ul><li>点</li></ul><ol start=3 style="list-style-type: cjk-ideographic"><li>三</ol><ol style="list-style:none"><li>无</ol>`,
			"1. 重申\na. 甲\nd. 丁\n2. 又\n续\n点\n三、 三\n无\n"},
		{"table", "<table><tr><th>款次<th><th>数额</tr><tr><td>1</td><td>共计</td><td>86 769</td></tr><tr><td></td></tr></table>", "款次\t\t数额\n1\t共计\t86 769\n"},
		{"layout table", "<table><tr><td></td><td><p>甲</p><p>乙</p></td><td>丙</td></tr></table>", "甲\n乙\n丙\n"},
		{"sup", "<p>报告<sup>6</sup>中，<sup>1, 2</sup>五m<sup>2</sup>，20<sup>th</sup></p>", "报告⁶中，¹, ²五m²，20th\n"},
		{"brackets stay", "<p>第70/1号决议[1]。</p><p>[1] 见A/79/1。</p>", "第70/1号决议[1]。\n[1] 见A/79/1。\n"},
		{"pre", "<pre>第一行\n  第二行\r\n\r\n三</pre>", "第一行\n第二行\n三\n"},
		{"hidden", "<p hidden>甲</p><p style='display: none'>乙<b>丙</b></p><p>丁</p>", "丁\n"},
		{"never closed", "<div><p>甲<div>乙</span></div></b>丙", "甲\n乙\n丙\n"},
		{"xhtml", `<?xml version="1.0"?><html><head><script src="x"/><title/></head><body><p>甲</p></body></html>`, "甲\n"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, renderHTML(t, c.page).Text) })
	}
}

func TestHTMLNotes(t *testing.T) {
	const want = "第70/1号决议¹和报告²，\n正文完。\n_______________\n¹ 甲。\n² 见A/79/1。\n"
	for _, c := range []struct{ name, page string }{
		{"Word", `<p>第70/1号决议<a href="#_ftn1" name="_ftnref1" title=""><sup><span lang=EN-US><sup><![if !supportFootnotes]>[1]<![endif]></sup></span></sup></a>和报告<a href="#_ftn2" name="_ftnref2"><span>[2]</span></a>，</p><p>正文完。</p>` +
			`<div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span>[1]</span></a> 甲。</p></div><div id=ftn2><p><a href="#_ftnref2" name="_ftn2"><sup>[2]</sup></a> 见A/79/1。</p></div></div>`},
		{"LibreOffice", `<p>第70/1号决议<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>和报告<sup><a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym">2</a></sup>，</p><p>正文完。</p>` +
			`<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>甲。</p></div><div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>	见A/79/1。</p></div>`},
		{"Pandoc", `<p>第70/1号决议<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>和报告<a href="#fn2" id="fnref2" role="doc-noteref"><sup>2</sup></a>，</p><p>正文完。</p>` +
			`<section role="doc-endnotes"><hr><ol><li id="fn1"><p>甲。<a href="#fnref1" role="doc-backlink">↩︎</a></p></li><li id="fn2">见A/79/1。<a href="#fnref2" role="doc-backlink">↩︎</a></li></ol></section>`},
		{"by hand", `<p>第70/1号决议<sup><a href="#note1">1</a></sup>和报告<a href="#note2">[2]</a>，<p>正文完。<br><br><a name="note1"></a>1. 甲。<br><a name="note2">[2]</a> 见A/79/1。<br>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := renderHTML(t, c.page)
			assert.Equal(t, want, x.Text)
			require.Len(t, x.Notes, 2)
			require.Len(t, x.Marks, 2)
			for i, m := range x.Marks {
				assert.Equal(t, i, m.Note)
			}
		})
	}
	x := renderHTML(t, `<p>甲<a href="#fn9">9</a>乙<a href="#top">回到顶部</a></p>`)
	assert.Equal(t, "甲⁹乙回到顶部\n", x.Text)
	assert.Empty(t, x.Marks, "no note answers")
}

func TestHTMLCharset(t *testing.T) {
	const words = "<p>联合国大会第70/1号决议，《公约》。</p>"
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(words)
	require.NoError(t, err)
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(words)
	require.NoError(t, err)
	for _, c := range []struct{ page, encoding string }{
		{`<meta charset="gb2312">` + gbk, "GB18030"},
		{`<META http-equiv="Content-Type" content="text/html; charset=gbk">` + gbk, "GB18030"},
		{gbk, "GB18030"},
		{`<meta charset="iso-8859-1">` + gbk, "GB18030"},
		{`<meta charset="gb2312">` + words, "UTF-8"},
		{"\ufeff" + words, "UTF-8"},
		{wide, "UTF-16LE"},
	} {
		require.Equal(t, HTML, Sniff([]byte(c.page)))
		x, err := Read(HTML, []byte(c.page), Limits{})
		require.NoError(t, err)
		assert.Equal(t, "联合国大会第70/1号决议，《公约》。\n", x.Text)
		assert.Equal(t, c.encoding, x.Encoding)
		if c.encoding != "UTF-8" {
			assert.Empty(t, x.Segments)
		} else {
			valid(t, x, []byte(c.page))
			assert.NotEmpty(t, x.Segments)
		}
	}
}

func TestSniff(t *testing.T) {
	for s, want := range map[string]Format{
		"": Plain, "<": Plain, "联合国": Plain, "<2030年可持续发展议程>的宣言": Plain, "<<公约>>": Plain, "PK\x03\x04…": DOCX, "<html>": HTML, "\n <!-- x -->\n<!DOCTYPE HTML PUBLIC \"\">": HTML, "<p>甲": HTML,
		"<?xml version=\"1.0\"?>\n<!-- c --><akomaNtoso xmlns=\"x\">": AKN, "<an:akomaNtoso xmlns:an=\"x\">": AKN, "<?xml version=\"1.0\"?><html xmlns=\"x\">": HTML, "<?xml version=\"1.0\"?><rss>": Plain, "<!-- never ends": Plain,
		"\xef\xbb\xbf<akomaNtoso>": AKN, "\xfe\xff\x00<\x00p\x00>": HTML, "<\x00p\x00>\x00": HTML, "\x00<\x00p\x00>": HTML, "<!DOCTYPE x [<!ENTITY a \"b\">]><akomaNtoso>": AKN,
	} {
		assert.Equal(t, want, Sniff([]byte(s)), "%q", s)
	}
}
