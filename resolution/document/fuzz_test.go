package document

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func FuzzDocument(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range names {
		b, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(string(b))
	}
	f.Add("¹\n² \n[3] x\n* y\n联合国\nA/1/2\n大会，\n\xff\xe3\x80")
	f.Fuzz(func(t *testing.T, s string) {
		docs := Parse(s, Options{})
		require.NotEmpty(t, docs)
		at := int32(0)
		var first strings.Builder
		for _, d := range docs {
			assert.Equal(t, at, d.Span.Start, "documents follow one another")
			at = d.Span.End
			invariants(t, d)
			first.WriteString(dump(d))
		}
		assert.Equal(t, len(s), int(at))
		var second strings.Builder
		for _, d := range Parse(s, Options{}) {
			second.WriteString(dump(d))
		}
		assert.Equal(t, first.String(), second.String(), "the same twice")
		lines := Parse(s, Options{Lines: true})
		require.Len(t, lines, 1)
		invariants(t, lines[0])
	})
}

// TestLinear reads half a megabyte of hostile text of every kind. What is not linear takes minutes.
func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"note heads":    "¹ 甲\n",
		"rising heads":  "", // [9], [99], [999]
		"marks":         "¹²",
		"blank lines":   "\n \n",
		"one line":      "第70/1号决议，",
		"mastheads":     "联合国\nA/RES/70/1\n大会，\n回顾其以往各项决议和各国在各级作出的努力，\n",
		"sessions":      "2023年届会\n议程项目9\n委员会回顾其以往各项建议，并注意到各国代表团的发言。\n",
		"openings":      "大会，\n",
		"cut sentences": "回顾各国在各级作出的努力并注意到各国代表团在一般性辩论中的发言\n\n¹ 同上。\n\n",
		"brackets":      "[1][",
		"plain":         "大会，\n1 同上。\n《公约》1",
		"trailers":      "委员会回顾其以往各项建议，并注意到各国代表团的发言。\n联合国\n经济及社会理事会\n同上。\n",
		"asterisks":     "* 注\n甲*",
		"typed":         "（註一）同上\n甲（註一）",
		"resumed":       "大会，\n回顾其决议；\n回顾其决议，\n",
		"blanks":        "\u3000\u00A0 ",
	} {
		t.Run(name, func(t *testing.T) {
			make := func(n int) string { return strings.Repeat(unit, n/max(1, len(unit))) }
			if unit == "" {
				make = func(n int) string {
					var b strings.Builder
					for i := 1; b.Len() < n; i++ {
						b.WriteString("[" + strings.Repeat("9", i%3+1) + "] 甲\n")
					}
					return b.String()
				}
			}
			in := make(1 << 19)
			start := time.Now()
			Parse(in, Options{})
			took := time.Since(start)
			assert.Less(t, took, 10*time.Second)
			t.Logf("%.1f ns/B", float64(took)/(1<<19))
		})
	}
}
