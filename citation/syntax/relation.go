package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// closeNumbers gives what stands behind an embrace to its items: the type word to those of the list that wait for one, the pinpoint, the
// relation that the clause or a participle tells.
func (s *Scanner) closeNumbers(e *embrace, first int) {
	st := &s.st
	if e.typed {
		from := first
		if st.pending >= 0 {
			from = st.pending
		}
		for k := from; k < len(s.items); k++ {
			if it := &s.items[k]; it.Kind == Number && it.Type == NoType {
				it.Type = e.typ
			}
		}
		st.pending = -1
	} else if st.pending < 0 {
		st.pending = first
	}
	last := len(s.items) - 1
	s.items[last].Pinpoint = s.pinpoint(e.from, e.to)
	rel := s.relation(e.from, e.to, s.items[first].Flags&Bracketed != 0)
	after := s.participle(e.to)
	if rel == NoRelation && strings.HasPrefix(strings.TrimPrefix(s.fold.String()[s.words[e.to-1].end:], "获得"), "一致通过") {
		rel = Adopts
	}
	for k := range s.items[st.list.first:] {
		it := &s.items[st.list.first+k]
		if it.Kind != Number || it.Group != st.list.group {
			continue
		}
		if k+st.list.first >= first || rel == States {
			it.Relation = rel
		}
		switch {
		case after == EstablishedBy:
			it.Relation = after
		case after != NoRelation && (it.Relation == NoRelation || weak(it.Relation, after)):
			it.Relation = after
		}
	}
	if s.note && st.source < 0 {
		st.source = int32(first)
		s.items[first].Flags |= NoteHead
	}
}

// weak reports whether the participle behind the number tells more than the verb before it.
func weak(before, after Relation) bool {
	return (after == Extends || after == Amends) && before != PursuantTo
}

// relation returns why the words [from, to) are cited, from the clause before them.
func (s *Scanner) relation(from, to int, bracketed bool) Relation {
	st := &s.st
	switch {
	case st.leadIn:
		return See
	case bracketed, s.note && !st.verbed && s.words[from].depth == 0:
		return SourceOf
	}
	verb := st.verb
	if st.phrase && (!st.soft || st.inner != NoRelation) && s.insidePhrase(from) {
		verb = st.inner
	}
	if s.carriedOut(to) {
		return Implements
	}
	if s.statement(from, to, verb) {
		return States
	}
	if st.passive && verb == NoRelation {
		return s.passiveVerb(to)
	}
	return verb
}

// carriedOut reports whether what follows a number is how it was carried out: 第1540(2004)号决议执行情况, 第70/1号决议的后续行动.
func (s *Scanner) carriedOut(i int) bool {
	if i == 0 {
		return false
	}
	rest := strings.TrimPrefix(s.fold.String()[s.words[i-1].end:], "的")
	for _, noun := range [...]string{"执行情况", "执行进展", "实施情况", "落实情况", "履行情况", "遵守情况", "后续行动", "执行工作", "后续落实", "全面执行", "充分执行", "有效执行"} {
		if strings.HasPrefix(rest, noun) {
			return true
		}
	}
	return false
}

// insidePhrase reports whether the number at word i stands within 关于…: no 的 closes the phrase before it.
func (s *Scanner) insidePhrase(i int) bool {
	for i--; i >= 0 && !s.words[i+1].loose; i-- {
		switch w := &s.words[i]; w.class {
		case cDate, cOrgan, cGeneric, cPronoun, cSep:
		case cVerb:
			return true
		default:
			return false
		}
	}
	return false
}

// passiveVerb reads the verb behind a number after 经 or 由: 经第58/114号决议确认的.
func (s *Scanner) passiveVerb(i int) Relation {
	for s.is(i, cPin) || s.is(i, cIn) {
		i++
	}
	rest := s.fold.String()[s.words[i-1].end:]
	for _, made := range [...]string{"设立", "成立", "建立", "组建", "创设"} {
		if strings.HasPrefix(rest, made) {
			return EstablishedBy
		}
	}
	if i >= len(s.words) || s.words[i].loose {
		return NoRelation
	}
	switch w := &s.words[i]; w.class {
	case cAfter:
		return Relation(w.sub)
	case cVerb:
		switch r := Relation(w.sub); r {
		case Extends, Amends:
			return r
		default:
			return ContainedIn
		}
	}
	return NoRelation
}

