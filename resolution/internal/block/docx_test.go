package block

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const wordNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`

const relType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// A wordFile is a DOCX in the making: the body of the document and of other parts, by their kind.
type wordFile struct {
	body     string
	parts    map[string]string // footnotes, endnotes, numbering, styles, settings, header → XML within the root
	relation string            // more relationships of the document
	files    map[string]string // more files
}

func (f wordFile) bytes(t testing.TB) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name, s string) {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(s))
		require.NoError(t, err)
	}
	const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	add("[Content_Types].xml", head+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>`)
	add("_rels/.rels", head+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="`+relType+`officeDocument" Target="word/document.xml"/></Relationships>`)
	rels := f.relation
	for _, kind := range slices.Sorted(maps.Keys(f.parts)) {
		root := map[string]string{"header": "hdr"}[kind]
		if root == "" {
			root = kind
		}
		add("word/"+kind+".xml", head+"<w:"+root+" "+wordNS+">"+f.parts[kind]+"</w:"+root+">")
		rels += `<Relationship Id="` + kind + `" Type="` + relType + kind + `" Target="` + kind + `.xml"/>`
	}
	add("word/_rels/document.xml.rels", head+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+rels+`</Relationships>`)
	add("word/document.xml", head+"<w:document "+wordNS+"><w:body>"+f.body+"</w:body></w:document>")
	for _, name := range slices.Sorted(maps.Keys(f.files)) {
		add(name, f.files[name])
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// par is a paragraph of runs; text stands for itself.
func par(runs ...string) string { return "<w:p>" + strings.Join(runs, "") + "</w:p>" }

func txt(s string) string { return `<w:r><w:t xml:space="preserve">` + s + `</w:t></w:r>` }

func super(s string) string {
	return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>` + s + `</w:t></w:r>`
}

func ref(id int) string { return fmt.Sprintf(`<w:r><w:footnoteReference w:id="%d"/></w:r>`, id) }

func note(id int, words string) string {
	return fmt.Sprintf(`<w:footnote w:id="%d"><w:p><w:r><w:footnoteRef/></w:r>%s</w:p></w:footnote>`, id, txt(" "+words))
}

const separators = `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`

func numbered(num, lvl int, runs ...string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>%s</w:p>`, lvl, num, strings.Join(runs, ""))
}

func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/>%s</w:lvl>`, i, format, text, more)
}

func renderDOCX(t testing.TB, f wordFile) *Text {
	t.Helper()
	data := f.bytes(t)
	require.Equal(t, DOCX, Sniff(data[:64]))
	x, err := Read(DOCX, data, Limits{})
	require.NoError(t, err)
	valid(t, x, data)
	assert.Empty(t, x.Segments)
	return x
}

