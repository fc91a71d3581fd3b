package syntax

import (
	"github.com/unxref/unxref/resolution"
)

// giveNumbers makes the items of an embrace.
func (s *Scanner) giveNumbers(e *embrace) {
	st := &s.st
	l := &st.list
	first := len(s.items)
	if !l.open && s.spill.group != 0 && st.organ < 0 && st.about < 0 && s.items[s.spill.first].Number.Form == s.numberOf(int(e.numbers[0])).Form {
		*l = s.spill
		l.open = true
	}
	s.spill = list{}
	if !l.open {
		s.group++
		*l = list{open: true, group: s.group, organ: -1, first: first}
	}
	head, flags := s.governor(l)
	date, shared := s.dateFor(l, e.from, flags)
	if shared {
		flags |= DateShared
	}
	if s.words[e.from].depth > 0 {
		flags |= Quoted
	}
	flags |= e.flags
	if st.leadIn {
		flags |= LeadIn
	}
	if head < 0 && s.unnamed(e.from) {
		flags |= Unnamed
	}
	if s.bracketed(e) {
		flags |= Bracketed
	}
	if s.numberOf(int(e.numbers[0])).Form == resolution.NumberBare && head >= 0 {
		s.sessionApart(e)
	}
	it := Item{Kind: Number, Type: e.typ, Flags: flags, Depth: s.words[e.from].depth, Date: date, Group: l.group, Head: head, Name: -1}
	behind := byte(0)
	if form := s.numberOf(int(e.numbers[e.n-1])).Form; e.typed && form == resolution.NumberRoman {
		behind, _ = resolution.ScanPart(s.fold.String()[s.words[e.to-1].end:])
	}
	var base resolution.Number
	for k := range e.n {
		w := &s.words[e.numbers[k]]
		from, to := w.start, w.end
		if e.n == 1 {
			from, to = s.words[e.from].start, s.words[e.to-1].end
		}
		if w.class == cLetter {
			base.Part, base.PartEnd = s.text(w)[0], 0
			if s.words[e.numbers[k]-1].class == cRange {
				s.partRange(it, base, w)
				continue
			}
		} else {
			base = s.vals[w.val].num
		}
		it.Number = base
		if behind != 0 && k == e.n-1 && base.Part == 0 {
			it.Number.Part = behind
		}
		switch {
		case s.vals[w.val].parts != 0:
			for l := range byte(16) {
				if s.vals[w.val].parts>>l&1 != 0 {
					it.Number.Part = 'A' + l
					s.put(it, from, to)
				}
			}
		case base.PartEnd > base.Part:
			end := base.PartEnd
			it.Number.PartEnd = 0
			for p := base.Part; p <= end; p++ {
				it.Number.Part = p
				s.put(it, from, to)
			}
		case k > 0 && e.ranged && s.words[e.numbers[k]-1].class == cRange && w.class == cNumber:
			s.fillRange(it, *s.numberOf(int(e.numbers[k-1])), base, s.words[e.numbers[k-1]].start, w.end)
			s.put(it, from, to)
		default:
			s.put(it, from, to)
		}
	}
	if flags&Clause != 0 {
		head = -1
	}
	l.organ, l.flags = head, flags&(Adjacent|Phrase|Inherited)
	l.date = date
	l.closed = e.typed
	s.closeNumbers(e, first)
	s.titleBefore(e.from, int32(first))
	s.dateBehind(e)
	st.organ, st.phrase, st.soft, st.about = -1, false, false, -1
	st.date, st.dateAbout = resolution.Date{}, resolution.Date{}
}

// partRange puts the parts behind the last one up to the letter of w: A至E.
func (s *Scanner) partRange(it Item, base resolution.Number, w *word) {
	end := base.Part
	last := s.items[len(s.items)-1].Number
	for p := last.Part + 1; p <= end; p++ {
		last.Part, last.PartEnd = p, 0
		it.Number = last
		s.put(it, w.start, w.end)
	}
}

// fillRange puts the inner members of a range; each has the whole range as its words.
func (s *Scanner) fillRange(it Item, a, b resolution.Number, from, to int32) {
	if a.Session != b.Session && a.Form != resolution.NumberBare || b.Number <= a.Number || b.Number-a.Number > maxRange {
		return
	}
	for n := a.Number + 1; n < b.Number; n++ {
		it.Number = a
		it.Number.Number = n
		it.Flags |= InRange
		s.put(it, from, to)
	}
}

// governor returns the organ that the number is said of, and how.
func (s *Scanner) governor(l *list) (int32, Flags) {
	st := &s.st
	switch {
	case st.organ >= 0 && !st.through的:
		return st.organ, Adjacent
	case st.organ >= 0 && !st.phrase && s.items[st.organ].Kind != Committee:
		return st.organ, Adjacent | Through
	case st.phrase && st.about >= 0:
		return st.about, Phrase
	case st.held >= 0:
		return st.held, Adjacent
	case l.organ >= 0:
		return l.organ, Inherited
	case st.near >= 0 && s.items[st.near].Kind == Organ:
		return st.near, Clause
	}
	return -1, 0
}

// dateFor returns the date of the number, and whether it is that of an earlier item of the list.
//
// A date before 关于 is the number's only where 的 closes the title before it: 其2004年4月28日关于第1540(2004)号决议执行情况的报告 dates a report.
// A new organ or a new title in the list ends what the first date covers.
func (s *Scanner) dateFor(l *list, from int, flags Flags) (resolution.Date, bool) {
	st := &s.st
	switch {
	case !st.date.IsZero():
		return st.date, false
	case st.phrase && !st.dateAbout.IsZero() && (flags&Phrase != 0 || st.about < 0) && (st.soft || !s.insidePhrase(from)):
		return st.dateAbout, false
	case flags&(Adjacent|Phrase) != 0:
		return resolution.Date{}, false
	}
	return l.date, !l.date.IsZero()
}

// bracketed reports whether an embrace stands alone in brackets: (第61/40号决议).
func (s *Scanner) bracketed(e *embrace) bool {
	i, j := e.from, e.to
	for i > 0 && !s.words[i].loose && (s.words[i-1].class == cOrgan || s.words[i-1].class == cDate || s.words[i-1].class == cPronoun || s.words[i-1].class == cLeadIn) {
		i--
	}
	for s.is(j, cComma) || s.is(j, cPin) {
		j++
	}
	return i > 0 && s.words[i-1].class == cOpen && !s.words[i].loose && s.is(j, cClose)
}
