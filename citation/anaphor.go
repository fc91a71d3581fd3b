package citation

import (
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// anaphora gives 该决议, 上述决议, 该公约 the reference of their antecedent: the last one of the same paragraph that the word fits. Where a list
// stands there, none is certain.
func (f *Finder) anaphora() {
	for i := range f.items {
		it := &f.items[i]
		if it.Kind != syntax.Anaphor {
			continue
		}
		ref := Reference{Span: it.Span, Tail: it.Tail, Item: int32(i), Paragraph: it.Paragraph, Via: Anaphora, Relation: it.Relation}
		ref.Kind = resolution.Instrument
		switch it.Type {
		case syntax.Resolution:
			ref.Kind = resolution.Resolution
		case syntax.Decision:
			ref.Kind = resolution.Decision
		}
		f.antecedentOf(&ref, it)
		f.refs = append(f.refs, ref)
	}
}

func (f *Finder) antecedentOf(ref *Reference, it *syntax.Item) {
	ref.Status, ref.Reason = Unresolved, NoAntecedent
	if words := f.words(&f.fold, it); words == "本决议" || words == "本决定" {
		if self := f.doc.Self; !self.IsZero() {
			ref.Work, ref.Status, ref.Reason, ref.Told = self, Resolved, NoReason, BySelf
		}
		return
	}
	for j, k := ref.Item-1, 0; j >= 0 && k < lookBack && f.items[j].Paragraph == it.Paragraph; j, k = j-1, k+1 {
		r := f.of[j]
		if r < 0 || f.refs[r].Kind != ref.Kind {
			continue
		}
		was := &f.refs[r]
		ref.Told = ByAntecedent
		if was.Status != Resolved {
			ref.Reason = AntecedentWithoutRecord
			return
		}
		if j > 0 && f.items[j].Group != 0 && f.items[j-1].Group == f.items[j].Group {
			ref.Status, ref.Reason = Ambiguous, NoAntecedent
			for q := j; q >= 0 && f.items[q].Group == f.items[j].Group; q-- {
				if r := f.of[q]; r >= 0 && !f.refs[r].Work.IsZero() {
					f.res.candidates = append(f.res.candidates, candidate{ref.Item, f.refs[r].Work})
				}
			}
			return
		}
		ref.Work, ref.Status, ref.Reason = was.Work, Resolved, NoReason
		return
	}
}
