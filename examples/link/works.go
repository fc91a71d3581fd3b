package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unxref/unxref/resolution"
)

// A group is the works of one body, or of one sort where nobody adopts: treaties, other instruments, other documents, publications.
type group struct {
	rank  int
	name  string
	class string // of the style sheet: its colour
	works []*entry
}

// An entry is a work cited.
type entry struct {
	work   resolution.Work
	id     string // of the entry on the page
	title  string
	day    resolution.Date
	group  *group
	places []*place
}

// The ranks of groups. Bodies that no class names follow the main organs in the order of the registry.
const (
	rankGA = iota
	rankSC
	rankECOSOC
	rankHRC
	rankBodies
	rankTreaties = iota + 1<<16
	rankInstruments
	rankDocuments
	rankSales
)

// mainSeries are first parts of ids by the organ they are of, the longest first.
var mainSeries = []struct {
	prefix string
	rank   int
}{{"A/HRC/", rankHRC}, {"A/", rankGA}, {"GAOR/", rankGA}, {"S/", rankSC}, {"SCOR/", rankSC}, {"E/", rankECOSOC}, {"ESCOR/", rankECOSOC}}

// A catalogue sorts works into groups.
type catalogue struct {
	words    *wording
	bodies   []resolution.Body
	prefixes map[string]int // index of the first body that adopts so
	groups   map[int]*group
}

func newCatalogue(r *resolution.Registry, w *wording) *catalogue {
	c := &catalogue{w, r.Bodies(), map[string]int{}, map[int]*group{}}
	for i, b := range c.bodies {
		for _, p := range [...]string{b.Resolution, b.Decision} {
			if _, ok := c.prefixes[p]; !ok && p != "" {
				c.prefixes[p] = i
			}
		}
	}
	return c
}

// group returns the group of a work.
func (c *catalogue) group(w resolution.Work) *group {
	rank, name, class := c.rank(w)
	g := c.groups[rank]
	if g == nil {
		g = &group{rank: rank, name: name, class: class}
		c.groups[rank] = g
	}
	return g
}

func (c *catalogue) rank(w resolution.Work) (rank int, name, class string) {
	id := w.String()
	switch w.Kind() {
	case resolution.Treaty:
		return rankTreaties, c.words.treaties, "treaty"
	case resolution.Sales:
		return rankSales, c.words.sale, "other"
	case resolution.Instrument:
		return rankInstruments, c.words.instruments, "treaty"
	case resolution.Resolution, resolution.Decision:
		i, ok := c.prefixes[adopter(id)]
		if !ok {
			break
		}
		switch b := c.bodies[i]; b.Key {
		case "GA":
			return c.main(rankGA)
		case "SC":
			return c.main(rankSC)
		case "ECOSOC":
			return c.main(rankECOSOC)
		case "HRC":
			return c.main(rankHRC)
		default:
			return rankBodies + i, b.Names[0], "body"
		}
	}
	for _, s := range mainSeries {
		if strings.HasPrefix(id, s.prefix) {
			return c.main(s.rank)
		}
	}
	return rankDocuments, c.words.docs, "other"
}

func (c *catalogue) main(rank int) (int, string, string) {
	w := c.words
	return rank, [...]string{w.assembly, w.council, w.ecosoc, w.hrc}[rank], [...]string{"ga", "sc", "ecosoc", "hrc"}[rank]
}

// adopter is what an id begins with: E/CN.15/RES/.
func adopter(id string) string {
	for _, s := range [...]string{"/RES/", "/DEC/"} {
		if i := strings.Index(id, s); i >= 0 {
			return id[:i+len(s)]
		}
	}
	return ""
}

// sorted returns the groups in their order, each with its works by kind and number.
func (c *catalogue) sorted() []*group {
	var list []*group
	for _, g := range c.groups {
		slices.SortFunc(g.works, func(a, b *entry) int {
			return cmp.Or(cmp.Compare(a.work.Kind(), b.work.Kind()), natural(a.work.String(), b.work.String()))
		})
		list = append(list, g)
	}
	slices.SortFunc(list, func(a, b *group) int { return cmp.Compare(a.rank, b.rank) })
	return list
}

// natural orders ids with numbers by their worth: A/RES/9/1 before A/RES/70/1.
func natural(a, b string) int {
	for a != "" && b != "" {
		m, n := figures(a), figures(b)
		if m > 0 && n > 0 {
			x, y := strings.TrimLeft(a[:m], "0"), strings.TrimLeft(b[:n], "0")
			if c := cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(x, y), cmp.Compare(m, n)); c != 0 {
				return c
			}
			a, b = a[m:], b[n:]
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

func figures(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}
