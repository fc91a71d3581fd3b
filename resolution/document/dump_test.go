package document

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/unxref/unxref/resolution/text"
)

var dumpFile = flag.String("file", "", "a text that TestDump prints")

// TestDump prints how a file is read: go test -run TestDump -file path -v.
func TestDump(t *testing.T) {
	if *dumpFile == "" {
		t.Skip("no -file")
	}
	b, err := os.ReadFile(*dumpFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range Parse(string(b), Options{Name: *dumpFile}) {
		fmt.Print(dump(d))
	}
}

// dump tells one document: what it is, then each paragraph with its label, role, speaker and words, the pieces parted by |, then the marks.
func dump(d *Document) string {
	var b strings.Builder
	fmt.Fprintf(&b, "document %v %v\n", d.Self, d.Date)
	for i, p := range d.Paragraphs {
		fmt.Fprintf(&b, "%s\t%v\t%s\t", d.Label(i), p.Role, p.Speaker)
		for j, s := range p.Pieces {
			if j > 0 {
				b.WriteString(" | ")
			}
			b.WriteString(head(d.Source.Text[s.Start:s.End]))
		}
		b.WriteByte('\n')
	}
	for i, m := range d.Marks {
		if i > 0 {
			b.WriteByte(' ')
		}
		to := "?"
		if m.Note >= 0 {
			to = d.Notes[m.Note].Label
		}
		fmt.Fprintf(&b, "%s→%s", words(d, m.Span), to)
	}
	b.WriteByte('\n')
	return b.String()
}

func words(d *Document, s text.Span) string { return d.Source.Text[s.Start:s.End] }

// head returns the beginning and the end of long words.
func head(s string) string {
	r := []rune(s)
	if len(r) <= 28 {
		return s
	}
	return string(r[:18]) + "…" + string(r[len(r)-8:])
}
