package graph

import (
	"fmt"
	"maps"
	"slices"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

// relations gives the relation of a name.
var relations = func() map[string]syntax.Relation {
	m := map[string]syntax.Relation{}
	for r := range syntax.See + 1 {
		m[r.String()] = r
	}
	return m
}()

func (in *reader) file(f *jsonFile) error {
	if err := checkName(f.Name); err != nil {
		return err
	}
	to := in.g.file(f.Name)
	for _, d := range f.Documents {
		from, err := in.work(d.ID)
		if err != nil {
			return err
		}
		if d.Start < 0 {
			return fmt.Errorf("document at %d", d.Start)
		}
		to.add(read{d.Start, from, d.Unresolved, d.Placeholders})
	}
	for _, s := range f.Self {
		if err := in.put(s.ID, s.ID, s.Places); err != nil {
			return err
		}
	}
	return nil
}

func (in *reader) node(n *jsonNode) error {
	if in.nodes[n.ID] {
		return fmt.Errorf("node %.40q twice", n.ID)
	}
	in.nodes[n.ID] = true
	return nil
}

func (in *reader) link(l *jsonLink) error {
	switch {
	case l.Source == l.Target:
		return fmt.Errorf("edge from %.40q to itself", l.Source)
	case l.Weight != len(l.Places) || l.Weight == 0:
		return fmt.Errorf("edge with weight %d and %d places", l.Weight, len(l.Places))
	}
	return in.put(l.Source, l.Target, l.Places)
}

// put adds the places of an edge.
func (in *reader) put(source, target string, list []jsonPlace) error {
	from, err := in.work(source)
	if err != nil {
		return err
	}
	to, err := in.work(target)
	if err != nil {
		return err
	}
	for _, p := range list {
		if err := checkName(p.File); err != nil {
			return err
		}
		relation, known := relations[p.Relation]
		switch {
		case !known:
			return fmt.Errorf("relation %.40q", p.Relation)
		case p.Offset < 0:
			return fmt.Errorf("place at %d", p.Offset)
		}
		in.g.file(p.File).put(from, to, p.Offset, relation, len(list))
	}
	return nil
}

// work returns the number of an id.
func (in *reader) work(id string) (uint32, error) {
	if !safeID(id) {
		return 0, fmt.Errorf("id %.40q", id)
	}
	return in.g.intern(resolution.MakeWork(id)), nil
}

func checkName(name string) error {
	if fileName(name) != name {
		return fmt.Errorf("file name %.40q", name)
	}
	return nil
}

// check compares what was listed with what was named.
func (in *reader) check() error {
	for _, key := range []string{"directed", "multigraph", "graph", "nodes", "links"} {
		if !in.members[key] {
			return fmt.Errorf("no %q", key)
		}
	}
	for _, name := range in.g.Files() {
		if len(in.g.files[name].documents) == 0 {
			return fmt.Errorf("file %.40q without a document", name)
		}
	}
	v := in.g.view()
	for _, w := range v.nodes {
		if id := w.String(); !in.nodes[id] {
			return fmt.Errorf("id %.40q is no node", id)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(in.nodes)) {
		if _, named := v.find(id); !named {
			return fmt.Errorf("node %.40q is neither a document nor cited", id)
		}
	}
	return nil
}
