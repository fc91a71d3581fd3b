package main

import (
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution/document"
)

// A rowPrinter prints every row by itself.
type rowPrinter struct {
	reader
	appendRow func([]byte, *row, options) []byte
}

func (p *rowPrinter) Document(out *cli.Output, file string, d *document.Document) {
	for w := range p.rows(file, d) {
		out.Bytes = p.appendRow(out.Bytes, w, p.options)
		out.Spill()
	}
}

func (p *rowPrinter) End(*cli.Output) {}

func appendJSON(b []byte, w *row, o options) []byte {
	j := cli.JSON(b).Open().String("file", w.file).String("self", w.self).Int("line", int64(w.at.Line)).Int("column", int64(w.at.Column)).Int("start", w.start).Int("end", w.end)
	if w.hasTail() {
		j = j.Ints("tail", w.tailStart, w.tailEnd)
	}
	j = j.String("text", w.text).String("kind", w.kind).String("id", w.id)
	if len(w.candidates) > 0 {
		j = j.Strings("candidates", w.candidates)
	}
	j = j.String("status", w.status).String("reason", w.reason).String("date", w.date).String("via", w.via).String("told", w.told)
	j = j.String("relation", w.relation).String("pinpoint", w.pinpoint).String("paragraph", w.paragraph).Strings("marks", w.marks).String("url", w.url)
	if w.isMark {
		j = j.Strings("targets", w.targets)
	}
	if o.explain {
		j = j.String("explain", w.explain)
	}
	return j.Close().EndLine()
}
