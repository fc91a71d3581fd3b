package syntax

import (
	"github.com/unxref/unxref/resolution"
)

// The state of the one pass from left to right. An organ, a date, a verb are kept for as long as the grammar lets them govern a number to
// the right.
type state struct {
	organ     int32 // item of the organ that nothing but links parts from here; -1 none
	through的  bool  // … and 的 among them: 委员会的第25/2号决议
	phrase    bool  // within 关于…的, 题为…的
	about     int32 // item of the organ before 关于; -1 none
	near      int32 // item of the last organ of the clause; -1 none
	date      resolution.Date
	dateAbout resolution.Date // the date before 关于
	verb      Relation
	verbed    bool     // a verb governs: verb may be NoRelation (请)
	passive   bool     // 经, 由
	inner     Relation // the verb within 关于…的: it governs a number that stands there too
	pending   int      // index of the first item of the sentence that waits for its type word; -1 none
	series    int8     // 条约汇编 named: 0 no, 1 UNTS, 2 LNTS
	sticky    int8     // … before a semicolon: ；第1125卷，第17512号
	restated  bool     // … by 同上
	leadIn    bool     // 见
	brackets  int      // that are open
	leadDepth int      // … where 见 stands
	list      list
	soft      bool  // the phrase was opened by 大会2006年3月15日 alone: a comma ends it
	held      int32 // organ before the bracket that is open: 美洲国家组织(1948年，第253(III)号决议); -1 none
	source    int32 // last item that names a source in this note; -1 none
}

// A list is a run of numbers that share what the first ones say.
type list struct {
	open   bool
	group  int32
	organ  int32
	flags  Flags
	date   resolution.Date
	first  int  // index of its first item
	closed bool // its type word stood
}

func (st *state) clause() {
	st.organ, st.through的, st.phrase, st.soft, st.about, st.near, st.held = -1, false, false, false, -1, -1, -1
	st.date, st.dateAbout = resolution.Date{}, resolution.Date{}
	st.list.open = false
	st.pending = -1
}

// read goes over the words of the unit.
func (s *Scanner) read() {
	s.st = state{source: -1}
	s.st.clause()
	s.st.verb = s.head
	for i := 0; i < len(s.words); {
		if n := s.step(i); n > i {
			i = n
		} else {
			i++
		}
	}
}

// step reads what begins at word i and returns the index of the word behind it.
func (s *Scanner) step(i int) int {
	st, w := &s.st, &s.words[i]
	if w.loose {
		s.loosen()
	}
	switch w.class {
	case cStop:
		s.stop()
	case cSemi:
		series := max(st.series, st.sticky)
		s.stop()
		st.sticky = series
	case cComma:
		st.organ, st.through的 = -1, false
		if st.soft {
			st.phrase, st.soft, st.about, st.dateAbout = false, false, -1, resolution.Date{}
		}
		if !st.phrase {
			st.date = resolution.Date{}
			st.near = -1
		}
	case cOpen:
		st.held = st.organ
		st.brackets++
	case cClose:
		st.held = -1
		if st.leadIn && st.brackets <= st.leadDepth && !s.note {
			st.leadIn = false
		}
		st.brackets--
	case cColon:
		st.organ = -1
	case cSep, cRange:
		st.through的 = false
		if !st.list.open {
			st.organ = -1
		}
	case cOrgan, cGeneric:
		return s.organ(i)
	case cPronoun:
		s.pronoun(i)
	case cAnaphor:
		s.anaphor(i)
	case cAbout:
		if s.text(w) != "有关" || st.organ >= 0 || !st.date.IsZero() { // 有关国家 opens no title
			s.aboutWord()
		}
	case cLink:
		if s.text(w) == "的" {
			st.through的 = true
		}
		if w.val != 0 {
			st.date = resolution.Date{}
		}
	case cDate:
		st.date = s.dateOf(i)
		if st.phrase && s.besideNumber(i+1) {
			st.dateAbout = resolution.Date{}
		} else if !st.phrase && st.organ >= 0 && !st.through的 && s.items[st.organ].Kind != Committee { // 大会2006年3月15日设立人权理事会的第60/251号决议
			st.phrase, st.soft, st.about, st.dateAbout, st.inner = true, true, st.organ, st.date, NoRelation
		}
	case cDi, cNumber:
		if st.sticky > 0 && w.class == cDi {
			st.series = st.sticky
			if s.entry(int(w.start)) {
				return s.wordAtByte(i + 1)
			}
		}
		return s.number(i)
	case cTitle:
		return s.title(i)
	case cName:
		return s.name(i)
	case cQuote:
		s.quoted(i)
	case cHouse:
		return s.house(i)
	case cSymbol:
		return s.symbol(i)
	case cIbid:
		s.spillList()
		return s.ibid(i)
	case cSeries:
		return s.treaty(i)
	case cVolume:
	case cSales:
		return s.sales(i)
	case cRecords:
		return s.openRecords(i)
	case cLeadIn:
		st.leadIn, st.leadDepth = true, st.brackets
		s.spillList()
	case cAfter:
		st.list.open = false
	case cFinite:
		s.loosen()
	case cVerb:
		st.list.open = st.list.open && w.depth > 0
		s.verb(i)
	case cType, cDraft:
		if !s.is(i+1, cNumber) {
			st.phrase, st.about, st.organ = st.phrase && w.depth > 0, -1, -1
		}
	}
	return i + 1
}

