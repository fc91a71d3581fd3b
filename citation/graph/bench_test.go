package graph

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
)

// library makes n documents as resolutions are: some sixty citations each, most of a few works.
func library(n int) []*citation.Result {
	random := rand.New(rand.NewPCG(3, 4))
	all := make([]*citation.Result, n)
	for i := range all {
		list := make([]cited, 40+random.IntN(40))
		for k := range list {
			session := 75 - int(random.ExpFloat64()*8)
			list[k] = cited{fmt.Sprintf("A/RES/%d/%d", max(session, 31), 1+int(random.ExpFloat64()*40)), int32(k * 150), syntax.Relation(random.IntN(12))}
		}
		all[i] = found(fmt.Sprintf("library/A_RES_76_%d.txt", i), fmt.Sprintf("A/RES/76/%d", i), 0, list...)
	}
	return all
}

func BenchmarkAdd(b *testing.B) {
	results := library(200)
	places := 0
	for _, r := range results {
		places += len(r.References)
	}
	for b.Loop() {
		graphOf(results...)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*places), "ns/place")
}

// BenchmarkMemory tells the bytes that a graph keeps for a place, its names and the rest included.
func BenchmarkMemory(b *testing.B) {
	results := library(2000)
	var kept, places float64
	for b.Loop() {
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		g := graphOf(results...)
		runtime.GC()
		runtime.ReadMemStats(&after)
		kept, places = float64(after.HeapAlloc)-float64(before.HeapAlloc), float64(g.Counts().Citations)
	}
	b.ReportMetric(kept/places, "bytes/place")
}

func BenchmarkMerge(b *testing.B) {
	results := library(200)
	one, other := graphOf(results[:100]...), graphOf(results[100:]...)
	for b.Loop() {
		joined(one, other)
	}
}

func BenchmarkWrite(b *testing.B) {
	g := graphOf(library(200)...)
	for f := range Format(len(formats)) {
		b.Run(f.String(), func(b *testing.B) {
			var out bytes.Buffer
			_ = g.Write(&out, f)
			b.SetBytes(int64(out.Len()))
			for b.Loop() {
				_ = g.Write(io.Discard, f)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	var in bytes.Buffer
	require.NoError(b, graphOf(library(200)...).Write(&in, JSON))
	b.SetBytes(int64(in.Len()))
	for b.Loop() {
		_, err := Read(bytes.NewReader(in.Bytes()))
		require.NoError(b, err)
	}
}
