package main

import (
	"github.com/unxref/unxref/resolution/text"
)

// A row is one cited target or, with -marks, one footnote mark, in the words of CONTRACT.md. Offsets count bytes of the text as read, from the beginning of the file.
type row struct {
	file, self                      string
	at                              text.Position
	start, end, tailStart, tailEnd  int64
	text, kind, id                  string
	candidates                      []string
	status, reason, date, via, told string
	relation, pinpoint, paragraph   string
	marks                           []string
	url                             string
	isMark                          bool
	targets                         []string // of a mark: what its note cites
	explain                         string
}

func (r *row) hasTail() bool { return r.tailEnd > r.tailStart }
