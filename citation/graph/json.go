package graph

import (
	"strconv"
	"unicode/utf8"
)

// The JSON is an object of networkx's node-link form. graph.files says what was read, which the counts and a later Remove need; a node or an edge stands on one line.
func (p *printer) json() error {
	c := p.v.counts
	p.put(`{"directed":true,"multigraph":false,"graph":{`)
	for _, n := range []struct {
		key string
		n   int
	}{{"documents", c.Documents}, {"citations", c.Citations}, {"works", c.Works}, {"edges", c.Edges}, {"unresolved", c.Unresolved}, {"placeholders", c.Placeholders}} {
		p.put(`"`, n.key, `":`, strconv.Itoa(n.n), `,`)
	}
	p.put(`"files":[`)
	p.jsonFiles()
	p.put(`]},"nodes":[`)
	comma := lineComma()
	for n := range p.g.Nodes() {
		p.put(comma(), `{"id":`, quote(n.ID), `,"kind":`, quote(n.Kind.String()), `,"title":`, quote(n.Title), `,"url":`, quote(n.URL), `}`)
	}
	p.put("],\"links\":[")
	comma = lineComma()
	for e := range p.g.Edges() {
		p.put(comma(), `{"source":`, quote(e.From), `,"target":`, quote(e.To), `,"weight":`, e.weight(), `,"relations":[`)
		for i, r := range e.Relations {
			if i > 0 {
				p.put(",")
			}
			p.put(quote(r))
		}
		p.put(`],"places":[`)
		p.jsonPlaces(e.Places)
		p.put(`]}`)
	}
	p.put("]}\n")
	return nil
}

// jsonFiles writes the files, each with its documents and with the citations of these to themselves.
func (p *printer) jsonFiles() {
	comma := lineComma()
	self := p.v.self
	bySource := map[int32][]run{}
	for _, r := range self {
		bySource[r.file] = append(bySource[r.file], r)
	}
	for i, name := range p.v.files {
		p.put(comma(), `{"name":`, quote(name), `,"documents":[`)
		for k, d := range p.v.reads[i] {
			if k > 0 {
				p.put(",")
			}
			p.put(`{"start":`, strconv.FormatInt(d.start, 10), `,"id":`, quote(p.v.nodes[d.from].String()))
			if d.unresolved > 0 {
				p.put(`,"unresolved":`, strconv.FormatUint(uint64(d.unresolved), 10))
			}
			if d.placeholders > 0 {
				p.put(`,"placeholders":`, strconv.FormatUint(uint64(d.placeholders), 10))
			}
			p.put(`}`)
		}
		p.put(`]`)
		if runs := bySource[int32(i)]; len(runs) > 0 {
			p.put(`,"self":[`)
			for k, r := range runs {
				if k > 0 {
					p.put(",")
				}
				p.put(`{"id":`, quote(p.v.nodes[r.to].String()), `,"places":[`)
				p.jsonPlaces(p.v.places(runs[k : k+1]))
				p.put(`]}`)
			}
			p.put(`]`)
		}
		p.put(`}`)
	}
}

func (p *printer) jsonPlaces(places []Place) {
	for i, place := range places {
		if i > 0 {
			p.put(",")
		}
		p.put(`{"file":`, quote(place.File), `,"offset":`, strconv.FormatInt(place.Offset, 10), `,"relation":`, quote(place.Relation), `}`)
	}
}

// lineComma returns what stands before each element of an array whose elements stand on lines of their own.
func lineComma() func() string {
	next := "\n"
	return func() string {
		s := next
		next = ",\n"
		return s
	}
}

// quote returns s as a JSON string that may stand in a <script> element too. The text holds no control characters any more.
func quote(s string) string {
	b := make([]byte, 0, len(s)+2)
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c == '<' || c == '>' || c == '&' || c == 0x7F:
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		case c < utf8.RuneSelf:
			b = append(b, c)
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			b = utf8.AppendRune(b, r)
			i += size - 1
		}
		i++
	}
	return string(append(b, '"'))
}
