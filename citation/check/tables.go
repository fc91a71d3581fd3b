package check

import (
	"strings"
	"sync"

	"github.com/unxref/unxref/resolution"
)

// tables are indexes of a registry that it does not offer itself.
type tables struct {
	bodies []resolution.Body
	prefix map[string][]int32          // A/RES/ → bodies whose ids begin so
	pairs  map[resolution.Work][]int32 // works → rows of the table of instruments
	number map[string][]int32          // /39574 → rows with that registration number
	rows   []resolution.Titled
}

var defaultTables = sync.OnceValue(func() *tables { return makeTables(resolution.Default()) })

func tablesOf(r *resolution.Registry) *tables {
	if r == resolution.Default() {
		return defaultTables()
	}
	return makeTables(r)
}

func makeTables(r *resolution.Registry) *tables {
	t := &tables{bodies: r.Bodies(), rows: r.Instruments(), prefix: map[string][]int32{}, pairs: map[resolution.Work][]int32{}, number: map[string][]int32{}}
	for i, b := range t.bodies {
		for _, p := range [...]string{b.Resolution, b.Decision} {
			if p != "" {
				t.prefix[p] = append(t.prefix[p], int32(i))
			}
		}
	}
	for i, row := range t.rows {
		for _, w := range append([]resolution.Work{row.Work}, row.Same...) {
			t.pairs[w] = append(t.pairs[w], int32(i))
			if w.Kind() == resolution.Treaty {
				_, n := pair(w)
				t.number[n] = append(t.number[n], int32(i))
			}
		}
	}
	return t
}

// pair parts UNTS/2225/39574 into UNTS/2225 and 39574.
func pair(w resolution.Work) (volume, number string) {
	id := w.String()
	i := strings.LastIndexByte(id, '/')
	return id[:max(i, 0)], id[i+1:]
}

// prefixOf returns the start of the id of a resolution or decision, and what it is; "" for other works.
func prefixOf(w resolution.Work) (string, resolution.Kind) {
	id := w.String()
	if i := strings.Index(id, "/RES/"); i > 0 {
		return id[:i+len("/RES/")], resolution.Resolution
	}
	if i := strings.Index(id, "/DEC/"); i > 0 {
		return id[:i+len("/DEC/")], resolution.Decision
	}
	return "", resolution.NoKind
}

// split takes the id of a resolution or decision apart.
func (t *tables) split(w resolution.Work) (b resolution.Body, k resolution.Kind, n resolution.Number, ok bool) {
	p, k := prefixOf(w)
	owners := t.prefix[p]
	if len(owners) == 0 {
		return b, k, n, false
	}
	id := w.String()
	n, size := resolution.ScanNumber(id[len(p):])
	if size != len(id)-len(p) {
		return b, k, n, false
	}
	for _, i := range owners {
		if t.bodies[i].Work(k, n) == w {
			return t.bodies[i], k, n, true
		}
	}
	return b, k, n, false
}

// principal are the ids of organs whose resolutions need no source.
func principal(prefix string) bool {
	switch prefix {
	case "A/RES/", "A/DEC/", "S/RES/", "S/DEC/", "E/RES/", "E/DEC/", "A/HRC/RES/", "A/HRC/DEC/":
		return true
	}
	return false
}
