package graph

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

const turtleBase = "https://unxref.github.io/id/"

const turtleHead = `@prefix cito: <http://purl.org/spar/cito/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix unx: <https://unxref.github.io/ns#> .
`

// cito gives the finer property of CiTO for a relation. The mapping is a proposal (DOMAIN 5.3); a relation that is not here is cito:cites alone, and stands in unx:relation like all.
var cito = map[string]string{
	"recalls":        "obtainsBackgroundFrom",
	"reaffirms":      "confirms",
	"affirms":        "confirms",
	"welcomes":       "agreesWith",
	"endorses":       "agreesWith",
	"takes-note":     "citesForInformation",
	"pursuant-to":    "citesAsAuthority",
	"established-by": "citesAsAuthority",
	"implements":     "extends",
	"extends":        "extends",
	"amends":         "updates",
	"contained-in":   "citesAsSourceDocument",
	"source":         "citesAsSourceDocument",
}

// turtle writes for each node one dcterms:identifier, for each edge cito:cites with the finer properties beside it, and for each place a unx:Citation.
func (p *printer) turtle() error {
	if err := p.Check(); err != nil {
		return err
	}
	base := cmp.Or(p.Base, turtleBase)
	iri := func(id string) string { return "<" + base + escapeIRI(id) + ">" }
	p.put(turtleHead)
	for n := range p.g.Nodes() {
		p.put("\n", iri(n.ID), "\n  dcterms:identifier ", turtleString(n.ID), " ;\n  unx:kind ", turtleString(n.Kind.String()))
		if n.Title != "" {
			p.put(" ;\n  dcterms:title ", turtleString(n.Title), "@zh-Hans")
		}
		if n.URL != "" {
			p.put(" ;\n  rdfs:seeAlso <", n.URL, ">")
		}
		for e := range p.g.Cites(n.ID) {
			p.put(" ;\n  cito:cites ", iri(e.To))
			for _, name := range finer(e.Relations) {
				p.put(" ; cito:", name, " ", iri(e.To))
			}
		}
		p.put(" .\n")
	}
	p.put("\n")
	for e := range p.g.Edges() {
		for _, place := range e.Places {
			p.put("[] a unx:Citation ; unx:citing ", iri(e.From), " ; unx:cited ", iri(e.To))
			if place.Relation != "" {
				p.put(" ; unx:relation ", turtleString(place.Relation))
			}
			p.put(" ; unx:file ", turtleString(place.File), " ; unx:offset ", strconv.FormatInt(place.Offset, 10), " .\n")
		}
	}
	return nil
}

// finer returns the finer properties for relations, none twice.
func finer(relations []string) []string {
	var names []string
	for _, r := range relations {
		if name := cito[r]; name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// Check says why Base cannot stand before ids: it is not absolute, or holds what an IRI cannot.
func (e Encoder) Check() error {
	if e.Base == "" {
		return nil
	}
	scheme, rest, _ := strings.Cut(e.Base, ":")
	letters := strings.Trim(strings.ToLower(scheme), "abcdefghijklmnopqrstuvwxyz0123456789+-.")
	if rest == "" || scheme == "" || letters != "" {
		return fmt.Errorf("graph: base %q is no absolute IRI", e.Base)
	}
	for _, r := range e.Base {
		if !keptInURL(r) {
			return fmt.Errorf("graph: base %q holds %q, which an IRI cannot", e.Base, r)
		}
	}
	return nil
}

// keptInIRI are the characters of an id that need no percent sign in an IRI besides letters and digits.
const keptInIRI = "-._~/():@!$*+,=;"

func escapeIRI(id string) string {
	return escape(id, func(r rune) bool { return isASCIIAlnum(r) || r < utf8.RuneSelf && strings.ContainsRune(keptInIRI, r) })
}

// keptInURL reports whether a character may stand in an IRI that is one already.
func keptInURL(r rune) bool {
	return isASCIIAlnum(r) || r < utf8.RuneSelf && strings.ContainsRune(keptInIRI+"%?#&", r)
}

func isASCIIAlnum(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

var turtleStrings = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`)

func turtleString(s string) string { return `"` + turtleStrings.Replace(s) + `"` }
