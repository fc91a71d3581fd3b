package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/resolution/document"
)

func ExampleRun() {
	r := citation.Find("重申其2012年9月19日第67/1号决议和《联合国打击跨国组织犯罪公约》的宗旨。")
	for _, f := range check.Run(r, nil) {
		if f.Rule != "self-unknown" {
			fmt.Printf("%s: %s\n", f.Rule, f.Message)
		}
	}
	// Output:
	// date-differs: A/RES/67/1 was adopted on 2012-09-24, the text says 2012-09-19
	// title-misprint: 《联合国打击跨国组织犯罪公约》: 有 is missing; write 《联合国打击跨国有组织犯罪公约》
}

func ExampleLedger() {
	r := citation.Find("重申其2010年12月21日第65/229号决议和2012年9月19日第67/1号决议。")
	for _, e := range check.Ledger(r) {
		fmt.Println(r.References[e.Reference].Work, e.Verdict, e.By, e.Detail)
	}
	// Output:
	// A/RES/65/229 verified registry adopted 2010-12-21
	// A/RES/67/1 contradicted registry A/RES/67/1 was adopted on 2012-09-24, the text says 2012-09-19
}

func ExampleRules() {
	rules := check.Rules()
	for i := range rules {
		rules[i].On = rules[i].Key == "superseded"
	}
	r := citation.Find("回顾经济及社会理事会2017年7月6日第2017/16号决议。")
	for _, f := range check.Run(r, rules) {
		fmt.Println(f.Message)
	}
	// Output: E/RES/2017/16 was adopted by the Assembly as A/RES/72/193
}

func TestRulesIsACopy(t *testing.T) {
	rules := check.Rules()
	rules[0].On, rules[0].Key = false, "none"
	assert.NotEqual(t, rules[0], check.Rules()[0])
}

func TestKeysAreUniqueAndEveryRowIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range check.Rules() {
		assert.False(t, seen[r.Key], r.Key)
		seen[r.Key] = true
		assert.NotEmpty(t, r.Text, r.Key)
		assert.NotEmpty(t, r.Act, r.Key)
		assert.Equal(t, r.Bad == "", r.Good == "", r.Key)
	}
}

func TestALevelThatTheCallerSetsIsTheLevelOfTheFinding(t *testing.T) {
	rules := check.Rules()
	for i := range rules {
		rules[i].Level = check.Error
	}
	_, findings := found(t, "打击犯罪活动的的能力。", rules)
	for _, f := range findings {
		assert.Equal(t, check.Error, f.Level)
	}
	assert.NotEmpty(t, findings)
}

func TestARuleWithoutAFunctionIsNotAsked(t *testing.T) {
	_, findings := found(t, "打击犯罪活动的的能力。", []check.Rule{{Key: "no-such-rule", On: true}})
	assert.Empty(t, findings)
}

func TestLinesSilenceWhatNeedsADocument(t *testing.T) {
	text := strings.ReplaceAll(read(t, "words.txt"), "\n\n", "\n")
	docs := document.Parse(text, document.Options{Lines: true})
	require.Len(t, docs, 1)
	r := new(citation.Finder).Find(new(citation.Result), docs[0])
	var keys []string
	for _, f := range check.Run(r, nil) {
		keys = append(keys, f.Rule)
	}
	for _, silent := range []string{"brackets", "mixed-width", "note-without-mark", "mark-without-note", "date-missing", "source-missing", "title-variant", "self-unknown"} {
		assert.NotContains(t, keys, silent)
	}
	for _, asked := range []string{"repeated-word", "title-misprint", "symbol-homoglyph", "missing-di", "placeholder"} {
		assert.Contains(t, keys, asked)
	}
}

func TestSeveralDocumentsOfOneText(t *testing.T) {
	r := citation.Find("A/RES/70/1\n\n大会，\n\n重申其2012年9月19日第67/1号决议。\n\nA/RES/70/2\n\n大会，\n\n重申其2012年9月19日第67/1号决议。\n")
	assert.NotPanics(t, func() { check.Run(r, nil) })
	assert.Len(t, check.Ledger(r), len(r.References))
}

// laws hold for every text.
func laws(t testing.TB, s string, o document.Options) {
	rules := check.Rules()
	for i := range rules {
		rules[i].On = true
	}
	for _, d := range document.Parse(s, o) {
		r := new(citation.Finder).Find(new(citation.Result), d)
		findings := check.Run(r, rules)
		src := d.Source.Text
		assert.True(t, slices.IsSortedFunc(findings, func(a, b check.Finding) int { return int(a.Span.Start) - int(b.Span.Start) }), "sorted")
		for _, f := range findings {
			for _, at := range []int32{f.Span.Start, f.Span.End, f.Related.Start, f.Related.End} {
				require.True(t, at >= 0 && int(at) <= len(src), "%s in bounds", f.Rule)
				require.True(t, int(at) == len(src) || !utf8.ValidString(src) || utf8.RuneStart(src[at]), "%s on the border of a letter", f.Rule)
			}
			require.LessOrEqual(t, f.Span.Start, f.Span.End)
			require.NotEmpty(t, f.Message)
		}
		require.Equal(t, findings, check.Run(r, rules), "the same twice")
		require.Len(t, check.Ledger(r), len(r.References))
	}
}

func FuzzRun(f *testing.F) {
	for _, name := range []string{"right.txt", "words.txt", "contradictions.txt"} {
		f.Add(read(f, name))
	}
	for _, rule := range check.Rules() {
		f.Add(rule.Bad)
	}
	f.Add("同上，第\xe3\x80年月日第/号决议(\xff《“²")
	f.Fuzz(func(t *testing.T, s string) {
		laws(t, s, document.Options{})
		laws(t, s, document.Options{Lines: true})
	})
}

// Every piece is one that a rule looks at; none may make the time grow faster than the text.
func TestTimeGrowsWithTheText(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for _, piece := range []string{"《", "“", "(", "_", "…", "X", "XX/", "A/72//15", "Α/70/5 ", "的的", "and ", "，,", "一，一,一", "国國", "2001年2月30日", "年月日", "第1/2号决议、", "第70/5号、", "²",
		"2010年5月4日第72/8号决议，", "《联合国打击跨组织犯罪公约》", "联合国反腐败公约缔约国大会，", "第5/3号决议，", "(A/HRC/ ", "¹ 同上。\n\n", "² A/73/131，第70/1号决议，", "E/2016/30)", "[ ]", "该决议", "第 2 (b) 条", " "} {
		measure := func(n int) time.Duration {
			s := "大会，\n\n" + strings.Repeat(piece, n/len(piece))
			r := new(citation.Finder).Find(new(citation.Result), document.Parse(s, document.Options{})[0])
			rules := check.Rules()
			for i := range rules {
				rules[i].On = true
			}
			best := time.Hour
			for range 3 {
				began := time.Now()
				check.Run(r, rules)
				best = min(best, time.Since(began))
			}
			return best
		}
		small, large := measure(40_000), measure(160_000)
		assert.Less(t, large, 10*small+20*time.Millisecond, "%q: %v, four times the text %v", piece, small, large)
	}
}

func BenchmarkRun(b *testing.B) {
	s := read(b, "right.txt")
	r := new(citation.Finder).Find(new(citation.Result), document.Parse(s, document.Options{})[0])
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		check.Run(r, nil)
	}
}

func BenchmarkLedger(b *testing.B) {
	s := read(b, "right.txt")
	r := new(citation.Finder).Find(new(citation.Result), document.Parse(s, document.Options{})[0])
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		check.Ledger(r)
	}
}
