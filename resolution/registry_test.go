package resolution

import (
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

// Every row of the table has an example that its own prefix and forms give back.
func TestBodiesExamples(t *testing.T) {
	r := Default()
	for _, row := range rows(bodiesCSV) {
		b := body(t, row[0])
		if b.Outside || b.Forms == 0 || row[11] == "" {
			continue
		}
		owner, k, n, ok := r.split(row[11])
		if !assert.True(t, ok, "%s: %s", b.Key, row[11]) {
			continue
		}
		assert.Equal(t, b.Key, owner.Key, row[11])
		assert.Equal(t, row[11], b.Work(k, n).String())
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
	}
	assert.Equal(t, "GA", owner["大会"])
	assert.Equal(t, "COP-UNTOC", owner["联合国打击跨国组织犯罪公约缔约方会议"])
}

func TestInstruments(t *testing.T) {
	keys := map[string]bool{}
	for _, x := range Default().Instruments() {
		assert.False(t, keys[x.Key], x.Key)
		keys[x.Key] = true
		assert.NotEmpty(t, x.Aliases, x.Key)
		assert.False(t, x.Work.IsZero(), x.Key)
		for _, a := range x.Aliases {
			assert.Equal(t, text.Fold(a.Name), a.Name)
			assert.NotContains(t, a.Name, "《")
		}
	}
	assert.Len(t, keys, 456)
}

func TestTmpDump(t *testing.T) {
	r := Default()
	for _, id := range []string{"A/RES/70/1", "A/RES/67/234B", "A/RES/73/186", "A/RES/49/20C", "A/RES/2625(XXV)", "A/RES/217(III)A", "S/RES/1373(2001)", "E/CN.15/RES/25/2", "A/HRC/RES/16/18", "E/DEC/2023/201B", "FCCC/DEC/1/CMA.3", "CBD/DEC/X/2", "A/DEC/73/546", "S/RES/2762(2024)", "A/RES/70/999", "A/RES/ES-10/15", "WHA/RES/58.3", "A/RES/73/XXX", "LC/RES/689(XXXV)", "A/RES/53/243"} {
		f, to, ok := r.Window(MakeWork(id))
		d, ok2 := r.Adopted(MakeWork(id))
		t.Log(id, f, to, ok, d, ok2, r.Given(MakeWork(id)))
	}
	n, ok := r.OldSession(2758)
	t.Log(n, ok)
	n, ok = r.OldSession(2252)
	t.Log(n, ok)
	t.Log(r.SCYear(1325))
	c := r.calendar()
	bad := 0
	for prefix, list := range c.adopted {
		for _, x := range list {
			if x.doubt {
				continue
			}
			n := Number{Form: Form(x.key >> 60), Special: byte(x.key >> 52), Session: uint32(x.key>>32) & 0xFFFFF, Number: x.number(), Part: x.part()}
			b, k, _, ok := r.split(prefix + n.String())
			if !ok {
				t.Log("no split", prefix+n.String())
				continue
			}
			s, ok := c.window(b, n)
			if !ok || !s.meets(days{x.day, x.day}) {
				bad++
				t.Log(prefix+n.String(), dayDate(x.day), ok, dayDate(s.from), dayDate(s.to))
			}
			if r.given(b, k, n) == NeverGiven {
				t.Log("never", prefix+n.String())
			}
		}
	}
	t.Log(bad)
}

func BenchmarkLoad(b *testing.B) {
	forms := map[string]FormSet{}
	for p := range Default().byPrefix {
		forms[p] = Default().forms(p)
	}
	b.Run("bodies", func(b *testing.B) {
		for b.Loop() {
			loadBodies()
		}
	})
	b.Run("calendar", func(b *testing.B) {
		for b.Loop() {
			loadCalendar(forms)
		}
	})
	b.Run("instruments", func(b *testing.B) {
		for b.Loop() {
			loadInstruments()
		}
	})
}

func BenchmarkFits(b *testing.B) {
	r := Default()
	ga := body(b, "GA")
	n := Number{Form: SessionNumber, Session: 70, Number: 17}
	d := Date{2015, 12, 1}
	for b.Loop() {
		r.Fits(ga, Resolution, n, d)
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
