package document

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write what is read as the golden part of each case")

const (
	textMark = "-- text --\n"
	wantMark = "-- want --\n"
)

// TestGolden reads every case of testdata: a remark, the text, and what it is read as.
func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			remark, rest, ok := strings.Cut(string(b), textMark)
			require.True(t, ok, "no text")
			in, want, _ := strings.Cut(rest, wantMark)
			var got strings.Builder
			for _, d := range Parse(in, Options{}) {
				invariants(t, d)
				got.WriteString(dump(d))
			}
			if *update {
				require.NoError(t, os.WriteFile(name, []byte(remark+textMark+in+wantMark+got.String()), 0o644))
				return
			}
			assert.Equal(t, want, got.String())
			// The ends of lines and the form feeds of pages are no evidence.
			var again strings.Builder
			for _, d := range Parse(strings.ReplaceAll(in, "\n", "\r\n"), Options{}) {
				again.WriteString(dump(d))
			}
			assert.Equal(t, want, again.String(), "CRLF")
		})
	}
}
