package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// An embrace is what one 第 … 号 holds: 第69/193和69/196号. Its numbers are words of the unit.
type embrace struct {
	from, to   int // words, with 第, 号 and the type word
	numbers    [maxEmbrace]int32
	n          int
	flags      Flags
	typ        Type
	typed      bool
	ranged     bool // 第1至5号: the last two numbers bound a range
	placeholds bool
}

const (
	maxEmbrace = 64
	maxRange   = 32 // members of a range that are written out
)

// number reads the embrace that begins at word i, and gives its numbers to the list that is open. It answers with the word behind.
func (s *Scanner) number(i int) int {
	st := &s.st
	e := s.embrace(i)
	if e.n == 0 {
		st.organ, st.list.open = -1, false
		st.date = resolution.Date{}
		return i + 1
	}
	if !s.accept(i, &e) {
		st.organ = -1
		st.list.open = st.list.open && !s.refused(e.to)
		st.date = resolution.Date{}
		return max(e.to, i+1)
	}
	s.giveNumbers(&e)
	return e.to
}

// embrace reads [第] number { separator number } [号] [type].
func (s *Scanner) embrace(i int) embrace {
	e := embrace{from: i}
	if s.words[i].class == cDi {
		e.flags |= HasDi
		i++
		if !s.is(i, cNumber) && !(s.is(i, cLetter) && false) {
			return e
		}
	}
	for i < len(s.words) && e.n < maxEmbrace {
		if !s.is(i, cNumber) && !(i == e.from && s.words[i].class == cNumber) {
			break
		}
		e.numbers[e.n] = int32(i)
		e.n++
		i++
		// letters of further parts: 53/243A和B
		for i+1 < len(s.words) && (s.is(i, cSep) || s.is(i, cRange)) && s.is(i+1, cLetter) && s.partLetters(i+2) && e.n < maxEmbrace {
			e.numbers[e.n] = int32(i + 1)
			e.n++
			i += 2
		}
		if s.is(i, cHao) {
			break
		}
		if s.is(i, cRange) && s.is(i+1, cNumber) && s.numberOf(i+1).Form == s.numberOf(int(e.numbers[e.n-1])).Form {
			e.ranged = true
			i++
			continue
		}
		if s.is(i, cNumber) && s.numberOf(i).Form == resolution.NumberYear && s.numberOf(int(e.numbers[e.n-1])).Form == resolution.NumberYear { // 第2292(2016)2357(2017)号: links that a page lost
			continue
		}
		if s.is(i, cSep) && s.is(i+1, cNumber) && s.sameShape(e.numbers[e.n-1], i+1) {
			i++
			continue
		}
		break
	}
	if s.is(i, cHao) {
		e.flags |= HasHao
		i++
		i = s.yearBehind(&e, i)
	}
	if s.is(i, cType) && (e.flags != 0 || e.n > 0) {
		e.typ, e.typed = Type(s.words[i].sub), true
		i++
	}
	e.to = i
	return e
}

// yearBehind reads the year of 第1718号(2006)决议 behind 号, and returns the word behind it.
func (s *Scanner) yearBehind(e *embrace, i int) int {
	if e.n != 1 || !s.is(i, cOpen) || !s.is(i+1, cNumber) || !s.is(i+2, cClose) || !s.is(i+3, cType) {
		return i
	}
	n, y := s.numberOf(int(e.numbers[0])), s.numberOf(i+1)
	if n.Form != resolution.NumberBare || y.Form != resolution.NumberBare || y.Number < 1946 || y.Number > 2199 {
		return i
	}
	n.Form, n.Session = resolution.NumberYear, y.Number
	return i + 3
}

// partLetters reports whether a letter that ends before word i may be a part: a list goes on, 号 or a type word follows.
func (s *Scanner) partLetters(i int) bool {
	return i >= len(s.words) || !s.words[i].loose
}

