package citation

import (
	"strings"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// number resolves 第…号决议: who issued it, and so what it is. It reports whether the words are worth a reference.
func (f *Finder) number(ref *Reference, it *syntax.Item) bool {
	if it.Number.Form == resolution.NumberBare && it.Type == syntax.NoType {
		return false
	}
	if it.Type == syntax.Decision {
		ref.Kind = resolution.Decision
	} else {
		ref.Kind = resolution.Resolution
	}
	if it.Flags&syntax.Inherited != 0 || ref.Item > 0 && it.Group != 0 && f.items[ref.Item-1].Group == it.Group {
		ref.Via = List
	}
	v := f.issuer(ref.Item)
	ref.Told, ref.Reason = v.told, v.reason
	if v.body < 0 {
		ref.Status = Unresolved
		if v.reason == TwoIssuers {
			ref.Status = Ambiguous
			f.keepCandidates(ref, it, v)
		}
		return true
	}
	if f.bodies[v.body].Outside {
		ref.Status, ref.Reason = Unresolved, OutsideUN
		return true
	}
	n, ok := f.complete(v.body, it.Number)
	if !ok {
		ref.Status, ref.Reason = Unresolved, NumberDamaged
		return true
	}
	ref.Kind = f.kind(v.body, it.Type, n)
	ref.Work = f.bodies[v.body].Work(ref.Kind, n)
	switch {
	case ref.Work.IsZero():
		ref.Status, ref.Reason = Unresolved, NumberDamaged
	case n.Placeholder:
		ref.Status = Placeholder
	}
	if !f.datesIt(ref, it, v.body, n) {
		ref.Date = resolution.Date{}
	}
	return true
}

// complete supplies what the text leaves out: the year of 第1325号, the session of 大会2758号决议.
func (f *Finder) complete(body int32, n resolution.Number) (resolution.Number, bool) {
	switch n.Form {
	case resolution.NumberBare:
		return f.Registry.Complete(f.bodies[body], n)
	case resolution.NumberSession: // 1904(18): the session in digits
		if body == f.rows.ga {
			return resolution.Number{Form: resolution.NumberRoman, Session: n.Number, Number: n.Session, Part: n.Part}, true
		}
	}
	return n, true
}

// completeSymbol supplies the year of S/RES/2231 and the session of A/RES/2758.
func (f *Finder) completeSymbol(w resolution.Work) resolution.Work {
	for _, p := range [...]struct {
		prefix string
		body   int32
	}{{"S/RES/", f.rows.sc}, {"A/RES/", f.rows.ga}} {
		rest, ok := strings.CutPrefix(w.String(), p.prefix)
		if !ok || strings.ContainsAny(rest, "/(") {
			continue
		}
		if n, k := resolution.ScanNumber(rest); k == len(rest) && n.Form == resolution.NumberBare {
			if full, ok := f.Registry.Complete(f.bodies[p.body], n); ok {
				return f.bodies[p.body].Work(resolution.Resolution, full)
			}
		}
	}
	return w
}

// The numbers from which on a body's numbers are decisions, whatever the text calls them (ANNOTATION: 第2022/355号决议 is E/DEC/2022/355).
const (
	firstDecisionECOSOC = 201
	firstDecisionGA     = 400
	firstDecisionHRC    = 101
)

// kind returns what the number is of: the shape of the number wins over the type word.
func (f *Finder) kind(body int32, t syntax.Type, n resolution.Number) resolution.Kind {
	b := &f.bodies[body]
	k := resolution.Resolution
	if t == syntax.Decision {
		k = resolution.Decision
	}
	switch {
	case n.Placeholder:
	case body == f.rows.ecosoc && n.Form == resolution.YearNumber:
		if n.Number >= firstDecisionECOSOC {
			k = resolution.Decision
		}
	case body == f.rows.ga && n.Form == resolution.SessionNumber && n.Special == 0:
		if n.Number >= firstDecisionGA {
			k = resolution.Decision
		} else if n.Number < 300 {
			k = resolution.Resolution
		}
	case body == f.rows.hrc && n.Special == 'S':
		k = resolution.Resolution // its special sessions took no decisions under a number
	case body == f.rows.hrc && n.Form == resolution.SessionNumber && n.Special == 0, body == f.rows.chr && n.Form == resolution.YearNumber:
		k = kindFrom(n.Number >= firstDecisionHRC)
	case body == f.rows.wha:
		k = kindFrom(n.Form == resolution.NumberSession)
	}
	switch {
	case b.Resolution == "":
		return resolution.Decision
	case b.Decision == "":
		return resolution.Resolution
	}
	return k
}

func kindFrom(decision bool) resolution.Kind {
	if decision {
		return resolution.Decision
	}
	return resolution.Resolution
}

// datesIt reports whether the date that stands before a number, or before an earlier one of its list, is its day of adoption. A shared date
// must fit the session or year of the number; the first number that it does not fit ends it.
func (f *Finder) datesIt(ref *Reference, it *syntax.Item, body int32, n resolution.Number) bool {
	if !it.Date.Complete() {
		return false
	}
	if it.Flags&syntax.DateShared == 0 {
		return true
	}
	if prev := ref.Item - 1; prev >= 0 && f.items[prev].Group == it.Group && f.items[prev].Kind == syntax.Number {
		if r := f.of[prev]; r >= 0 && f.refs[r].Date.IsZero() {
			return false
		}
	}
	return f.Registry.Fits(f.bodies[body], ref.Kind, n, it.Date) != resolution.FitNo
}

// keepCandidates keeps the works that remain where two issuers fit.
func (f *Finder) keepCandidates(ref *Reference, it *syntax.Item, v verdict) {
	for _, b := range v.voices[:v.n] {
		n, ok := f.complete(b, it.Number)
		if !ok {
			continue
		}
		if w := f.bodies[b].Work(f.kind(b, it.Type, n), n); !w.IsZero() {
			f.res.candidates = append(f.res.candidates, candidate{ref.Item, w})
		}
	}
}
