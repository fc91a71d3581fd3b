package check

import (
	"slices"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// titledNotes returns, for each note, the rows of the titles whose mark points to it.
func (c *checker) titledNotes() map[int32][]int32 {
	titled := map[int32][]int32{}
	for i := range c.refs {
		ref := &c.refs[i]
		it := &c.r.Items[ref.Item]
		if ref.Kind != resolution.Instrument || it.Kind != syntax.Title || it.Name < 0 || c.tables.rows[it.Name].Work != ref.Work {
			continue
		}
		for _, m := range c.d.Marks[ref.Marks[0]:ref.Marks[1]] {
			if m.Note >= 0 && !slices.Contains(titled[m.Note], it.Name) {
				titled[m.Note] = append(titled[m.Note], it.Name)
			}
		}
	}
	return titled
}

// treatyClaim judges a volume and a number. A convention and its protocols share a number, so that every row with the pair will do; only a pair
// that no row has is held against the title that its note belongs to.
func (c *checker) treatyClaim(ref *citation.Reference, titled map[int32][]int32) claim {
	if rows := c.tables.pairs[ref.Work]; len(rows) > 0 {
		return c.tables.known(rows)
	}
	volume, number := pair(ref.Work)
	var title *resolution.Titled
	if note := c.d.Paragraphs[ref.Paragraph].Note; note >= 0 {
		for _, i := range titled[note] {
			row := &c.tables.rows[i]
			if !row.Verified || row.Work.Kind() != resolution.Treaty {
				continue
			}
			v, n := pair(row.Work)
			switch {
			case n == number:
				f := Finding{Span: ref.Span, Message: "volume of 《" + row.Title + "》: " + place(ref.Work) + ", it is " + place(row.Work), Evidence: "table of instruments" + c.others(row, number)}
				if cl, ok := c.against("treaty-volume-differs", byInstruments, f); ok {
					return cl
				}
			case v == volume:
				f := Finding{Span: ref.Span, Message: "number of 《" + row.Title + "》: " + place(ref.Work) + ", it is " + place(row.Work), Evidence: "table of instruments"}
				if cl, ok := c.against("treaty-number-differs", byInstruments, f); ok {
					return cl
				}
			}
			title = row
		}
	}
	if title != nil {
		return claim{verdict: unknown, detail: "not in the table of instruments, which has " + place(title.Work) + " for 《" + title.Title + "》"}
	}
	return claim{verdict: unknown, detail: "not in the table of instruments"}
}

// place words a place in a series: UNTS vol. 1577, No. 27531.
func place(w resolution.Work) string {
	volume, number := pair(w)
	return strings.Replace(volume, "/", " vol. ", 1) + ", No. " + number
}

// others names the volumes in which the number of a row stands too: those of its protocols.
func (c *checker) others(row *resolution.Titled, number string) string {
	var all []string
	for _, i := range c.tables.number[number] {
		r := &c.tables.rows[i]
		for _, w := range append([]resolution.Work{r.Work}, r.Same...) {
			if v, n := pair(w); w.Kind() == resolution.Treaty && n == number && w != row.Work && !slices.Contains(all, v) {
				all = append(all, v)
			}
		}
	}
	if len(all) == 0 {
		return ""
	}
	slices.Sort(all)
	return "; the number stands in " + strings.ReplaceAll(strings.Join(all, ", "), "/", " vol. ") + " too"
}
