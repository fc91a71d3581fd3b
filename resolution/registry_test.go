package resolution

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/resolution/text"
)

func body(t testing.TB, key string) Body {
	t.Helper()
	b, ok := Default().Body(key)
	require.True(t, ok, key)
	return b
}

// number reads the number of an id whose prefix is known.
func number(t testing.TB, id string) (Body, Kind, Number) {
	t.Helper()
	b, k, n, ok := Default().split(id)
	require.True(t, ok, id)
	return *b, k, n
}

// Every row of the table has an example that its own prefix and forms give back; those of bodies that write numbers in a way of their own are read as they
// stand.
func TestBodiesExamples(t *testing.T) {
	r := Default()
	for _, row := range rows(bodiesCSV) {
		b, example := body(t, row[0]), row[11]
		if b.Outside || example == "" || b.Resolution+b.Decision == "" {
			continue
		}
		if owner, k, n, ok := r.split(example); ok && owner.Key == b.Key {
			assert.Equal(t, example, b.Work(k, n).String())
		}
		if _, k := adoptedPrefix(example); k == NoKind {
			continue // a document as the agency prints it
		}
		w, err := Parse(example)
		require.NoError(t, err, b.Key)
		assert.Equal(t, example, w.String())
	}
}

func TestBodiesNames(t *testing.T) {
	owner := map[string]string{}
	for _, b := range Default().Bodies() {
		require.NotEmpty(t, b.Names, b.Key)
		for _, n := range b.Names {
			assert.Equal(t, text.Fold(n), n, "names stand in folded letters")
			assert.NotContains(t, owner, n, "%s and %s", b.Key, owner[n])
			owner[n] = b.Key
		}
		for _, prefix := range []string{b.Resolution, b.Decision} {
			assert.Negative(t, badByte(prefix), prefix)
		}
	}
	assert.Equal(t, "GA", owner["大会"])
	assert.Equal(t, "COP-UNTOC", owner["联合国打击跨国组织犯罪公约缔约方会议"])
	assert.NotContains(t, owner, "委员会", "a word that does not say which")
	assert.NotContains(t, owner, "缔约方会议")
}

func TestBodyWork(t *testing.T) {
	for _, c := range []struct {
		key  string
		kind Kind
		n    Number
		id   string
	}{
		{"GA", Resolution, Number{Form: SessionNumber, Session: 67, Number: 234, Part: 'B'}, "A/RES/67/234B"},
		{"GA", Resolution, Number{Form: SessionNumber, Special: 'E', Session: 10, Number: 15}, "A/RES/ES-10/15"},
		{"GA", Decision, Number{Form: SessionNumber, Session: 72, Number: 550}, "A/DEC/72/550"},
		{"GA", Resolution, Number{Form: NumberRoman, Session: 3, Number: 217, Part: 'A'}, "A/RES/217(III)A"},
		{"GA", Resolution, Number{Form: NumberRoman, Special: 'S', Session: 6, Number: 3201}, "A/RES/3201(S-VI)"},
		{"GA", Resolution, Number{Form: SessionNumber, Session: 73, Placeholder: true}, "A/RES/73/XXX"},
		{"SC", Resolution, Number{Form: NumberYear, Session: 2001, Number: 1373}, "S/RES/1373(2001)"},
		{"SC", Decision, Number{Form: NumberYear, Session: 2001, Number: 1373}, ""},
		{"SC", Resolution, Number{Form: NumberBare, Number: 1325}, ""},
		{"SC", Resolution, Number{Form: SessionNumber, Session: 70, Number: 1}, ""},
		{"ECOSOC", Decision, Number{Form: YearNumber, Session: 2023, Number: 201, Part: 'B'}, "E/DEC/2023/201B"},
		{"HRC", Decision, Number{Form: SessionNumber, Special: 'O', Session: 13, Number: 1}, "A/HRC/DEC/OS/13/1"},
		{"STAT", Resolution, Number{Form: SessionNumber, Session: 48, Number: 110}, ""},
		{"STAT", Decision, Number{Form: SessionNumber, Session: 48, Number: 110}, "E/CN.3/DEC/48/110"},
		{"WHA", Resolution, Number{Form: SessionDot, Session: 58, Number: 3}, "WHA/RES/58.3"},
		{"WHA", Decision, Number{Form: NumberSession, Session: 74, Number: 9}, "WHA/DEC/74(9)"},
		{"COP-FCCC", Decision, Number{Form: NumberMeeting, Special: 1, Session: 21, Number: 1}, "FCCC/DEC/1/CP.21"},
		{"COP-CBD", Decision, Number{Form: RomanNumber, Session: 10, Number: 2}, "CBD/DEC/X/2"},
		{"UNEP-GC", Decision, Number{Form: RomanNumber, Special: 'S', Session: 11, Number: 9}, "UNEP/GC/DEC/SS.XI/9"},
		{"ECE", Decision, Number{Form: LetterSession, Part: 'J', Session: 70}, "E/ECE/DEC/J(70)"},
		{"COP-ROTT", Decision, Number{Form: PrefixNumber, Special: 1, Session: 2, Number: 3}, "UNEP/FAO/RC/COP/DEC/RC-2/3"},
		{"ECLAC", Resolution, Number{Form: NumberRoman, Session: 0, Number: 3}, ""},
		{"AU-A", Decision, Number{Form: NumberRoman, Session: 37, Number: 884}, ""},
	} {
		w := body(t, c.key).Work(c.kind, c.n)
		assert.Equal(t, c.id, w.String())
		if c.id == "" {
			continue
		}
		owner, k, n := number(t, c.id)
		assert.Equal(t, c.key, owner.Key, c.id)
		assert.Equal(t, c.kind, k)
		assert.Equal(t, c.n, n, c.id)
	}
}

