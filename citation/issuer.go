package citation

import (
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

const (
	lookBack   = 160 // items that are gone back over for an antecedent
	maxSession = 120 // of the General Assembly: 第250/2002号 is none of its numbers
	maxVoices  = 8   // issuers that are weighed
)

// A verdict says who issued a number, or why that cannot be told.
type verdict struct {
	body   int32 // -1: not told
	told   Told
	reason Reason
	voices [maxVoices]int32 // where two fit
	n      int
}

func told(body int32, by Told) verdict { return verdict{body: body, told: by} }

// issuer asks the evidence in its order: the shapes that only one body has; the organ's word beside the number, before its title or at the
// head of its list; its antecedent where the word is only 其 or 理事会; then the shape; then who speaks. The calendar is referee between
// candidates, never judge over a word.
func (f *Finder) issuer(i int32) verdict {
	it := &f.items[i]
	if v, ok := f.byShapeAlone(it); ok {
		return v
	}
	if it.Head >= 0 && (it.Flags&syntax.Clause == 0 || f.clauseCounts(it)) {
		if v, ok := f.byHead(i, it); ok {
			return v
		}
	}
	if it.Flags&syntax.Unnamed != 0 && it.Number.Form != resolution.NumberYear {
		return verdict{body: -1, reason: IssuerNotTold}
	}
	return f.byShape(i, it)
}

// counts reports whether body b counts in the form of n at all.
func (f *Finder) counts(b int32, n resolution.Number) bool {
	if b < 0 {
		return false
	}
	body := &f.bodies[b]
	if body.Outside {
		return true
	}
	switch {
	case n.Form == resolution.NumberBare:
		_, ok := f.Registry.Complete(*body, n)
		return ok
	case n.Form == resolution.NumberSession && b == f.rows.ga:
		old, ok := f.Registry.OldSession(n.Session)
		return ok && old.Session == n.Number
	case b == f.rows.ga && n.Form == resolution.SessionNumber && n.Special == 0:
		return n.Session >= 31 && n.Session < maxSession
	case b == f.rows.ga && n.Form == resolution.NumberRoman:
		return n.Session <= 30
	}
	return body.Forms.Has(n.Form)
}

// fits asks the calendar whether number n of body b can be of the date that stands beside it.
func (f *Finder) fits(b int32, it *syntax.Item) resolution.Fit {
	if it.Date.IsZero() || it.Flags&syntax.DateShared != 0 {
		return resolution.FitUnknown
	}
	n, ok := f.complete(b, it.Number)
	if !ok {
		return resolution.FitNo
	}
	return f.Registry.Fits(f.bodies[b], f.kind(b, it.Type, n), n, it.Date)
}
