// Package check asks what an editor would query: findings with a place, and a ledger that says of every citation what it was checked against. It knows
// nothing of how citations are found.
package check

import (
	"cmp"
	"slices"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A Level says how sure a query is.
type Level uint8

// The levels: Note asks, or is of house style; Warning an editor would very probably change; Error contradicts a fact or the text itself.
const (
	Note Level = iota
	Warning
	Error
)

// String returns note, warning or error.
func (l Level) String() string { return [...]string{"note", "warning", "error"}[min(l, Error)] }

// A Finding is what an editor would query. Spans are bytes of the source's text.
type Finding struct {
	Rule     string
	Level    Level
	Span     text.Span // the words queried
	Related  text.Span // the other place that they disagree with, zero for none
	Message  string    // the wrong thing first, then the right thing
	Evidence string    // who says so, "" where the words themselves do
	Suggest  string    // what to put in the place of Span, "" where that needs a person
}

// Run asks the rules that are on of what r's document says and returns what they find, sorted by Span. With nil rules it asks those of Rules that are on.
// A document read in lines is not asked what needs a whole document.
func Run(r *citation.Result, rules []Rule) []Finding {
	if rules == nil {
		rules = table
	}
	c := newChecker(r)
	asked := make([]*Rule, 0, len(rules))
	for i := range rules {
		known := byKey()[rules[i].Key]
		if known == nil || !rules[i].On || c.d.Lines && known.whole {
			continue
		}
		asked = append(asked, &rules[i])
		c.on[rules[i].Key] = true
	}
	for _, rule := range asked {
		c.rule = rule
		byKey()[rule.Key].run(c)
	}
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	return c.found
}

// A checker is one run over one document.
type checker struct {
	r    *citation.Result
	d    *document.Document
	s    string // the text of the whole source
	reg  *resolution.Registry
	refs []citation.Reference // those of the document
	rule *Rule                // that is being asked
	on   map[string]bool
	fold text.Folded

	found  []Finding
	judged []claim // by index of refs, nil until asked for
	own    []bool  // whether the date of a reference is its own
	sought int     // other bodies looked for
	tables *tables
}

func newChecker(r *citation.Result) *checker {
	c := &checker{r: r, d: r.Document, s: r.Document.Source.Text, reg: resolution.Default(), on: map[string]bool{}}
	c.refs = r.References
	// The references of further documents of one text have no items here.
	if n := slices.IndexFunc(c.refs, func(ref citation.Reference) bool { return ref.Span.Start >= c.d.Span.End }); n >= 0 {
		c.refs = c.refs[:n]
	}
	c.tables = tablesOf(c.reg)
	return c
}

// add keeps a finding of the rule that is being asked.
func (c *checker) add(f Finding) {
	f.Rule, f.Level = c.rule.Key, c.rule.Level
	c.found = append(c.found, f)
}

// body returns the text of the document.
func (c *checker) body() (s string, base int32) {
	return c.s[c.d.Span.Start:c.d.Span.End], c.d.Span.Start
}

func (c *checker) words(s text.Span) string { return c.s[s.Start:s.End] }

// role returns the role of the paragraph that a reference stands in.
func (c *checker) role(ref *citation.Reference) document.Role {
	return c.d.Paragraphs[ref.Paragraph].Role
}

// running reports whether a reference stands in running text: no masthead, no title, no note, no annex.
func (c *checker) running(ref *citation.Reference) bool {
	p := &c.d.Paragraphs[ref.Paragraph]
	switch p.Role {
	case document.Masthead, document.Title, document.NoteText, document.Heading:
		return false
	}
	return p.Annex == 0
}

// isResolution reports whether the document opens as a resolution does: 大会，.
func (c *checker) isResolution() bool {
	return slices.ContainsFunc(c.d.Paragraphs, func(p document.Paragraph) bool { return p.Role == document.Opening })
}
