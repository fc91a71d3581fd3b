package citation_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/citationtest"
	"github.com/unxref/unxref/resolution/document"
)

// FuzzFind holds the whole pipeline to its laws on any bytes: no panic, the invariants of citationtest, the same result twice, and the same
// result where lines are read alone and a blank line follows.
func FuzzFind(f *testing.F) {
	names, err := filepath.Glob("../testdata/*.txt")
	require.NoError(f, err)
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(data))
	}
	cases, err := filepath.Glob("../testdata/cases/*.txtar")
	require.NoError(f, err)
	for _, name := range cases {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		for _, c := range citationtest.Sections(string(data)) {
			f.Add(c.Text)
		}
	}
	f.Fuzz(func(t *testing.T, s string) {
		var finder citation.Finder
		for _, lines := range [...]bool{false, true} {
			before := read(t, &finder, s, lines)
			require.Equal(t, before, read(t, &finder, s, lines), "a second reading differs")
			if lines {
				require.Equal(t, before, read(t, &finder, s+"\n\n", lines), "a blank line changes what is cited")
			}
		}
	})
}

// read lists the references of s with their explanations.
func read(t *testing.T, finder *citation.Finder, s string, lines bool) string {
	var b strings.Builder
	for _, doc := range document.Parse(s, document.Options{Lines: lines}) {
		r := finder.Find(new(citation.Result), doc)
		citationtest.Invariants(t, r)
		for _, ref := range r.References {
			b.WriteString(r.Explain(ref) + r.PinpointText(ref) + ref.Relation.String() + doc.Label(int(ref.Paragraph)) + "\n")
			for _, w := range r.Candidates(ref) {
				b.WriteString(w.String())
			}
		}
	}
	return b.String()
}
