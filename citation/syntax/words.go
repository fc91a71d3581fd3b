package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A word is a word of a unit: bytes [start, end) of the folded text.
type word struct {
	class      class
	sub        uint8
	depth      uint8 // of “” around it
	loose      bool  // something that no word covers stands before it
	start, end int32
	name       int32 // index of bodies, of instruments, of a title's row; -1 none
	val        int32 // index of s.vals: the value of a number or a date; 0 none
}

// A value is what a number or a date is worth.
type value struct {
	num   resolution.Number
	parts uint32 // letters of 217A和C(III), a bit each
	date  resolution.Date
}

func (s *Scanner) keep(v value) int32 {
	s.vals = append(s.vals, v)
	return int32(len(s.vals) - 1)
}

// numberOf and dateOf return the value of word i.
func (s *Scanner) numberOf(i int) *resolution.Number { return &s.vals[s.words[i].val].num }
func (s *Scanner) dateOf(i int) resolution.Date      { return s.vals[s.words[i].val].date }

const (
	maxWords = 4096 // of a unit; what goes beyond is read as a unit of its own
	maxTitle = 900  // folded bytes between 《 and 》
)

// cut fills s.words with the words of the folded unit.
func (s *Scanner) cut() {
	t := s.fold.String()
	s.words, s.vals = s.words[:0], append(s.vals[:0], value{})
	depth := uint8(0)
	last := 0   // end of the last word
	inside := 0 // end of the title that is open
	ascii := false
	for i := 0; i < len(t) && len(s.words) < maxWords; {
		if inside > 0 && i >= inside {
			depth, inside = depth-1, 0
		}
		c := t[i]
		size := 1
		does := asciiDoes(c)
		if c >= 0xE0 && c < 0xF0 && i+2 < len(t) {
			size = 3
			does = s.names.does[uint16(c)<<12|uint16(t[i+1]&0x3F)<<6|uint16(t[i+2]&0x3F)]
		} else if c >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(t[i:])
			does = 0
			if r < 0x10000 {
				does = s.names.does[uint16(r)]
			}
		}
		if does == 0 {
			i += size
			continue
		}
		var w word
		var n int
		if does == doesWord && c >= utf8.RuneSelf {
			var v int32
			if v, n = s.names.longest(t[i:]); n > 0 {
				e := &s.names.entries[v]
				w.class, w.sub, w.name = e.class, e.sub, e.name
			}
		} else {
			w, n = s.wordAt(t, i, does, i == last)
		}
		if n == 0 {
			i += size
			continue
		}
		if w.class == cNone { // known to mean nothing: 其他
			i += n
			continue
		}
		if t[i] == '"' { // opens and closes alike
			if ascii {
				w.class = cUnquote
			}
			ascii = !ascii
		}
		if w.class == cUnquote && depth > 0 {
			depth--
		}
		w.start, w.end, w.depth, w.loose = int32(i), int32(i+n), depth, i != last
		if w.class == cQuote && closes(t[i+n:]) {
			depth++
		}
		s.words = append(s.words, w)
		if w.class == cTitle && inside == 0 && s.citesInside(t[i:i+n]) { // 《执行第1373(2001)号决议的技术指南》: the words of the title are read too
			inside = i + n
			depth++
			n = len("《")
		}
		i += n
		last = i
	}
}

