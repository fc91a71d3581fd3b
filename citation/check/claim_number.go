package check

import (
	"strconv"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// numberClaim judges a resolution or decision: the day first, then the number, then what the document says elsewhere.
func (c *checker) numberClaim(i int, first map[resolution.Work]int) claim {
	ref := &c.refs[i]
	id := ref.Work.String()
	b, k, n, ok := c.tables.split(ref.Work)
	if !ok {
		return claim{verdict: unknown, detail: "no body counts so"}
	}
	words, beside := c.dateBefore(ref.Span)
	if beside && !words.possible() {
		f := Finding{Span: join(words.span, ref.Span), Message: "no such day: " + c.words(words.span)}
		if cl, ok := c.against("date-impossible", byDocument, f); ok {
			return cl
		}
	}
	span := ref.Span
	if beside {
		span = join(words.span, ref.Span)
	}
	date := ref.Date
	if c.own[i] = c.ownDate(i); !c.own[i] {
		date = resolution.Date{}
	}
	if date.Complete() && n.Form == resolution.NumberYear && uint32(date.Year) != n.Session {
		f := Finding{Span: span, Message: id + " is of " + strconv.Itoa(int(n.Session)) + ", the text dates it " + date.String()}
		if cl, ok := c.against("date-impossible", byDocument, f); ok {
			return cl
		}
	}
	if c.reg.Given(ref.Work) == resolution.NeverGiven {
		if cl, ok := c.against("number-unknown", byRegistry, c.numberUnknown(span, id, b, k, n)); ok {
			return cl
		}
	}
	adopted, exact := c.reg.Adopted(ref.Work)
	if date.Complete() && exact && adopted != date {
		f := Finding{Span: span, Message: id + " was adopted on " + adopted.String() + ", the text says " + date.String(), Evidence: "registry"}
		if cl, ok := c.against("date-differs", byRegistry, f); ok {
			return cl
		}
	}
	if date.Complete() && !exact && c.reg.Fits(b, k, n, date) == resolution.FitNo {
		if cl, ok := c.against("date-outside-session", byCalendar, c.outside(span, id, b, k, n, date)); ok {
			return cl
		}
	}
	if cl, ok := c.notYet(span, id, ref.Work, date); ok {
		return cl
	}
	if date.Complete() {
		if j, seen := first[ref.Work]; !seen {
			first[ref.Work] = i
		} else if was := &c.refs[j]; was.Date != date {
			f := Finding{Span: span, Related: was.Span, Message: id + " is dated " + date.String() + " here, " + was.Date.String() + " before"}
			if cl, ok := c.against("same-number-two-dates", byDocument, f); ok {
				return cl
			}
		}
	}
	if cl, ok := c.otherTitle(ref); ok {
		return cl
	}
	return c.supported(b, k, n, ref.Work, date)
}

// supported is the verdict on a number that nothing contradicts.
func (c *checker) supported(b resolution.Body, k resolution.Kind, n resolution.Number, w resolution.Work, date resolution.Date) claim {
	adopted, exact := c.reg.Adopted(w)
	switch {
	case exact && date.Complete():
		return claim{verdict: verified, by: byRegistry, detail: "adopted " + adopted.String()}
	case exact:
		return claim{verdict: verified, by: byRegistry, detail: "adopted " + adopted.String() + "; the text gives no date"}
	case !date.Complete() && n.Form != resolution.NumberYear && n.Form != resolution.YearNumber:
		detail := "no date in the text, no record of the day"
		if from, to, ok := c.reg.Window(w); ok {
			detail += "; it lies in " + window(from, to)
		}
		return claim{verdict: unknown, detail: detail}
	}
	from, to, ok := c.reg.Window(w)
	if !ok || date.Complete() && c.reg.Fits(b, k, n, date) == resolution.FitUnknown && !within(date, from, to) {
		if ok {
			return claim{verdict: bounded, by: byCalendar, detail: b.Key + ", in its session; the numbers around it are of " + window(from, to)}
		}
		return claim{verdict: unknown, detail: "no record"}
	}
	return claim{verdict: bounded, by: byCalendar, detail: b.Key + " " + window(from, to)}
}

func within(d, from, to resolution.Date) bool {
	return d.Compare(from) >= 0 && (to.IsZero() || d.Compare(to) <= 0)
}

func window(from, to resolution.Date) string {
	if to.IsZero() {
		return "from " + from.String() + " on"
	}
	if from == to {
		return from.String()
	}
	return from.String() + " to " + to.String()
}

// numberUnknown words a number above the last of its session or year.
func (c *checker) numberUnknown(span text.Span, id string, b resolution.Body, k resolution.Kind, n resolution.Number) Finding {
	f := Finding{Span: span, Message: id + " was never given", Evidence: "registry"}
	if n.Form == resolution.NumberYear {
		if year, ok := c.reg.SCYear(n.Number); ok {
			f.Message += ": number " + strconv.Itoa(int(n.Number)) + " is of " + strconv.Itoa(int(year))
		}
		return f
	}
	if last := c.lastGiven(b, k, n); last > 0 {
		f.Message += ": the numbers of its session end near " + strconv.Itoa(int(last))
	}
	return f
}

// lastGiven returns the highest number below n that was given for certain, 0 for none.
func (c *checker) lastGiven(b resolution.Body, k resolution.Kind, n resolution.Number) uint32 {
	lo, hi := uint32(0), n.Number
	for lo+1 < hi {
		m := n
		m.Number, m.Part, m.PartEnd = (lo+hi)/2, 0, 0
		if c.reg.Given(b.Work(k, m)) == resolution.WasGiven {
			lo = m.Number
		} else {
			hi = m.Number
		}
	}
	return lo
}

const maxSought = 100 // wrong days of a document for which another body is looked for

// outside words a day on which the body did not meet in that session or year.
func (c *checker) outside(span text.Span, id string, b resolution.Body, k resolution.Kind, n resolution.Number, d resolution.Date) Finding {
	f := Finding{Span: span, Message: id + " cannot be of " + d.String(), Evidence: "calendar of " + b.Key}
	m := n
	m.Placeholder, m.Part, m.PartEnd = true, 0, 0
	if from, to, ok := c.reg.Window(b.Work(k, m)); ok {
		f.Message += ": its session was " + window(from, to)
	}
	if c.sought++; c.sought > maxSought {
		return f
	}
	only := -1
	for i := range c.tables.bodies {
		o := &c.tables.bodies[i]
		if o.Outside || o.Key == b.Key || !o.Forms.Has(n.Form) || c.reg.Fits(*o, k, n, d) != resolution.FitYes {
			continue
		}
		if only >= 0 {
			return f
		}
		only = i
	}
	if only >= 0 && len(c.tables.bodies[only].Names) > 0 {
		f.Message += "; the day fits " + c.tables.bodies[only].Names[0]
	}
	return f
}
