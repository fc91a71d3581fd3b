package citation

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

var toldSentences = [...]string{
	NotNeeded:    "its words name it",
	ByWord:       "the organ's name stands beside it",
	ByList:       "it shares the organ of its list",
	ByPronoun:    "其 is the body that speaks",
	ByAntecedent: "the organ was named before",
	ByShape:      "the shape of the number tells the organ",
	ByDate:       "the day of adoption tells the organ",
	BySelf:       "the document itself says so",
	ByNote:       "its note says so",
	ByTable:      "the table of instruments has this title",
	ByRegistry:   "the registry has the number",
}

var reasonSentences = [...]string{
	NoReason:                "",
	IssuerNotTold:           "nothing tells who issued it",
	TwoIssuers:              "more than one issuer fits",
	NoAntecedent:            "nothing stands before it that it can repeat",
	AntecedentWithoutRecord: "what stands before it is no source that is extracted",
	ShortTitleUndefined:     "the document does not say what this short title stands for",
	NumberDamaged:           "the number is damaged or was never given",
	OutsideUN:               "it is of a body outside the United Nations",
}

// Explain says in one English sentence what was read and which evidence decided.
func (r *Result) Explain(ref Reference) string {
	var b strings.Builder
	b.WriteString(r.Text(ref))
	switch ref.Status {
	case Resolved, Placeholder:
		b.WriteString(" is ")
		b.WriteString(ref.Work.String())
		b.WriteString(": ")
		b.WriteString(toldSentences[ref.Told])
		if ref.Via == Ibid {
			b.WriteString(", by the note before it")
		}
		if ref.Status == Placeholder {
			b.WriteString("; the number is not yet given")
		}
		if ref.Date.Complete() {
			b.WriteString("; the text dates it ")
			b.WriteString(ref.Date.String())
			if d, ok := r.reg.Adopted(ref.Work); ok && d != ref.Date {
				b.WriteString(", the registry ")
				b.WriteString(d.String())
			}
		}
	default:
		b.WriteString(" is not resolved: ")
		b.WriteString(reasonSentences[ref.Reason])
		if c := r.Candidates(ref); len(c) > 0 {
			b.WriteString(" (")
			writeWorks(&b, c)
			b.WriteString(")")
		}
	}
	b.WriteString(".")
	return b.String()
}

func writeWorks(b *strings.Builder, works []resolution.Work) {
	for i, w := range works {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(w.String())
	}
}
