package block

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// corpus holds the Secretariat's files beside renditions of their words; it is not part of the repository.
const corpus = "../../../../shared/corpus/unxml"

// The renditions set blanks beside the tabs between cells and write the no-break blank of 3 396 308 300 as a blank; the reader keeps words as typed.
var beside = regexp.MustCompile(` *\t *`)

func TestAKNCorpus(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(corpus, "*.xml"))
	if len(files) == 0 {
		t.Skip("no " + corpus)
	}
	index, err := os.ReadFile(corpus + ".index.tsv")
	require.NoError(t, err)
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			require.NoError(t, err)
			want, err := os.ReadFile(strings.TrimSuffix(f, "xml") + "zh.txt")
			require.NoError(t, err)
			require.Equal(t, AKN, Sniff(data[:1024]))
			text, err := Read(AKN, data, Limits{})
			require.NoError(t, err)
			valid(t, text, data)
			w := lines(beside.ReplaceAllString(string(want), "\t"))
			g := lines(strings.ReplaceAll(text.Text, "\u00a0", " "))
			if strings.Contains(string(index), strings.TrimSuffix(filepath.Base(f), ".xml")+"\tnotes on pages") {
				// The rendition has the same lines in another order.
				w, g = drop(w, rule), drop(g, rule)
				slices.Sort(w)
				slices.Sort(g)
			}
			assert.Equal(t, w, g)
			assert.NotEmpty(t, text.Self)
			assert.NotEmpty(t, text.Adopted)
			assert.Equal(t, strings.Count(string(data), "<authorialNote "), len(text.Notes))
			assert.GreaterOrEqual(t, len(text.Marks), len(text.Notes))
		})
	}
}

func lines(s string) []string { return strings.Split(strings.TrimSpace(s), "\n") }

func drop(s []string, x string) []string {
	return slices.DeleteFunc(s, func(l string) bool { return l == x })
}

func renderAKN(t testing.TB, file string) *Text {
	t.Helper()
	require.Equal(t, AKN, Sniff([]byte(file)))
	x, err := Read(AKN, []byte(file), Limits{})
	require.NoError(t, err)
	valid(t, x, []byte(file))
	return x
}

const statement = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta><identification><FRBRWork><FRBRdate date="2015-09-26" name="adoption"/></FRBRWork><FRBRExpression><FRBRdate date="2015-10-21" name="publication"/></FRBRExpression></identification><presentation>不是正文</presentation></meta>
    <coverPage>
      <p><docNumber refersTo="#symbol"> A/RES/70/1 </docNumber></p>
      <p><event><date date="2015-09-15">15 九月</date>
          <date>18 九月</date></event></p>
    </coverPage>
    <preface><p>
        <docNumber>70/1.</docNumber>
        <docTitle>变革我们的世界<authorialNote marker="*"><p>重新印发。</p></authorialNote></docTitle>
      </p></preface>
    <preamble>
      <formula><p xml:space="preserve">
          <span class="bold">大会</span>，</p></formula>
      <container name="回顾"><p>	<span>回顾</span>第<a href="https://undocs.org/ch/A/RES/55/2">55/2</a>号决议<authorialNote marker="1"><p>		见A/79/1。</p><p>又见A/79/2。</p></authorialNote>，</p></container>
    </preamble>
    <mainBody>
      <paragraph><num>1.</num><content><p xml:space="preserve"> 	<span>重申</span>报告<sup>1</sup>，五m<sup>2</sup>；</p></content></paragraph>
      <paragraph><num>2.</num><list><intro><p>决定：</p></intro><point><num>(a)</num><content><p>甲；</p></content></point><point><num>(b)</num><content><p>㈠	乙；</p></content></point><wrapUp><p>等等。</p></wrapUp></list></paragraph>
      <paragraph><content><p>建议大会通过：<embeddedStructure><container><p>大会，</p><p>又回顾</p></container></embeddedStructure></p></content></paragraph>
      <section><num>一.</num><heading>总则</heading><paragraph><content><p><subheading>第1条</subheading></p></content></paragraph></section>
      <blockList><listIntroduction>	<span>正式决定</span>，如下：</listIntroduction><item><num>1.</num><p>核准；</p></item></blockList>
    </mainBody>
    <conclusions><p><inline>第4次会议</inline><eol/><docDate date="2015-09-25" refersTo="#adoptionDate">2015年9月25日</docDate></p></conclusions>
    <attachments><attachment><doc><meta>不是</meta><mainBody><paragraph><content><p>附件</p></content></paragraph>
      <container><table><tr><th><p>款次</p></th><th/><th><p>数额</p></th></tr><tr><td/><td/><td/></tr><tr><td/><td><p>共计<sup>a</sup></p></td><td/></tr></table></container></mainBody></doc></attachment></attachments>
  </statement>
</akomaNtoso>`

func TestAKNText(t *testing.T) {
	x := renderAKN(t, statement)
	assert.Equal(t, []string{
		"A/RES/70/1", "15 九月 18 九月", "70/1. 变革我们的世界*", "大会，", "回顾第55/2号决议¹，", "1. 重申报告¹，五m²；", "2. 决定：", "(a) 甲；", "(b) ㈠ 乙；", "等等。", "建议大会通过：", "大会，", "又回顾", "一. 总则", "第1条",
		"正式决定，如下：", "1. 核准；", "第4次会议 2015年9月25日", "附件", "款次\t\t数额", "\t共计a", rule, "* 重新印发。", "¹ 见A/79/1。 又见A/79/2。",
	}, lines(x.Text))
	assert.Equal(t, "A/RES/70/1", x.Self)
	assert.Equal(t, "2015-09-25", x.Adopted, "the printed day, not that of the metadata")
	var notes []int
	for _, m := range x.Marks {
		notes = append(notes, m.Note)
	}
	assert.Equal(t, []int{0, 1, 1}, notes, "a repeated mark; no mark of a square")
}

func TestAKNCollection(t *testing.T) {
	part := func(title, note string) string {
		return `<component><statement><preface><p><docNumber>` + title + `</docNumber></p></preface><mainBody><p>决议` + note + `</p></mainBody></statement></component>`
	}
	note := func(label, words string) string {
		return `<authorialNote marker="` + label + `"><p>` + words + `</p></authorialNote>`
	}
	collection := func(parts string) string {
		return `<akomaNtoso><documentCollection><collectionBody><component><documentRef href="c"/></component></collectionBody></documentCollection><components>` + parts + `</components></akomaNtoso>`
	}
	x := renderAKN(t, collection(part("A", note("1", "甲"))+part("B", note("2", "乙"))))
	assert.Equal(t, []string{"A", "决议¹", "B", "决议²", rule, "¹ 甲", "² 乙"}, lines(x.Text))
	x = renderAKN(t, collection(part("A", note("1", "甲"))+part("B", "")+part("C", note("1", "丙")+note("", "丁"))))
	assert.Equal(t, []string{"A", "决议¹", "B", "决议", rule, "¹ 甲", "C", "决议¹³", rule, "¹ 丙", "³ 丁"}, lines(x.Text), "a part that counts from one again has its own notes")
	assert.Equal(t, []int{0, 1, 2}, []int{x.Marks[0].Note, x.Marks[1].Note, x.Marks[2].Note})
}
