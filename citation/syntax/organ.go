package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// organ reads an organ's name or a noun that stands for one: 安全理事会, 理事会, 《联合国反腐败公约》缔约国会议.
func (s *Scanner) organ(i int) int {
	st, w := &s.st, &s.words[i]
	it := Item{Kind: Organ, Depth: w.depth, Head: -1, Name: w.name}
	if w.class == cGeneric {
		it.Kind = Kind(w.sub)
		if w.loose && it.Kind != UnitedNations && s.unknownBefore(w) {
			it.Kind = Committee
		}
	}
	k := s.put(it, w.start, w.end)
	if w.depth > 0 {
		return i + 1
	}
	st.near = k
	st.organ, st.through的 = k, false
	return i + 1
}

// unknownBefore reports whether the noun w ends a longer name that no table has: 第三委员会, 制裁委员会. A verb or a particle before it does not
// make a name: 欢迎委员会, 请委员会.
func (s *Scanner) unknownBefore(w *word) bool {
	t := s.fold.String()
	if w.start < 3 || s.fold.Gap(int(w.start))&text.GapCut != 0 {
		return false
	}
	return strings.Contains(nameTails, t[w.start-3:w.start])
}

// nameTails are letters that end the first part of a committee's or council's name: 制裁委员会, 第三委员会, 执行理事会, 咨询委员会.
const nameTails = "裁别设询问题利视刑一二三四五六七政际国行长家查易合盟洲察育济律划算全约术织府品罪洋务协项理管督导评审恐贸财卫农技医"

// pronoun reads 其 where it stands for who adopted what follows: 重申其关于…的第70/1号决议, 其2017年…第72/1号决议.
func (s *Scanner) pronoun(i int) {
	w := &s.words[i]
	if w.depth > 0 || i+1 >= len(s.words) || s.words[i+1].loose {
		return
	}
	switch s.words[i+1].class {
	case cAbout, cDate, cDi, cNumber, cLink, cTitle, cQuote:
	default:
		return
	}
	k := s.put(Item{Kind: Pronoun, Head: -1, Name: -1}, w.start, w.end)
	s.st.organ, s.st.through的, s.st.phrase = k, false, false
}

// anaphor reads 该决议, 上述决议, 该公约.
func (s *Scanner) anaphor(i int) {
	w := &s.words[i]
	if w.depth > 0 {
		return
	}
	s.put(Item{Kind: Anaphor, Type: Type(w.sub), Head: -1, Name: -1, Relation: s.st.verb}, w.start, w.end)
	s.st.organ = -1
}
