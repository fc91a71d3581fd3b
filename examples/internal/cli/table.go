package cli

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// A Table lines up cells for people: columns are as wide as their widest cell, Chinese characters two places, combining ones none.
type Table struct {
	cells  []string // row by row
	widths []int    // of the cells
	notes  []string // one a row, "" for none
	across int      // columns
}

const (
	gap     = 2   // blanks between columns
	maxWide = 44  // places; a longer cell is cut in the middle, where a title says least
	maxRows = 500 // after which Full asks for the table to be printed, so that it needs little memory
)

// Add adds a row; every row has as many cells. A note that is not "" stands on a line of its own below the row. Cells may hold anything: what would break the line
// or drive the terminal is replaced. All but the last cell are cut to 44 places.
func (t *Table) Add(note string, cells ...string) {
	t.across = len(cells)
	for i, c := range cells {
		c = plain(c)
		if i < len(cells)-1 {
			c = shorten(c)
		}
		t.cells = append(t.cells, c)
		t.widths = append(t.widths, places(c))
	}
	t.notes = append(t.notes, note)
}

// Full reports whether it is time to print the rows so far.
func (t *Table) Full() bool { return len(t.notes) >= maxRows }

// AppendTo appends the rows and empties the table.
func (t *Table) AppendTo(b []byte) []byte {
	wide := make([]int, t.across)
	for i, w := range t.widths {
		wide[i%t.across] = max(wide[i%t.across], w)
	}
	for row, note := range t.notes {
		for column := range t.across {
			i := row*t.across + column
			b = append(b, t.cells[i]...)
			if column < t.across-1 {
				b = pad(b, wide[column]-t.widths[i]+gap)
			}
		}
		b = append(b, '\n')
		if note != "" {
			b = append(append(pad(b, 2*gap), plain(note)...), '\n')
		}
	}
	t.cells, t.widths, t.notes = t.cells[:0], t.widths[:0], t.notes[:0]
	return b
}

func pad(b []byte, n int) []byte {
	for range n {
		b = append(b, ' ')
	}
	return b
}

// places returns how many places a terminal gives s.
func places(s string) int {
	n := 0
	for _, r := range s {
		n += runePlaces(r)
	}
	return n
}

func runePlaces(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me):
		return 0
	}
	if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
		return 2
	}
	return 1
}

// plain returns s on one line: runs of blanks and line ends are one blank, zero-width characters are left out, controls are U+FFFD.
func plain(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
		case unicode.IsPrint(r):
			b = utf8.AppendRune(b, r)
		case !unicode.Is(unicode.Cf, r):
			b = utf8.AppendRune(b, utf8.RuneError)
		}
	}
	return string(b)
}

// shorten cuts s in the middle where it is wider than a column may be.
func shorten(s string) string {
	if len(s) <= maxWide || places(s) <= maxWide {
		return s
	}
	runes := []rune(s)
	room := maxWide - 1
	head, tail := 0, len(runes)
	for left := room / 2; left >= runePlaces(runes[head]); head++ {
		left -= runePlaces(runes[head])
	}
	for left := room - room/2; left >= runePlaces(runes[tail-1]); tail-- {
		left -= runePlaces(runes[tail-1])
	}
	return string(runes[:head]) + "…" + string(runes[tail:])
}
