package citation

import (
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

const lastRomanCBD = 13 // meeting of the biodiversity conference that was the last to count in Roman numerals

// leastBare is the least number that an organ named in an earlier sentence may govern where neither year nor session stands with it: smaller
// ones are other bodies' more often than not.
const leastBare = 200

const lastUNCC = 276 // decisions of the Compensation Commission (facts/bodies.csv)

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
		if b := f.ownNumber(i, it, speaker); b >= 0 {
			return told(b, BySelf)
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
	if b := f.convention(i, it); b >= 0 {
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
