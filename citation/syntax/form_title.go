package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

// title reads 《…》: the Treaty Series, a volume of Official Records, else the title of an instrument or of anything.
func (s *Scanner) title(i int) int {
	st, w := &s.st, &s.words[i]
	in := s.text(w)
	switch {
	case strings.Contains(in, "条约汇编") || strings.Contains(in, "条约集"):
		return s.treaty(i)
	case strings.Contains(in, "正式记录") || strings.Contains(in, "正式纪录"):
		return s.records(i, in)
	case st.restated && (strings.Contains(in, "补编") || strings.Contains(in, "届会议")):
		return s.records(i, in)
	}
	it := Item{Kind: Title, Flags: Marked, Depth: w.depth, Head: -1, Name: -1, Relation: st.verb}
	from := w.start
	if end, row := s.extended(w.end, in); row >= 0 {
		it.Name = row
		s.put(it, from, end)
		for _, and := range [...]string{"和", "及", "以及"} { // …的任择议定书和关于…的任择议定书
			if !strings.HasPrefix(s.fold.String()[end:], and) {
				continue
			}
			next := end + int32(len(and))
			if more, row := s.extended(next, in); row >= 0 {
				it.Name = row
				s.put(it, next, more)
				end = more
			}
			break
		}
		s.read2 = int(end)
		return s.wordAtByte(i + 1)
	}
	v, ok := s.lookup(in)
	if !ok || v.ambiguity >= resolution.Several || v.kind == resolution.Short {
		if y, found := s.yearBefore(i, in); found {
			v, ok = y, true
			from = s.words[i-1].start
		}
	}
	if ok {
		it.Name = v.row
		if v.kind == resolution.Short {
			it.Flags |= ShortName
		}
		if v.ambiguity != resolution.Single {
			it.Flags |= ShortName
		}
	}
	if s.is(i+1, cGeneric) && w.depth == 0 { // 《联合国反腐败公约》缔约国会议: the body of the convention
		k := s.put(it, from, w.end)
		return s.conventionBody(i+1, k)
	}
	k := s.put(it, from, w.end)
	if s.note && st.source < 0 && !st.leadIn && i == 0 {
		s.items[k].Flags |= NoteHead
	}
	s.define(i, k)
	s.apposition(i, k)
	if !st.phrase {
		if st.organ >= 0 && !s.besideNumber(i+1) && !s.is(i+1, cDate) {
			st.organ = -1
		}
	}
	return i + 1
}

// extended reads a title that goes on behind its marks: 《儿童权利公约》关于儿童卷入武装冲突问题的任择议定书. It answers with the end of the words and the
// row, -1 where the table has no such title.
func (s *Scanner) extended(at int32, in string) (int32, int32) {
	t := s.fold.String()
	end := int(at)
	goesOn := false
	for _, head := range [...]string{"关于", "任择", "第", "的", "补充", "附加", "议定书"} {
		goesOn = goesOn || strings.HasPrefix(t[end:], head)
	}
	if !goesOn {
		return 0, -1
	}
	rest := t[end:min(len(t), end+240)]
	if k := strings.IndexAny(rest, ";"); k >= 0 {
		rest = rest[:k]
	}
	if k := strings.Index(rest, "《"); k >= 0 {
		rest = rest[:k]
	}
	for at, tries := 0, 0; tries < 3; tries++ {
		k := strings.Index(rest[at:], "议定书")
		if k < 0 {
			return 0, -1
		}
		at += k + len("议定书")
		if strings.Contains(rest[:at], "。") {
			return 0, -1
		}
		s.key = appendTitleKey(s.key[:0], in)
		s.key = appendTitleKey(s.key, rest[:at])
		s.key2 = appendLooseKey(s.key2[:0], string(s.key))
		v, ok := s.names.titles[string(s.key)]
		if !ok {
			v, ok = s.names.loose[string(s.key2)]
		}
		if ok && v.ambiguity == resolution.Single {
			return int32(end + at), v.row
		}
	}
	return 0, -1
}

// yearBefore looks a title up with the year before it: 1988年《公约》, 1961年《麻醉品单一公约》.
func (s *Scanner) yearBefore(i int, in string) (title, bool) {
	if i == 0 || s.words[i].loose {
		return title{}, false
	}
	y := &s.words[i-1]
	if d := s.dateOf(i - 1); d.Year == 0 || d.Month != 0 {
		return title{}, false
	}
	s.key = append(s.key[:0], s.text(y)...)
	s.key = appendTitleKey(s.key, in)
	v, ok := s.names.titles[string(s.key)]
	return v, ok
}

// conventionBody reads the noun behind a convention's title: Head of the organ is the title.
func (s *Scanner) conventionBody(i int, k int32) int {
	w := &s.words[i]
	o := s.put(Item{Kind: Kind(w.sub), Head: k, Name: -1}, w.start, w.end)
	if row := s.items[k].Name; row >= 0 {
		if b := s.bodyOf(row, Kind(w.sub)); b >= 0 {
			s.items[o].Kind, s.items[o].Name = Organ, b
		}
	}
	s.st.organ, s.st.near, s.st.through的 = o, o, false
	return i + 1
}

