package citation

import (
	"strings"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

const (
	lookBack   = 160 // items that are gone back over for an antecedent
	maxSession = 120 // of the General Assembly: 第250/2002号 is none of its numbers
	maxVoices  = 8   // issuers that are weighed
)

const lastRomanCBD = 13 // meeting of the biodiversity conference that was the last to count in Roman numerals

// leastBare is the least number that an organ named in an earlier sentence may govern where neither year nor session stands with it: smaller
// ones are other bodies' more often than not.
const leastBare = 200

const lastUNCC = 276 // decisions of the Compensation Commission (facts/bodies.csv)

// A verdict says who issued a number, or why that cannot be told.
type verdict struct {
	body   int32 // -1: not told
	told   Told
	reason Reason
	voices [maxVoices]int32 // where two fit
	n      int
}

func told(body int32, by Told) verdict { return verdict{body: body, told: by} }

// issuer asks the evidence in its order: the shapes that only one body has; the organ's word beside the number, before its title or at the
// head of its list; its antecedent where the word is only 其 or 理事会; then the shape; then who speaks. The calendar is referee between
// candidates, never judge over a word.
func (f *Finder) issuer(i int32) verdict {
	it := &f.items[i]
	if v, ok := f.byShapeAlone(it); ok {
		return v
	}
	if it.Head >= 0 && (it.Flags&syntax.Clause == 0 || f.clauseCounts(it)) {
		if v, ok := f.byHead(i, it); ok {
			return v
		}
	}
	if it.Flags&syntax.Unnamed != 0 && it.Number.Form != resolution.NumberYear {
		return verdict{body: -1, reason: IssuerNotTold}
	}
	return f.byShape(i, it)
}

// byShapeAlone answers for numbers that name their body: 1/CP.21, RC-2/3, J(70), WHA58.3, ES-10/15.
func (f *Finder) byShapeAlone(it *syntax.Item) (verdict, bool) {
	n := it.Number
	switch n.Form {
	case resolution.NumberMeeting:
		return told([...]int32{-1, f.rows.fccc, f.rows.cmp, f.rows.cma, f.rows.unccd}[n.Special], ByShape), true
	case resolution.PrefixNumber:
		key := [...]string{"", "COP-ROTT", "COP-BASEL", "COP-STOCK", "COP-MINA", "CPMOP-CBD", "NPMOP-CBD", "CPMOP-CBD", "IPBES"}[n.Special]
		return told(f.body(key), ByShape), true
	case resolution.LetterSession:
		return told(f.rows.ece, ByShape), true
	case resolution.SessionNumber:
		switch n.Special {
		case 'E':
			return told(f.rows.ga, ByShape), true
		case 'O':
			return told(f.rows.hrc, ByShape), true
		}
	case resolution.RomanNumber:
		if n.Special == 'S' {
			return told(f.rows.unepgc, ByShape), true
		}
	case resolution.NumberRoman:
		if n.Special == 'E' {
			return told(f.rows.ga, ByShape), true
		}
	}
	return verdict{}, false
}

// counts reports whether body b counts in the form of n at all.
func (f *Finder) counts(b int32, n resolution.Number) bool {
	if b < 0 {
		return false
	}
	body := &f.bodies[b]
	if body.Outside {
		return true
	}
	switch {
	case n.Form == resolution.NumberBare:
		_, ok := f.Registry.Complete(*body, n)
		return ok
	case n.Form == resolution.NumberSession && b == f.rows.ga:
		old, ok := f.Registry.OldSession(n.Session)
		return ok && old.Session == n.Number
	case b == f.rows.ga && n.Form == resolution.SessionNumber && n.Special == 0:
		return n.Session >= 31 && n.Session < maxSession
	case b == f.rows.ga && n.Form == resolution.NumberRoman:
		return n.Session <= 30
	}
	return body.Forms.Has(n.Form)
}

// fits asks the calendar whether number n of body b can be of the date that stands beside it.
func (f *Finder) fits(b int32, it *syntax.Item) resolution.Fit {
	if it.Date.IsZero() || it.Flags&syntax.DateShared != 0 {
		return resolution.FitUnknown
	}
	n, ok := f.complete(b, it.Number)
	if !ok {
		return resolution.FitNo
	}
	return f.Registry.Fits(f.bodies[b], f.kind(b, it.Type, n), n, it.Date)
}

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
		if v, ok := f.byNoun(head, it); ok {
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
func (f *Finder) byNoun(head, it *syntax.Item) (verdict, bool) {
	at := it.Head
	if b := f.antecedent(at, it, head.Kind, true); b >= 0 {
		return told(b, ByAntecedent), true
	}
	if head.Kind == syntax.Parties || head.Kind == syntax.StatesParties {
		if b := f.convention(at, it, head.Kind); b >= 0 {
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

// antecedent goes back from item at to the last body that is called by noun (any, where noun is NoKind), counts in the form of the number
// and may have met on its day: in the same sentence only, or anywhere before.
func (f *Finder) antecedent(at int32, it *syntax.Item, noun syntax.Kind, sentence bool) int32 {
	for j, k := at-1, 0; j >= 0 && k < lookBack; j, k = j-1, k+1 {
		c := &f.items[j]
		if f.doc.Lines && c.Paragraph != it.Paragraph || sentence && (c.Sentence != it.Sentence || c.Paragraph != it.Paragraph) {
			return -1
		}
		if c.Kind != syntax.Organ || f.bodies[c.Name].Outside || noun != syntax.NoKind && !sameNoun(f.nounOf(c.Name), noun) {
			continue
		}
		if f.counts(c.Name, it.Number) && f.fits(c.Name, it) != resolution.FitNo && f.typeFits(c.Name, it) {
			return c.Name
		}
	}
	return -1
}

// typeFits reports whether the type word agrees with the blocks in which a body counts: the Human Rights Council's decisions begin at 101.
func (f *Finder) typeFits(b int32, it *syntax.Item) bool {
	return b != f.rows.hrc || it.Type != syntax.Decision || it.Number.Number >= firstDecisionHRC || it.Number.Special != 0
}

// sameNoun: 缔约方会议 and 缔约国会议 are mixed up by translators.
func sameNoun(a, b syntax.Kind) bool {
	parties := func(k syntax.Kind) bool { return k == syntax.Parties || k == syntax.StatesParties }
	return a == b || parties(a) && parties(b)
}

// convention finds the conference by the convention that is named beside it: 第七次公约缔约国会议通过的题为“依照《联合国反腐败公约》…”的第7/2号决议. What
// stands between noun and number counts too.
func (f *Finder) convention(at int32, it *syntax.Item, noun syntax.Kind) int32 {
	found := int32(-1)
	for j, k := it.Head+lookBack, 0; k < 2*lookBack && j >= 0; j, k = j-1, k+1 {
		if int(j) >= len(f.items) {
			continue
		}
		c := &f.items[j]
		if &f.items[j] == it || c.Span.Start > it.Span.Start {
			continue
		}
		if c.Paragraph != it.Paragraph && (f.doc.Lines || c.Paragraph > it.Paragraph) {
			break
		}
		if c.Kind != syntax.Title || c.Name < 0 {
			continue
		}
		if b := f.bodyOf(c.Name, it); b >= 0 {
			found = b
			break
		}
	}
	_ = at
	_ = noun
	return found
}

// bodyOf returns the body that meets under an instrument and counts in the form of the number, -1 for none.
func (f *Finder) bodyOf(row int32, it *syntax.Item) int32 {
	key := f.titles[row].Key
	for b := range f.bodies {
		if f.bodies[b].Parent == key && f.counts(int32(b), it.Number) && f.fits(int32(b), it) != resolution.FitNo {
			return int32(b)
		}
	}
	return -1
}

// speaker returns the body that says 其 in a paragraph, -1 unknown.
func (f *Finder) speaker(paragraph int32) int32 {
	if key := f.doc.Paragraphs[paragraph].Speaker; key != "" {
		return f.body(key)
	}
	return -1
}

// strongShape reports whether the number's shape names a principal organ: 70/1, 1373(2001), 2018/16, 2625(XXV).
func (f *Finder) strongShape(n resolution.Number) bool {
	switch n.Form {
	case resolution.SessionNumber:
		return n.Session >= 31 && n.Session < maxSession && n.Special == 0
	case resolution.NumberYear, resolution.YearNumber:
		return true
	case resolution.NumberRoman:
		return n.Session <= 30
	}
	return false
}

// byShape answers where no word governs the number.
func (f *Finder) byShape(i int32, it *syntax.Item) verdict {
	n := it.Number
	speaker := f.speaker(it.Paragraph)
	def := int32(-1)
	switch n.Form {
	case resolution.SessionNumber:
		if n.Special == 0 && n.Session >= 31 && n.Session < maxSession {
			def = f.rows.ga
		}
	case resolution.YearNumber:
		def = f.rows.ecosoc
	case resolution.NumberYear:
		def = f.rows.sc
		if it.Type == syntax.Decision && it.Number.Number <= lastUNCC {
			def = f.rows.uncc // the Security Council's decisions have no numbers
		}
	case resolution.NumberRoman:
		if n.Session <= 30 || n.Special == 'S' {
			def = f.rows.ga
		}
	case resolution.RomanNumber:
		if it.Type != syntax.Resolution && n.Session <= lastRomanCBD && (f.doc.Paragraphs[it.Paragraph].Role == document.NoteText || f.antecedent(i, it, syntax.NoKind, false) < 0) {
			def = f.rows.cbd
		}
	case resolution.SessionDot:
		def = f.rows.wha
	case resolution.NumberSession:
		if f.counts(f.rows.ga, n) {
			def = f.rows.ga
		} else if it.Type == syntax.Decision {
			def = f.rows.wha
		}
	}
	if def == f.rows.ecosoc {
		if b := f.antecedent(i, it, syntax.NoKind, true); b >= 0 && b != def && f.fits(b, it) == resolution.FitYes {
			return told(b, ByAntecedent)
		}
	}
	if n.Form == resolution.SessionNumber {
		if b, _ := f.reporter(i, it); b >= 0 {
			return told(b, ByNote)
		}
	}
	if def >= 0 {
		// HRC texts count past 31 too: a number without a word in a text of the Council is the Council's where the day says so
		if f.fits(def, it) != resolution.FitNo {
			return told(def, ByShape)
		}
		if b := f.dated(i, it, speaker, def); b >= 0 {
			return told(b, ByDate)
		}
		return told(def, ByShape)
	}
	if n.Form == resolution.NumberBare {
		if speaker == f.rows.sc && f.counts(speaker, n) {
			return told(speaker, BySelf)
		}
		// 1973号决议 further down in a text on the Council: the last organ that was named has such a number
		if b := f.antecedent(i, it, syntax.NoKind, n.Number < leastBare); b == f.rows.sc || b == f.rows.ga && b >= 0 {
			return told(b, ByAntecedent)
		}
		return verdict{body: -1, reason: IssuerNotTold}
	}
	if b := f.antecedent(i, it, syntax.NoKind, true); b >= 0 {
		return told(b, ByAntecedent)
	}
	if b, ok := f.reporter(i, it); ok {
		if b < 0 {
			return verdict{body: -1, reason: IssuerNotTold}
		}
		return told(b, ByNote)
	}
	if speaker >= 0 && f.counts(speaker, n) && f.fits(speaker, it) != resolution.FitNo {
		return told(speaker, BySelf)
	}
	if b := f.antecedent(i, it, syntax.NoKind, false); b >= 0 {
		return told(b, ByAntecedent)
	}
	if b := f.convention(i, it, syntax.Parties); b >= 0 {
		return told(b, ByAntecedent)
	}
	if v := f.byDay(it); v.body >= 0 || v.reason == TwoIssuers {
		return v
	}
	if n.Special == 'S' && f.counts(f.rows.ga, n) {
		return told(f.rows.ga, ByShape)
	}
	return verdict{body: -1, reason: IssuerNotTold}
}

// reporter returns the body whose report is cited before the number in the same note: 《大会正式记录，第五十二届会议，补编第25号》(A/52/25)，附件，第19/1号决定.
// It reports whether the number stands in a note behind a document at all; a document of another kind tells no body.
func (f *Finder) reporter(i int32, it *syntax.Item) (int32, bool) {
	if f.doc.Paragraphs[it.Paragraph].Role != document.NoteText {
		return -1, false
	}
	for j := i - 1; j >= 0 && f.items[j].Paragraph == it.Paragraph; j-- {
		w := f.items[j].Work
		if w.IsZero() || w.Kind() != resolution.Document {
			continue
		}
		if strings.ContainsAny(f.doc.Source.Text[f.items[j].Span.End:max(f.items[j].Span.End, it.Span.Start)], "；;") {
			return -1, true // another source
		}
		for _, key := range reportsOf(w.String()) {
			if b := f.body(key); f.counts(b, it.Number) && f.fits(b, it) != resolution.FitNo {
				return b, true
			}
		}
		return -1, true
	}
	return -1, false
}

// dated looks for the issuer that the day of adoption names when it cannot be the shape's: one that the text has named, or the speaker.
func (f *Finder) dated(i int32, it *syntax.Item, speaker, not int32) int32 {
	if speaker >= 0 && speaker != not && f.counts(speaker, it.Number) && f.fits(speaker, it) == resolution.FitYes {
		return speaker
	}
	for j, k := i-1, 0; j >= 0 && k < lookBack; j, k = j-1, k+1 {
		c := &f.items[j]
		if f.doc.Lines && c.Paragraph != it.Paragraph {
			break
		}
		if c.Kind == syntax.Organ && c.Name != not && !f.bodies[c.Name].Outside && f.counts(c.Name, it.Number) && f.fits(c.Name, it) == resolution.FitYes {
			return c.Name
		}
	}
	return -1
}

// byDay names those bodies that met on the day of the number: one is told by the date, two are ambiguous.
func (f *Finder) byDay(it *syntax.Item) verdict {
	v := verdict{body: -1, reason: IssuerNotTold}
	if !it.Date.Complete() {
		return v
	}
	for b := range f.bodies {
		if !f.bodies[b].Outside && f.counts(int32(b), it.Number) && f.fits(int32(b), it) == resolution.FitYes && v.n < maxVoices {
			v.voices[v.n] = int32(b)
			v.n++
		}
	}
	switch v.n {
	case 0:
	case 1:
		return told(v.voices[0], ByDate)
	default:
		v.reason = TwoIssuers
	}
	return v
}
