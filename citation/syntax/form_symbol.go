package syntax

import (
	"bytes"
	"strings"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// symbol reads a document symbol and the shortened ones behind it: A/57/158和Add.1和2, A/C.6/58/SR.4和21.
func (s *Scanner) symbol(i int) int {
	st, w := &s.st, &s.words[i]
	t := s.fold.String()
	rel := s.symbolRelation(i)
	it := Item{Kind: Symbol, Depth: w.depth, Head: -1, Name: -1, Relation: rel}
	if st.leadIn {
		it.Flags |= LeadIn
	}
	from, end := w.start, int(w.end)
	written := t[from:end]
	// the letter of a part behind a blank: A/RES/67/234 B
	if (strings.Contains(written, "/RES/") || strings.Contains(written, "/DEC/")) && s.is(i+1, cLetter) {
		written = t[from:s.words[i+1].end]
		end = int(s.words[i+1].end)
	}
	s.group++
	it.Group = s.group
	s.putSymbol(it, written, from, int32(end))
	first := len(s.items) - 1
	end = s.shortSymbols(it, written, end)
	j := i + 1
	for j < len(s.words) && int(s.words[j].start) < end {
		j++
	}
	if j < len(s.words) && int(s.words[j].start) == end {
		s.words[j].loose = false
	}
	last := len(s.items) - 1
	k := j
	if s.is(k, cClose) {
		k++
		if s.is(k, cUnquote) {
			k++
		}
	}
	s.items[last].Pinpoint = s.pinpointAt(k)
	p := j
	for s.is(p, cHao) || s.is(p, cRefuse) {
		p++
	}
	if after := s.participle(p); after != NoRelation && (after == EstablishedBy || rel == NoRelation || weak(rel, after)) && rel != SourceOf && rel != See {
		for q := first; q <= last; q++ {
			s.items[q].Relation = after
		}
	}
	if s.note && st.source < 0 {
		st.source = int32(first)
		s.items[first].Flags |= NoteHead
	}
	st.organ, st.date = -1, resolution.Date{}
	return j
}

// symbolRelation: a bracketed symbol behind a title or report is its source.
func (s *Scanner) symbolRelation(i int) Relation {
	st := &s.st
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		switch s.words[k].class {
		case cOpen:
			if st.leadIn {
				return See
			}
			return SourceOf
		case cClose, cStop, cSemi:
			k = -1
		}
	}
	if st.leadIn {
		return See
	}
	if s.note && !st.verbed {
		return SourceOf
	}
	if i == 0 && st.verb == NoRelation && s.is(1, cComma) { // a note that lost its mark: CRC/C/15/Add.259，第60和61段。
		return SourceOf
	}
	if p := i + 1; s.is(p, cHao) {
		for s.is(p, cHao) || s.is(p, cRefuse) {
			p++
		}
		if s.statement(i, p, st.verb) {
			return States
		}
	} else if st.verb == NoRelation && s.statement(i, p, st.verb) {
		return States
	}
	return st.verb
}

func (s *Scanner) pinpointAt(i int) text.Span {
	if s.is(i, cComma) || s.is(i, cLink) && s.text(&s.words[i]) == "的" {
		i++
	}
	if s.is(i, cPin) {
		p, _ := s.span(s.words[i].start, s.words[i].end)
		return p
	}
	return text.Span{}
}

// putSymbol puts one symbol. A printed resolution symbol is that resolution.
func (s *Scanner) putSymbol(it Item, written string, from, to int32) {
	s.key = resolution.AppendSymbol(s.key[:0], written)
	it.Work, it.Type = symbolWork(s.key)
	s.put(it, from, to)
}

// symbolWork returns the work of a canonical symbol, and what it is where a resolution's symbol is printed. UNEP/EA.4/Res.6 and
// CBD/COP/DEC/15/4 stay documents.
func symbolWork(id []byte) (resolution.Work, Type) {
	for _, p := range [...]string{"A/RES/", "S/RES/", "E/RES/", "A/HRC/RES/", "A/DEC/", "E/DEC/", "A/HRC/DEC/"} {
		if rest, ok := bytes.CutPrefix(id, []byte(p)); ok {
			if n, k := resolution.ScanNumber(string(rest)); k == len(rest) {
				b, _ := n.AppendText(append(make([]byte, 0, 32), p...))
				if strings.Contains(p, "/DEC/") {
					return resolution.Intern(b), Decision
				}
				return resolution.Intern(b), Resolution
			}
		}
	}
	return resolution.Intern(id), NoType
}

const maxShort = 64 // shortened symbols behind a full one

