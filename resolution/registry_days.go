package resolution

// A days is a run of days, both ends in it, counted from 1 January 1970. It has no end where to is openEnd.
type days struct{ from, to int32 }

const openEnd = int32(1) << 24

// day returns the number of d, whose parts are all given, counted from 1 January 1970.
func (d Date) day() int32 {
	y, m := int32(d.Year), int32(d.Month)
	if m <= 2 {
		y--
		m += 12
	}
	// The year begins in March, so that the leap day is the last. See Hinnant, chrono-compatible low-level date algorithms.
	era := y / 400
	yoe := y - era*400
	doy := (153*(m-3)+2)/5 + int32(d.Day) - 1
	return era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 719468
}

// dayDate returns the Date of a day, the zero Date for an open end.
func dayDate(day int32) Date {
	if day >= openEnd {
		return Date{}
	}
	z := day + 719468
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d := Date{Year: int16(yoe + era*400), Month: uint8(mp + 3), Day: uint8(doy - (153*mp+2)/5 + 1)}
	if d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

// days returns the days that d can be: one, or a month or a year of them.
func (d Date) days() days {
	switch {
	case d.Month == 0:
		return days{Date{d.Year, 1, 1}.day(), Date{d.Year, 12, 31}.day()}
	case d.Day == 0:
		next := Date{d.Year, d.Month + 1, 1}
		if d.Month == 12 {
			next = Date{d.Year + 1, 1, 1}
		}
		return days{Date{d.Year, d.Month, 1}.day(), next.day() - 1}
	}
	return days{d.day(), d.day()}
}

func (a days) meets(b days) bool { return a.from <= b.to && b.from <= a.to }

// lateDays is how long after the end of the year a text may date what was adopted in it: by the day of its distribution.
const lateDays = 60

// years widens a to whole years and what comes late: the months of a session are known less surely than its year.
func (a days) years() days {
	if a.to == openEnd {
		return a
	}
	return days{Date{dayDate(a.from).Year, 1, 1}.day(), Date{dayDate(a.to).Year, 12, 31}.day() + lateDays}
}

// parseDate reads yyyy-mm-dd.
func parseDate(s string) (Date, bool) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	y, m, d := 0, 0, 0
	for i, p := range [...]*int{&y, &y, &y, &y, nil, &m, &m, nil, &d, &d} {
		if p == nil {
			continue
		}
		if !isDigit(s[i]) {
			return Date{}, false
		}
		*p = *p*10 + int(s[i]-'0')
	}
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return Date{}, false
	}
	return Date{int16(y), uint8(m), uint8(d)}, true
}
