package check

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution/text"
)

// homoglyphs finds Greek and Cyrillic letters inside a symbol: Α/70/5.
func homoglyphs(c *checker) {
	s, base := c.body()
	for i := 0; i < len(s); i++ {
		if s[i] < 0xCE || s[i] > 0xD1 {
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		to := text.FoldRune(r)
		if to >= utf8.RuneSelf || to == 0 || !isLetter(byte(to)) {
			i += max(n-1, 0)
			continue
		}
		from, end := symbolRun(s, i, i+n)
		if w := s[from:end]; strings.Contains(w, "/") && strings.ContainsAny(w, "0123456789") {
			fixed := latin(w)
			c.add(Finding{Span: text.Span{Start: base + int32(from), End: base + int32(end)},
				Message: string(r) + " in " + w + " is no Latin letter: " + fixed, Suggest: fixed, Evidence: "looks like " + string(to)})
		}
		i = end - 1
	}
}

// latin puts the Latin letter for every lookalike.
func latin(w string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x370 && r <= 0x4FF {
			if to := text.FoldRune(r); to != 0 && to < utf8.RuneSelf {
				return to
			}
		}
		return r
	}, w)
}

// symbolRun widens a place of s to the letters, digits and strokes around it.
func symbolRun(s string, from, to int) (int, int) {
	in := func(r rune) bool {
		return r < utf8.RuneSelf && (isLetter(byte(r)) || isDigit(byte(r)) || r == '/' || r == '.' || r == '-') || r >= 0x370 && r <= 0x4FF
	}
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(s[:from])
		if !in(r) {
			break
		}
		from -= n
	}
	for to < len(s) {
		r, n := utf8.DecodeRuneInString(s[to:])
		if !in(r) {
			break
		}
		to += n
	}
	for to > from && s[to-1] == '.' {
		to--
	}
	return from, to
}

// malformed finds symbols that no document has: A/72//15, A/70/, A/C.3/L, A/ 72/15.
func malformed(c *checker) {
	s, base := c.body()
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], '/')
		if k < 0 {
			return
		}
		from, end := symbolRun(s, i+k, i+k+1)
		i = max(end, i+k+1)
		w := s[from:end]
		series, rest, _ := strings.Cut(w, "/")
		if !symbolSeries(series) || strings.Contains(w, "www.") || from > 0 && strings.IndexByte(":@_%~?=&", s[from-1]) >= 0 {
			continue
		}
		wrong, right := "", ""
		switch digits := strings.ContainsAny(rest, "0123456789"); {
		case strings.HasSuffix(w, "/") && goesOn(s[end:], rest != ""):
			wrong = "a blank stands"
			n := len(s[end:]) - len(strings.TrimLeft(s[end:], " \u00A0"))
			_, to := symbolRun(s, end+n, end+n)
			end, right = to, w+s[end+n:to]
			i = end
		case strings.Contains(w, "//") && digits:
			wrong, right = "// stands", strings.ReplaceAll(w, "//", "/")
		case strings.HasSuffix(w, "/") && digits && strings.Count(w, "/") > 1:
			if r := after(s[end:]); strings.HasPrefix(s[end:], "X") || r == '[' || r == '_' || r == '…' {
				continue // the number is not yet given
			}
			wrong, right = "the number is missing", ""
		case !digits && strings.Count(w, "/") > 1 && organWord(rest):
			wrong = "no number stands"
		default:
			continue
		}
		f := Finding{Span: text.Span{Start: base + int32(from), End: base + int32(end)}, Message: wrong + " in the symbol " + s[from:end]}
		if right != "" {
			f.Message += ": " + right
			f.Suggest = right
		}
		c.add(f)
	}
}

// symbolSeries are the first words of the symbols that the rule trusts itself to know.
func symbolSeries(w string) bool {
	switch w {
	case "A", "E", "S", "ST", "TD", "DP", "CRC", "CEDAW", "CCPR", "CERD", "CAT", "FCCC", "HRI":
		return true
	}
	return false
}

// organWord reports whether a symbol goes on with an organ or a kind: C.3, HRC, RES.
func organWord(rest string) bool {
	w, _, _ := strings.Cut(rest, "/")
	switch w {
	case "C", "RES", "DEC", "HRC", "CN", "CONF", "AC", "INF", "PV":
		return true
	}
	return false
}

// goesOn reports whether a symbol goes on behind a blank: 72/15, or, where it is told by more than its first word, 6 and L.11.
func goesOn(s string, told bool) bool {
	t := strings.TrimLeft(s, " \u00A0")
	if len(t) == len(s) {
		return false
	}
	n := 0
	for n < len(t) && isLetter(t[n]) {
		n++
	}
	if n > 0 && (!told || n == len(t) || t[n] != '.') {
		return false
	}
	if n > 0 {
		n++
	}
	digits := n
	for n < len(t) && isDigit(t[n]) {
		n++
	}
	return n > digits && (told || n < len(t) && t[n] == '/')
}

// draftsAsAdopted finds drafts that are cited as adopted: 第 A/C.2/70/L.4 号决议.
func draftsAsAdopted(c *checker) {
	for i := range c.refs {
		ref := &c.refs[i]
		if c.r.Items[ref.Item].Kind != syntax.Symbol || !strings.Contains(ref.Work.String(), "/L.") {
			continue
		}
		rest := strings.TrimLeft(c.s[ref.Span.End:min(c.d.Span.End, ref.Span.End+40)], " \u00A0")
		rest = strings.TrimLeft(strings.TrimPrefix(rest, "号"), " \u00A0")
		if before(c.s[c.d.Span.Start:ref.Span.Start]) != '第' || !strings.HasPrefix(rest, "决议") && !strings.HasPrefix(rest, "决定") || strings.HasPrefix(rest, "决议草案") || strings.HasPrefix(rest, "决定草案") {
			continue
		}
		c.add(Finding{Span: ref.Span, Message: c.words(ref.Span) + " is the symbol of a draft, the text calls it adopted: 决议草案 " + ref.Work.String()})
	}
}
