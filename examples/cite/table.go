package main

import (
	"strconv"
	"strings"

	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution/document"
)

// A tablePrinter prints for people: where, what words, what they mean, how it was told.
type tablePrinter struct {
	reader
	table cli.Table
}

func (p *tablePrinter) Document(out *cli.Output, file string, d *document.Document) {
	for w := range p.rows(file, d) {
		at := w.file + ":" + strconv.Itoa(w.at.Line) + ":" + strconv.Itoa(w.at.Column)
		p.table.Add(w.explain, at, w.text, w.id, how(w))
		if p.table.Full() {
			p.End(out)
		}
	}
}

func (p *tablePrinter) End(out *cli.Output) {
	out.Bytes = p.table.AppendTo(out.Bytes)
	out.Spill()
}

// how says in a few words how w was resolved, or why not.
func how(w *row) string {
	switch {
	case w.isMark && w.id == "":
		return w.reason
	case w.isMark && len(w.targets) == 0:
		return "mark"
	case w.isMark:
		return "mark: " + list(w.targets)
	case len(w.candidates) > 0:
		return w.status + ", " + w.reason + ": " + list(w.candidates)
	}
	b := make([]string, 0, 3)
	if w.id == "" || w.status != "resolved" {
		b = append(b, w.status)
	}
	if w.reason != "" {
		b = append(b, w.reason)
	} else {
		b = append(b, w.via)
	}
	if w.told != "" {
		b = append(b, "told by "+w.told)
	}
	return strings.Join(b, ", ")
}

func list(ids []string) string { return strings.Join(ids, ", ") }
