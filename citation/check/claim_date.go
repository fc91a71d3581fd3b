package check

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A day is a date as written, 2001 年 2 月 30 日, which may be none.
type day struct {
	span             text.Span
	year, month, day int
}

var monthDays = [...]int{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// possible reports whether the calendar has the day.
func (d day) possible() bool {
	if d.month < 1 || d.month > 12 || d.day < 1 || d.day > monthDays[d.month-1] {
		return false
	}
	return d.month != 2 || d.day != 29 || d.year%4 == 0 && (d.year%100 != 0 || d.year%400 == 0)
}

const maxDay = 64 // bytes of a date with its blanks

// dateBefore returns the day that stands right before a span, blanks apart. Only figures are read: 2012 年 9 月 19 日.
func (c *checker) dateBefore(s text.Span) (day, bool) {
	head := c.s[max(c.d.Span.Start, s.Start-maxDay):s.Start]
	t := strings.TrimRight(head, " \u00A0\u3000")
	if !strings.HasSuffix(t, "日") {
		return day{}, false
	}
	i := strings.LastIndex(t, "年")
	if i < 0 {
		return day{}, false
	}
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(t[:i])
		if !isBlank(r) && figure(r) < 0 {
			break
		}
		i -= n
	}
	for i < len(t) && isBlank(first(t[i:])) {
		i += utf8.RuneLen(first(t[i:]))
	}
	d, n := scanDay(t[i:])
	if n == 0 || n != len(t)-i {
		return day{}, false
	}
	from := s.Start - int32(len(head)-i)
	d.span = text.Span{Start: from, End: from + int32(n)}
	return d, true
}

func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// figure returns the value of a digit of either width, -1 for other letters.
func figure(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

// ownDate reports whether the date of a reference is its own for certain: the opinion's in 2004年7月9日的咨询意见和大会第ES-10/15号决议, and one of another
// organ's number in its list, are not.
func (c *checker) ownDate(i int) bool {
	ref := &c.refs[i]
	it := &c.r.Items[ref.Item]
	p, _ := prefixOf(ref.Work)
	if it.Flags&syntax.DateShared != 0 {
		if i == 0 || !c.own[i-1] {
			return false
		}
		was := &c.refs[i-1]
		q, _ := prefixOf(was.Work)
		return q == p && was.Paragraph == ref.Paragraph && was.Date == ref.Date
	}
	if it.Head < 0 || it.Flags&syntax.Adjacent == 0 {
		return true
	}
	head := &c.r.Items[it.Head]
	return head.Span.Start >= ref.Span.Start || !strings.ContainsRune("和与及或、", before(c.s[:head.Span.Start])) || c.datedBetween(head.Span.End, ref.Span.Start)
}

// datedBetween reports whether a day stands between two offsets: 和大会2015年12月17日第70/175号决议.
func (c *checker) datedBetween(from, to int32) bool {
	return from < to && strings.Contains(c.s[from:to], "日")
}

// scanDay reads a year, month and day in figures and returns its bytes, 0 for none.
func scanDay(s string) (d day, n int) {
	at := 0
	for _, p := range [...]struct {
		to     *int
		digits int
		unit   string
	}{{&d.year, 4, "年"}, {&d.month, 2, "月"}, {&d.day, 2, "日"}} {
		digits := 0
		for at < len(s) {
			r, size := utf8.DecodeRuneInString(s[at:])
			v := figure(r)
			if v < 0 && (!isBlank(r) || digits > 0 && !strings.HasPrefix(strings.TrimLeft(s[at:], " \u00A0\u3000"), p.unit)) {
				break
			}
			if v >= 0 {
				if digits++; digits > p.digits {
					return day{}, 0
				}
				*p.to = *p.to*10 + v
			}
			at += size
		}
		if digits == 0 || p.digits == 4 && digits != 4 || !strings.HasPrefix(s[at:], p.unit) {
			return day{}, 0
		}
		at += len(p.unit)
	}
	return d, at
}

// impossibleDates looks at every date of the text. Those that stand before a number are the number's.
func impossibleDates(c *checker) {
	contradictions(c)
	taken := map[int32]bool{}
	for _, f := range c.found {
		if f.Rule == c.rule.Key {
			taken[f.Span.Start] = true
		}
	}
	s, base := c.body()
	for at := 0; ; {
		i := strings.Index(s[at:], "年")
		if i < 0 {
			return
		}
		at += i
		from := at
		for from > 0 && at-from < 4*len("０") {
			r, n := utf8.DecodeLastRuneInString(s[:from])
			if figure(r) < 0 && (!isBlank(r) || from < at && figure(first(s[from:])) >= 0) {
				break
			}
			from -= n
		}
		if d, n := scanDay(s[from:min(len(s), from+2*maxDay)]); n > 0 && !d.possible() && !taken[base+int32(from)] {
			span := text.Span{Start: base + int32(from), End: base + int32(from+n)}
			c.add(Finding{Span: span, Message: "no such day: " + c.words(span)})
		}
		at += len("年")
	}
}

// notYet: what is cited was adopted, or was numbered, after the document that cites it.
func (c *checker) notYet(span text.Span, id string, w resolution.Work, date resolution.Date) (claim, bool) {
	if w == c.d.Self {
		return claim{}, false
	}
	if own := c.d.Date; own.Complete() {
		day := date
		if !day.Complete() {
			day, _, _ = c.reg.Window(w)
		}
		if day.Complete() && day.Compare(own) > 0 {
			return c.against("not-yet", byCalendar, Finding{Span: span, Message: id + " is of " + day.String() + ", this document of " + own.String(), Evidence: "date of the document"})
		}
		return claim{}, false
	}
	if own, cited := session(c.d.Self.String()), session(id); own > 0 && cited > own {
		return c.against("not-yet", byCalendar, Finding{Span: span, Message: id + " is of a later session than this document, " + c.d.Self.String(), Evidence: "symbol of the document"})
	}
	return claim{}, false
}

// session returns the session of the General Assembly that a symbol names (A/C.3/73/L.8, A/RES/73/186), 0 for none.
func session(id string) int {
	parts := strings.Split(id, "/")
	if len(parts) < 2 || parts[0] != "A" || parts[1] == "HRC" {
		return 0
	}
	for _, p := range parts[1:min(3, len(parts))] {
		n := 0
		for i := range len(p) {
			if !isDigit(p[i]) || n > 999 {
				n = 0
				break
			}
			n = n*10 + int(p[i]-'0')
		}
		if n > 30 && n < 200 {
			return n
		}
	}
	return 0
}
