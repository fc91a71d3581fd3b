package citation

import (
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// clauseCounts reports whether an organ that only stands in the same clause may govern the number: not where the shape is that of the
// General Assembly or the Security Council.
func (f *Finder) clauseCounts(it *syntax.Item) bool {
	switch it.Number.Form {
	case resolution.NumberYear:
		return false
	case resolution.SessionNumber:
		return it.Number.Session < 31 || it.Number.Special != 0
	case resolution.NumberRoman:
		return it.Number.Session > 30
	case resolution.YearNumber:
		head := &f.items[it.Head]
		return head.Kind == syntax.Organ && head.Name != f.rows.ga && head.Name != f.rows.sc
	}
	return true
}

// bare tells the organ of a number that stands alone behind 联合国: well-known numbers of the General Assembly, else the Security Council.
func (f *Finder) bare(n resolution.Number) verdict {
	for _, known := range wellKnown {
		if n.Number == known && f.counts(f.rows.ga, n) {
			return told(f.rows.ga, ByTable)
		}
	}
	if f.counts(f.rows.sc, n) {
		return told(f.rows.sc, ByRegistry)
	}
	if f.counts(f.rows.ga, n) {
		return told(f.rows.ga, ByRegistry)
	}
	return verdict{body: -1, reason: NumberDamaged}
}

// wellKnown are the resolutions of the General Assembly that the press cites by number alone: the partition of Palestine, its refugees,
// Uniting for Peace, the Declarations of 1960 and 1970, the seats of China, the definition of aggression, Zionism and its revocation's object.
var wellKnown = [...]uint32{181, 194, 377, 1514, 1761, 2625, 2758, 3314, 3379}

// byHead reads the organ that the grammar gives to the number.
func (f *Finder) byHead(i int32, it *syntax.Item) (verdict, bool) {
	head := &f.items[it.Head]
	by := ByWord
	if it.Flags&syntax.Inherited != 0 {
		by = ByList
	}
	switch head.Kind {
	case syntax.Organ:
		if f.bodies[head.Name].Outside && it.Flags&syntax.Phrase != 0 && f.strongShape(it.Number) {
			return verdict{}, false // 金融行动特别工作组关于资助恐怖主义的指导意见，…第2178(2014)号决议
		}
		if f.counts(head.Name, it.Number) {
			weak := it.Flags&(syntax.Inherited|syntax.Clause) != 0
			if weak && f.fits(head.Name, it) == resolution.FitNo {
				return verdict{}, false
			}
			// 设立人权理事会的第60/251号决议: the organ before 的 may be what the resolution is about
			if it.Flags&syntax.Through != 0 && f.strongShape(it.Number) && head.Name != f.rows.ga && f.fits(f.rows.ga, it) != resolution.FitNo && it.Number.Form == resolution.SessionNumber {
				return verdict{}, false
			}
			return told(head.Name, by), true
		}
		return verdict{}, false
	case syntax.Pronoun:
		if s := f.speaker(it.Paragraph); f.counts(s, it.Number) {
			if f.fits(s, it) != resolution.FitNo || !f.strongShape(it.Number) {
				return told(s, ByPronoun), true
			}
			return verdict{}, false
		}
		if b := f.antecedent(it.Head, it, syntax.NoKind, false); b >= 0 {
			return told(b, ByPronoun), true
		}
		return verdict{}, false
	case syntax.Council, syntax.Commission, syntax.Parties, syntax.StatesParties, syntax.Board:
		if v, ok := f.byNoun(i, head, it); ok {
			return v, true
		}
		if f.strongShape(it.Number) {
			return verdict{}, false
		}
		return verdict{body: -1, reason: IssuerNotTold}, true
	case syntax.UnitedNations:
		if it.Number.Form == resolution.NumberBare {
			return f.bare(it.Number), true
		}
	case syntax.Committee:
		if it.Number.Form == resolution.NumberYear || it.Flags&syntax.Clause != 0 {
			return verdict{}, false
		}
		return verdict{body: -1, reason: IssuerNotTold}, true
	}
	return verdict{}, false
}

// byNoun finds the body that 理事会, 委员会, 缔约方会议 stands for.
func (f *Finder) byNoun(i int32, head, it *syntax.Item) (verdict, bool) {
	at := it.Head
	if b := f.antecedent(at, it, head.Kind, true); b >= 0 {
		return told(b, ByAntecedent), true
	}
	if head.Kind == syntax.Parties || head.Kind == syntax.StatesParties {
		if b := f.convention(i, it); b >= 0 {
			return told(b, ByAntecedent), true
		}
	}
	if s := f.speaker(it.Paragraph); s >= 0 && f.nounOf(s) == head.Kind && f.counts(s, it.Number) && f.fits(s, it) != resolution.FitNo {
		return told(s, BySelf), true
	}
	if b := f.antecedent(at, it, head.Kind, false); b >= 0 {
		return told(b, ByAntecedent), true
	}
	if b := f.named(head, it); b >= 0 {
		return told(b, ByAntecedent), true
	}
	if b := f.usual(head.Kind, it); b >= 0 {
		return told(b, ByShape), true
	}
	return verdict{}, false
}

// namedReach is how many bytes of text before a noun are searched for the body that it stands for, where no citation stands in them.
const namedReach = 3000

// named looks for the last body named in the text before the noun, sentences without citations included.
func (f *Finder) named(head, it *syntax.Item) int32 {
	if f.doc.Lines {
		return -1
	}
	from := max(f.doc.Span.Start, head.Span.Start-namedReach)
	return f.scanner.LastBody(f.doc.Source.Text, from, head.Span.Start, func(b int32) bool {
		return !f.bodies[b].Outside && sameNoun(f.nounOf(b), head.Kind) && f.counts(b, it.Number) && f.fits(b, it) != resolution.FitNo
	})
}

// usual returns the body that a noun means by the shape of the number alone: 理事会第1503(XLVIII)号 is the Economic and Social Council's,
// 理事会第5/1号 the Human Rights Council's, 委员会第1991/42号 that of the Commission on Human Rights; -1 where that does not tell.
func (f *Finder) usual(noun syntax.Kind, it *syntax.Item) int32 {
	switch {
	case noun == syntax.Council && (it.Number.Form == resolution.YearNumber || it.Number.Form == resolution.NumberRoman && it.Number.Session > 30):
		return f.rows.ecosoc
	case noun == syntax.Council && it.Number.Form == resolution.SessionNumber && it.Number.Session < 80 && (!f.strongShape(it.Number) || f.fits(f.rows.ga, it) == resolution.FitNo && f.fits(f.rows.hrc, it) != resolution.FitNo):
		return f.rows.hrc
	case noun == syntax.Council && it.Number.Form == resolution.NumberYear && it.Type == syntax.Decision:
		return f.rows.uncc
	case noun == syntax.Commission && it.Number.Form == resolution.YearNumber:
		return f.rows.chr
	}
	return -1
}

// nounOf returns the noun that a body is called by when it was named before.
func (f *Finder) nounOf(b int32) syntax.Kind {
	switch f.bodies[b].Noun {
	case "理事会":
		return syntax.Council
	case "委员会", "小组委员会":
		return syntax.Commission
	case "缔约方会议", "缔约方大会":
		return syntax.Parties
	case "缔约国会议", "缔约国大会":
		return syntax.StatesParties
	case "执行局", "执行委员会":
		return syntax.Board
	}
	return syntax.NoKind
}

// sameNoun: 缔约方会议 and 缔约国会议 are mixed up by translators.
func sameNoun(a, b syntax.Kind) bool {
	parties := func(k syntax.Kind) bool { return k == syntax.Parties || k == syntax.StatesParties }
	return a == b || parties(a) && parties(b)
}
