package citation

import (
	"strings"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

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

// convention finds the conference by the convention that is named beside it: 第七次公约缔约国会议通过的题为“依照《联合国反腐败公约》…”的第7/2号决议. The last
// title before the number counts, between the noun and the number or before both.
func (f *Finder) convention(i int32, it *syntax.Item) int32 {
	for j, k := i-1, 0; j >= 0 && k < lookBack; j, k = j-1, k+1 {
		c := &f.items[j]
		if c.Paragraph != it.Paragraph && f.doc.Lines {
			break
		}
		if c.Kind != syntax.Title || c.Name < 0 {
			continue
		}
		if b := f.bodyOf(c.Name, it); b >= 0 {
			return b
		}
	}
	return -1
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

// ownNumber returns who speaks where it counts by sessions as the General Assembly does, and the number may be its own: a text of the Human
// Rights Council names the Assembly where it cites it. A number that the text gave to the Assembly before stays the Assembly's.
func (f *Finder) ownNumber(i int32, it *syntax.Item, speaker int32) int32 {
	if speaker < 0 || speaker == f.rows.ga || !f.counts(speaker, it.Number) || it.Date.Complete() && f.fits(speaker, it) != resolution.FitYes {
		return -1
	}
	for j, k := i-1, 0; j >= 0 && k < lookBack; j, k = j-1, k+1 {
		if r := f.of[j]; r >= 0 && f.items[j].Kind == syntax.Number && f.items[j].Number == it.Number && f.refs[r].Told == ByWord {
			if f.refs[r].Work == f.bodies[f.rows.ga].Work(f.refs[r].Kind, it.Number) {
				return -1
			}
			break
		}
	}
	return speaker
}

// reporter returns the body whose report is cited before the number in the same note: 《大会正式记录，第五十二届会议，补编第25号》(A/52/25)，附件，第19/1号决定.
// It reports whether the number stands in a note behind a document at all; a document of another kind tells no body.
func (f *Finder) reporter(i int32, it *syntax.Item) (int32, bool) {
	if f.doc.Paragraphs[it.Paragraph].Role != document.NoteText {
		return -1, false
	}
	for j, k := i-1, 0; j >= 0 && k < lookBack && f.items[j].Paragraph == it.Paragraph; j, k = j-1, k+1 {
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
