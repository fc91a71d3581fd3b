package resolution

import (
	"slices"
	"strings"
	"sync"
)

// A Registry holds all tables: bodies, instruments, what was adopted when. It never changes and is safe to share. It supplies what a text
// leaves out and questions what it says; it never corrects.
type Registry struct {
	bodies      []Body
	byKey       map[string]int
	byPrefix    map[string][]int // bodies whose ids begin so: three share FCCC/DEC/
	calendar    func() *calendar
	instruments func() *instruments
	adopted     map[Work]Date // of Additions
}

// Default returns the tables of the package, built at first use.
func Default() *Registry { return defaultRegistry() }

var defaultRegistry = sync.OnceValue(func() *Registry {
	r := &Registry{instruments: sync.OnceValue(loadInstruments)}
	r.setBodies(loadBodies())
	r.calendar = sync.OnceValue(func() *calendar {
		forms := map[string]FormSet{}
		for prefix := range r.byPrefix {
			forms[prefix] = r.forms(prefix)
		}
		return loadCalendar(forms)
	})
	return r
})

func (r *Registry) setBodies(bodies []Body) {
	r.bodies = bodies
	r.byKey = make(map[string]int, len(bodies))
	r.byPrefix = make(map[string][]int, len(bodies))
	for i, b := range bodies {
		r.byKey[b.Key] = i
		for _, prefix := range [...]string{b.Resolution, b.Decision} {
			if prefix != "" && !slices.Contains(r.byPrefix[prefix], i) {
				r.byPrefix[prefix] = append(r.byPrefix[prefix], i)
			}
		}
	}
}

// forms returns the forms of numbers that stand behind a prefix.
func (r *Registry) forms(prefix string) FormSet {
	var set FormSet
	for _, i := range r.byPrefix[prefix] {
		set |= r.bodies[i].Forms
	}
	return set
}

// Bodies returns the rows of the table of bodies. The order does not change: an index is a name of a row. The slice is not to be written.
func (r *Registry) Bodies() []Body { return r.bodies }

// Body returns the body of a key.
func (r *Registry) Body(key string) (Body, bool) {
	i, ok := r.byKey[key]
	if !ok {
		return Body{}, false
	}
	return r.bodies[i], true
}

// split takes an id apart: who adopted, what, under which number.
func (r *Registry) split(id string) (b *Body, k Kind, n Number, ok bool) {
	prefix, k := adoptedPrefix(id)
	owners := r.byPrefix[prefix]
	if len(owners) == 0 {
		return nil, NoKind, Number{}, false
	}
	n, ok = parseNumber(id[len(prefix):], r.forms(prefix))
	if !ok {
		return nil, NoKind, Number{}, false
	}
	b = &r.bodies[owners[0]]
	if n.Form == NumberMeeting {
		for _, i := range owners {
			if meetings[r.bodies[i].Key] == n.Special {
				b = &r.bodies[i]
			}
		}
	}
	return b, k, n, true
}

// meetings are the indexes of Meetings by the body that meets so.
var meetings = map[string]byte{"COP-FCCC": 1, "CMP-FCCC": 2, "CMA-FCCC": 3, "COP-UNCCD": 4}

// adoptedPrefix returns the start of an id up to /RES/ or /DEC/, and what it is the id of.
func adoptedPrefix(id string) (string, Kind) {
	if i := strings.Index(id, "/RES/"); i > 0 {
		return id[:i+len("/RES/")], Resolution
	}
	if i := strings.Index(id, "/DEC/"); i > 0 {
		return id[:i+len("/DEC/")], Decision
	}
	return "", NoKind
}