// wordAt reads the word that begins at byte i of t.
func (s *Scanner) wordAt(t string, i int, does uint8, beside bool) (word, int) {
	w := word{name: -1}
	c := t[i]
	switch {
	case '0' <= c && c <= '9':
		return s.digitsAt(t, i)
	case 'A' <= c && c <= 'Z':
		return s.capitalsAt(t, i)
	case 'a' <= c && c <= 'z':
		if strings.HasPrefix(t[i:], "and") && s.joinsAnd(t, i) {
			w.class = cSep
			return w, 3
		}
		n := 1
		for i+n < len(t) && ('a' <= t[i+n] && t[i+n] <= 'z') {
			n++
		}
		return w, 0
	case c < utf8.RuneSelf:
		if v, n := s.names.longest(t[i:]); v >= 0 {
			e := s.names.entries[v]
			w.class, w.sub = e.class, e.sub
			return w, n
		}
		if c == '-' {
			w.class = cRange
			return w, 1
		}
		return w, 0
	}
	if does&doesTitle != 0 {
		if n := titleLength(t[i:]); n > 0 {
			w.class = cTitle
			return w, n
		}
		return w, 0
	}
	if does&doesPin != 0 {
		if n := pinpointLength(t[i:]); n > 0 {
			w.class = cPin
			return w, n
		}
	}
	if does&doesDigit == 0 {
		if v, n := s.names.longest(t[i:]); v >= 0 {
			e := s.names.entries[v]
			w.class, w.sub, w.name = e.class, e.sub, e.name
			return w, n
		}
		return w, 0
	}
	if d, n := resolution.ScanDate(t[i:]); n > 0 && (d.Month != 0 || dateOnly(t[i+n:])) {
		w.class, w.val = cDate, s.keep(value{date: d})
		return w, n
	}
	v, n := s.names.longest(t[i:])
	if v >= 0 {
		e := s.names.entries[v]
		w.class, w.sub, w.name = e.class, e.sub, e.name
		return w, n
	}
	if num, n := resolution.ScanNumber(t[i:]); n > 0 && (num.Form != resolution.NumberBare || beside && len(s.words) > 0 && s.words[len(s.words)-1].class == cDi || n >= 9) {
		w.class, w.val = cNumber, s.keep(value{num: num})
		return w, n
	}
	return w, 0
}

// What a letter may begin.
const (
	doesWord  uint8 = 1 << iota // a word of the lexicon, a name
	doesPin                     // a pinpoint
	doesDigit                   // a number in Chinese letters
	doesTitle                   // 《
)

// asciiDoes is what an ASCII byte may begin: digits, letters and punctuation are read by their own readers.
func asciiDoes(c byte) uint8 {
	if c < utf8.RuneSelf {
		return doesWord
	}
	return 0
}

// dateOnly reports whether a year alone is a date: 2018年第73/XXX号.
func dateOnly(rest string) bool { return strings.HasPrefix(rest, "第") }

// digitsAt reads a date or a number.
func (s *Scanner) digitsAt(t string, i int) (word, int) {
	w := word{name: -1}
	if v, n := s.names.longest(t[i:]); v >= 0 { // 2030年可持续发展议程
		e := s.names.entries[v]
		w.class, w.sub, w.name = e.class, e.sub, e.name
		return w, n
	}
	if d, n := resolution.ScanDate(t[i:]); n > 0 {
		if d.Month == 0 && !dateOnly(t[i+n:]) && !strings.HasSuffix(t[i:i+n], "日") {
			// 2018年《…》: a year before a title or a noun
			w.class, w.val = cLink, s.keep(value{date: d})
			return w, n
		}
		w.class, w.val = cDate, s.keep(value{date: d})
		return w, n
	}
	// 67/234 B and 67/234 Basel: a letter behind a blank belongs to the number only when it stands alone; ScanNumber sees to that
	num, n := resolution.ScanNumber(t[i:])
	if n == 0 {
		for n = i; n < len(t) && ('0' <= t[n] && t[n] <= '9'); n++ {
		}
		return w, 0
	}
	if i > 0 && (t[i-1] == '/' || t[i-1] == '.' || '0' <= t[i-1] && t[i-1] <= '9') {
		return w, 0 // the rest of something that was not read
	}
	if num.Form == resolution.NumberBare {
		if first, set, k := letteredParts(t[i:], n, num.Number); k > 0 {
			return word{class: cNumber, name: -1, val: s.keep(value{num: first, parts: set})}, k
		}
	}
	w.class, w.val = cNumber, s.keep(value{num: num})
	return w, n
}

