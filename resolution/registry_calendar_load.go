package resolution

import (
	"cmp"
	"slices"
	"strings"
)

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
