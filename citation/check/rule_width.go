package check

import (
	"strings"
	"sync/atomic"
	"unicode/utf8"
	"weak"

	"github.com/unxref/unxref/resolution/text"
)

// The kinds are counted apart: a text may write （） and still write commas as it should.
const (
	commas = iota
	stops
	brackets
	widths
)

var widthNames = [widths]string{"comma", "stop", "bracket"}

// One form is the custom of a text when it has so many of a kind, in this share.
const (
	customLeast = 10
	customShare = 85 // of a hundred
)

// widthOf returns the kind and the form of a mark.
func widthOf(r rune) (kind, form int, ok bool) {
	switch r {
	case ',', ';', ':':
		return commas, 0, true
	case '，', '；', '：':
		return commas, 1, true
	case '.':
		return stops, 0, true
	case '。':
		return stops, 1, true
	case '(':
		return brackets, 0, true
	case '（':
		return brackets, 1, true
	}
	return 0, 0, false
}

var otherWidth = map[rune]string{',': "，", ';': "；", ':': "：", '.': "。", '(': "（", ')': "）", '，': ",", '；': ";", '：': ":", '。': ".", '（': "(", '）': ")"}

// counts reports whether the mark at a place of s stands between Chinese letters, so that its form is a choice.
func counts(s string, at, size, kind, form int) bool {
	left, right := before(s[:at]), after(s[at+size:])
	switch {
	case kind == stops && form == 0:
		return isHan(left) && (right == 0 || isChinese(right)) && !heading(s[:at])
	case kind == brackets:
		return isChinese(left) || isChinese(right)
	case form == 0:
		return isChinese(left) || left == ')' && isChinese(right)
	}
	return true
}

const maxHeading = 12 // bytes of the number of a section: 十二.

// heading reports whether so little stands before a stop in its line that it ends a number: 一. 导言.
func heading(s string) bool {
	s = s[max(0, len(s)-4*maxHeading):]
	return len(strings.TrimLeft(s[strings.LastIndexByte(s, '\n')+1:], " \u3000")) <= maxHeading
}

// A custom is how often a text writes the two forms of each kind.
type custom struct {
	text weak.Pointer[text.Source]
	n    [widths][2]int
}

// lastCustom keeps the custom of the last text: a text of many documents is counted once.
var lastCustom atomic.Pointer[custom]

func customOf(src *text.Source) *custom {
	if known := lastCustom.Load(); known != nil && known.text.Value() == src {
		return known
	}
	n := &custom{text: weak.Make(src)}
	eachWidth(src.Text, func(_, _, kind, form int) { n.n[kind][form]++ })
	lastCustom.Store(n)
	return n
}

// mixedWidth finds the marks in the form that the text does not write else: one finding for a line and kind, at the first.
func mixedWidth(c *checker) {
	s, base := c.body()
	n := customOf(c.d.Source).n
	rare := [widths]int{-1, -1, -1}
	for kind := range n {
		for form := range 2 {
			most := n[kind][1-form]
			if n[kind][form] > 0 && most >= customLeast && most*100 >= customShare*(most+n[kind][form]) {
				rare[kind] = form
			}
		}
	}
	var line, count [widths]int
	var at [widths]text.Span
	flush := func(kind int) {
		if count[kind] > 0 {
			c.add(widthFinding(c.s, at[kind], kind, rare[kind], count[kind], n[kind][1-rare[kind]]))
		}
		count[kind] = 0
	}
	eachWidth(s, func(from, lineNo, kind, form int) {
		if rare[kind] != form {
			return
		}
		if count[kind] > 0 && line[kind] != lineNo {
			flush(kind)
		}
		if count[kind] == 0 {
			_, size := utf8.DecodeRuneInString(s[from:])
			line[kind], at[kind] = lineNo, text.Span{Start: base + int32(from), End: base + int32(from+size)}
		}
		count[kind]++
	})
	for kind := range widths {
		flush(kind)
	}
}

func widthFinding(s string, at text.Span, kind, form, count, most int) Finding {
	r, _ := utf8.DecodeRuneInString(s[at.Start:])
	forms := [2]string{"half-width", "full-width"}
	what := times(count, forms[form]+" "+widthNames[kind])
	if kind == brackets {
		what = times(count, "pair") + " of " + forms[form] + " brackets"
	}
	f := Finding{Span: at, Message: what + " in this line, " + string(r) + " for " + otherWidth[r], Evidence: times(most, forms[1-form]+" "+widthNames[kind]) + " in this text"}
	if kind != brackets { // the other bracket of the pair would stay
		f.Suggest = otherWidth[r]
	}
	return f
}

// eachWidth calls f for every mark whose form is a choice, with its offset and line.
func eachWidth(s string, f func(at, line, kind, form int)) {
	line := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c == '\n' {
			line++
		}
		if c < utf8.RuneSelf && c != ',' && c != ';' && c != ':' && c != '.' && c != '(' {
			i++
			continue
		}
		if c >= utf8.RuneSelf && c != 0xEF && !strings.HasPrefix(s[i:], "。") {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if kind, form, ok := widthOf(r); ok && counts(s, i, size, kind, form) {
			f(i, line, kind, form)
		}
		i += size
	}
}
