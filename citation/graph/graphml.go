package graph

import "encoding/xml"

// The keys stand before the graph, one for each attribute and kind of thing. No attribute is called id (igraph would lose the ids), and weights are doubles (igraph knows no integer).
const graphmlHead = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="label" for="node" attr.name="label" attr.type="string"/>
  <key id="kind" for="node" attr.name="kind" attr.type="string"/>
  <key id="title" for="node" attr.name="title" attr.type="string"/>
  <key id="url" for="node" attr.name="url" attr.type="string"/>
  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
  <key id="relations" for="edge" attr.name="relations" attr.type="string"/>
  <key id="places" for="edge" attr.name="places" attr.type="string"/>
  <graph id="G" edgedefault="directed">
`

func (p *printer) graphml() error {
	p.put(graphmlHead)
	for n := range p.g.Nodes() {
		p.put(`    <node id="`)
		p.xml(n.ID)
		p.put(`">`)
		p.data("label", n.ID)
		p.data("kind", n.Kind.String())
		p.data("title", n.Title)
		p.data("url", n.URL)
		p.put("</node>\n")
	}
	for e := range p.g.Edges() {
		p.put(`    <edge source="`)
		p.xml(e.From)
		p.put(`" target="`)
		p.xml(e.To)
		p.put(`">`)
		p.data("weight", e.weight())
		p.data("relations", e.relations())
		p.data("places", e.places())
		p.put("</edge>\n")
	}
	p.put("  </graph>\n</graphml>\n")
	return nil
}

// data writes an attribute, nothing for an empty one.
func (p *printer) data(key, value string) {
	if value != "" {
		p.put(`<data key="`, key, `">`)
		p.xml(value)
		p.put(`</data>`)
	}
}

func (p *printer) xml(s string) {
	_ = xml.EscapeText(p.Writer, []byte(s)) // the writer keeps its error
}
