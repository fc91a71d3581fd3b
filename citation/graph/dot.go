package graph

import "strings"

// Limits of graphviz: a string has at most 16,384 bytes (2.42); labels and tooltips are for eyes.
const (
	dotLabel   = 60     // characters
	dotTooltip = 400    // characters
	dotString  = 16_000 // bytes
)

const dotHead = `digraph unxref {
  rankdir=LR;
  node [shape=box, margin="0.2", fontname="Noto Sans CJK SC, sans-serif"];
`

// dot writes every name and value in quotes, one statement a line. Names need no escape: ids hold neither quotes nor backslashes.
func (p *printer) dot() error {
	p.put(dotHead)
	for n := range p.g.Nodes() {
		p.put(`  "`, n.ID, `" [label="`, dotText(n.ID))
		if n.Title != "" {
			p.put(`\n`, dotText(cut(n.Title, dotLabel)), `", tooltip="`, dotText(cut(n.Title, dotTooltip)), `", title="`, dotValue(n.Title))
		}
		if n.URL != "" {
			p.put(`", URL="`, dotText(n.URL), `", url="`, dotValue(n.URL))
		}
		p.put(`", kind="`, n.Kind.String(), "\"];\n")
	}
	for e := range p.g.Edges() {
		p.put(`  "`, e.From, `" -> "`, e.To, `" [weight="`, e.weight(), `", relations="`, e.relations(), `", places="`, dotValue(e.places()), "\"];\n")
	}
	p.put("}\n")
	return nil
}

var (
	dotTexts  = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `&`, `&amp;`) // graphviz reads escapes and entities in labels, tooltips and URLs
	dotValues = strings.NewReplacer(`\`, `/`, `"`, `\"`)                // in other strings only \" is undone, and a backslash at the end would eat the quote
)

func dotText(s string) string { return dotTexts.Replace(s) }

// dotValue escapes an attribute that graphviz only hands on. One too long for it is cut between two values of a list, and ends in a dot of omission.
func dotValue(s string) string {
	s = dotValues.Replace(s)
	if len(s) > dotString {
		s = s[:max(strings.LastIndex(s[:dotString], "; "), 0)] + "; …"
	}
	return s
}
