package resolution

import (
	"encoding/csv"
	"slices"
	"strings"
	"sync"
)

// An Alias is another name of an instrument, in simplified script and half width (text.Fold), without 《》.
type Alias struct {
	Name      string
	Kind      AliasKind
	Ambiguity Ambiguity
}

// AliasKind says what sort of name an alias is.
type AliasKind uint8

// The kinds of alias. Short names count in 《》 alone.
const (
	Full AliasKind = iota
	Variant
	Short
	Misprint
)

// Ambiguity says what the table warns of.
type Ambiguity uint8

// Several: one title, several instruments. Set: a name of several at once. Generic: never resolves from the table.
const (
	Single Ambiguity = iota
	Several
	Set
	Generic
)

// A Titled is a row of the table of instruments.
type Titled struct {
	Key, Title string
	Aliases    []Alias // the title first
	Work       Work
	Part       string // where in Work it stands: annex I
	Same       []Work // other ids under which texts cite it
	Adopted    Date
	Verified   bool // Work was seen in a source, not remembered
}

type instruments struct {
	rows   []Titled
	byWork map[Work][]int // rows whose Work or Same it is
	near   func() []nearName
}

func newInstruments(rows []Titled) *instruments {
	t := &instruments{rows: rows, byWork: make(map[Work][]int, 2*len(rows)), near: sync.OnceValue(func() []nearName { return nearNames(rows) })}
	for i, row := range rows {
		t.byWork[row.Work] = append(t.byWork[row.Work], i)
		for _, w := range row.Same {
			t.byWork[w] = append(t.byWork[w], i)
		}
	}
	return t
}

// laterNames are titles met after the fact tables were made, each with where it stands.
var laterNames = [...]struct{ key, name string }{
	{"CITES", "濒危野生动物和植物物种国际贸易公约"}, // A/RES/76/72: another translation
}

// loadInstruments reads key, title, id, part, other ids, day, source, then names each with a letter for its kind and one for its ambiguity.
func loadInstruments() *instruments {
	r := csv.NewReader(strings.NewReader(unpack(instrumentsGZ)))
	r.FieldsPerRecord = -1
	var list []Titled
	for _, f := range must(r.ReadAll()) {
		t := Titled{Key: f[0], Title: f[1], Work: MakeWork(f[2]), Part: f[3], Verified: f[6] == "V"}
		t.Adopted, _ = parseDate(f[5])
		for s := range strings.SplitSeq(f[4], "|") {
			if s != "" {
				t.Same = append(t.Same, MakeWork(s))
			}
		}
		for i := 7; i+1 < len(f); i += 2 {
			t.Aliases = append(t.Aliases, Alias{
				Name: f[i], Kind: AliasKind(strings.IndexByte("fvsm", f[i+1][0])), Ambiguity: Ambiguity(strings.IndexByte("-ysg", f[i+1][1])),
			})
		}
		for _, more := range laterNames {
			if more.key == t.Key {
				t.Aliases = append(t.Aliases, Alias{Name: more.name, Kind: Variant})
			}
		}
		list = append(list, t)
	}
	return newInstruments(list)
}

// Instruments returns the rows of the table of instruments. The order does not change: an index is a name of a row. The slice is not to be
// written.
func (r *Registry) Instruments() []Titled { return r.instruments().rows }

// Title returns the title of an instrument by its own id, "" where the table has none. Instruments that share an id (a covenant and its
// protocol) are all named.
func (r *Registry) Title(w Work) string {
	t := r.instruments()
	var titles []string
	for _, i := range t.byWork[w] {
		if t.rows[i].Work == w {
			titles = append(titles, t.rows[i].Title)
		}
	}
	return strings.Join(titles, "；")
}

// Same returns other ids of the same thing, each once: the decision that adopted the Paris Agreement, the halves of A/56/1026-S/2002/932. A
// resolution to which a treaty is annexed is named here too and is still a work of its own.
func (r *Registry) Same(w Work) []Work {
	t := r.instruments()
	var same []Work
	add := func(v Work) {
		if v != w && !slices.Contains(same, v) {
			same = append(same, v)
		}
	}
	for _, i := range t.byWork[w] {
		add(t.rows[i].Work)
		for _, v := range t.rows[i].Same {
			add(v)
		}
	}
	if a, b, ok := halves(w.String()); ok {
		add(MakeWork(a))
		add(MakeWork(b))
	}
	return same
}

// halves parts a double symbol: A/56/1026-S/2002/932.
func halves(id string) (a, b string, ok bool) {
	for i := 1; i+2 < len(id); i++ {
		if id[i] == '-' && isUpper(id[i+1]) && id[i+2] == '/' {
			return id[:i], id[i+1:], true
		}
	}
	return "", "", false
}
