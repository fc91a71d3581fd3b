package block

import (
	"archive/zip"
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
)

// reads holds the laws of every reader: it fails with one of its errors or returns a valid rendering, the same twice.
func reads(t *testing.T, f Format, data []byte) *Text {
	x, err := Read(f, data, Limits{})
	if err != nil {
		require.True(t, errors.Is(err, ErrDamaged) || errors.Is(err, ErrLimit), "%v", err)
		require.Nil(t, x)
		return nil
	}
	valid(t, x, data)
	again, err := Read(f, data, Limits{})
	require.NoError(t, err)
	require.Equal(t, x, again)
	return x
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		`<p>第70/1号决议<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 见A/79/1。</p></div>`,
		`<ol type=a start=3><li>甲<ul><li>乙</ol><table><tr><td>子<td><p>丑<p>寅</table><pre>x` + "\n y</pre>&nbsp;&copy&#12;<sup>1,2</sup>", "<meta charset=gbk>\xb9\xab\xd4\xbc", "\xff\xfe<\x00p\x00>\x00",
		`<section><ol><li id="fn1">甲<a role="doc-backlink" href="#r">↩</a></ol></section><a role="doc-noteref" href="#n">1</a><p id="n">注<script>`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, HTML, data) })
}

func FuzzAKN(f *testing.F) {
	for _, s := range []string{
		akn(`<num>1.</num><p xml:space="preserve"> 	<span class="bold">重申</span>第<a href="u">70/1</a>号<authorialNote marker="1"><p>A/79/1。</p></authorialNote>和<sup>1</sup>` + "\r\n&#x300A;甲&amp;<![CDATA[<乙>]]></p>"),
		`<akomaNtoso><statement><meta><FRBRdate date="2020-01-02" name="adoption"/></meta><p><docNumber refersTo="#symbol">A/1/2</docNumber></p><table><tr><td/><td><p>甲</p></td></tr></table></statement></akomaNtoso>`,
		`<?xml version="1.0" encoding="gbk"?><akomaNtoso><list><point><num>(a)</num><content><p>` + "\xb9\xab" + `</p></content></point></list></akomaNtoso>`,
	} {
		f.Add([]byte(s), uint16(3), uint16(9))
	}
	f.Fuzz(func(t *testing.T, data []byte, from, n uint16) {
		x := reads(t, AKN, data)
		if x == nil || x.Encoding != "UTF-8" {
			return
		}
		start := int32(from) % int32(len(x.Text)+1)
		end := min(start+int32(n), int32(len(x.Text)))
		// A link begins and ends on a character's border.
		for start > 0 && start < int32(len(x.Text)) && x.Text[start]&0xc0 == 0x80 {
			start--
		}
		for end < int32(len(x.Text)) && x.Text[end]&0xc0 == 0x80 {
			end++
		}
		got := RewriteAKN(data, x, []Link{{start, end, "u", ""}})
		if again, err := Read(AKN, got, Limits{Depth: 2000}); err == nil || x.Text != "" {
			require.NoError(t, err)
			require.Equal(t, x.Text, again.Text)
		}
	})
}

// FuzzDOCX packs fuzzed parts, so that the fuzzer need not learn to zip.
func FuzzDOCX(f *testing.F) {
	f.Add(par(txt("第70/1号决议"), ref(1), super("6"))+`<w:tbl><w:tr><w:tc>`+par(txt("甲"))+`</w:tc></w:tr></w:tbl>`+`<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>`, note(1, "见A/79/1。"), `<w:abstractNum w:abstractNumId="0">`+lvl(0, "decimal", "%1.", "")+`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Add(numbered(1, 0, txt("重申"), `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:del>`+txt("x")+`</w:del><w:r><w:txbxContent>`+par(txt("框"))+`</w:txbxContent></w:r>`), `<w:footnote w:id="2">`+par(super("1"), txt(" 甲"))+`</w:footnote>`, `<w:abstractNum w:abstractNumId="0">`+lvl(0, "lowerRoman", "(%1)", `<w:suff w:val="nothing"/>`)+`</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`)
	f.Add(par(`<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`), note(1, "* 甲"), "")
	f.Fuzz(func(t *testing.T, body, notes, numbering string) {
		reads(t, DOCX, wordFile{body: body, parts: map[string]string{"footnotes": notes, "numbering": numbering}}.bytes(t))
	})
}

// FuzzZip reads bytes that only claim to be a DOCX.
func FuzzZip(f *testing.F) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, _ := z.CreateHeader(&zip.FileHeader{Name: "word/document.xml"})
	_, _ = w.Write([]byte(`<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>`))
	_ = z.Close()
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) { reads(t, DOCX, data) })
}