func TestInstruments(t *testing.T) {
	keys := map[string]bool{}
	for _, x := range Default().Instruments() {
		assert.False(t, keys[x.Key], x.Key)
		keys[x.Key] = true
		require.NotEmpty(t, x.Aliases, x.Key)
		for _, w := range append([]Work{x.Work}, x.Same...) {
			assert.False(t, w.IsZero(), x.Key)
			assert.Negative(t, badByte(w.String()), w.String())
			parsed, err := Parse(w.String())
			require.NoError(t, err, x.Key)
			assert.Equal(t, w, parsed)
		}
		for _, a := range x.Aliases {
			assert.Equal(t, text.Fold(a.Name), a.Name)
			assert.NotContains(t, a.Name, "《")
		}
	}
	assert.Len(t, keys, 456)
}

func TestTitleSame(t *testing.T) {
	r := Default()
	paris := MakeWork("UNTS/3156/54113")
	assert.Equal(t, "巴黎协定", r.Title(paris))
	assert.Contains(t, r.Same(paris), MakeWork("FCCC/DEC/1/CP.21"))
	assert.Contains(t, r.Same(MakeWork("FCCC/DEC/1/CP.21")), paris)
	assert.Contains(t, r.Title(MakeWork("UNTS/999/14668")), "；", "the Covenant and its Protocol share a number")
	assert.ElementsMatch(t, []Work{MakeWork("A/56/1026"), MakeWork("S/2002/932")}, r.Same(MakeWork("A/56/1026-S/2002/932")))
	assert.Empty(t, r.Same(MakeWork("A/73/131")))
	assert.Empty(t, r.Title(Work{}))
}

func TestNear(t *testing.T) {
	r := Default()
	for title, key := range map[string]string{
		"《联合国打击跨国有组识犯罪公约》":      "UNTOC",
		"联合國打擊跨國有組識犯罪公約":        "UNTOC",
		"消除对妇女一切形式岐视公约":         "CEDAW",
		"联合国打击跨国有组织犯罪公约":        "", // as it should be
		"儿童权力公约":                "", // too short to be told
		"2005年联合国打击跨国有组织犯罪公约二":  "",
		"世界各国人民和睦相处共同繁荣的地方长期方案": "",
	} {
		x, ok := r.Near(title)
		assert.Equal(t, key, x.Key, title)
		assert.Equal(t, key != "", ok)
	}
}

