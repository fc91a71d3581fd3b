package block

import (
	"strings"
	"testing"
)

// article is a paragraph like those of a resolution, and its note.
const article = "又重申其2015年9月25日题为“变革我们的世界：2030年可持续发展议程”的第70/1号决议，其中通过了一套全面、意义深远和以人为中心的具有普遍性和变革性的可持续发展目标和具体目标，"

func benchmark(b *testing.B, f Format, data []byte) {
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(f, data, Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	benchmark(b, HTML, []byte("<html><body>"+strings.Repeat("<p><b>又重申</b>"+article+`<sup>1</sup></p>`+"\n", 2000)))
}

func BenchmarkHTMLTags(b *testing.B) {
	benchmark(b, HTML, []byte(strings.Repeat("<p>甲", 100_000)))
}

func BenchmarkAKN(b *testing.B) {
	benchmark(b, AKN, []byte(akn(strings.Repeat(`<p xml:space="preserve"> <span class="bold">又重申</span>`+article+`<authorialNote marker="1"><p>见<a href="u">A/79/1</a>。</p></authorialNote></p>`+"\n", 2000))))
}

func BenchmarkDOCX(b *testing.B) {
	f := wordFile{body: strings.Repeat(par(txt("又重申"), txt(article), ref(1), super("6")), 500), parts: map[string]string{"footnotes": note(1, "见A/79/1。")}}
	data := f.bytes(b)
	x, err := Read(DOCX, data, Limits{})
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, DOCX, data)
	b.SetBytes(int64(len(x.Text)))
}

func BenchmarkRewriteAKN(b *testing.B) {
	data := []byte(akn(strings.Repeat(`<p>`+article+`<a href="u">70/1</a></p>`+"\n", 2000)))
	x, err := Read(AKN, data, Limits{})
	if err != nil {
		b.Fatal(err)
	}
	links := linkAll(x, "70/1")
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		RewriteAKN(data, x, links)
	}
}
