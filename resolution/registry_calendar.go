package resolution

import (
	"cmp"
	"slices"
	"strings"
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

func loadCalendar(forms map[string]FormSet) *calendar {
	c := &calendar{
		adopted: loadAdopted(forms), rules: map[string][]rule{}, sessions: map[sessionKey]days{}, given: map[sessionKey]numbers{},
	}
	for _, r := range rows(calendarCSV) {
		u := func(i int) uint32 { return uint32(atoi(r[i])) }
		x := rule{first: u(2), last: u(3), step: u(4), year: u(5), years: u(6)}
		if r[1] != "" {
			x.special = r[1][0]
		}
		x.from, _ = ruleDay(r[7])
		x.to, x.full = ruleDay(r[8])
		c.rules[r[0]] = append(c.rules[r[0]], x)
	}
	for _, x := range c.rules {
		slices.Reverse(x)
	}
	for _, r := range rows(sessionsCSV) {
		d := days{must2(parseDate(r[1])).day(), openEnd}
		if r[2] != "" {
			d.to = must2(parseDate(r[2])).day()
		}
		c.sessions[readSession(r[0])] = d
	}
	for _, r := range rows(numbersCSV) {
		u := func(i int) uint32 { return uint32(atoi(r[i])) }
		era, session, _ := strings.Cut(r[0], " ")
		n := numbers{readSession(session), u(1), u(2), u(3), u(4)}
		if era == "old" {
			c.old = append(c.old, n)
		} else {
			c.given[n.sessionKey] = n
		}
	}
	return c
}

func must2(d Date, ok bool) Date {
	if !ok {
		panic("resolution: embedded table: no date")
	}
	return d
}

// ruleDay reads MM-DD with - or + for the year before or after, or a day with its own year. Year is the year to add, or the year itself.
func ruleDay(s string) (d Date, full bool) {
	if len(s) == len("2006-01-02") {
		return must2(parseDate(s)), true
	}
	year := int16(0)
	switch s[0] {
	case '-':
		year, s = -1, s[1:]
	case '+':
		year, s = 1, s[1:]
	}
	d = must2(parseDate("2000-" + s))
	d.Year = year
	return d, false
}

// readSession reads 70, S-30 or ES-10.
func readSession(s string) sessionKey {
	k := sessionKey{}
	switch {
	case strings.HasPrefix(s, "S-"):
		k.special, s = 'S', s[2:]
	case strings.HasPrefix(s, "ES-"):
		k.special, s = 'E', s[3:]
	}
	k.session = uint32(atoi(s))
	return k
}

// loadAdopted reads "@prefix" and lines of number, days since the line before, source; a doubtful day ends in a question mark.
func loadAdopted(forms map[string]FormSet) map[string][]record {
	all := map[string][]record{}
	var list []record
	prefix, day := "", 0
	for line := range strings.Lines(unpack(adoptedGZ)) {
		line = line[:len(line)-1]
		if line[0] == '@' {
			if prefix != "" {
				all[prefix] = list
			}
			prefix, list = line[1:], all[line[1:]]
			continue
		}
		i := strings.IndexByte(line, ' ')
		j := i + 1 + strings.IndexByte(line[i+1:], ' ')
		day += atoi(line[i+1 : j])
		n, ok := parseNumber(line[:i], forms[prefix])
		if !ok {
			panic("resolution: embedded table: no number " + prefix + line[:i])
		}
		list = append(list, record{recordKey(n), int32(day), line[len(line)-1] == '?'})
	}
	all[prefix] = list
	for _, l := range all {
		slices.SortFunc(l, func(a, b record) int { return cmp.Compare(a.key, b.key) })
	}
	return all
}

// window returns the days of a session by the rules of the calendar.
func (c *calendar) window(b *Body, n Number) (days, bool) {
	special := n.Special
	if n.Form == NumberMeeting || n.Form == PrefixNumber {
		special = 0 // the index of a word
	}
	if b.Key == "GA" {
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
