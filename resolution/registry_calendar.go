package resolution

import (
	"cmp"
	"slices"
)

// A calendar knows what was adopted when, and when the bodies met. It does not change.
type calendar struct {
	adopted  map[string][]record // by prefix, sorted by key
	rules    map[string][]rule   // by key of the body; a later row goes before an earlier one
	sessions map[sessionKey]days // of the General Assembly
	old      []numbers           // of the running series 1 to 3541, in order
	given    map[sessionKey]numbers
}

// A record is a day of adoption. In doubt it bounds neither itself nor others.
type record struct {
	key   uint64
	day   int32
	doubt bool
}

// A sessionKey names a session of the General Assembly: Special as in Number.
type sessionKey struct {
	special byte
	session uint32
}

// A numbers is what is known of the numbers of a session: first to last were given; nothing lies outside lowest to highest, if that is known.
type numbers struct {
	sessionKey
	first, last, lowest, highest uint32
}

// A rule tells when the sessions first, first+step … last of a body were: the first in year, the next years later. The days of from and to
// are of that year, moved by fromYear and toYear; or full is the one span of days.
type rule struct {
	special                        byte
	first, last, step, year, years uint32
	from, to                       Date
	full                           bool
}

// recordKey sorts numbers by form, session, number and part.
func recordKey(n Number) uint64 {
	return uint64(n.Form)<<60 | uint64(n.Special)<<52 | uint64(n.Session&0xFFFFF)<<32 | uint64(n.Number&0xFFFFFF)<<8 | uint64(n.Part)
}

func (r record) number() uint32 { return uint32(r.key>>8) & 0xFFFFFF }
func (r record) part() byte     { return byte(r.key) }

// base reports whether r is of a whole resolution or of its part A: parts B, C … are often adopted months later.
func (r record) base() bool { return !r.doubt && (r.part() == 0 || r.part() == 'A') }

// window returns the days of a session by the rules of the calendar.
func (c *calendar) window(b *Body, n Number) (days, bool) {
	special := n.Special
	if n.Form == NumberMeeting || n.Form == PrefixNumber {
		special = 0 // the index of a word
	}
	if b.Key == "GA" {
		if n.Form == SessionNumber == oldSession(n) {
			return days{}, false
		}
		d, ok := c.sessions[sessionKey{special, n.Session}]
		return d, ok
	}
	if b.Key == "SC" && n.Form == NumberYear {
		return Date{Year: int16(min(n.Session, 9999))}.days(), true
	}
	for _, r := range c.rules[b.Key] {
		if r.special != special || n.Session < r.first || n.Session > r.last || (n.Session-r.first)%r.step != 0 {
			continue
		}
		from, to := r.from, r.to
		year := int16(r.year + (n.Session-r.first)/r.step*r.years)
		from.Year += year
		if !r.full {
			to.Year += year
		}
		return days{from.day(), to.day()}, true
	}
	return days{}, false
}

// oldSession reports whether n is of a session of the General Assembly that counted in the running series: 1 to 30, special to the seventh,
// emergency special to the fifth.
func oldSession(n Number) bool {
	switch n.Special {
	case 'S':
		return n.Session <= 7
	case 'E':
		return n.Session <= 5
	}
	return n.Session <= 30
}

// bounds returns the days on which a number can have been adopted, given the days of its session.
func (c *calendar) bounds(prefix string, n Number, session days, neighbours bool) days {
	list := c.adopted[prefix]
	key := recordKey(n)
	i, found := slices.BinarySearchFunc(list, key, func(r record, key uint64) int { return cmp.Compare(r.key, key) })
	if found && !list[i].doubt {
		return days{list[i].day, list[i].day}
	}
	if n.Part == 0 {
		if d, ok := partsOf(list[i:], key); ok {
			return d
		}
	}
	if !neighbours {
		return session
	}
	sameSession := func(r record) bool { return r.key>>32 == key>>32 }
	d := session
	p, q := i-1, i
	for p >= 0 && sameSession(list[p]) && !(list[p].base() && (list[p].number() < n.Number || n.Part > 'A')) {
		p--
	}
	before := p >= 0 && sameSession(list[p])
	if n.Part > 'A' {
		// The rest of a resolution came with its part A, or later.
		if before {
			d.from = max(d.from, min(list[p].day, d.to))
		}
		return d
	}
	for q < len(list) && sameSession(list[q]) && !(list[q].base() && list[q].number() > n.Number) {
		q++
	}
	after := q < len(list) && sameSession(list[q])
	if before && after && list[p].day > list[q].day {
		return d // out of order: 1 of 800 neighbours
	}
	if n.Form == NumberRoman && n.Special == 0 && n.Session <= 11 && !(before && after && list[p].day == list[q].day) {
		return d // numbered by committee, not by date
	}
	if before {
		d.from = max(d.from, list[p].day)
	}
	if after {
		d.to = min(d.to, list[q].day)
	}
	if d.from > d.to {
		return session
	}
	return d
}

// partsOf returns the days of the parts with letters that follow the place of key, which has none.
func partsOf(list []record, key uint64) (days, bool) {
	d, ok := days{}, false
	for _, r := range list {
		if r.key>>8 != key>>8 {
			break
		}
		if r.doubt {
			continue
		}
		if !ok {
			d = days{r.day, r.day}
		}
		d = days{min(d.from, r.day), max(d.to, r.day)}
		ok = true
	}
	return d, ok
}