// sameShape reports whether the number at word j can share 第 and 号 with the number at word i: 第1695、1718和1874号, not 第1/1号、2015年.
func (s *Scanner) sameShape(i int32, j int) bool {
	a, b := s.numberOf(int(i)).Form, s.numberOf(j).Form
	if a == resolution.NoForm {
		return true
	}
	switch a {
	case resolution.NumberBare, resolution.SessionDot:
		return a == b || b == resolution.NumberYear || b == resolution.NumberRoman
	}
	return b != resolution.NumberBare && b != resolution.SessionDot
}

// refused reports whether the noun at word i says that a number before it is no citation: 补编, 一般性意见.
func (s *Scanner) refused(i int) bool { return s.is(i, cRefuse) || s.is(i, cDraft) }

// accept decides whether an embrace that begins at word i cites.
func (s *Scanner) accept(i int, e *embrace) bool {
	st := &s.st
	if !e.typed && s.refused(e.to) || s.is(e.to, cDraft) {
		return false
	}
	form := s.numberOf(int(e.numbers[0])).Form
	if !e.typed && i > 0 && s.words[i-1].class == cType && !s.words[i].loose { // 决定1/CP.21, 大会决议案三九六(五), 安理会决议第2254号
		e.typ, e.typed = Type(s.words[i-1].sub), true
	}
	strong := form != resolution.NumberBare && form != resolution.SessionDot && form != resolution.NumberSession
	if strings.HasPrefix(s.text(&s.words[e.numbers[0]]), "WHA") || form == resolution.NumberMeeting && s.ends(e.to) {
		return true // WHA58.3, 1/CP.21 say of themselves what they are
	}
	listed := st.list.open
	organ := st.organ >= 0 || st.about >= 0
	switch {
	case e.flags&(HasDi|HasHao) == HasDi|HasHao:
		return strong || e.typed || listed && s.listForm() == form || organ && s.typeAhead(e.to) || form == resolution.NumberSession && organ
	case e.flags&HasDi != 0: // 号 lost, or it stands at the end of the list: 第1591(2005)和第1556(2004)号
		return strong && (e.typed || s.ends(e.to)) || e.typed || s.goesOn(e.to)
	case e.flags&HasHao != 0: // 67/234 B号决议, 大会ES-10/15号决议
		return e.typed || strong && (listed || organ || s.words[i].depth == 0 && s.typeAhead(e.to)) || organ && s.typeAhead(e.to)
	default:
		if e.typed {
			return strong || organ || listed
		}
		return strong && listed && s.typeAhead(e.to) || strong && organ && form != resolution.SessionNumber && s.ends(e.to) || strong && organ && s.typeAhead(e.to)
	}
}

// listForm returns the form of the open list's first number.
func (s *Scanner) listForm() resolution.Form {
	if s.st.list.first < len(s.items) {
		return s.items[s.st.list.first].Number.Form
	}
	return resolution.NoForm
}

// ends reports whether a number may end before word i.
func (s *Scanner) ends(i int) bool {
	if i >= len(s.words) {
		return int(s.words[len(s.words)-1].end) == s.fold.Len()
	}
	if s.words[i].loose {
		return false
	}
	switch s.words[i].class {
	case cSep, cComma, cStop, cSemi, cClose, cUnquote, cAfter, cPin, cIn, cType:
		return true
	}
	return false
}

// goesOn reports whether the list goes on at word i with another number that has 号.
func (s *Scanner) goesOn(i int) bool {
	if !s.is(i, cSep) {
		return false
	}
	for i++; i < len(s.words) && !s.words[i].loose; i++ {
		switch s.words[i].class {
		case cHao:
			return true
		case cDi, cNumber, cSep, cDate, cOrgan:
		default:
			return false
		}
	}
	return false
}

// typeAhead reports whether a type word closes the list that goes on at word i.
func (s *Scanner) typeAhead(i int) bool {
	for k := 0; i < len(s.words) && k < 4*maxEmbrace; i, k = i+1, k+1 {
		if s.words[i].loose {
			return false
		}
		switch s.words[i].class {
		case cType:
			return true
		case cDi, cNumber, cHao, cSep, cDate, cOrgan, cComma, cLetter, cRange, cGeneric, cPronoun:
		default:
			return false
		}
	}
	return false
}

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

