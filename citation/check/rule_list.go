package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// lists calls f with the references of every list of two or more numbers or symbols.
func (c *checker) lists(f func(list []*citation.Reference)) {
	var list []*citation.Reference
	group := int32(0)
	flush := func() {
		if len(list) > 1 {
			f(list)
		}
		list = list[:0]
	}
	for i := range c.refs {
		ref := &c.refs[i]
		it := &c.r.Items[ref.Item]
		if it.Kind != syntax.Number && it.Kind != syntax.Symbol || it.Group == 0 || ref.Status != citation.Resolved || it.Flags&syntax.InRange != 0 {
			continue
		}
		if it.Group != group || len(list) > 0 && !runsOn(c.s[list[len(list)-1].Span.End:max(ref.Span.Start, list[len(list)-1].Span.End)]) {
			flush()
			group = it.Group
		}
		list = append(list, ref)
	}
	flush()
}

// runsOn reports whether a list goes on with the words between two of its numbers: a clause (其中…) and a new subject (关于…) end it.
func runsOn(between string) bool {
	return !strings.Contains(between, "其中") && !strings.Contains(between, "关于") && !strings.Contains(between, "题为")
}

// duplicates finds an id that comes twice in a list.
func duplicates(c *checker) {
	c.lists(func(list []*citation.Reference) {
		seen := make(map[resolution.Work]*citation.Reference, len(list))
		for _, ref := range list {
			if was := seen[ref.Work]; was != nil && ref.Pinpoint == was.Pinpoint {
				c.add(Finding{Span: ref.Span, Related: was.Span, Message: c.words(ref.Span) + " stands twice in this list"})
				continue
			}
			seen[ref.Work] = ref
		}
	})
}

const leastOrdered = 3 // numbers of one body: pairs are often put by weight

// listOrder finds the first number of a list that is lower than the one before it.
func listOrder(c *checker) {
	c.lists(func(list []*citation.Reference) {
		for from := 0; from < len(list); {
			p, _ := prefixOf(list[from].Work)
			to := from + 1
			for to < len(list) {
				if q, _ := prefixOf(list[to].Work); q != p {
					break
				}
				to++
			}
			if p != "" && to-from >= leastOrdered {
				c.ordered(list[from:to])
			}
			from = to
		}
	})
}

// ordered reports the one number that stands too late. The first may stand there by its weight; a list that falls, or that rises by its dates, is in order too.
func (c *checker) ordered(list []*citation.Reference) {
	late := 0
	for i := 1; i < len(list); i++ {
		if c.rank(list[i-1], list[i]) <= 0 || list[i].Date.Complete() && list[i-1].Date.Complete() && list[i].Date.Compare(list[i-1].Date) > 0 {
			continue
		}
		if late > 0 || slices.ContainsFunc(list[:i], func(was *citation.Reference) bool { return was.Work == list[i].Work }) {
			return // more than one is late, or one comes twice
		}
		late = i
	}
	if late < 2 || late+1 < len(list) && c.rank(list[late-1], list[late+1]) > 0 {
		return
	}
	c.add(Finding{Span: list[late].Span, Related: list[late-1].Span, Message: c.words(list[late].Span) + " stands behind " + c.words(list[late-1].Span) + ": lists rise"})
}

// rank compares the numbers of two references as they are counted; those of two ways of counting are equal.
func (c *checker) rank(a, b *citation.Reference) int {
	m, n := &c.r.Items[a.Item].Number, &c.r.Items[b.Item].Number
	if m.Form != n.Form || m.Special != n.Special {
		return 0
	}
	return cmp.Or(cmp.Compare(m.Session, n.Session), cmp.Compare(m.Number, n.Number), cmp.Compare(m.Part, n.Part))
}

// First mentions are dated as a rule when so many of a hundred are, of so many at least.
const (
	datedShare = 75
	datedLeast = 4
)

// datedOrgan reports whether ids that begin so are those of the Assembly, the Council or one of its commissions: these are dated at first mention.
func datedOrgan(prefix string) bool {
	switch prefix {
	case "A/RES/", "A/DEC/", "E/RES/", "E/DEC/":
		return true
	}
	return strings.HasPrefix(prefix, "E/")
}

// unpunctuated reports whether a paragraph ends as a heading does.
func (c *checker) unpunctuated(paragraph int32) bool {
	pieces := c.d.Paragraphs[paragraph].Pieces
	r := before(c.s[pieces[0].Start:pieces[len(pieces)-1].End])
	return !strings.ContainsRune("，；。：、;,.)）”》", r)
}

const maxConjunction = 40 // bytes of 号决议和大会 between two numbers that share what stands before the first

// sharesDate reports whether a number is joined to a dated one: 2020年12月21日关于…的安全理事会第2558(2020)号决议和大会第75/201号决议.
func (c *checker) sharesDate(i int) bool {
	if i == 0 {
		return false
	}
	was := &c.refs[i-1]
	between := c.s[was.Span.End:max(was.Span.End, c.refs[i].Span.Start)]
	return was.Paragraph == c.refs[i].Paragraph && !was.Date.IsZero() && len(between) <= maxConjunction && strings.ContainsAny(between, "和与及") && !strings.ContainsAny(between, "，；。、")
}

// dateMissing looks at the first mention of every number in the body of a resolution.
func dateMissing(c *checker) {
	if !c.isResolution() {
		return
	}
	seen := map[resolution.Work]bool{}
	var bare []*citation.Reference
	dated := 0
	for i := range c.refs {
		ref := &c.refs[i]
		it := &c.r.Items[ref.Item]
		if p, _ := prefixOf(ref.Work); !datedOrgan(p) || ref.Status != citation.Resolved || it.Kind != syntax.Number || !c.running(ref) || seen[ref.Work] || c.unpunctuated(ref.Paragraph) || c.glued(ref.Span) {
			continue
		}
		seen[ref.Work] = true
		if it.Number.Form == resolution.NumberYear || it.Flags&syntax.InRange != 0 {
			continue
		}
		if ref.Date.IsZero() && it.Date.IsZero() && !c.sharesDate(i) {
			bare = append(bare, ref)
		} else {
			dated++
		}
	}
	if n := dated + len(bare); n < datedLeast || dated*100 < datedShare*n {
		return
	}
	for _, ref := range bare {
		f := Finding{Span: ref.Span, Message: ref.Work.String() + " is mentioned here first and has no date", Evidence: times(dated, "other first mention") + " in this text dated"}
		if d, ok := c.reg.Adopted(ref.Work); ok {
			f.Message += ": " + d.String()
		}
		c.add(f)
	}
}
