package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

// An embrace is what one 第 … 号 holds: 第69/193和69/196号. Its numbers are words of the unit.
type embrace struct {
	from, to int // words, with 第, 号 and the type word
	numbers  [maxEmbrace]int32
	n        int
	flags    Flags
	typ      Type
	typed    bool
	ranged   bool // 第1至5号: the last two numbers bound a range
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
		if !s.is(i, cNumber) {
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
		return e.typed || listed && s.listForm() == form && s.typeAhead(e.to) || strong && (listed || organ || s.words[i].depth == 0 && s.typeAhead(e.to)) || organ && s.typeAhead(e.to)
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
