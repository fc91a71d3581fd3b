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
	t, lexicon := s.fold.String(), s.names.words
	s.words, s.vals = s.words[:0], append(s.vals[:0], value{})
	depth := uint8(0)
	last := 0   // end of the last word
	inside := 0 // end of the title that is open
	ascii := false
	for i := 0; i < len(t) && len(s.words) < maxWords; {
		if i+8 <= len(t) {
			if w := load(t, i); w&wideMask == wideBits && lexicon.nothing(w) {
				i += 3
				continue
			}
		}
		c, size := t[i], 1
		var w word
		var n int
		if c < utf8.RuneSelf {
			w, n = s.asciiAt(t, i)
		} else {
			var r uint16
			if c >= 0xE1 && c < 0xF0 && i+2 < len(t) {
				r, size = uint16(c)<<12|uint16(t[i+1]&0x3F)<<6|uint16(t[i+2]&0x3F), 3
			} else if r, size = decodeOther(t[i:]); size == 0 {
				size = utf8.UTFMax
			}
			if !lexicon.begin(r) {
				i += size
				continue
			}
			if h := lexicon.head(r); h.does == doesWord {
				v, k := lexicon.behind(h.solo, r, size, t[i:], nil)
				if k > 0 {
					e := &s.names.entries[v]
					w, n = word{class: e.class, sub: e.sub, name: e.name}, k
				}
			} else {
				w, n = s.wordAt(t, i, h, r, i == last)
			}
		}
		if n == 0 {
			i += size
			continue
		}
		if w.class == cNone { // known to mean nothing: 其他
			i += n
			continue
		}
		if inside > 0 && i >= inside {
			depth, inside = depth-1, 0
		}
		if c == '"' { // opens and closes alike
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

// asciiAt reads the word that begins at byte i of t, an ASCII character.
func (s *Scanner) asciiAt(t string, i int) (word, int) {
	switch c := t[i]; {
	case '0' <= c && c <= '9':
		return s.digitsAt(t, i)
	case 'A' <= c && c <= 'Z':
		return s.capitalsAt(t, i)
	case 'a' <= c && c <= 'z':
		if c == 'a' && strings.HasPrefix(t[i:], "and") && s.joinsAnd(t, i) {
			return word{class: cSep, name: -1}, 3
		}
		return word{}, 0
	case s.names.words.begin(uint16(c)):
		if w, n := s.lexical(t[i:]); n > 0 {
			return w, n
		}
		fallthrough
	default:
		if c == '-' {
			return word{class: cRange, name: -1}, 1
		}
		return word{}, 0
	}
}

// lexical reads the longest word of the lexicon or name that t begins with.
func (s *Scanner) lexical(t string) (word, int) {
	v, n := s.names.words.longest(t, nil)
	if n == 0 {
		return word{}, 0
	}
	e := &s.names.entries[v]
	return word{class: e.class, sub: e.sub, name: e.name}, n
}

// wordAt reads the word that begins at byte i of t with the letter r, which begins more than words of the lexicon.
func (s *Scanner) wordAt(t string, i int, h *head, r uint16, beside bool) (word, int) {
	switch {
	case h.does&doesTitle != 0:
		return word{class: cTitle, name: -1}, titleLength(t[i:])
	case h.does&doesPin != 0:
		if n := pinpointLength(t[i:]); n > 0 {
			return word{class: cPin, name: -1}, n
		}
	}
	if h.does&doesDigit == 0 {
		return s.lexical(t[i:])
	}
	alone := !s.numeralGoesOn(t[i+3:])
	if !alone {
		if d, n := resolution.ScanDate(t[i:]); n > 0 && (d.Month != 0 || dateOnly(t[i+n:])) {
			return word{class: cDate, name: -1, val: s.keep(value{date: d})}, n
		}
	}
	if w, n := s.lexical(t[i:]); n > 0 {
		return w, n
	}
	counted := beside && len(s.words) > 0 && s.words[len(s.words)-1].class == cDi
	if alone && !counted {
		return word{}, 0
	}
	if num, n := resolution.ScanNumber(t[i:]); n > 0 && (num.Form != resolution.NumberBare || counted || n >= 9) {
		return word{class: cNumber, name: -1, val: s.keep(value{num: num})}, n
	}
	return word{}, 0
}

// numeralGoesOn reports whether a date or more than one letter of a number may go on with t behind a Chinese numeral: 一 alone is neither.
func (s *Scanner) numeralGoesOn(t string) bool {
	r, n := decode(t)
	if n == 1 {
		return r == '/' || r == '(' || r == '[' || r == '.' || 'A' <= r && r <= 'Z'
	}
	return n > 1 && s.names.words.begin(r) && s.names.words.head(r).does&doesDigit != 0
}

// What a letter may begin.
const (
	doesWord  uint8 = 1 << iota // a word of the lexicon, a name
	doesPin                     // a pinpoint
	doesDigit                   // a number in Chinese letters
	doesTitle                   // 《
)

// dateOnly reports whether a year alone is a date: 2018年第73/XXX号.
func dateOnly(rest string) bool { return strings.HasPrefix(rest, "第") }

// digitsAt reads a date or a number.
func (s *Scanner) digitsAt(t string, i int) (word, int) {
	w := word{name: -1}
	if s.names.words.begin(uint16(t[i])) { // 2030年可持续发展议程
		if w, n := s.lexical(t[i:]); n > 0 {
			return w, n
		}
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
	if n == 0 || i > 0 && (t[i-1] == '/' || t[i-1] == '.' || '0' <= t[i-1] && t[i-1] <= '9') {
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
	if w, n := s.lexical(t[i:]); n > 0 {
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
	k := indexUnquote(t[:min(len(t), maxTitle)])
	return k >= 0 && indexWord(t[:k], "。", 2) < 0
}

// indexUnquote returns the place of the first ” or " in t, -1 for none.
func indexUnquote(t string) int {
	k := indexWord(t, "”", 2)
	if k >= 0 {
		t = t[:k]
	}
	if q := strings.IndexByte(t, '"'); q >= 0 {
		return q
	}
	return k
}

// citesInside reports whether a title that the table does not know holds a citation.
func (s *Scanner) citesInside(title string) bool {
	if indexWord(title, "号", 2) < 0 || strings.Contains(title, "条约汇编") || strings.Contains(title, "正式记录") || strings.Contains(title, "补编") {
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
