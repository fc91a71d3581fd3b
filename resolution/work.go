// Package resolution knows what things are called: bodies, numbers, symbols, treaties and dates, and what was adopted when. It knows no running text.
package resolution

import "unique"

// A Work is one thing cited: a resolution, decision, treaty, document or instrument. It is eight bytes, comparable, and a map key; its canonical id is its identity. The zero Work is none.
type Work struct{ id unique.Handle[string] }

// MakeWork returns the Work of an id that is canonical already.
func MakeWork(id string) Work {
	if id == "" {
		return Work{}
	}
	return Work{unique.Make(id)}
}

// IsZero reports whether w is no work.
func (w Work) IsZero() bool { return w == Work{} }

// String returns the canonical id, "" for the zero Work.
func (w Work) String() string {
	if w.IsZero() {
		return ""
	}
	return w.id.Value()
}