// statement reports whether the text says what the cited one does: 在第…号决议中请, 回顾第…号决议要求.
func (s *Scanner) statement(from, to int, verb Relation) bool {
	if s.st.passive {
		return false
	}
	i := to
	for s.is(i, cPin) {
		i++
	}
	if s.is(i, cIn) {
		if strings.HasPrefix(s.fold.String()[s.words[i].end:], "的") { // 在第…号决议中的要求
			return false
		}
		for k := from - 1; k >= 0 && k >= from-60; k-- {
			w := &s.words[k]
			switch {
			case w.depth > 0:
			case w.class == cLink && s.text(w) == "在":
				return verb != Welcomes
			case w.class == cStop, w.class == cSemi, w.class == cComma && !s.st.phrase, w.class == cVerb && !s.st.phrase:
				return false
			}
		}
		return false
	}
	switch verb {
	case NoRelation, Recalls, TakesNote, BearsInMind, Recognizes:
	default:
		return false
	}
	if i < len(s.words) && s.words[i].loose && s.words[i].start-s.words[i-1].end <= maxAdverb && !strings.ContainsAny(s.fold.String()[s.words[i-1].end:s.words[i].start], ",。;、") {
		return s.finite(i)
	}
	return i < len(s.words) && !s.words[i].loose && s.finite(i)
}

const maxAdverb = 12 // bytes between a number and its verb: 第1268(1999)号决议最初设立

// finite reports whether word i is a verb that a resolution does.
func (s *Scanner) finite(i int) bool {
	w := &s.words[i]
	if w.depth > 0 {
		return false
	}
	switch w.class {
	case cVerb:
		if w.sub == passive || strings.HasPrefix(s.fold.String()[w.end:], "的") {
			return false
		}
		switch Relation(w.sub) {
		case NoRelation:
			t := s.text(w)
			return t != "如" && t != "表示" && t != "关切" && t != "注意"
		case Reaffirms, Stresses, Recognizes, Endorses, Extends, Affirms, Welcomes:
			return true
		case TakesNote, Recalls:
			return s.st.verb == NoRelation
		}
	case cFinite:
		return true
	case cType:
		return Type(w.sub) == Decision
	case cAfter:
		t := s.text(w)
		return (t == "规定" || t == "赋予") && !strings.HasPrefix(s.fold.String()[w.end:], "的")
	}
	return false
}

// participle returns what the participle behind a number says: 所设 established-by, 所载 contained-in, 延长的 extends.
func (s *Scanner) participle(i int) Relation {
	for i < len(s.words) && !s.words[i].loose && (s.words[i].class == cPin || s.words[i].class == cIn || s.words[i].class == cLink && s.text(&s.words[i]) != "在") {
		i++
	}
	if s.is(i, cAfter) && s.words[i].depth == 0 {
		return Relation(s.words[i].sub)
	}
	return NoRelation
}

// pinpoint returns the span of the pinpoint that stands right behind or right before the words [from, to).
func (s *Scanner) pinpoint(from, to int) text.Span {
	i := to
	if s.is(i, cComma) || s.is(i, cLink) && s.text(&s.words[i]) == "的" {
		i++
	}
	if s.is(i, cPin) {
		// 第…号决议，第5段…; not a new clause: 第…号决议，附件所载的
		p, _ := s.span(s.words[i].start, s.words[i].end)
		return p
	}
	if from > 0 && s.words[from-1].class == cPin && !s.words[from].loose {
		p, _ := s.span(s.words[from-1].start, s.words[from-1].end)
		return p
	}
	return text.Span{}
}