// capitalsAt reads a symbol, a number that begins with capitals, or a single letter.
func (s *Scanner) capitalsAt(t string, i int) (word, int) {
	w := word{name: -1}
	if i > 0 && (isLetter(t[i-1]) && s.fold.Gap(i)&text.GapBlank == 0 || t[i-1] == '/' || t[i-1] == '=' || t[i-1] == '_') {
		return w, 0
	}
	if row, n := houseAt(t[i:]); n > 0 {
		w.class, w.name = cHouse, int32(row)
		return w, n
	}
	if end := resolution.ScanSymbol(&s.fold, i); end > i {
		w.class = cSymbol
		return w, end - i
	}
	if num, n := resolution.ScanNumber(t[i:]); n > 0 {
		w.class, w.val = cNumber, s.keep(value{num: num})
		return w, n
	}
	if v, n := s.names.longest(t[i:]); v >= 0 {
		e := s.names.entries[v]
		w.class, w.sub, w.name = e.class, e.sub, e.name
		return w, n
	}
	if i+1 == len(t) || !isLetter(t[i+1]) && t[i+1] != '/' && t[i+1] != '.' {
		if n := pinpointLength(t[i:]); n > 0 {
			w.class = cPin
			return w, n
		}
		w.class = cLetter
		return w, 1
	}
	return w, 0
}

// letteredParts reads the letters and the session of 217A和C(III), 3411C至E(XXX) at byte n of t, behind the number v. It answers with the
// number of the first part, the set of letters and the length of it all, 0 where t is no such list.
func letteredParts(t string, n int, v uint32) (resolution.Number, uint32, int) {
	var set uint32
	first, last, ranged := byte(0), byte(0), false
	for i := n; i < len(t) && i < n+64 && 'A' <= t[i] && t[i] <= 'P'; {
		c := t[i]
		if first == 0 {
			first = c
		}
		if ranged {
			for l := last; l < c; l++ {
				set |= 1 << (l - 'A')
			}
		}
		set |= 1 << (c - 'A')
		last, ranged = c, false
		i++
		if i < len(t) && t[i] == '(' {
			num, k := resolution.ScanNumber("0" + t[i:min(len(t), i+24)])
			if k == 0 || num.Form != resolution.NumberRoman || first == last {
				return resolution.Number{}, 0, 0
			}
			num.Number, num.Part = v, first
			return num, set, i + k - 1
		}
		switch {
		case strings.HasPrefix(t[i:], "和"), strings.HasPrefix(t[i:], "及"), strings.HasPrefix(t[i:], "、"):
			i += 3
		case strings.HasPrefix(t[i:], "至"):
			i, ranged = i+3, true
		case strings.HasPrefix(t[i:], "-"):
			i, ranged = i+1, true
		}
	}
	return resolution.Number{}, 0, 0
}

// closes reports whether a quotation that was opened before t closes within a sentence: a whole paragraph in “ is text like any other.
func closes(t string) bool {
	t = t[:min(len(t), maxTitle)]
	k := strings.IndexAny(t, "”\"")
	return k >= 0 && !strings.Contains(t[:k], "。")
}

// citesInside reports whether a title that the table does not know holds a citation.
func (s *Scanner) citesInside(title string) bool {
	if !strings.Contains(title, "号") || strings.Contains(title, "条约汇编") || strings.Contains(title, "正式记录") || strings.Contains(title, "补编") {
		return false
	}
	_, known := s.lookup(title)
	return !known
}

// joinsAnd reports whether and, left over from drafting, stands between two Chinese words or numbers: 69/187 and 70/147.
func (s *Scanner) joinsAnd(t string, i int) bool {
	return i > 0 && !('a' <= t[i-1] && t[i-1] <= 'z') && (i+3 == len(t) || !('a' <= t[i+3] && t[i+3] <= 'z'))
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// titleLength returns the length of the title that t begins with, marks included: up to the 》 that closes the first 《, 0 where none does.
func titleLength(t string) int {
	depth := 0
	for i := 0; i < len(t) && i < maxTitle; {
		k := strings.IndexByte(t[i:min(len(t), maxTitle)], 0xE3)
		if k < 0 {
			return 0
		}
		i += k
		switch {
		case strings.HasPrefix(t[i:], "《"):
			depth++
			if depth > 3 {
				return 0
			}
			i += 3
		case strings.HasPrefix(t[i:], "》"):
			depth--
			i += 3
			if depth == 0 {
				return i
			}
		default:
			i++
		}
	}
	return 0
}
