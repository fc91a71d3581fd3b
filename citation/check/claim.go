package check

import (
	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A claim is what came of checking one reference: a verdict for the ledger and, where something says otherwise, one finding of one rule.
type claim struct {
	verdict, by, detail string
	finding             Finding // of a contradicted claim
	rule                string  // whose it is
}

// The verdicts.
const (
	verified     = "verified"
	bounded      = "bounded"
	unknown      = "unknown"
	contradicted = "contradicted"
)

// What a verdict rests on.
const (
	byRegistry    = "registry"
	byInstruments = "instruments"
	byCalendar    = "calendar"
	byFormula     = "formula"
	byDocument    = "document"
)

// against makes a contradicted claim of a rule, unless that rule is off.
func (c *checker) against(rule, by string, f Finding) (claim, bool) {
	if !c.on[rule] {
		return claim{}, false
	}
	return claim{verdict: contradicted, by: by, detail: f.Message, finding: f, rule: rule}, true
}

// claims judges every reference once.
func (c *checker) claims() []claim {
	if c.judged == nil {
		c.judged, c.own = make([]claim, len(c.refs)), make([]bool, len(c.refs))
		first := map[resolution.Work]int{}
		titled := c.titledNotes()
		supplements := c.supplements()
		for i := range c.refs {
			ref := &c.refs[i]
			switch {
			case ref.Status != citation.Resolved:
				c.judged[i] = unresolved(ref)
			case ref.Kind == resolution.Instrument:
				c.judged[i] = c.instrumentClaim(ref)
			case ref.Work.Kind() == resolution.Treaty:
				c.judged[i] = c.treatyClaim(ref, titled)
			default:
				if p, _ := prefixOf(ref.Work); p != "" {
					c.judged[i] = c.numberClaim(i, first)
				} else {
					c.judged[i] = c.documentClaim(ref, supplements)
				}
			}
		}
	}
	return c.judged
}

// contradictions reports the claims that the rule being asked contradicts.
func contradictions(c *checker) {
	for i := range c.claims() {
		if cl := &c.judged[i]; cl.verdict == contradicted && cl.rule == c.rule.Key {
			c.add(cl.finding)
		}
	}
}

func unresolved(ref *citation.Reference) claim {
	detail := ref.Reason.String()
	if ref.Status == citation.Placeholder {
		detail = "the number is not yet given"
	}
	return claim{verdict: unknown, detail: detail}
}

// instrumentClaim judges a title.
func (c *checker) instrumentClaim(ref *citation.Reference) claim {
	it := &c.r.Items[ref.Item]
	if it.Kind != syntax.Title {
		return claim{verdict: bounded, by: byDocument, detail: "what stands before it"}
	}
	row := it.Name
	if row < 0 {
		return claim{verdict: bounded, by: byDocument, detail: "the document says so itself"}
	}
	t := &c.tables.rows[row]
	switch a, ok := c.alias(it); {
	case t.Work != ref.Work:
		return claim{verdict: bounded, by: byDocument, detail: "the document says so itself"}
	case ok && a.Kind == resolution.Misprint:
		return claim{verdict: bounded, by: byInstruments, detail: "a misprint of 《" + t.Title + "》"}
	case t.Verified:
		return claim{verdict: verified, by: byInstruments, detail: t.Key}
	}
	return claim{verdict: bounded, by: byInstruments, detail: t.Key + ", not seen in a source"}
}

// alias returns the row of the table that a title was found by.
func (c *checker) alias(it *syntax.Item) (resolution.Alias, bool) {
	if it.Name < 0 {
		return resolution.Alias{}, false
	}
	words := c.title(it)
	for _, a := range c.tables.rows[it.Name].Aliases {
		if a.Name == words {
			return a, true
		}
	}
	return resolution.Alias{}, false
}

// documentClaim judges a symbol, a volume of records or a sales number.
func (c *checker) documentClaim(ref *citation.Reference, supplements map[int32]supplement) claim {
	if s, ok := supplements[ref.Item]; ok {
		if s.fits {
			return claim{verdict: verified, by: byFormula, detail: s.formula + " is " + s.name}
		}
		f := Finding{Span: ref.Span, Related: s.span, Message: ref.Work.String() + " stands with " + s.name + ", whose symbol is " + s.formula, Evidence: "the supplement's number tells the symbol"}
		if cl, ok := c.against("supplement-symbol-differs", byFormula, f); ok {
			return cl
		}
	}
	if rows := c.tables.pairs[ref.Work]; len(rows) > 0 {
		return c.tables.known(rows)
	}
	return claim{verdict: unknown, detail: "no record"}
}

// known is the verdict on an id that the table of instruments has.
func (t *tables) known(rows []int32) claim {
	for _, i := range rows {
		if t.rows[i].Verified {
			return claim{verdict: verified, by: byInstruments, detail: t.rows[i].Key}
		}
	}
	return claim{verdict: bounded, by: byInstruments, detail: t.rows[rows[0]].Key + ", not seen in a source"}
}

// join returns the span from the beginning of a to the end of b.
func join(a, b text.Span) text.Span { return text.Span{Start: a.Start, End: b.End} }
