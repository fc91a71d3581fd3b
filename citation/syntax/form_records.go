package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

// recordSeries are the bodies whose Official Records are cited, and the head of the ids.
var recordSeries = [...]struct{ name, id string }{
	{"安全理事会", "SCOR"}, {"安理会", "SCOR"}, {"经济及社会理事会", "ESCOR"}, {"经社理事会", "ESCOR"}, {"托管理事会", "TCOR"}, {"贸易和发展理事会", "TDBOR"}, {"大会", "GAOR"},
}

// records reads a volume of Official Records in 《》. Where its symbol stands behind it in brackets, the symbol alone is cited.
func (s *Scanner) records(i int, in string) int {
	st, w := &s.st, &s.words[i]
	next := i + 1
	for s.is(next, cComma) || s.is(next, cUnquote) {
		next++
	}
	if s.symbolNear(next, w.end) {
		st.restated = false
		s.dropRestated()
		return i + 1
	}
	if s.is(next, cSymbol) {
		return i + 1
	}
	it := Item{Kind: Records, Head: -1, Name: -1, Relation: s.symbolRelation(i), Depth: w.depth}
	if st.restated {
		it.Flags |= Restated
	}
	id, ok := recordsID(nil, in, st.restated)
	if !ok {
		return i + 1
	}
	s.dropRestated()
	if len(id) > 0 && id[0] != '/' {
		it.Work = resolution.Intern(id)
	} else {
		s.key = append(s.key[:0], id...)
		it.Work = resolution.Intern(s.key) // what 同上 restates: the series is the antecedent's
	}
	k := s.put(it, w.start, w.end)
	s.items[k].Pinpoint = s.pinpointAt(i + 1)
	if s.note && st.source < 0 {
		st.source = k
		s.items[k].Flags |= NoteHead
	}
	st.restated = false
	return i + 1
}

// dropRestated takes back the bare 同上 whose source is restated by what follows.
func (s *Scanner) dropRestated() {
	if n := len(s.items); n > s.first && s.items[n-1].Kind == Ibid && s.items[n-1].Flags&Restated != 0 {
		if s.st.source == int32(n-1) {
			s.st.source = -1
		}
		s.items = s.items[:n-1]
	}
}

// symbolNear reports whether a bracket with a symbol opens close behind the title: 》(A/72/53), 》第一卷(A/76/5 (Vol. I)), 》和更正(A/69/53/Add.1).
func (s *Scanner) symbolNear(i int, end int32) bool {
	for ; i < len(s.words) && s.words[i].start-end <= 30; i++ {
		switch s.words[i].class {
		case cOpen:
			if s.symbolSoon(i + 1) {
				return true
			}
		case cStop, cSemi, cTitle:
			return false
		}
	}
	return false
}

// symbolSoon reports whether a symbol stands in the bracket that opens before word i.
func (s *Scanner) symbolSoon(i int) bool {
	for k := i; k < len(s.words) && k < i+6; k++ {
		switch s.words[k].class {
		case cSymbol:
			return true
		case cClose, cStop:
			return false
		}
	}
	return false
}

// openRecords reads Official Records without 《》, as old texts have them: 大會正式紀錄，第二屆會，補編第五號.
func (s *Scanner) openRecords(i int) int {
	w := &s.words[i]
	t := s.fold.String()
	head := max(0, int(w.start)-27)
	from := -1
	for _, r := range recordSeries {
		if k := strings.LastIndex(t[head:w.start], r.name); k >= 0 && head+k+len(r.name) == int(w.start) {
			from = head + k
			break
		}
	}
	if from < 0 {
		return i + 1
	}
	tail := firstClause(t[from:min(len(t), from+maxTitle)])
	if s.symbolBehind(i, from+len(tail)) {
		return i + 1
	}
	id, ok := recordsID(nil, tail, false)
	if !ok {
		return i + 1
	}
	k := s.put(Item{Kind: Records, Head: -1, Name: -1, Relation: s.symbolRelation(i), Work: resolution.Intern(id)}, int32(from), int32(from+len(tail)))
	if s.note && s.st.source < 0 {
		s.st.source = k
		s.items[k].Flags |= NoteHead
	}
	s.read2 = from + len(tail)
	return s.wordAtByte(i + 1)
}

