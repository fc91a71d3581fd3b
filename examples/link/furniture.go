package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// furniture returns the lines of a document that stand in no paragraph: running heads, page and job numbers. The labels that open notes, the marks that a
// list shows, and rules of underscores are none.
func furniture(d *document.Document) []string {
	s := d.Source.Text
	var covered []text.Span
	for _, p := range d.Paragraphs {
		for i, piece := range p.Pieces {
			if p.Role == document.NoteText && i == 0 { // its label stands before it
				piece.Start = max(d.Span.Start, int32(strings.LastIndexByte(s[:piece.Start], '\n')+1))
			}
			covered = append(covered, piece)
		}
	}
	covered = append(covered, text.Span{Start: d.Span.End, End: d.Span.End})
	slices.SortFunc(covered, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	var lines []string
	at := d.Span.Start
	for _, c := range covered {
		if at < c.Start {
			for line := range strings.SplitSeq(s[at:c.Start], "\n") {
				if line = strings.TrimSpace(line); strings.Trim(line, "_-—＿\uFEFF \u3000") != "" {
					lines = append(lines, line)
				}
			}
		}
		at = max(at, c.End)
	}
	return lines
}