// bodyOf returns the body that meets under an instrument, by the table's parent column; -1 for none.
func (s *Scanner) bodyOf(row int32, _ Kind) int32 {
	key := s.names.instruments[row].Key
	for i, b := range s.names.bodies {
		if b.Parent == key && !b.Outside {
			return int32(i)
		}
	}
	return -1
}

// define reads the short title that the text sets behind a full one: 《…规则》(《曼谷规则》), 《…公约》(下称《公约》).
func (s *Scanner) define(i int, k int32) {
	j := i + 1
	if !s.is(j, cOpen) {
		return
	}
	for j++; j < len(s.words) && j < i+6; j++ {
		switch s.words[j].class {
		case cTitle:
			in := s.text(&s.words[j])
			if s.words[j].loose && !strings.Contains(s.fold.String()[s.words[j-1].end:s.words[j].start], "称") {
				return
			}
			it := Item{Kind: Title, Flags: Marked | Definition | ShortName, Head: k, Name: -1}
			if v, ok := s.lookup(in); ok {
				it.Name = v.row
			}
			s.put(it, s.words[j].start, s.words[j].end)
			s.words[j].class = cLink
			return
		case cQuote, cLink:
		default:
			return
		}
	}
}

// apposition joins a title and the number that it is said of: 《…宣言》的第71/1号决议 (the number comes: see titleOf), 第70/175号决议通过的《…规则》.
func (s *Scanner) apposition(i int, k int32) {
	j := i - 1
	for ; j >= 0 && j >= i-4 && !s.words[j+1].loose; j-- {
		w := &s.words[j]
		switch w.class {
		case cAfter:
			if Relation(w.sub) != ContainedIn {
				return
			}
		case cLink, cPin, cIn, cDate:
		case cVerb:
			if Relation(w.sub) != Endorses && Relation(w.sub) != Adopts {
				return
			}
		case cType:
			if j+1 < i && len(s.items) > 1 { // a participle stands between
				if n := s.lastNumber(k); n >= 0 {
					s.items[k].Head = n
				}
			}
			return
		default:
			return
		}
	}
}

// lastNumber returns the item of the last number before item k in its sentence, -1 for none.
func (s *Scanner) lastNumber(k int32) int32 {
	for j := k - 1; j >= int32(s.first) && s.items[j].Sentence == s.sent; j-- {
		if s.items[j].Kind == Number {
			return j
		}
	}
	return -1
}

// name reads a well-known name without 《》. The institution is not the instrument: 联合国反腐败公约缔约国会议.
func (s *Scanner) name(i int) int {
	st, w := &s.st, &s.words[i]
	rest := s.fold.String()[w.end:]
	for _, inst := range institutions {
		if strings.HasPrefix(rest, inst) {
			if s.is(i+1, cGeneric) {
				if b := s.bodyOf(w.name, Kind(s.words[i+1].sub)); b >= 0 {
					k := s.put(Item{Kind: Organ, Head: -1, Name: b}, w.start, s.words[i+1].end)
					st.organ, st.near, st.through的 = k, k, false
					return i + 2
				}
			}
			s.put(Item{Kind: Title, Flags: Institution, Depth: w.depth, Head: -1, Name: w.name}, w.start, w.end)
			st.organ = -1
			return i + 1
		}
	}
	if w.depth > 0 { // within the title of a resolution: 题为“联合国全球反恐战略：第七次审查”
		return i + 1
	}
	k := s.put(Item{Kind: Title, Depth: w.depth, Head: -1, Name: w.name, Relation: st.verb}, w.start, w.end)
	s.define(i, k)
	s.apposition(i, k)
	if !st.phrase {
		st.organ = -1
	}
	return i + 1
}

// institutions are what may follow the name of an instrument that stands for the institution.
var institutions = [...]string{"缔约国", "缔约方", "不结盟缔约国集团", "会议", "审议大会", "大会", "委员会", "秘书处", "组织", "执行情况特别委员会", "执行情况审查机制",
	"和加强联合国作用特别委员会", "及其议定书缔约方会议", "及其各项议定书缔约方会议", "特别委员会", "审查机制", "实施情况审议机制", "网站", "区域中心"}

// quoted reads “…” where the words are the full title of an instrument.
func (s *Scanner) quoted(i int) {
	w := &s.words[i]
	t := s.fold.String()
	end := indexUnquote(t[w.end:min(len(t), int(w.end)+maxTitle)])
	if end < 0 {
		return
	}
	in := t[w.end : int(w.end)+end]
	if strings.Contains(in, "“") {
		return
	}
	v, ok := s.lookup(in)
	it := Item{Kind: Title, Flags: Quoted, Depth: w.depth, Head: -1, Name: -1}
	if ok && v.kind != resolution.Short && v.ambiguity == resolution.Single && len(in) >= nameAnywhere {
		it.Name = v.row
		s.put(it, w.end, w.end+int32(end))
		for j := i + 1; j < len(s.words) && int(s.words[j].start) < int(w.end)+end; j++ {
			s.words[j].class, s.words[j].loose = cLink, false // the words of the title are read
		}
	}
}
