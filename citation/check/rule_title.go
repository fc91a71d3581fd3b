package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// titles calls f for every title in 《》 that stands alone, with its words.
func (c *checker) titles(f func(it *syntax.Item, words string)) {
	for i := range c.r.Items {
		if it := &c.r.Items[i]; it.Kind == syntax.Title && it.Flags&syntax.Marked != 0 {
			f(it, c.title(it))
		}
	}
}

// plainTitle puts one word for those that translators use for one another, and leaves out what they leave out: 建立 and 设立世界贸易组织的…协定.
var plainTitle = strings.NewReplacer("设立", "建立", "成立", "建立", "养护", "保护", "船只", "船舶", "贩卖", "贩运", "女性", "妇女", "及", "和", "与", "和", "/", "和", "的", "", "关于", "", "·", "")

const leastTitle = 8 // letters of a title whose misprint can be told

// titleMisprint finds titles that are one or two letters off one in the table.
func titleMisprint(c *checker) {
	right := map[string]string{} // wrong titles → right ones, "" for titles of which nothing is known
	c.titles(func(it *syntax.Item, words string) {
		if utf8.RuneCountInString(words) < leastTitle {
			return
		}
		to, known := right[words]
		if !known {
			to = c.meantTitle(it, words)
			right[words] = to
		}
		if to == "" {
			return
		}
		f := Finding{Span: it.Span, Message: "《" + words + "》: " + difference(words, to) + "; write 《" + to + "》", Evidence: "table of instruments"}
		if w := c.words(it.Span); it.Tail.IsZero() && strings.HasPrefix(w, "《") {
			f.Suggest = "《" + to + "》"
		}
		c.add(f)
	})
}

// meantTitle returns the title that words misprint, "" where they are none.
func (c *checker) meantTitle(it *syntax.Item, words string) string {
	var row resolution.Titled
	if it.Name >= 0 {
		if a, ok := c.alias(it); !ok || a.Kind != resolution.Misprint {
			return ""
		}
		row = c.tables.rows[it.Name]
	} else {
		near, ok := c.reg.Near(words)
		if !ok {
			return ""
		}
		row = near
	}
	if plainTitle.Replace(words) == plainTitle.Replace(row.Title) {
		return ""
	}
	best, most := row.Title, alike(words, row.Title)+preferTitle
	for _, a := range row.Aliases {
		if a.Kind > resolution.Variant {
			continue
		}
		if plainTitle.Replace(words) == plainTitle.Replace(a.Name) {
			return ""
		}
		if n := alike(words, a.Name); n > most {
			best, most = a.Name, n
		}
	}
	return best
}

const preferTitle = 12 // bytes by which a variant must be nearer than the title itself

// alike counts the bytes that two titles share at both ends, less those by which their lengths differ.
func alike(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	k := 0
	for k < len(a)-i && k < len(b)-i && a[len(a)-1-k] == b[len(b)-1-k] {
		k++
	}
	return i + k - max(len(a)-len(b), len(b)-len(a))
}

// A named is one name of a thing in the document.
type named struct {
	words string
	first text.Span
	count int
}

// names keeps the names of one thing, in the order of their first mention.
type names []named

func (n *names) add(words string, span text.Span) {
	i := slices.IndexFunc(*n, func(x named) bool { return x.words == words })
	if i < 0 {
		*n = append(*n, named{words: words, first: span})
		i = len(*n) - 1
	}
	(*n)[i].count++
}

// usual returns the name that is used most, the first of those.
func (n names) usual() named {
	best := n[0]
	for _, x := range n[1:] {
		if x.count > best.count {
			best = x
		}
	}
	return best
}

// namesOf collects the full titles in 《》 by row of the table: short titles and those that the text sets itself are left out.
func (c *checker) namesOf() (all map[int32]*names, order []int32) {
	all = map[int32]*names{}
	set := map[string]bool{}
	c.titles(func(it *syntax.Item, words string) {
		if it.Flags&syntax.Definition != 0 {
			set[words] = true
		}
	})
	c.titles(func(it *syntax.Item, words string) {
		if it.Name < 0 || it.Flags&syntax.ShortName != 0 || set[words] || it.Depth > 0 {
			return
		}
		if a, ok := c.alias(it); !ok || a.Kind > resolution.Variant {
			return
		}
		if all[it.Name] == nil {
			all[it.Name] = &names{}
			order = append(order, it.Name)
		}
		all[it.Name].add(words, it.Span)
	})
	return all, order
}

const maxApposition = 24 // bytes between two names that the text puts beside each other: 《…全球契约》(又称《马拉喀什移民问题契约》)

