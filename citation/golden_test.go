package citation_test

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/citationtest"
	"github.com/unxref/unxref/resolution/document"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew: read every changed line before it is kept")

// TestGolden holds what is found in the documents of testdata to files that a person has read line by line. The golden lines are what is
// true of the document; where one differs from what is found, the program is wrong until shown otherwise.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("../testdata/*.*")
	require.NoError(t, err)
	for _, name := range names {
		base := filepath.Base(name)
		switch filepath.Ext(name) {
		case ".txt", ".html", ".xml":
		default:
			continue
		}
		t.Run(base, func(t *testing.T) {
			got := golden(t, name)
			file := filepath.Join("../testdata/golden", base+".golden")
			if *update {
				require.NoError(t, os.WriteFile(file, got, 0o644))
				return
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "run with -update, then read the file")
			assert.Equal(t, string(want), string(got))
		})
	}
}

// golden lists the references of every document of a file, one a line: place, label, words, id, date, relation, pinpoint, explanation.
func golden(t *testing.T, name string) []byte {
	var b bytes.Buffer
	var finder citation.Finder
	n := 0
	for doc, err := range document.Open(name, document.Options{}) {
		require.NoError(t, err)
		r := finder.Find(new(citation.Result), doc)
		citationtest.Invariants(t, r)
		if n++; n > 1 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "# %s\n", cmp.Or(doc.Self.String(), "a text without a symbol"))
		for _, ref := range r.References {
			at := doc.Source.Position(ref.Span.Start)
			for _, column := range []struct {
				words string
				width int
			}{
				{fmt.Sprintf("%d:%d", at.Line, at.Column), 7},
				{doc.Label(int(ref.Paragraph)), 10},
				{oneLine(r.Text(ref)), 34},
				{cmp.Or(ref.Work.String(), "?"), 24},
				{ref.Date.String(), 10},
				{ref.Relation.String(), 14},
				{strings.Join(strings.Fields(r.PinpointText(ref)), ""), 18},
			} {
				column.words = cmp.Or(column.words, "-")
				b.WriteString(column.words)
				b.WriteString(strings.Repeat(" ", max(0, column.width-width(column.words))+1))
			}
			b.WriteString(oneLine(r.Explain(ref)))
			b.WriteString("\n")
		}
	}
	return b.Bytes()
}

// oneLine joins the lines of a reference that a line break cuts.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// width counts the columns of a terminal: Chinese letters take two.
func width(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x2E80 {
			n++
		}
	}
	return n
}
