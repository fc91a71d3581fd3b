package citation

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/resolution/document"
)

// A benchText is one text that the benchmarks run on.
type benchText struct {
	name, text string
	lines      bool
}

// benchTexts are the documents of testdata and, where the development corpora are at hand, the dense draft, prose and mixed lines of them.
func benchTexts(b *testing.B) []benchText {
	var texts []benchText
	own, err := filepath.Glob("../testdata/*.txt")
	require.NoError(b, err)
	for _, name := range own {
		data, err := os.ReadFile(name)
		require.NoError(b, err)
		texts = append(texts, benchText{name: filepath.Base(name), text: string(data)})
	}
	for _, c := range [...]struct{ name, file string }{{"dense", "ga-draft-crime-prevention-2018.zh.txt"}, {"prose", "undocs-peace.zh.txt"}, {"mixed", "UNv1.0.devset.zh"}} {
		if data, err := os.ReadFile("../../shared/corpus/" + c.file); err == nil {
			texts = append(texts, benchText{c.name, string(data), c.name == "mixed"})
		}
	}
	return texts
}

func pipeline(f *Finder, r *Result, t benchText) int {
	n := 0
	for _, d := range document.Parse(t.text, document.Options{Lines: t.lines}) {
		n += len(f.Find(r, d).References)
	}
	return n
}

// BenchmarkPipeline is the whole way from bytes to references, the same text again and again.
func BenchmarkPipeline(b *testing.B) {
	for _, t := range benchTexts(b) {
		b.Run(t.name, func(b *testing.B) {
			var f Finder
			var r Result
			b.SetBytes(int64(len(t.text)))
			b.ReportAllocs()
			for b.Loop() {
				pipeline(&f, &r, t)
			}
		})
	}
}

// BenchmarkRotation is the same with two megabytes of other texts through the same code in between, whose time does not count.
func BenchmarkRotation(b *testing.B) {
	var others []benchText
	size := 0
	files, _ := filepath.Glob("../../shared/corpus/*.zh*")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil && size < 2<<20 {
			others = append(others, benchText{name, string(data), strings.Contains(name, "UNv1") || strings.Contains(name, "opus")})
			size += len(data)
		}
	}
	for _, t := range benchTexts(b) {
		b.Run(t.name, func(b *testing.B) {
			var f Finder
			var r Result
			b.SetBytes(int64(len(t.text)))
			for b.Loop() {
				b.StopTimer()
				for _, o := range others {
					pipeline(&f, &r, o)
				}
				b.StartTimer()
				pipeline(&f, &r, t)
			}
		})
	}
}

// baseline is what a user would write: eight patterns in sequence.
var baseline = []*regexp.Regexp{
	regexp.MustCompile(`第\s*[0-9A-Z][0-9A-Za-z./ ()（）-]*\s*号`),
	regexp.MustCompile(`《条约汇编》[，,]\s*第[^号\n]{1,60}卷[，,]\s*第[^号\n]{1,30}号`),
	regexp.MustCompile(`\b(?:A|S|E|ST|T|CRC|CEDAW|CTOC|CAC|FCCC|UNEP|HSP)/[0-9A-Za-z.()/-]+`),
	regexp.MustCompile(`同上`),
	regexp.MustCompile(`[⁰¹²³⁴⁵⁶⁷⁸⁹]+`),
	regexp.MustCompile(`出售品编号[：:]?\s*[A-Z]\.[0-9A-Z.]+`),
	regexp.MustCompile(`《[^》\n]{1,80}》`),
	regexp.MustCompile(`[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日`),
}

// BenchmarkBaseline runs the eight patterns of baseline over the texts: matching alone, nothing is resolved.
func BenchmarkBaseline(b *testing.B) {
	for _, t := range benchTexts(b) {
		b.Run(t.name, func(b *testing.B) {
			data := []byte(t.text)
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				for _, re := range baseline {
					re.FindAllIndex(data, -1)
				}
			}
		})
	}
}

// BenchmarkSize is the pipeline on 50 kilobytes and 50 megabytes of one text: the cost of a byte must not grow.
func BenchmarkSize(b *testing.B) {
	for _, t := range benchTexts(b) {
		if t.name != "prose" {
			continue
		}
		for _, size := range [...]struct {
			name  string
			bytes int
		}{{"50KB", 50 << 10}, {"50MB", 50 << 20}} {
			b.Run(size.name, func(b *testing.B) {
				s := strings.Repeat(t.text, size.bytes/len(t.text)+1)[:size.bytes]
				var f Finder
				var r Result
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					pipeline(&f, &r, benchText{text: strings.ToValidUTF8(s, "")})
				}
			})
		}
	}
}