// loosen: words that nothing is known of stand before the next word. An organ or a date no longer stands beside what comes.
func (s *Scanner) loosen() {
	st := &s.st
	st.organ, st.through的 = -1, false
	st.list.open = st.list.open && st.phrase && !st.soft
	if !st.phrase {
		st.date = resolution.Date{}
	}
}

// stop ends a sentence or a part of it.
func (s *Scanner) stop() {
	s.st.clause()
	s.st.leadIn = false
	s.st.verb, s.st.verbed, s.st.passive = s.head, false, false
	s.st.series, s.st.sticky = 0, 0
}

// spillList keeps a list that still waits for its type word when a note is spilled into it: 第2002/68号、见《…》(E/2002/23)，第二章，A节。
// 2003年4月23日第2003/30号、同上，…和2005年4月20日第2005/64号决议.
func (s *Scanner) spillList() {
	if s.st.list.open && !s.st.list.closed {
		s.spill = s.st.list
	}
}

func (s *Scanner) text(w *word) string { return s.fold.String()[w.start:w.end] }

// is reports whether word i is of class c and nothing unknown stands before it.
func (s *Scanner) is(i int, c class) bool {
	return i < len(s.words) && s.words[i].class == c && !s.words[i].loose
}

// aboutWord opens a title: what follows, up to the number, says what the resolution is about.
func (s *Scanner) aboutWord() {
	st := &s.st
	if st.phrase && st.about >= 0 && st.organ < 0 {
		st.soft = false
		return
	}
	about := st.organ
	if about < 0 && st.list.open { // 人权委员会关于…的第2005/70号决议、关于…的第2005/81号决议
		about = st.list.organ
		st.list.date = resolution.Date{}
	}
	st.phrase, st.soft, st.about, st.dateAbout, st.inner = true, false, about, st.date, NoRelation
	st.organ = -1
}

// besideNumber reports whether 第 or a number stands at word i.
func (s *Scanner) besideNumber(i int) bool {
	for i < len(s.words) && !s.words[i].loose && (s.words[i].class == cLink || s.words[i].class == cAfter) {
		i++
	}
	return s.is(i, cDi) || s.is(i, cNumber)
}

// verb keeps the relation that governs what follows. Verbs in titles, quotations and within 关于…的 govern nothing outside.
func (s *Scanner) verb(i int) {
	st, w := &s.st, &s.words[i]
	if w.depth > 0 {
		return
	}
	rel, pass := Relation(w.sub), w.sub == passive
	if pass {
		rel = NoRelation
	}
	if st.soft && rel != Adopts && !pass { // the sentence goes on: 大会2008年7月22日第39次会议回顾其
		st.phrase, st.soft, st.about, st.dateAbout = false, false, -1, resolution.Date{}
	}
	if st.phrase {
		st.inner = rel
		// a comma before it ends the title: 关于…的各项决议，又回顾
		if i == 0 || !w.loose && s.words[i-1].class != cComma {
			return
		}
		if w.loose {
			return
		}
		st.phrase, st.soft, st.about, st.dateAbout = false, false, -1, resolution.Date{}
	}
	st.verb, st.verbed, st.passive = rel, true, pass
	if st.organ >= 0 && rel != Adopts {
		st.organ = -1
	}
	if i == 0 && len(s.items) == s.first {
		s.head = st.verb
	}
}
