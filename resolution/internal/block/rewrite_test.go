package block

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// akn wraps paragraphs in a file of the Secretariat's shape.
func akn(paragraphs string) string {
	return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><mainBody><paragraph><content>` + paragraphs + `</content></paragraph></mainBody></statement></akomaNtoso>`
}

var anchors = regexp.MustCompile(`</?(x:)?(a|ref)\b[^>]*>`)

// linkAll links every place where words stand in the rendering, at an address made of a number.
func linkAll(x *Text, words ...string) (links []Link) {
	for i, w := range words {
		for from := 0; ; {
			at := strings.Index(x.Text[from:], w)
			if at < 0 {
				break
			}
			links = append(links, Link{Start: int32(from + at), End: int32(from + at + len(w)), Href: "#" + string(rune('a'+i)) + "&"})
			from += at + len(w)
		}
	}
	return links
}

func TestRewriteAKN(t *testing.T) {
	for _, c := range []struct{ name, p, words, want string }{
		{"a plain citation", `<p>其第70/1号决议</p>`, "第70/1号决议", `<p>其<ref href="#a&amp;">第70/1号决议</ref></p>`},
		{"in place of a", `<p>其第<a href="x">70/1</a>号决议</p>`, "第70/1号决议", `<p>其<ref href="#a&amp;">第70/1号决议</ref></p>`},
		{"a cut to pieces", `<p>第<a href="x">2205</a><a href="x">(</a><a href="x">XXI</a><a href="x">)</a>号</p>`, "2205(XXI)", `<p>第<ref href="#a&amp;">2205(XXI)</ref>号</p>`},
		{"a that reaches too far", `<p><a href="x">见第70/1号决议。</a>完</p>`, "第70/1号决议", `<p>见<ref href="#a&amp;">第70/1号决议</ref>。完</p>`},
		{"a around an element", `<p><a href="x"><i>《公约》</i></a></p>`, "《公约》", `<p><i><ref href="#a&amp;">《公约》</ref></i></p>`},
		{"another a stays", `<p><a href="y">网页</a>和第70/1号</p>`, "第70/1号", `<p><a href="y">网页</a>和<ref href="#a&amp;">第70/1号</ref></p>`},
		{"an old ref", `<p><ref href="x">第70/1号</ref></p>`, "第70/1号", `<p><ref href="#a&amp;">第70/1号</ref></p>`},
		{"inline elements within", `<p>《联合国<span class="bold">公约</span>》完</p>`, "《联合国公约》", `<p><ref href="#a&amp;">《联合国<span class="bold">公约</span>》</ref>完</p>`},
		{"half an element", `<p>第<b>70/1号决议</b>，</p>`, "第70/1号", `<p><ref href="#a&amp;">第</ref><b><ref href="#a&amp;">70/1号</ref>决议</b>，</p>`},
		{"a note within", `<p>《联合国<authorialNote marker="1"><p>见<a href="z">A/79/1</a>。</p></authorialNote>公约》</p>`, "《联合国¹公约》", `<p><ref href="#a&amp;">《联合国</ref><authorialNote marker="1"><p>见<a href="z">A/79/1</a>。</p></authorialNote><ref href="#a&amp;">公约》</ref></p>`},
		{"in a note", `<p>决议<authorialNote marker="1"><p>见<a href="z">A/79/1</a>。</p></authorialNote></p>`, "A/79/1", `<p>决议<authorialNote marker="1"><p>见<ref href="#a&amp;">A/79/1</ref>。</p></authorialNote></p>`},
		{"entities and line ends", "<p>第70/1\r\n  号&#x300A;甲&amp;乙》</p>", "号《甲&乙》", "<p>第70/1\r\n  <ref href=\"#a&amp;\">号&#x300A;甲&amp;乙》</ref></p>"},
		{"an empty a", `<p>第<a href="x"/>70/1号</p>`, "第70/1号", `<p><ref href="#a&amp;">第70/1号</ref></p>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := []byte(akn(c.p))
			x, err := Read(AKN, data, Limits{})
			require.NoError(t, err)
			valid(t, x, data)
			links := linkAll(x, c.words)
			require.NotEmpty(t, links, x.Text)
			got := RewriteAKN(data, x, links)
			assert.Equal(t, akn(c.want), string(got))
			again, err := Read(AKN, got, Limits{})
			require.NoError(t, err)
			assert.Equal(t, x.Text, again.Text)
			assert.Equal(t, string(got), string(RewriteAKN(got, again, links)), "twice is once")
		})
	}
}

func TestRewriteAKNPrefix(t *testing.T) {
	data := []byte(`<x:akomaNtoso xmlns:x="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><x:p>第<x:a href="u">70/1</x:a>号</x:p></x:akomaNtoso>`)
	require.Equal(t, AKN, Sniff(data))
	x, err := Read(AKN, data, Limits{})
	require.NoError(t, err)
	got := RewriteAKN(data, x, []Link{{Start: 3, End: 7, Href: "v", ShowAs: `A"B`}, {Start: 4, End: 6, Href: "overlaps"}, {Start: 9, End: 900}, {Start: 5, End: 5}})
	assert.Equal(t, `<x:akomaNtoso xmlns:x="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><x:p>第<x:ref href="v" showAs="A&#34;B">70/1</x:ref>号</x:p></x:akomaNtoso>`, string(got))
}

func TestRewriteAKNCorpus(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(corpus, "*.xml"))
	if len(files) == 0 {
		t.Skip("no " + corpus)
	}
	numbers := regexp.MustCompile(`第[0-9/]+(\([XVI0-9]+\))?号决议|[AES]/[A-Z0-9./-]+[0-9]|《[^》\n]*》`)
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		x, err := Read(AKN, data, Limits{})
		require.NoError(t, err)
		var links []Link
		for _, m := range numbers.FindAllStringIndex(x.Text, -1) {
			links = append(links, Link{int32(m[0]), int32(m[1]), "u", ""})
		}
		got := RewriteAKN(data, x, links)
		assert.Equal(t, anchors.ReplaceAllString(string(data), ""), anchors.ReplaceAllString(string(got), ""))
		again, err := Read(AKN, got, Limits{})
		require.NoError(t, err)
		assert.Equal(t, x.Text, again.Text)
		assert.GreaterOrEqual(t, strings.Count(string(got), "<ref "), len(links))
		t.Log(filepath.Base(f), len(links), strings.Count(string(data), "<a "), strings.Count(string(got), "<a "), strings.Count(string(got), "<ref "))
	}
}
