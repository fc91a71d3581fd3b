package main

import (
	"strings"
	"unicode"

	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A located is a finding with its place in the file.
type located struct {
	check.Finding
	file         string
	from, to     place
	related      place // zero for none
	relatedEnd   place
	words        string
	relatedWords string
}

// A place is a position, its column in characters and in units of UTF-16.
type place struct {
	text.Position
	units int
}

func locate(file string, d *document.Document, f check.Finding) located {
	src := d.Source
	x := located{Finding: f, file: file, from: at(src, f.Span.Start), to: at(src, f.Span.End), words: src.Text[f.Span.Start:f.Span.End]}
	if !f.Related.IsZero() {
		x.related, x.relatedEnd, x.relatedWords = at(src, f.Related.Start), at(src, f.Related.End), src.Text[f.Related.Start:f.Related.End]
	}
	return x
}

// at returns the place of an offset. Letters beyond U+FFFF are one character and two units.
func at(src *text.Source, offset int32) place {
	p := place{Position: src.Position(offset)}
	p.units = p.Column
	line := src.Text[strings.LastIndexByte(src.Text[:offset], '\n')+1 : offset]
	for i := range len(line) {
		if line[i] >= 0xF0 {
			p.units++
		}
	}
	return p
}

// A writer prints findings in the order of the files.
type writer interface {
	finding(located)
	end()
}

// oneLine puts words on one line and takes what would drive a terminal out of them.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsPrint(r):
			return r
		}
		return unicode.ReplacementChar
	}, s), func(r rune) bool { return r == ' ' }), " ")
}
