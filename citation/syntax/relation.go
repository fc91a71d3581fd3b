package syntax

import "github.com/unxref/unxref/resolution/text"

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
	for k := range s.items[st.list.first:] {
		it := &s.items[st.list.first+k]
		if it.Kind != Number || it.Group != st.list.group {
			continue
		}
		if k+st.list.first >= first {
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
	switch after {
	case Extends, Amends:
		return true
	case ContainedIn:
		return before == PursuantTo || before == Extends || before == Amends || before == Endorses || before == Adopts
	}
	return false
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
	if s.statement(from, to) {
		if st.verb != Welcomes {
			return States
		}
	}
	return st.verb
}

// statement reports whether the text says what the cited one does: 在第…号决议中请, 第…号决议要求.
func (s *Scanner) statement(from, to int) bool {
	in := false
	i := to
	for i < len(s.words) && !s.words[i].loose && (s.words[i].class == cPin || s.words[i].class == cAfter && false) {
		i++
	}
	if s.is(i, cIn) {
		for k := from - 1; k >= 0 && k >= from-12; k-- {
			c := s.words[k].class
			if c == cInside || c == cLink && s.text(&s.words[k]) == "在" {
				in = true
				break
			}
			if c == cStop || c == cSemi || c == cVerb && s.words[k].depth == 0 {
				break
			}
		}
		return in
	}
	if i < len(s.words) && s.words[i].class == cVerb && !s.words[i].loose && s.words[i].depth == 0 {
		switch Relation(s.words[i].sub) {
		case NoRelation, Reaffirms, Stresses, Recognizes, Endorses, Extends, Affirms, Recalls, TakesNote:
			return true
		}
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
