package syntax

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A sample is a text that the stages are measured on.
type sample struct {
	name string
	docs []*document.Document
}

// samples are the documents of testdata and, where the development corpora are at hand, dense, prose and mixed lines of them.
func samples(tb testing.TB) []sample {
	var list []sample
	own, err := filepath.Glob("../../testdata/*.txt")
	require.NoError(tb, err)
	for _, file := range own {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		list = append(list, sample{filepath.Base(file), document.Parse(string(data), document.Options{})})
	}
	for _, c := range [...]struct{ name, file string }{{"dense", "ga-draft-crime-prevention-2018.zh.txt"}, {"prose", "undocs-peace.zh.txt"}, {"mixed", "UNv1.0.devset.zh"}} {
		if data, err := os.ReadFile("../../../shared/corpus/" + c.file); err == nil {
			list = append(list, sample{c.name, document.Parse(string(data), document.Options{Lines: c.name == "mixed"})})
		}
	}
	return list
}

// BenchmarkStages measures one stage after the other on whole texts: the bytes of fold, words and read are those of every paragraph, not only of
// the sentences that hold a trigger.
func BenchmarkStages(b *testing.B) {
	for _, c := range samples(b) {
		src := c.docs[0].Source.Text
		s := NewScanner(nil)
		stage := func(name string, run func()) {
			b.Run(c.name+"/"+name, func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					run()
				}
			})
		}
		s.src = src
		stage("sweep", func() { s.sweep(0, len(src)) })
		var folded []text.Folded
		fold := func() {
			i := 0
			for _, d := range c.docs {
				s.doc, s.src = d, src
				for k := range d.Paragraphs {
					if i == len(folded) {
						folded = append(folded, text.Folded{})
					}
					s.fold = folded[i]
					s.fold.Reset()
					for _, p := range d.Paragraphs[k].Pieces {
						s.foldRange(int(p.Start), int(p.End))
					}
					folded[i] = s.fold
					i++
				}
			}
		}
		fold()
		stage("fold", fold)
		stage("words", func() {
			for i := range folded {
				s.fold = folded[i]
				s.cut()
			}
		})
		stage("words and read", func() {
			s.items = s.items[:0]
			for i := range folded {
				s.fold = folded[i]
				s.cut()
				s.read()
			}
		})
		s.fold = text.Folded{}
		stage("scan", func() {
			for _, d := range c.docs {
				s.items = s.Scan(s.items[:0], d)
			}
		})
	}
}
