package graph

import (
	"maps"
	"slices"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// Merge adds all that h holds. The order, the grouping and the number of times do not matter: graphs of parts give the graph of the whole, to the same bytes when written. It leaves h as it is.
func (g *Graph) Merge(h *Graph) {
	if g != h {
		g.merge(h, func(w resolution.Work) resolution.Work { return w })
	}
}

// Remove takes out all that was read in the file of that name, so that it can be added as it now stands. Without such a file it does nothing.
func (g *Graph) Remove(file string) {
	g.change()
	delete(g.files, fileName(file))
}

// Files returns the names of the files that were read, sorted, in the spelling of Place.File.
func (g *Graph) Files() []string { return slices.Sorted(maps.Keys(g.files)) }

// Unify returns a graph in which the works that are one thing, told by same, are one node: the one with the least id of its group, present in g or not. A work that same tells nothing of
// stays as it is. What same tells is followed to the end: works are one thing if a chain of answers joins them. An edge that would lead back to its own document is none any more; its citations
// are still counted. resolution.Registry.Same is made for this.
func (g *Graph) Unify(same func(resolution.Work) []resolution.Work) *Graph {
	groups := newGroups(same)
	for _, w := range g.works {
		groups.add(w)
	}
	u := &Graph{Registry: g.Registry}
	u.merge(g, groups.least)
	return u
}

// merge adds what h holds, each work under the name that as gives it.
func (g *Graph) merge(h *Graph, as func(resolution.Work) resolution.Work) {
	g.change()
	h.mu.Lock() // a reader of h may be sorting
	defer h.mu.Unlock()
	number := make([]int64, len(h.works)) // in g; -1 not needed so far: removed files leave works that nothing names
	for i := range number {
		number[i] = -1
	}
	in := func(n uint32) uint32 {
		if number[n] < 0 {
			number[n] = int64(g.intern(as(h.works[n])))
		}
		return uint32(number[n])
	}
	for name, from := range h.files {
		to := g.file(name)
		for _, d := range from.documents {
			d.from = in(d.from)
			to.add(d)
		}
		for b, s := range from.blocks {
			for _, p := range s.list {
				work, offset, relation := b.unpack(p)
				to.put(in(b.from), in(work), offset, syntax.Relation(relation), len(s.list))
			}
		}
	}
}

// groups are sets of works that are one thing, each known by one of them.
type groups struct {
	same   func(resolution.Work) []resolution.Work
	parent map[resolution.Work]resolution.Work
}

func newGroups(same func(resolution.Work) []resolution.Work) *groups {
	return &groups{same, map[resolution.Work]resolution.Work{}}
}

// add takes in w and all that is the same, followed to the end.
func (s *groups) add(w resolution.Work) {
	if _, known := s.parent[w]; known {
		return
	}
	s.parent[w] = w
	for todo := []resolution.Work{w}; len(todo) > 0; {
		w := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, other := range s.same(w) {
			if other.IsZero() {
				continue
			}
			if _, known := s.parent[other]; !known {
				s.parent[other] = other
				todo = append(todo, other)
			}
			s.join(w, other)
		}
	}
}

// join makes the groups of both one, known by the lesser id.
func (s *groups) join(a, b resolution.Work) {
	a, b = s.least(a), s.least(b)
	if b.String() < a.String() {
		a, b = b, a
	}
	s.parent[b] = a
}

// least returns the least work of the group of w, and shortens the way there.
func (s *groups) least(w resolution.Work) resolution.Work {
	top := w
	for p, ok := s.parent[top]; ok && p != top; p = s.parent[top] {
		top = p
	}
	for w != top {
		w, s.parent[w] = s.parent[w], top
	}
	return top
}