func (s *Scanner) symbolBehind(i, at int) bool {
	for ; i < len(s.words) && int(s.words[i].start) <= at+1; i++ {
		if int(s.words[i].start) >= at && (s.words[i].class == cOpen && s.symbolSoon(i+1)) {
			return true
		}
	}
	return false
}

// recordsID appends GAOR/72/SUPP/53, ESCOR/2016/SUPP/10, SCOR/58. With restated the series is left out: /2014/SUPP/7.
func recordsID(b []byte, in string, restated bool) ([]byte, bool) {
	series := ""
	for _, r := range recordSeries {
		if strings.Contains(in, r.name) {
			series = r.id
			break
		}
	}
	if series == "" && !restated {
		return b, false
	}
	b = append(b, series...)
	session, ok := sessionOf(in)
	if !ok {
		return b, false
	}
	b = append(b, '/')
	b = append(b, itoa(int(session))...)
	if k := strings.Index(in, "补编"); k >= 0 {
		rest := strings.TrimPrefix(in[k+len("补编"):], "第")
		v, n := uint32(0), digitRun(rest)
		if n > 0 && n < 7 {
			v = uint32(atoi(rest[:n]))
		} else {
			v, n = resolution.ScanChinese(rest)
		}
		if n > 0 {
			b = append(b, "/SUPP/"...)
			b = append(b, itoa(int(v))...)
			if n < len(rest) && rest[n] >= 'A' && rest[n] <= 'Z' {
				b = append(b, rest[n])
			}
		}
	}
	return b, true
}

// sessionOf reads the session or year of a volume: 第七十二届会议, 2016年, 第五十八年, 第二届会.
func sessionOf(in string) (uint32, bool) {
	for at := 0; at < len(in); {
		k := strings.Index(in[at:], "第")
		if k < 0 {
			break
		}
		at += k + len("第")
		v, n := uint32(0), digitRun(in[at:])
		if n > 0 && n < 7 {
			v = uint32(atoi(in[at : at+n]))
		} else {
			v, n = resolution.ScanChinese(in[at:])
		}
		if n > 0 && v > 0 && (strings.HasPrefix(in[at+n:], "届") || strings.HasPrefix(in[at+n:], "年")) {
			return v, true
		}
	}
	if k := strings.Index(in, "年"); k >= 4 {
		if n := digitRun(in[k-4 : k]); n == 4 {
			return uint32(atoi(in[k-4 : k])), true
		}
		if k >= 12 {
			if v, n := resolution.ScanChinese(in[k-12 : k]); n == 12 {
				return v, true
			}
		}
	}
	return 0, false
}

// sales reads a sales number: 出售品编号：C.91.IV.2, E.08.II.C.2.
func (s *Scanner) sales(i int) int {
	w := &s.words[i]
	t := s.fold.String()
	at := int(w.end)
	for at < len(t) && (t[at] == ':' || t[at] == ',') {
		at++
	}
	for _, lang := range [...]string{"中文版", "英文版", "中文本", "英文本"} {
		at += len(t[at:]) - len(strings.TrimPrefix(t[at:], lang))
	}
	from := at
	for at < len(t) && at-from < 24 && (t[at] >= 'A' && t[at] <= 'Z' || t[at] >= '0' && t[at] <= '9' || t[at] == '.' || t[at] == '/') {
		at++
	}
	for at > from && (t[at-1] == '.' || t[at-1] == '/') {
		at--
	}
	in := t[from:at]
	if at-from < 5 || strings.Count(in, ".") < 2 {
		return i + 1
	}
	s.key = append(append(s.key[:0], "SALES/"...), in...)
	k := s.put(Item{Kind: Sales, Head: -1, Name: -1, Relation: s.symbolRelation(i), Work: resolution.Intern(s.key)}, int32(from), int32(at))
	p := at
	if p < len(t) && t[p] == ')' {
		p++
	}
	s.items[k].Pinpoint = s.pinBehind(p)
	if s.note && s.st.source < 0 {
		s.st.source = k
		s.items[k].Flags |= NoteHead
	}
	s.read2 = at
	return s.wordAtByte(i + 1)
}
