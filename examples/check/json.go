package main

import (
	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/examples/internal/cli"
)

// A jsonWriter prints an array of objects, one a line.
type jsonWriter struct {
	s    *cli.Session
	line cli.JSON
	any  bool
}

func jsonArray(s *cli.Session, _ []check.Rule) writer {
	s.Out.WriteByte('[')
	return &jsonWriter{s: s}
}

func (w *jsonWriter) finding(x located) {
	if w.any {
		w.s.Out.WriteByte(',')
	}
	w.any = true
	j := append(w.line[:0], '\n').Open().String("rule", x.Rule).String("level", x.Level.String()).String("file", x.file)
	j = j.Int("line", int64(x.from.Line)).Int("column", int64(x.from.Column)).Int("endLine", int64(x.to.Line)).Int("endColumn", int64(x.to.Column))
	j = j.Int("start", x.from.Offset).Int("end", x.to.Offset).String("text", x.words).String("message", x.Message).String("evidence", x.Evidence).String("suggest", x.Suggest)
	if x.related.Line > 0 {
		j = j.Key("related").Open().Int("line", int64(x.related.Line)).Int("column", int64(x.related.Column)).Int("start", x.related.Offset).Int("end", x.relatedEnd.Offset).String("text", x.relatedWords).Close()
	}
	w.line = j.Close()
	w.s.Out.Write(w.line)
}

func (w *jsonWriter) end() { w.s.Out.WriteString("\n]\n") }
