package block

import (
	"strconv"
	"strings"
)

// A list numbers the items of an HTML list.
type list struct {
	next   int
	format string
	plain  bool // shown without numbers
}

// listStyles are the values of type and of list-style-type.
var listStyles = map[string]string{
	"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "1": "decimal",
	"lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
	"cjk-ideographic": "chineseCounting", "simp-chinese-informal": "chineseCounting", "trad-chinese-informal": "chineseCounting", "cjk-decimal": "ideographDigital",
	"cjk-heavenly-stem": "ideographTraditional", "cjk-earthly-branch": "ideographZodiac",
}

func newList(a attrs) *list {
	l := &list{next: 1, format: "decimal"}
	if n, err := strconv.Atoi(a.start); err == nil {
		l.next = n
	}
	l.style(a)
	return l
}

func (l *list) style(a attrs) {
	if f, ok := listStyles[a.typ]; ok {
		l.format = f
	}
	_, v, ok := strings.Cut(a.style, "list-style")
	if !ok {
		return
	}
	_, v, _ = strings.Cut(v, ":")
	v, _, _ = strings.Cut(v, ";")
	for _, w := range strings.Fields(v) {
		if f, ok := listStyles[w]; ok {
			l.format = f
		}
		l.plain = l.plain || w == "none"
	}
}

// item returns the number of the next item, "" for none.
func (l *list) item(a attrs) string {
	if n, err := strconv.Atoi(a.value); err == nil {
		l.next = n
	}
	n := l.next
	l.next++
	if l.plain {
		return ""
	}
	stop := "."
	switch l.format {
	case "chineseCounting", "ideographDigital", "ideographTraditional", "ideographZodiac":
		stop = "、"
	}
	return count(l.format, n) + stop
}
