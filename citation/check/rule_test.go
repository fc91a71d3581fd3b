package check_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/resolution/document"
)

// found reads s as one document and asks the rules.
func found(t testing.TB, s string, rules []check.Rule) (*citation.Result, []check.Finding) {
	t.Helper()
	docs := document.Parse(s, document.Options{})
	require.NotEmpty(t, docs)
	r := new(citation.Finder).Find(new(citation.Result), docs[0])
	return r, check.Run(r, rules)
}

// only returns the rule of a key alone, switched on.
func only(rule check.Rule) []check.Rule {
	rule.On = true
	return []check.Rule{rule}
}

func TestEveryRuleFindsItsBadExampleOnceAndNotItsGoodOne(t *testing.T) {
	for _, rule := range check.Rules() {
		if rule.Bad == "" {
			continue
		}
		t.Run(rule.Key, func(t *testing.T) {
			_, bad := found(t, rule.Bad, only(rule))
			if assert.Len(t, bad, 1) {
				assert.Equal(t, rule.Key, bad[0].Rule)
				assert.Equal(t, rule.Level, bad[0].Level)
				assert.NotEmpty(t, bad[0].Message)
				t.Log(bad[0].Message, "|", bad[0].Evidence)
			}
			_, good := found(t, rule.Good, only(rule))
			assert.Empty(t, good)
		})
	}
}
