package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// Add adds a document and what it cites. It keeps nothing of r, and adding the same document twice changes nothing; a file that has changed is removed before it is added again.
//
// Every resolved reference is a place of an edge, those to instruments included. A document is no edge to itself (its masthead names it, its notes may): such a reference is counted
// as a citation and makes no edge. Placeholders and what is not resolved are counted only.
func (g *Graph) Add(r *citation.Result) {
	g.change()
	source := r.Document.Source
	base := source.Base.Offset
	f := g.file(fileName(source.Name))
	d := read{start: base + int64(r.Document.Span.Start), from: g.intern(self(r))}
	for _, ref := range r.References {
		switch {
		case ref.Status == citation.Resolved && !ref.Work.IsZero():
			f.put(d.from, g.intern(ref.Work), base+int64(ref.Span.Start), ref.Relation, len(r.References))
		case ref.Status == citation.Placeholder:
			d.placeholders++
		default:
			d.unresolved++
		}
	}
	f.add(d)
}

// self returns the work that is the citing document.
func self(r *citation.Result) resolution.Work {
	if !r.Document.Self.IsZero() {
		return r.Document.Self
	}
	return resolution.MakeWork(fileID(fileName(r.Document.Source.Name)))
}

// change forgets what was told of the graph as it was.
func (g *Graph) change() {
	g.mu.Lock()
	g.seen = nil
	g.mu.Unlock()
}

// file returns the record of a file, a new one for a new name.
func (g *Graph) file(name string) *file {
	f := g.files[name]
	if f == nil {
		if g.files == nil {
			g.files = map[string]*file{}
		}
		f = &file{blocks: map[block]*places{}}
		g.files[strings.Clone(name)] = f
	}
	return f
}

// intern returns the number of a work, under an id that may be written.
func (g *Graph) intern(w resolution.Work) uint32 {
	n, ok := g.index[w]
	if ok {
		return n
	}
	if safe := safeWork(w); safe != w {
		n = g.intern(safe)
	} else {
		n = uint32(len(g.works))
		g.works = append(g.works, w)
	}
	if g.index == nil {
		g.index = map[resolution.Work]uint32{}
	}
	g.index[w] = n
	return n
}

// put adds a place, one of some that are expected. An offset below zero, which no source has, is 0.
func (f *file) put(from, to uint32, offset int64, relation syntax.Relation, expected int) {
	b, p := pack(from, to, max(offset, 0), uint8(relation))
	s := f.blocks[b]
	if s == nil {
		s = &places{list: make([]uint64, 0, expected)}
		f.blocks[b] = s
	}
	s.put(p)
}

// add adds a document that was read. Of two readings of one document the higher counts stay, in whatever order they come.
func (f *file) add(d read) {
	f.documents = append(f.documents, d)
	if len(f.documents) >= 2*f.clean+8 {
		f.compact()
	}
}

// compact sorts the documents and joins those of one place and node.
func (f *file) compact() {
	if f.clean == len(f.documents) {
		return
	}
	slices.SortFunc(f.documents, func(a, b read) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.from, b.from)) })
	out := f.documents[:0]
	for _, d := range f.documents {
		if n := len(out); n > 0 && out[n-1].start == d.start && out[n-1].from == d.from {
			out[n-1].unresolved = max(out[n-1].unresolved, d.unresolved)
			out[n-1].placeholders = max(out[n-1].placeholders, d.placeholders)
			continue
		}
		out = append(out, d)
	}
	f.documents, f.clean = out, len(out)
}
