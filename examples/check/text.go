package main

import (
	"fmt"

	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/examples/internal/cli"
)

// A textWriter prints a line for people and for editors that jump to file:line:column.
type textWriter struct{ s *cli.Session }

func plainText(s *cli.Session, _ []check.Rule) writer { return textWriter{s} }

func (w textWriter) finding(x located) {
	message := x.Message
	if x.Evidence != "" {
		message += " (" + x.Evidence + ")"
	}
	if x.related.Line > 0 {
		message += fmt.Sprintf(" [see %d:%d]", x.related.Line, x.related.Column)
	}
	fmt.Fprintf(w.s.Out, "%s:%d:%d: %s: %s: %s\n", oneLine(x.file), x.from.Line, x.from.Column, x.Level, x.Rule, oneLine(message))
}

func (w textWriter) end() {}
