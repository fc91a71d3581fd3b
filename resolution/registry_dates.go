package resolution

// A Fit is whether a number can be of a day.
type Fit uint8

// FitNo is certain: the body met in another year, or the number was never given. FitYes is inside the bounds. Between them the calendar does
// not tell: a text may have the day wrong.
const (
	FitUnknown Fit = iota
	FitYes
	FitNo
)

// Window returns the days on which w can have been adopted, both in it: the day itself where it is known, else the days between the nearest
// numbers of the session, else the session. The last day is the zero Date while a session is open.
func (r *Registry) Window(w Work) (from, to Date, ok bool) {
	if d, ok := r.adopted[w]; ok {
		return d, d, true
	}
	b, k, n, ok := r.split(w.String())
	if !ok {
		return Date{}, Date{}, false
	}
	_, d, ok := r.window(b, k, n)
	if !ok {
		return Date{}, Date{}, false
	}
	return dayDate(d.from), dayDate(d.to), true
}

// window returns the days of the session, and those of the number in it.
func (r *Registry) window(b *Body, k Kind, n Number) (session, bounds days, ok bool) {
	c := r.calendar()
	session, ok = c.window(b, n)
	if n.Placeholder {
		return session, session, ok
	}
	prefix := b.prefix(k)
	if !ok {
		session = days{-openEnd, openEnd}
	}
	// Decisions are counted in blocks, and other bodies adopt all in the last days of a session: only here do numbers follow days.
	neighbours := ok && k == Resolution && (b.Key == "GA" || b.Key == "SC")
	bounds = c.bounds(prefix, n, session, neighbours)
	if !ok {
		session = bounds
	}
	return session, bounds, bounds.from > -openEnd
}

// Adopted returns the day on which w was adopted where a source has it, never a guess.
func (r *Registry) Adopted(w Work) (Date, bool) {
	if d, ok := r.adopted[w]; ok {
		return d, true
	}
	b, k, n, ok := r.split(w.String())
	if !ok || n.Placeholder {
		return Date{}, false
	}
	none := days{-openEnd, openEnd}
	d := r.calendar().bounds(b.prefix(k), n, none, false)
	if d.from != d.to {
		return Date{}, false
	}
	return dayDate(d.from), true
}

// Fits answers whether number n of body b can be of the day d, parts of which may be missing. It makes no Work.
func (r *Registry) Fits(b Body, k Kind, n Number, d Date) Fit {
	n, ok := r.Complete(b, n)
	if !ok {
		return FitUnknown
	}
	if !b.Forms.Has(n.Form) || r.given(&b, k, n) == NeverGiven {
		return FitNo
	}
	if d.Year == 0 {
		return FitUnknown
	}
	session, bounds, known := r.window(&b, k, n)
	if !known {
		return FitUnknown
	}
	day := d.days()
	switch {
	case bounds.meets(day):
		return FitYes
	case session.meets(day), b.Key != "GA" && b.Key != "ECOSOC" && b.Key != "SC" && session.years().meets(day):
		return FitUnknown
	}
	return FitNo
}
