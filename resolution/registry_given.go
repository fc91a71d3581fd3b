package resolution

// Given is whether a number was ever given.
type Given uint8

// NeverGiven is certain; GivenUnknown where the tables do not tell.
const (
	GivenUnknown Given = iota
	WasGiven
	NeverGiven
)

// atLeastSlack is how far above the last number seen a session may have gone on.
const atLeastSlack = 50

// Given answers whether the number of w was ever given.
func (r *Registry) Given(w Work) Given {
	if _, ok := r.adopted[w]; ok {
		return WasGiven
	}
	b, k, n, ok := r.split(w.String())
	if !ok {
		return GivenUnknown
	}
	return r.given(b, k, n)
}

func (r *Registry) given(b *Body, k Kind, n Number) Given {
	if n.Placeholder {
		return GivenUnknown
	}
	c := r.calendar()
	switch {
	case b.Key == "GA" && n.Form == SessionNumber:
		return c.givenGA(k, n)
	case b.Key == "GA" && n.Form == NumberRoman:
		return c.givenOld(n)
	case b.Key == "SC" && n.Form == NumberYear:
		list := c.adopted[b.Resolution]
		last := list[len(list)-1]
		year, ok := c.scYear(n.Number)
		switch {
		case ok && uint32(year) == n.Session:
			return WasGiven
		case ok || n.Session < uint32(dayDate(last.day).Year) || n.Number == 0:
			return NeverGiven
		}
		return GivenUnknown
	}
	if d := c.bounds(b.prefix(k), n, days{-openEnd, openEnd}, false); d.from > -openEnd {
		return WasGiven
	}
	return GivenUnknown
}

func (c *calendar) givenGA(k Kind, n Number) Given {
	key := sessionKey{n.Special, n.Session}
	_, met := c.sessions[key]
	switch {
	case oldSession(n), n.Special == 'O', n.Number == 0:
		return NeverGiven
	case !met || k != Resolution:
		return GivenUnknown
	}
	x, ok := c.given[key]
	switch {
	case !ok:
		return GivenUnknown
	case n.Number <= x.last:
		return WasGiven
	case x.highest != 0 && n.Number > x.highest, n.Number > x.last+atLeastSlack && c.sessions[key].to < openEnd:
		return NeverGiven
	}
	return GivenUnknown
}

func (c *calendar) givenOld(n Number) Given {
	for _, x := range c.old {
		if x.sessionKey != (sessionKey{n.Special, n.Session}) {
			continue
		}
		switch {
		case n.Number >= x.first && n.Number <= x.last:
			return WasGiven
		case n.Number < x.lowest || n.Number > x.highest:
			return NeverGiven
		}
		return GivenUnknown
	}
	return NeverGiven // the sessions of the running series are all there
}

// SCYear returns the year of a resolution of the Security Council cited by its number alone (第1325号).
func (r *Registry) SCYear(number uint32) (year int16, ok bool) { return r.calendar().scYear(number) }

func (c *calendar) scYear(number uint32) (int16, bool) {
	list := c.adopted["S/RES/"]
	if number == 0 || number > uint32(len(list)) || list[number-1].number() != number {
		return 0, false
	}
	return int16(list[number-1].key >> 32 & 0xFFFFF), true
}

// OldSession returns the full number of a resolution of the running series 1 to 3541 cited without its session: 2758 is 2758(XXVI). It is
// false where two sessions can have it.
func (r *Registry) OldSession(number uint32) (Number, bool) {
	for _, x := range r.calendar().old {
		if number >= x.first && number <= x.last {
			return Number{Form: NumberRoman, Special: x.special, Session: x.session, Number: number}, true
		}
	}
	return Number{}, false
}

// Complete gives a number cited without its session or year (NumberBare) what the tables of body b tell, and reads a session in Arabic digits
// (1904(18) of the General Assembly) as b counts. Other numbers it returns as they are.
func (r *Registry) Complete(b Body, n Number) (Number, bool) {
	full, ok := n, true
	switch {
	case n.Form == NumberSession && !b.Forms.Has(NumberSession) && b.Forms.Has(NumberRoman):
		full, ok = oldForm(n)
	case n.Form != NumberBare:
	case b.Key == "SC":
		year, found := r.SCYear(n.Number)
		full, ok = Number{Form: NumberYear, Session: uint32(year), Number: n.Number}, found
	case b.Key == "GA":
		full, ok = r.OldSession(n.Number)
	default:
		ok = false
	}
	if !ok {
		return n, false
	}
	full.Part, full.PartEnd = n.Part, n.PartEnd
	return full, true
}

// oldForm reads 1904(18) as 1904(XVIII). The scanner takes what stands before the bracket for the session, as in 74(9).
func oldForm(n Number) (Number, bool) {
	return Number{Form: NumberRoman, Session: n.Number, Number: n.Session, Part: n.Part}, n.Number > 0 && n.Number <= 63 && n.Session > n.Number
}