func TestDOCXText(t *testing.T) {
	for _, c := range []struct {
		name, body, want string
		parts            map[string]string
	}{
		{"runs", par(txt("回顾其"), txt("第70/1号"), txt("决议，")) + par() + par(txt("  又 ")), "回顾其第70/1号决议，\n又\n", nil},
		{"notes", par(txt("第70/1号决议"), ref(3), txt("和"), ref(2), txt("，")) + par(txt("第55/2号决议。"), ref(7)),
			"第70/1号决议¹和²，\n第55/2号决议。³\n_______________\n¹ 甲。\n² 乙。 又乙。\n³ 丙。\n",
			map[string]string{"footnotes": separators + `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>` + txt("乙。") + `</w:p>` + par(txt("又乙。")) + `</w:footnote>` + note(3, "甲。") + note(7, "丙。") + note(8, "没有人指。")}},
		{"custom mark", par(txt("标题"), `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>`, txt("完")) + par(txt("决议"), ref(2)),
			"标题*完\n决议¹\n_______________\n* 重新印发。\n¹ 甲。\n",
			map[string]string{"footnotes": `<w:footnote w:id="1"><w:p>` + txt("* 重新印发。") + `</w:p></w:footnote>` + note(2, "甲。")}},
		{"endnotes", par(txt("决议"), `<w:r><w:endnoteReference w:id="1"/></w:r>`, txt("。")), "决议ⁱ。\n_______________\nⁱ 甲。\n",
			map[string]string{"endnotes": `<w:endnote w:id="1">` + par(`<w:r><w:endnoteRef/></w:r>`, txt(" 甲。")) + `</w:endnote>`}},
		{"note format", par(txt("甲"), ref(1)) + `<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="2"/></w:footnotePr></w:sectPr>`, "甲ᵇ\n_______________\nᵇ 乙\n",
			map[string]string{"footnotes": note(1, "乙")}},
		{"notes by section", par(txt("甲"), ref(1)) + `<w:p><w:pPr><w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr></w:pPr>` + txt("完") + `</w:p>` +
			par(txt("乙"), ref(2)) + `<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>`,
			"甲¹\n完\n_______________\n¹ 子\n乙¹\n_______________\n¹ 丑\n", map[string]string{"footnotes": note(1, "子") + note(2, "丑")}},
		{"superscripts", par(txt("报告"), super("1"), super("2"), txt("，面积五km"), super("2"), txt("，20"), super("th")), "报告¹²，面积五km²，20th\n", nil},
		{"raised by style", par(txt("报告"), `<w:r><w:rPr><w:rStyle w:val="Mark2"/></w:rPr><w:t>6</w:t></w:r>`, txt("中")), "报告⁶中\n",
			map[string]string{"styles": `<w:style w:styleId="Mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:styleId="Mark2"><w:basedOn w:val="Mark"/></w:style>`}},
		{"tracked changes", par(txt("回顾"), `<w:ins w:id="1">`+txt("其第70/1号")+`</w:ins>`, `<w:del w:id="2"><w:r><w:delText>第69/1号</w:delText></w:r>`+ref(1)+`</w:del>`, `<w:moveFrom w:id="3">`+txt("旧处")+`</w:moveFrom>`, txt("决议")) +
			`<w:p><w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>` + txt("此段") + `</w:p>` + par(txt("接下去"), ref(2)), "回顾其第70/1号决议\n此段接下去¹\n_______________\n¹ 乙\n", map[string]string{"footnotes": note(1, "甲") + note(2, "乙")}},
		{"fields", par(txt("见"), `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://undocs.org/A/RES/1/1" </w:instrText><w:t>代码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`,
			txt("A/RES/70/1"), `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, txt("。")) + par(`<w:fldSimple w:instr="PAGE">`+txt("第二")+`</w:fldSimple>`, txt("段")) +
			par(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, txt("残")) + par(txt("不丢")), "见A/RES/70/1。\n第二段\n不丢\n", nil},
		{"links and controls", par(`<w:hyperlink r:id="x">`+txt("第55/2号")+`</w:hyperlink>`, `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>`+txt("决议")+`</w:sdtContent></w:sdt>`,
			`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>`+txt("单击此处")+`</w:sdtContent></w:sdt>`, `<w:smartTag>`+txt("，")+`</w:smartTag>`), "第55/2号决议，\n", nil},
		{"characters", par(`<w:r><w:t>E/CN.15/2010</w:t><w:noBreakHyphen/><w:t>1</w:t><w:tab/><w:t>联` + "\u00ad" + `合</w:t><w:softHyphen/><w:t>国</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Arial" w:char="2014"/></w:r>`), "E/CN.15/2010\u20111 联合国—\n", nil},
		{"breaks", par(txt("联合国"), `<w:r><w:br/></w:r>`, txt("人权"), `<w:r><w:br/><w:br/></w:r>`, txt("下行"), `<w:r><w:br w:type="page"/></w:r>`, txt("A/79/1")), "联合国人权\n下行 A/79/1\n", nil},
		{"hidden", par(txt("甲"), `<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>`, `<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r>`), "甲乙\n", nil},
		{"table", `<w:tbl><w:tr><w:tc>` + par(txt("款次")) + `</w:tc><w:tc>` + par() + `</w:tc><w:tc>` + par(txt("数额")) + `</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>` + par(txt("删")) + `</w:tc></w:tr><w:tr><w:tc>` + par(txt("1")) + `</w:tc><w:tc>` + par(txt("共计"), ref(1)) +
			`</w:tc><w:tc>` + par() + `</w:tc></w:tr></w:tbl>` + par(txt("完")), "款次\t\t数额\n1\t共计¹\n完\n_______________\n¹ 注\n", map[string]string{"footnotes": note(1, "注")}},
		{"layout table", `<w:tbl><w:tr><w:tc>` + par() + `</w:tc><w:tc>` + par(txt("联合国")) + `<w:tbl><w:tr><w:tc>` + par(txt("甲")) + `</w:tc><w:tc>` + par(txt("乙")) + `</w:tc></w:tr></w:tbl>` + par(txt("大会")) + `</w:tc></w:tr></w:tbl>`, "联合国\n甲\t乙\n大会\n", nil},
		{"text box once", par(txt("正"), `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>`+par(txt("框"))+par(txt("二"))+`</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>`+par(txt("框"))+
			`</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`, txt("文")) + par(`<w:r><w:pict><v:textbox><w:txbxContent>`+par(txt("旧框"))+`</w:txbxContent></v:textbox></w:pict></w:r>`), "正文\n框\n二\n旧框\n", nil},
		{"formulas", par(txt("取"), `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>`), "取x=1\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, renderDOCX(t, wordFile{body: c.body, parts: c.parts}).Text)
		})
	}
}

func TestDOCXNumbering(t *testing.T) {
	numbering := `<w:abstractNum w:abstractNumId="0">` + lvl(0, "decimal", "%1.", "") + lvl(1, "lowerLetter", "(%2)", "") + lvl(2, "lowerRoman", "%3.", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="1">` + lvl(0, "chineseCounting", "%1、", `<w:suff w:val="nothing"/>`) + lvl(1, "decimal", "%1.%2", `<w:isLgl/><w:pStyle w:val="Sub"/>`) + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2">` + lvl(0, "bullet", "", "") + lvl(1, "decimal", "第%2条", "") + `</w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="List3"/>` + lvl(0, "upperRoman", "%1.", "") + `</w:abstractNum><w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="List3"/></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>` +
		`<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="5"><w:abstractNumId w:val="4"/></w:num>`
	styles := `<w:style w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="Sub2"><w:basedOn w:val="Sub"/></w:style>`
	body := numbered(1, 0, txt("重申")) + numbered(1, 1, txt("甲")) + numbered(1, 1, txt("乙")) + numbered(1, 2, txt("细")) + numbered(1, 0, txt("又重申")) + numbered(1, 1, txt("丙")) +
		numbered(2, 0, txt("总则")) + `<w:p><w:pPr><w:pStyle w:val="Sub2"/></w:pPr>` + txt("子目") + `</w:p>` + `<w:p><w:pPr><w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>` + txt("无号") + `</w:p>` +
		numbered(3, 0, txt("点")) + numbered(3, 1, txt("条")) + numbered(4, 0, txt("再从一起")) + numbered(4, 0, txt("二")) + numbered(4, 0) + `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">` + txt("删去") + `</w:del></w:p>` + numbered(4, 0, txt("四")) + numbered(5, 0, txt("罗马")) + numbered(9, 0, txt("没有此表"))
	x := renderDOCX(t, wordFile{body: body, parts: map[string]string{"numbering": numbering, "styles": styles}})
	assert.Equal(t, []string{"1. 重申", "(a) 甲", "(b) 乙", "i. 细", "2. 又重申", "(a) 丙", "一、总则", "1.1 子目", "无号", "点", "第1条 条", "1. 再从一起", "2. 二", "4. 四", "I. 罗马", "没有此表"}, lines(x.Text))
}

func TestDOCXHeader(t *testing.T) {
	f := wordFile{body: par(txt("正文")) + `<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>`, parts: map[string]string{"header": par(txt("联合国")) + par(txt("A/C.3/73/"), txt("L.8/Rev.1"), `<w:r><w:tab/></w:r>`, txt("18-19460"))}}
	x := renderDOCX(t, f)
	assert.Equal(t, "正文\n", x.Text)
	assert.Equal(t, "A/C.3/73/L.8/Rev.1", x.Self)
}

func TestSymbol(t *testing.T) {
	for head, want := range map[string]string{
		"联合国 A/RES/73/186 大会": "A/RES/73/186", "S/RES/2557 (2020)": "S/RES/2557 (2020)", "E/CN.15/2010/20。": "E/CN.15/2010/20", "2/12": "", "and/or": "", "A/79": "", "CEDAW/C/KOR/6": "CEDAW/C/KOR/6", "": "",
	} {
		assert.Equal(t, want, symbol(head), head)
	}
}

func TestCount(t *testing.T) {
	for _, c := range []struct {
		format string
		n      int
		want   string
	}{
		{"decimal", 12, "12"}, {"lowerLetter", 28, "bb"}, {"upperLetter", 3, "C"}, {"lowerRoman", 14, "xiv"}, {"upperRoman", 4000, "4000"}, {"chineseCounting", 10, "十"}, {"chineseCounting", 11, "十一"}, {"chineseCounting", 20, "二十"},
		{"chineseCountingThousand", 105, "一百〇五"}, {"chineseCounting", 110, "一百一十"}, {"chineseCounting", 1001, "一千〇一"}, {"chineseLegalSimplified", 12, "拾贰"}, {"ideographDigital", 10, "一〇"}, {"ideographTraditional", 2, "乙"}, {"ideographTraditional", 11, "11"},
		{"decimalEnclosedCircle", 3, "③"}, {"decimalZero", 5, "05"}, {"decimalFullWidth", 12, "１２"}, {"bullet", 1, ""}, {"chicago", 2, "†"}, {"lowerLetter", 1 << 30, "1073741824"}, {"lowerRoman", -4, "-4"}, {"ideographDigital", -4, "-4"}, {"unknown", 2, "2"},
	} {
		assert.Equal(t, c.want, count(c.format, c.n), "%s %d", c.format, c.n)
	}
}
