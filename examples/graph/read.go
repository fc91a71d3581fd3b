package main

import (
	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/graph"
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution/document"
)

// A worker reads documents into a graph of its own and prints nothing. The graphs of all workers are then joined, in whatever way they shared the files.
type worker struct {
	graph  graph.Graph
	finder citation.Finder
	result citation.Result
}

func (w *worker) Document(_ *cli.Output, _ string, d *document.Document) {
	w.graph.Add(w.finder.Find(&w.result, d))
}

func (w *worker) End(*cli.Output) {}

// readInto adds the inputs to g. What g holds of a file that is read is replaced.
func readInto(g *graph.Graph, s *cli.Session, o document.Options) error {
	var workers []*worker
	err := s.Print(o, func() cli.Printer {
		w := new(worker)
		workers = append(workers, w)
		return w
	})
	for _, w := range workers {
		for _, file := range w.graph.Files() {
			g.Remove(file)
		}
	}
	for _, w := range workers {
		g.Merge(&w.graph)
	}
	return err
}
