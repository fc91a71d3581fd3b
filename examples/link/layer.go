package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

const none int32 = -1

// An interval is a span with the index of what it belongs to.
type interval struct {
	text.Span
	of int32
}

// A layer is a sorted list of disjoint intervals: citations, marks, queried words.
type layer []interval

// newLayer sorts intervals; of two that overlap the later one is cut.
func newLayer(list []interval) layer {
	slices.SortStableFunc(list, func(a, b interval) int { return cmp.Compare(a.Start, b.Start) })
	flat := list[:0]
	last := int32(0)
	for _, i := range list {
		i.Start = max(i.Start, last)
		if i.Start < i.End {
			flat = append(flat, i)
			last = i.End
		}
	}
	return layer(flat)
}

// at returns what stands at a byte, none for nothing, and the byte where that changes.
func (l layer) at(offset int32) (of, until int32) {
	i, _ := slices.BinarySearchFunc(l, offset+1, func(v interval, at int32) int { return cmp.Compare(v.Start, at) })
	if i > 0 && offset < l[i-1].End {
		return l[i-1].of, l[i-1].End
	}
	if i < len(l) {
		return none, l[i].Start
	}
	return none, 1<<31 - 1
}

// A run is a stretch of a paragraph over which nothing changes.
type run struct {
	text              string
	cite, mark, query int32   // index of the citation, the mark, the finding that the words belong to
	ends              []int32 // findings that end here
	tab               bool    // between two cells of a row
}

// A stop is where a finding ends.
type stop struct{ at, of int32 }

// layers are what lies over the text of a document.
type layers struct {
	cites, marks, queries layer
	stops                 []stop // sorted
}

// runs cuts a piece of a paragraph. A finding that ends inside a citation is said to end with it, so that a link is not cut for it.
func (l *layers) runs(dst []run, s string, piece text.Span) []run {
	next, _ := slices.BinarySearchFunc(l.stops, piece.Start+1, func(e stop, at int32) int { return cmp.Compare(e.at, at) })
	var ended []int32
	for at := piece.Start; at < piece.End; {
		var r run
		var a, b, c int32
		r.cite, a = l.cites.at(at)
		r.mark, b = l.marks.at(at)
		r.query, c = l.queries.at(at)
		to := min(piece.End, a, b, c)
		if r.cite == none && next < len(l.stops) {
			to = min(to, l.stops[next].at)
		}
		for ; next < len(l.stops) && l.stops[next].at <= to; next++ {
			ended = append(ended, l.stops[next].of)
		}
		if over, _ := l.cites.at(to); to == piece.End || r.cite == none || over != r.cite {
			r.ends, ended = ended, nil
		}
		r.text = s[at:to]
		dst = append(dst, r)
		at = to
	}
	return dst
}

// cells cuts runs at the tabs that part the cells of a row.
func cells(runs []run) []run {
	list := make([]run, 0, 2*len(runs))
	for _, r := range runs {
		for {
			i := strings.IndexByte(r.text, '\t')
			if i < 0 || r.mark != none {
				break
			}
			if i > 0 {
				list = append(list, run{text: r.text[:i], cite: r.cite, mark: none, query: r.query})
			}
			list = append(list, run{text: "\t", cite: none, mark: none, query: none, tab: true})
			r.text = r.text[i+1:]
		}
		if r.text != "" || len(r.ends) > 0 {
			list = append(list, r)
		}
	}
	return list
}
