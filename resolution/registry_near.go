package resolution

import (
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

const (
	nearShortest = 8 // letters of a title that can be told from another
	nearMost     = 2 // letters that differ
)

// nearIgnored are words and marks in which texts differ without a misprint.
var nearIgnored = strings.NewReplacer("的", "", "关于", "", "和", "", "与", "", "及", "", "以", "", "·", "", "(", "", ")", "", "《", "", "》", "", "、", "", ",", "")

// Near returns the instrument whose full title or variant of it is misprinted as title: one or two letters differ, at most one in eight, and no
// figure. A title that the table has, or one as near to two instruments, is no misprint.
func (r *Registry) Near(title string) (Titled, bool) {
	want := []rune(nearIgnored.Replace(text.Fold(title)))
	if len(want) < nearShortest {
		return Titled{}, false
	}
	t := r.instruments()
	most := min(nearMost, len(want)/8)
	best, found, tie := most+1, -1, false
	for _, name := range t.near() {
		d := distance(want, name.letters, most)
		switch {
		case d == 0:
			return Titled{}, false
		case d > most:
		case d < best:
			best, found, tie = d, name.row, false
		case d == best && t.rows[found].Work != t.rows[name.row].Work:
			tie = true
		}
	}
	if found < 0 || tie {
		return Titled{}, false
	}
	return t.rows[found], true
}

// A nearName is a full title or variant, less what texts leave out or put in.
type nearName struct {
	row     int
	letters []rune
}

func nearNames(rows []Titled) []nearName {
	var names []nearName
	for i, row := range rows {
		for _, a := range row.Aliases {
			if a.Kind <= Variant {
				names = append(names, nearName{i, []rune(nearIgnored.Replace(a.Name))})
			}
		}
	}
	return names
}

const figures = "0123456789〇零一二三四五六七八九十"

// distance counts the letters to put in, take out or change to make b of a; more than most is most+1. A figure counts as too many: the 1961
// and the 1971 convention are two.
func distance(a, b []rune, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(a) == 0 && len(b) == 0 {
		return 0
	}
	if most == 0 {
		return 1
	}
	// The first letters differ: change, take out or put in, then go on. Most is two, so that three branches are few.
	best := most
	try := func(x, y []rune, letters ...rune) {
		for _, c := range letters {
			if strings.ContainsRune(figures, c) {
				return
			}
		}
		best = min(best, distance(x, y, most-1))
	}
	switch {
	case len(a) > 0 && len(b) > 0:
		try(a[1:], b[1:], a[0], b[0])
		try(a[1:], b, a[0])
		try(a, b[1:], b[0])
	case len(a) > 0:
		try(a[1:], b, a[0])
	default:
		try(a, b[1:], b[0])
	}
	return best + 1
}
