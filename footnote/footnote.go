// Package footnote knows how marks and the heads of notes look, and which mark means which note within one scope. It does not know what a note says.
package footnote

import (
	"cmp"
	"slices"

	"github.com/unxref/unxref/resolution/text"
)

// A Mark points to a note: a superscript ¹², a plain digit behind 号决议 or 》, a bracketed [12], an asterisk.
type Mark struct {
	Span  text.Span
	Label string // "12", "*"
	Note  int32  // index in Document.Notes, -1 for an orphan
}

// A Note answers marks. Its words are a paragraph of the document.
type Note struct {
	Label     string // "" where the source lost it
	Paragraph int32
}

// Compare orders labels as notes stand: asterisks, then numbers by their value, then what has no number.
func Compare(a, b string) int { return cmp.Compare(rank(a), rank(b)) }

func rank(label string) int {
	if label == "" {
		return 1 << 30
	}
	if label[0] == '*' {
		return len(label) - maxDigits - 1
	}
	n := 0
	for i := range len(label) {
		if c := label[i]; c < '0' || c > '9' || i == maxDigits {
			return 1 << 20
		}
		n = 10*n + int(label[i]-'0')
	}
	return n
}

// Match sets Note of every mark that a note of its scope answers to first plus the note's index, and leaves the others alone. The notes stand in the order of Compare; of two with one label the first answers.
func Match(marks []Mark, notes []Note, first int32) {
	if len(notes) == 0 {
		return
	}
	for i := range marks {
		if k, ok := find(notes, marks[i].Label); ok {
			marks[i].Note = first + int32(k)
		}
	}
}

func find(notes []Note, label string) (int, bool) {
	k, _ := slices.BinarySearchFunc(notes, label, func(n Note, label string) int { return Compare(n.Label, label) })
	for ; k < len(notes) && Compare(notes[k].Label, label) == 0; k++ {
		if notes[k].Label == label && label != "" {
			return k, true
		}
	}
	return 0, false
}