// dateBehind reads the day that stands in brackets behind a number: 第1325(2000)号决议(2000年10月31日).
func (s *Scanner) dateBehind(e *embrace) {
	if !s.is(e.to, cOpen) || !s.is(e.to+1, cDate) || !s.is(e.to+2, cClose) {
		return
	}
	if it := &s.items[len(s.items)-1]; it.Date.IsZero() || it.Flags&DateShared != 0 {
		it.Date = s.dateOf(e.to + 1)
		it.Flags &^= DateShared
	}
	e.to += 3
}

// issuerTails end the names of bodies: 董事会, 最高人民法院, 国务院, 内阁.
const issuerTails = "会院阁厅署府局"

// unnamed reports whether the words before the embrace at word i, its date skipped, end as the name of a body that no table has.
func (s *Scanner) unnamed(i int) bool {
	for i > 0 && !s.words[i].loose && (s.words[i-1].class == cDate || s.words[i-1].class == cLink && s.words[i-1].val != 0) {
		i--
	}
	start := int(s.words[i].start)
	if !s.words[i].loose || start < 3 {
		return false
	}
	tail := s.fold.String()[start-3 : start]
	return tail[0] >= 0xE0 && strings.Contains(issuerTails, tail)
}

// sessionApart gives a bare number the session that the words before it name: 第六十五届联合国大会第309号决议, 第63届联大通过了第17号决议,
// 大会第三十届会议第3379号决议.
func (s *Scanner) sessionApart(e *embrace) {
	const reach = 72 // bytes back to 届
	from := int(s.words[e.from].start)
	before := s.fold.String()[max(0, from-reach):from]
	k := strings.LastIndex(before, "届")
	if k < 0 {
		return
	}
	rest := before[k+len("届"):]
	for _, word := range [...]string{"会议", "联合国", "大会", "联大", "通过的", "通过了", "通过", "的"} {
		rest = strings.ReplaceAll(rest, word, "")
	}
	d := strings.LastIndex(before[:k], "第")
	if rest != "" || d < 0 {
		return
	}
	v, n := uint32(0), digitRun(before[d+3:k])
	if n > 0 && n < 4 {
		v = uint32(atoi(before[d+3 : d+3+n]))
	} else {
		v, n = resolution.ScanChinese(before[d+3 : k])
	}
	if d+3+n != k || v == 0 || v > 120 {
		return
	}
	for _, w := range e.numbers[:e.n] {
		if num := s.numberOf(int(w)); num.Form == resolution.NumberBare {
			num.Form, num.Session = resolution.SessionNumber, v
			if v <= 30 {
				num.Form = resolution.NumberRoman
			}
		}
	}
}

// titleBefore joins a title with the number that it is said of: 《…宣言》的2016年9月19日第71/1号决议, 题为《…》的第70/125号决议.
func (s *Scanner) titleBefore(i int, first int32) {
	of := false
	for i--; i >= 0 && !s.words[i+1].loose; i-- {
		switch w := &s.words[i]; {
		case w.class == cLink && s.text(w) == "的":
			of = true
		case w.class == cDate || w.class == cUnquote:
		case w.class == cTitle && of:
			for k := first - 1; k >= int32(s.first) && s.items[k].Sentence == s.sent; k-- {
				if it := &s.items[k]; it.Kind == Title && it.Span.End == s.fold.End(s.src, int(w.end)) {
					if it.Head < 0 {
						it.Head = first
					}
					return
				}
			}
			return
		default:
			return
		}
	}
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

// gapFlags returns what was dropped before the word at i.
func (s *Scanner) gapBefore(i int) uint8 {
	if i >= len(s.words) {
		return s.fold.Gap(s.fold.Len())
	}
	return s.fold.Gap(int(s.words[i].start)) & (text.GapBlank | text.GapMark)
}