// shortSymbols reads the shortened symbols that begin at folded byte end and returns where they end.
func (s *Scanner) shortSymbols(it Item, full string, end int) int {
	t := s.fold.String()
	last := full
	for range maxShort {
		at := end
		for _, sep := range [...]string{"以及", "、", "和", "及", "与", ",", "或", "and"} {
			if strings.HasPrefix(t[at:], sep) {
				at += len(sep)
				break
			}
		}
		ranged := false
		if at == end {
			for _, to := range [...]string{"至", "-"} {
				if strings.HasPrefix(t[at:], to) {
					at += len(to)
					ranged = true
				}
			}
		}
		if at == end {
			return end
		}
		from := at
		if n := shortTail(t[at:]); n > 0 && !ranged { // Add.1, Corr.1, L.25, SR.4
			tail := t[at : at+n]
			last = replaceTail(full, tail)
			it.Flags &^= InRange
			s.putSymbol(it, last, int32(from), int32(at+n))
			end = at + n
			continue
		}
		n := digitRun(t[at:])
		if n == 0 || n > 6 || !shortEnds(t[at+n:]) {
			return end
		}
		stem := strings.TrimRight(last, "0123456789")
		if v := atoi(t[at : at+n]); strings.HasSuffix(stem, ".") && v > lastNumberOf(full) { // 207和Add.1、209: the change ended
			stem = strings.TrimRight(full, "0123456789")
			last = full
		}
		if stem == last || strings.HasSuffix(stem, "/") && strings.Count(stem, "/") < 2 {
			return end
		}
		if ranged {
			a, b := atoi(last[len(stem):]), atoi(t[at:at+n])
			if b <= a || b-a > maxRange {
				return end
			}
			for v := a + 1; v < b; v++ {
				in := it
				in.Flags |= InRange
				s.putSymbol(in, stem+itoa(v), int32(from), int32(at+n))
			}
		}
		last = stem + t[at:at+n]
		if !strings.HasSuffix(stem, ".") {
			full = last
		}
		s.putSymbol(it, last, int32(from), int32(at+n))
		end = at + n
	}
	return end
}

// lastNumberOf returns the number that a symbol ends in, a great one where it ends in none.
func lastNumberOf(symbol string) int {
	stem := strings.TrimRight(symbol, "0123456789")
	if len(symbol)-len(stem) == 0 || len(symbol)-len(stem) > 6 {
		return 1 << 30
	}
	return atoi(symbol[len(stem):])
}

func atoi(s string) int {
	n := 0
	for _, c := range []byte(s) {
		n = n*10 + int(c-'0')
	}
	return n
}

func itoa(n int) string {
	var b [20]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + n%10)
		if n /= 10; n == 0 {
			return string(b[i:])
		}
	}
}

// shortTail reads a component that stands alone: Add.1, Corr.1, Rev.2, L.25, SR.4, Add.1/Rev.1.
func shortTail(t string) int {
	n := 0
	for {
		k := 0
		for _, w := range [...]string{"Add.", "Corr.", "Rev.", "Amend.", "L.", "SR.", "PV.", "WP.", "CRP.", "INF."} {
			if len(t) >= n+len(w) && strings.EqualFold(t[n:n+len(w)], w) {
				if d := digitRun(t[n+len(w):]); d > 0 {
					k = len(w) + d
					break
				}
			}
		}
		if k == 0 {
			if n > 0 {
				n-- // the slash before what was no component
			}
			return n
		}
		n += k
		if !strings.HasPrefix(t[n:], "/") {
			return n
		}
		n++
	}
}

// replaceTail returns the symbol that a shortened tail means: a change (Add.1) is added, another number of the same kind replaces.
func replaceTail(full, tail string) string {
	word := tail[:strings.IndexByte(tail, '.')+1]
	if k := strings.LastIndex(full, "/"+word); k > 0 && !strings.Contains(full[k+1:], "/") {
		return full[:k+1] + tail
	}
	switch strings.ToUpper(word) {
	case "ADD.", "CORR.", "REV.", "AMEND.":
		for _, change := range [...]string{"/Add.", "/Corr.", "/Rev.", "/Amend."} {
			if k := strings.LastIndex(full, change); k > 0 && change != "/Add." && !strings.HasPrefix(tail, "Corr") {
				full = full[:k]
			}
		}
	}
	return full + "/" + tail
}

// shortEnds reports whether a bare number ends a list of symbols here.
func shortEnds(rest string) bool {
	if rest == "" {
		return true
	}
	for _, p := range [...]string{")", "。", ";", ",", "、", "和", "及", "以及", "号", "至", "-", "”", "》", "中", "所载", "文件"} {
		if strings.HasPrefix(rest, p) {
			return true
		}
	}
	return false
}
