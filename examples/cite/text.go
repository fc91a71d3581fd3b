package main

import (
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution/document"
)

// A textPrinter prints the text as read, once, however many documents share it.
type textPrinter struct{ printed int64 }

func (p *textPrinter) Document(out *cli.Output, _ string, d *document.Document) {
	s := d.Source
	if from := p.printed - s.Base.Offset; from < int64(len(s.Text)) {
		out.Bytes = append(out.Bytes, s.Text[max(from, 0):]...)
		out.Spill()
		p.printed = s.Base.Offset + int64(len(s.Text))
	}
}

func (p *textPrinter) End(*cli.Output) { p.printed = 0 }