func TestWith(t *testing.T) {
	own := Body{
		Key: "AU-A", Names: []string{"非洲聯盟大會", "非盟大会"}, Noun: "大会", Decision: "AU/DEC/", Forms: MakeFormSet(NumberRoman), Printed: "Assembly/AU/Dec.",
	}
	w := MakeWork("AU/DEC/263(XIII)")
	r, err := Default().With(Additions{
		Bodies:      []Body{own},
		Instruments: []Titled{{Key: "MALABO", Title: "《马拉博宣言》", Work: MakeWork("MALABO")}},
		Adopted:     map[Work]Date{w: {2009, 7, 3}},
	})
	require.NoError(t, err)
	b, ok := r.Body("AU-A")
	require.True(t, ok)
	assert.Equal(t, "非洲联盟大会", b.Names[0], "names are folded")
	assert.Equal(t, w, b.Work(Decision, Number{Form: NumberRoman, Session: 13, Number: 263}))
	assert.Len(t, r.Bodies(), len(Default().Bodies()), "the row has taken the place of the one with its key")
	d, ok := r.Adopted(w)
	assert.True(t, ok)
	assert.Equal(t, Date{2009, 7, 3}, d)
	assert.Equal(t, WasGiven, r.Given(w))
	assert.Equal(t, "《马拉博宣言》", r.Title(MakeWork("MALABO")))
	assert.Equal(t, "马拉博宣言", r.Instruments()[456].Aliases[0].Name)

	old := body(t, "AU-A")
	assert.Empty(t, old.Decision, "the tables of the package have not changed")
	_, ok = Default().Adopted(w)
	assert.False(t, ok)

	for name, a := range map[string]Additions{
		"no key":     {Bodies: []Body{{Names: []string{"甲会"}}}},
		"no form":    {Bodies: []Body{{Key: "X", Names: []string{"甲会"}, Resolution: "X/RES/"}}},
		"prefix":     {Bodies: []Body{{Key: "X", Names: []string{"甲会"}, Resolution: "X-", Forms: 2}}},
		"blank":      {Bodies: []Body{{Key: "X", Names: []string{"甲会"}, Resolution: "X Y/RES/", Forms: 2}}},
		"name taken": {Bodies: []Body{{Key: "X", Names: []string{"安理会"}}}},
		"no work":    {Instruments: []Titled{{Key: "X", Title: "甲公约"}}},
		"half a day": {Adopted: map[Work]Date{w: {Year: 2009}}},
	} {
		_, err := Default().With(a)
		_, ok := err.(*ParseError)
		assert.True(t, ok, name)
	}
}

func TestInternerBound(t *testing.T) {
	in := &interner{seed: interned.seed, bound: 8}
	for i := range 1000 {
		in.work(appendInt([]byte("A/"), uint32(i)))
	}
	for i := range in.shards {
		assert.LessOrEqual(t, len(in.shards[i].works), in.bound)
	}
	assert.Equal(t, MakeWork("A/7"), in.work([]byte("A/7")))
}

func TestCalendarKeys(t *testing.T) {
	for _, key := range slices.Sorted(maps.Keys(Default().calendar().rules)) {
		body(t, key)
	}
}

func BenchmarkLoad(b *testing.B) {
	forms := map[string]FormSet{}
	for p := range Default().byPrefix {
		forms[p] = Default().forms(p)
	}
	for name, load := range map[string]func(){
		"bodies": func() { loadBodies() }, "calendar": func() { loadCalendar(forms) }, "instruments": func() { loadInstruments() },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				load()
			}
		})
	}
}

func BenchmarkBodyWork(b *testing.B) {
	ga := body(b, "GA")
	n := Number{Form: SessionNumber, Session: 70, Number: 1}
	b.ReportAllocs()
	for b.Loop() {
		ga.Work(Resolution, n)
	}
}

func BenchmarkNear(b *testing.B) {
	for b.Loop() {
		Default().Near("联合国打击跨国有组识犯罪公约")
	}
}
