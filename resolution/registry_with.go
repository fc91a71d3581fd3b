package resolution

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/unxref/unxref/resolution/text"
)

// Additions are rows of a caller's own.
type Additions struct {
	Bodies      []Body
	Instruments []Titled
	Adopted     map[Work]Date // days of adoption
}

// With returns a copy of r with the rows of a. A row with a key that r has replaces it. A row that cannot be read is a *ParseError: a body
// without a key or a name, with a name of another body, or with a prefix that does not end in /RES/ or /DEC/ or has no form of number behind
// it; an instrument without a key, a title or a work.
func (r *Registry) With(a Additions) (*Registry, error) {
	c := &Registry{calendar: r.calendar, adopted: maps.Clone(r.adopted)}
	bodies := slices.Clone(r.bodies)
	for _, b := range a.Bodies {
		b.Names = slices.Clone(b.Names)
		for i, n := range b.Names {
			b.Names[i] = text.Fold(n)
		}
		if reason := badBody(b); reason != "" {
			return nil, &ParseError{b.Key, 0, reason}
		}
		if i := slices.IndexFunc(bodies, func(x Body) bool { return x.Key == b.Key }); i >= 0 {
			bodies[i] = b
		} else {
			bodies = append(bodies, b)
		}
	}
	owner := map[string]string{}
	for _, b := range bodies {
		for _, n := range b.Names {
			if owner[n] != "" {
				return nil, &ParseError{n, 0, "a name of two bodies, " + owner[n] + " and " + b.Key}
			}
			owner[n] = b.Key
		}
	}
	c.setBodies(bodies)

	for _, t := range a.Instruments {
		if t.Key == "" || t.Title == "" || t.Work.IsZero() {
			return nil, &ParseError{t.Key, 0, "an instrument has a key, a title and a work"}
		}
	}
	added := slices.Clone(a.Instruments)
	c.instruments = r.instruments
	if len(added) > 0 {
		c.instruments = sync.OnceValue(func() *instruments { return addInstruments(r.instruments().rows, added) })
	}
	for w, d := range a.Adopted {
		if !d.Complete() {
			return nil, &ParseError{w.String(), 0, "a day of adoption has year, month and day"}
		}
		if c.adopted == nil {
			c.adopted = map[Work]Date{}
		}
		c.adopted[w] = d
	}
	return c, nil
}

func badBody(b Body) string {
	if b.Key == "" || len(b.Names) == 0 || slices.Contains(b.Names, "") {
		return "a body has a key and a name"
	}
	for _, prefix := range [...]string{b.Resolution, b.Decision} {
		if prefix == "" {
			continue
		}
		if head, _ := adoptedPrefix(prefix); head != prefix {
			return "the prefix of its ids ends in /RES/ or /DEC/: " + prefix
		}
		if badByte(prefix) >= 0 {
			return "no letters of an id: " + prefix
		}
		if b.Forms == 0 {
			return "no form of number stands behind " + prefix
		}
	}
	return ""
}

// Names of instruments stand without the marks of a title.
var unquoted = strings.NewReplacer("《", "", "》", "", "<", "", ">", "")

// addInstruments puts rows in the place of those with their keys, or behind them. Every title is a name, in folded letters.
func addInstruments(rows, added []Titled) *instruments {
	rows = slices.Clone(rows)
	for _, t := range added {
		names := []Alias{{Name: unquoted.Replace(text.Fold(t.Title))}}
		for _, a := range t.Aliases {
			a.Name = unquoted.Replace(text.Fold(a.Name))
			if a.Name != names[0].Name {
				names = append(names, a)
			}
		}
		t.Aliases = names
		if i := slices.IndexFunc(rows, func(x Titled) bool { return x.Key == t.Key }); i >= 0 {
			rows[i] = t
		} else {
			rows = append(rows, t)
		}
	}
	return newInstruments(rows)
}
