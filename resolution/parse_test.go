package resolution

import (
	"encoding"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	_ encoding.TextAppender    = Work{}
	_ encoding.TextMarshaler   = Work{}
	_ encoding.TextUnmarshaler = (*Work)(nil)
	_ encoding.TextAppender    = Number{}
)

func TestParse(t *testing.T) {
	for _, c := range spellings {
		w, err := Parse(c.in)
		if assert.NoError(t, err) {
			assert.Equal(t, c.id, w.String(), c.in)
		}
		again, err := Parse(w.String())
		require.NoError(t, err)
		assert.Equal(t, w, again)
		assert.Negative(t, badByte(w.String()))
	}
}

func TestParseFails(t *testing.T) {
	for _, c := range []struct {
		in     string
		offset int
		reason string
	}{
		{"", 0, reasonEmpty},
		{"　\n", 0, reasonEmpty},
		{"第27/5号决议", 0, reasonIssuer},
		{"第1503 (XLVIII)号决议", 0, reasonIssuer},
		{"第X/2号决定", 0, reasonIssuer},
		{"第1325号决议", 0, reasonIssuer},
		{"第2019/5号决定", 0, reasonIssuer},
		{"第150/7号决议", 0, reasonIssuer},
		{"第70/1和70/2号决议", len("第70/1"), reasonSeveral},
		{"第53/243 A至E号决议", len("第53/243 A至E"), reasonSeveral},
		{"第70/1号决议第5段", len("第70/1号决议"), reasonRest},
		{"安理会第9999号决议", 0, reasonNumber},
		{"安理会第70/1号决议", 0, reasonNumber},
		{"联合国，《条约汇编》，第2225和2237卷，第39574号", len("联合国，《条约汇编》，第2225"), reasonSeveral},
		{"出售品编号：甲", len("出售品编号："), reasonNumber},
		{"《大会正式记录》", len("《"), reasonNumber},
		{"《甲会正式记录，第二届会议》", len("《"), reasonIssuer},
		{"本决议", 0, reasonShape},
		{"HELLO-WORLD", 0, reasonShape},
		{strings.Repeat("第", 5000), 0, reasonShape},
		{"\xff\xfe", 0, reasonShape},
		{"A/RES//7/3", 0, reasonShape},
	} {
		w, err := Parse(c.in)
		assert.True(t, w.IsZero())
		e, ok := errors.AsType[*ParseError](err)
		if assert.True(t, ok, c.in) {
			assert.Equal(t, &ParseError{c.in, c.offset, c.reason}, e)
			assert.Contains(t, e.Error(), c.reason)
		}
	}
}

func TestKindURL(t *testing.T) {
	const page = "https://docs.un.org/zh/"
	for _, c := range []struct {
		id   string
		kind Kind
		url  string
	}{
		{"", NoKind, ""},
		{"A/RES/70/1", Resolution, page + "A/RES/70/1"},
		{"A/RES/2758(XXVI)", Resolution, page + "A/RES/2758(XXVI)"},
		{"A/RES/73/XXX", Resolution, ""},
		{"A/HRC/DEC/19/119", Decision, page + "A/HRC/DEC/19/119"},
		{"A/DEC/72/550", Decision, ""},
		{"E/CN.15/RES/27/5", Resolution, ""},
		{"FCCC/DEC/1/CP.21", Decision, ""},
		{"A/C.3/73/L.8/Rev.1", Document, page + "A/C.3/73/L.8/Rev.1"},
		{"A/56/1026-S/2002/932", Document, page + "A/56/1026"},
		{"EB150/7", Document, ""},
		{"GAOR/72/SUPP/53", Document, ""},
		{"UNTS/2225/39574", Treaty, ""},
		{"SALES/C.91.IV.2", Sales, ""},
		{"UN-CHARTER", Instrument, ""},
		{"file:草案.txt", File, ""},
	} {
		assert.Equal(t, c.kind, MakeWork(c.id).Kind(), c.id)
		assert.Equal(t, c.url, MakeWork(c.id).URL(), c.id)
	}
	assert.Empty(t, Kind(99).String())
	assert.Equal(t, "treaty", Treaty.String())
}

func TestWorkText(t *testing.T) {
	a, b := MakeWork("A/RES/70/1"), MakeTreaty("UNTS", 2225, 39574)
	assert.Equal(t, "UNTS/2225/39574", b.String())
	assert.Negative(t, a.Compare(b))
	assert.Zero(t, a.Compare(a))
	assert.Positive(t, a.Compare(Work{}))
	text, err := a.MarshalText()
	require.NoError(t, err)
	var w Work
	require.NoError(t, w.UnmarshalText(text))
	assert.Equal(t, a, w)
	require.NoError(t, w.UnmarshalText(nil))
	assert.True(t, w.IsZero())
	for _, bad := range []string{"A B", `A"B`, "A&B", "A<B", `A\B`, "A\x00B", "A\xffB"} {
		e, ok := errors.AsType[*ParseError](w.UnmarshalText([]byte(bad)))
		assert.True(t, ok, bad)
		assert.Equal(t, 1, e.Offset)
	}
}

// What Parse gives is an id: Parse reads it again as itself, it has a kind, and no letter that a graph's file cannot hold.
func FuzzParse(f *testing.F) {
	for _, c := range spellings {
		f.Add(c.in)
	}
	f.Add("第27/5号决议")
	f.Fuzz(func(t *testing.T, s string) {
		w, err := Parse(s)
		if err != nil {
			e, ok := errors.AsType[*ParseError](err)
			require.True(t, ok)
			require.True(t, e.Offset >= 0 && e.Offset <= len(s))
			require.True(t, e.Offset == len(s) || utf8.RuneStart(s[e.Offset]) || !utf8.ValidString(s))
			require.True(t, w.IsZero())
			return
		}
		require.NotEqual(t, NoKind, w.Kind())
		require.Negative(t, badByte(w.String()))
		again, err := Parse(w.String())
		require.NoError(t, err)
		require.Equal(t, w.String(), again.String())
	})
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{"A/RES/72/196", "第72/196号决议", "预防犯罪和刑事司法委员会第27/5号决议"} {
		b.Run(s, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				if _, err := Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func ExampleParse() {
	for _, s := range []string{"第72/196号决议", "决议案三九六(五)", "二二五二(緊特五)", "第27/5号决议"} {
		w, err := Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(w, w.Kind())
	}
	// Output:
	// A/RES/72/196 resolution
	// A/RES/396(V) resolution
	// A/RES/2252(ES-V) resolution
	// resolution: "第27/5号决议", byte 0: the issuer is not told
}