// titleVariant finds two full names of one instrument; what is the other with letters left out is a short form and none.
func titleVariant(c *checker) {
	all, order := c.namesOf()
	for _, row := range order {
		n := *all[row]
		usual := n.usual()
		for _, x := range n {
			if x.words != usual.words && !shortForms(x.words, usual.words) && !beside(x.first, usual.first) {
				c.add(Finding{Span: x.first, Related: usual.first, Message: "《" + x.words + "》 here, 《" + usual.words + "》 elsewhere: one instrument, " + c.tables.rows[row].Work.String()})
			}
		}
	}
}

func beside(a, b text.Span) bool {
	return max(a.Start-b.End, b.Start-a.End) <= maxApposition
}

// titleShort finds a short form that the text never sets.
func titleShort(c *checker) {
	all, order := c.namesOf()
	for _, row := range order {
		n := *all[row]
		usual := n.usual()
		for _, x := range n {
			if x.words != usual.words && shorter(x.words, usual.words) {
				c.add(Finding{Span: x.first, Related: usual.first, Message: "《" + x.words + "》 is short for 《" + usual.words + "》 and is not introduced"})
			}
		}
	}
}

// titleYear compares the year before a title with that of its adoption.
func titleYear(c *checker) {
	c.titles(func(it *syntax.Item, words string) {
		if it.Name < 0 || it.Flags&syntax.ShortName != 0 {
			return
		}
		row := &c.tables.rows[it.Name]
		head := strings.TrimRight(c.s[max(c.d.Span.Start, it.Span.Start-maxDay):it.Span.Start], " \u00A0")
		if w := c.words(it.Span); !strings.HasPrefix(w, "《") {
			head, _, _ = strings.Cut(w, "《")
			head = strings.TrimRight(head, " \u00A0")
		}
		head, ok := strings.CutSuffix(head, "年")
		head = strings.TrimRight(head, " \u00A0")
		if !ok || len(head) < 4 || row.Adopted.Year == 0 {
			return
		}
		year, err := strconv.Atoi(head[len(head)-4:])
		if err != nil || year < 1800 || year == int(row.Adopted.Year) {
			return
		}
		c.add(Finding{Span: it.Span, Message: strconv.Itoa(year) + " 年《" + words + "》: it was adopted in " + strconv.Itoa(int(row.Adopted.Year)), Evidence: "table of instruments"})
	})
}

// bodyVariant finds two names of one body: 缔约国大会 here, 缔约国会议 there. Short forms are none.
func bodyVariant(c *checker) {
	all := map[int32]*names{}
	var order []int32
	for i := range c.r.Items {
		it := &c.r.Items[i]
		if it.Kind != syntax.Organ || it.Name < 0 || it.Depth > 0 || c.tables.bodies[it.Name].Outside {
			continue
		}
		if all[it.Name] == nil {
			all[it.Name] = &names{}
			order = append(order, it.Name)
		}
		all[it.Name].add(strings.Clone(bare.Replace(c.folded(it.Span))), it.Span)
	}
	for _, body := range order {
		n := *all[body]
		usual := n.usual()
		for _, x := range n {
			if x.words != usual.words && !shortForms(x.words, usual.words) && !shortForms(strings.TrimPrefix(x.words, "联合国"), strings.TrimPrefix(usual.words, "联合国")) {
				c.add(Finding{Span: c.noun(x), Related: c.noun(usual), Message: x.words + " here, " + usual.words + " elsewhere: one body, " + c.tables.bodies[body].Key})
			}
		}
	}
}

// bare takes the marks of a title away: the name of a conference may hold that of its convention.
var bare = strings.NewReplacer("《", "", "》", "")

// shortForms reports whether one of two names is the other with letters left out.
func shortForms(a, b string) bool { return shorter(a, b) || shorter(b, a) }

// noun returns the span of what the two names of a conference differ in: 缔约国大会 behind the name of the convention.
func (c *checker) noun(x named) text.Span {
	for _, w := range [...]string{"缔约国会议", "缔约国大会", "缔约方会议", "缔约方大会"} {
		if strings.HasSuffix(c.words(x.first), w) {
			return text.Span{Start: x.first.End - int32(len(w)), End: x.first.End}
		}
	}
	return x.first
}

// shortTwo finds a short title that stands for two instruments in one text.
func shortTwo(c *checker) {
	last := map[string]*citation.Reference{}
	said := map[string]bool{}
	for i := range c.refs {
		ref := &c.refs[i]
		it := &c.r.Items[ref.Item]
		if it.Kind != syntax.Title || it.Flags&syntax.Marked == 0 || ref.Via != citation.AliasName || ref.Status != citation.Resolved {
			continue
		}
		words := c.title(it)
		if was := last[words]; was != nil && was.Work != ref.Work && !said[words] {
			said[words] = true
			c.add(Finding{Span: ref.Span, Related: was.Span, Message: "《" + words + "》 is " + ref.Work.String() + " here, " + was.Work.String() + " before"})
		}
		last[words] = ref
	}
}
