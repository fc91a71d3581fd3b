package check_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/resolution/text"
)

func read(t testing.TB, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(b)
}

// render writes findings and ledger as the golden files hold them.
func render(r *citation.Result, findings []check.Finding) string {
	var b strings.Builder
	src := r.Document.Source
	for _, f := range findings {
		p := src.Position(f.Span.Start)
		fmt.Fprintf(&b, "%d:%d: %s: %s: %s", p.Line, p.Column, f.Level, f.Rule, f.Message)
		if f.Evidence != "" {
			fmt.Fprintf(&b, " (%s)", f.Evidence)
		}
		if f.Suggest != "" {
			fmt.Fprintf(&b, " → %s", f.Suggest)
		}
		b.WriteByte('\n')
	}
	b.WriteByte('\n')
	for _, e := range check.Ledger(r) {
		ref := r.References[e.Reference]
		p := src.Position(ref.Span.Start)
		fmt.Fprintf(&b, "%d:%d: %s %s: %s by %s: %s\n", p.Line, p.Column, ref.Work, ref.Date, e.Verdict, e.By, e.Detail)
	}
	return b.String()
}

// UNXREF_UPDATE=1 writes the golden files anew; read the difference before it is kept.
func TestGolden(t *testing.T) {
	for _, name := range []string{"contradictions", "words", "right"} {
		t.Run(name, func(t *testing.T) {
			r, findings := found(t, read(t, name+".txt"), nil)
			got := render(r, findings)
			if os.Getenv("UNXREF_UPDATE") != "" {
				require.NoError(t, os.WriteFile(filepath.Join("testdata", name+".golden"), []byte(got), 0o644))
			}
			assert.Equal(t, read(t, name+".golden"), got)
		})
	}
}

// What looks wrong and is right: RULES names the traps.
func TestNothingIsFoundWhereAllIsRight(t *testing.T) {
	_, findings := found(t, read(t, "right.txt"), nil)
	assert.Empty(t, findings)
}

// contradicting reports whether a rule holds the text against a record or a bound.
func contradicting(rule string) bool {
	for _, prefix := range []string{"date-", "number-", "treaty-", "supplement-", "not-yet", "same-number-"} {
		if strings.HasPrefix(rule, prefix) {
			return rule != "date-missing"
		}
	}
	return false
}

func covers(a, b text.Span) bool { return a.Start <= b.Start && b.End <= a.End }

func TestEveryContradictedRowHasOneFindingAndEverySuchFindingOneRow(t *testing.T) {
	for _, name := range []string{"contradictions.txt", "words.txt", "right.txt"} {
		r, findings := found(t, read(t, name), nil)
		rows := make([]int, len(findings))
		for _, e := range check.Ledger(r) {
			if e.Verdict != "contradicted" {
				continue
			}
			assert.NotEmpty(t, e.By)
			n := 0
			for i, f := range findings {
				if contradicting(f.Rule) && covers(f.Span, r.References[e.Reference].Span) {
					n++
					rows[i]++
				}
			}
			assert.Equal(t, 1, n, "%s: findings of %s", name, r.References[e.Reference].Work)
		}
		for i, f := range findings {
			if contradicting(f.Rule) {
				assert.Equal(t, 1, rows[i], "%s: rows of %s", name, f.Message)
			}
		}
	}
}

func TestEveryContradictingRuleIsInTheTestDocument(t *testing.T) {
	_, findings := found(t, read(t, "contradictions.txt"), nil)
	seen := map[string]bool{}
	for _, f := range findings {
		seen[f.Rule] = true
	}
	for _, rule := range check.Rules() {
		if rule.On && contradicting(rule.Key) {
			assert.True(t, seen[rule.Key], rule.Key)
		}
	}
}
