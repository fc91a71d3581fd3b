// Package graph says who cites whom. A Graph is made of the results of many documents, is joined from the graphs of parts, and is written for other programs. It knows no Chinese.
package graph

import (
	"sync"

	"github.com/unxref/unxref/resolution"
)

// A Graph is a set of places at which documents cite works. Its zero value is empty and ready. Everything else (nodes, edges, weights, counts) follows from the places and from the
// documents read, so graphs of parts merge into the graph of the whole. Its readers may run at the same time; nobody may change it meanwhile, nor while one of its iterators runs.
type Graph struct {
	Registry *resolution.Registry // gives the titles of works; nil: resolution.Default. It is no part of the set.

	files map[string]*file
	works []resolution.Work
	index map[resolution.Work]uint32 // of works, and of works whose id had to be made safe
	mu    sync.Mutex                 // guards seen
	seen  *view                      // nil after a change
}

// A Node is a document that was read or a work that is cited.
type Node struct {
	ID    string // the id of a work, or file: and the name, percent-encoded where needed, of a text without one
	Kind  resolution.Kind
	Title string // "" unknown
	URL   string // "" none
	Cited int    // places that cite it, in other documents
}

// An Edge is one pair of a citing document and a cited work. Its weight is the number of its places.
type Edge struct {
	From, To  string
	Relations []string // why it is cited, sorted, without the empty one
	Places    []Place  // sorted by file, offset and relation
}

// A Place is where a document cites a work, and why.
type Place struct {
	File     string // the name of the source; control characters and marks of direction are U+FFFD
	Offset   int64  // byte of the text as read, in the whole file
	Relation string // "" none told
}

// Counts are the sums of a graph.
type Counts struct {
	Documents    int // read, by file and offset: two files of one symbol are two documents and one node
	Citations    int // found, the following included, and those of a document to itself
	Works        int // nodes that are no files
	Edges        int // pairs
	Unresolved   int // citations without an id, or with several candidates: no nodes
	Placeholders int // citations of a number that is not given yet (A/RES/73/XXX): no nodes
}

// A file holds what was read in one file.
type file struct {
	documents []read
	clean     int // documents[:clean] is sorted and holds nothing twice
	blocks    map[block]*places
}

// A read is one document of a file.
type read struct {
	start                    int64 // its first byte in the file
	from                     uint32
	unresolved, placeholders uint32
}
