package syntax

import "strings"

// Only sentences that hold a trigger are cut into words. A trigger is a letter that nearly every citation needs and that little else has: 号,
// 《, the 上 of 同上, a slash, a bracket before a session in Roman or Chinese numerals, the last letters of well-known names. A heat is a
// bitmap with a bit for each block of text that has a trigger in it.
type heat []uint64

const blockShift = 6 // 64 bytes a block

// reset makes h fit for n bytes of text.
func (h *heat) reset(n int) {
	size := n>>(blockShift+6) + 2
	if cap(*h) < size {
		*h = make(heat, size)
	}
	*h = (*h)[:size]
	clear(*h)
}

// mark marks the block of offset i.
func (h heat) mark(i int) { h[i>>(blockShift+6)] |= 1 << (i >> blockShift & 63) }

// next returns the first offset from at on that lies in a marked block, limit where there is none before it.
func (h heat) next(at, limit int) int {
	b := at >> blockShift
	for b<<blockShift < limit {
		word := h[b/64] >> (b % 64)
		if word == 0 {
			b = (b/64 + 1) * 64
			continue
		}
		for word&1 == 0 {
			word >>= 1
			b++
		}
		return min(limit, max(at, b<<blockShift))
	}
	return limit
}

// A trigger is a word that is looked for by one of its bytes, the rarest.
type trigger struct {
	word string
	rare int // index of that byte in word
}

// Triggers of numbers and sources. The last byte of 号 and the middle ones of the others are rare in Chinese text.
var (
	numberTriggers = [...]trigger{{"号", 2}, {"同上", 5}}
	nameTriggers   = [...]trigger{{"《", 2}, {"约", 2}, {"宪章", 1}, {"宣言", 2}, {"议程", 5}}
	// the same in traditional letters, looked for where the text is traditional
	numberTriggersHant = [...]trigger{{"號", 1}}
	nameTriggersHant   = [...]trigger{{"約", 1}, {"憲章", 2}, {"議程", 2}}
)

// sweep marks the triggers of t.
func (s *Scanner) sweep(t string) {
	s.hot.reset(len(t))
	s.warm.reset(len(t))
	for _, w := range numberTriggers {
		s.hot.sweep(t, w)
	}
	for _, w := range nameTriggers {
		s.warm.sweep(t, w)
	}
	if traditional(t) {
		for _, w := range numberTriggersHant {
			s.hot.sweep(t, w)
		}
		for _, w := range nameTriggersHant {
			s.warm.sweep(t, w)
		}
	}
	s.sweepSlash(t)
	s.sweepBracket(t)
	s.sweepAnaphor(t)
}

// traditional reports whether traditional letters stand in t: 號 itself, or letters that every such text has.
func traditional(t string) bool {
	return strings.Contains(t, "號") || strings.Contains(t[:min(len(t), 1<<14)], "會") || strings.Contains(t[:min(len(t), 1<<14)], "國")
}

// sweep marks every place in t where the word of w stands.
func (h heat) sweep(t string, w trigger) {
	rare, behind := w.word[w.rare], len(w.word)-w.rare
	for i := 0; ; {
		k := strings.IndexByte(t[i:], rare)
		if k < 0 {
			return
		}
		i += k
		if from := i - w.rare; from >= 0 && i+behind <= len(t) && t[from:i+behind] == w.word {
			h.mark(from)
			i = max(i+behind, (from>>blockShift+1)<<blockShift) // what is left of this block is marked already
			if i >= len(t) {
				return
			}
			continue
		}
		i++
	}
}

// sweepSlash marks slashes between letters or digits, in full width too.
func (s *Scanner) sweepSlash(t string) {
	s.hot.sweepByte(t, '/', func(i int) bool {
		return i > 0 && (isLetter(t[i-1]) || '0' <= t[i-1] && t[i-1] <= '9' || t[i-1] == ' ' || t[i-1] == ')' || t[i-1] >= 0x80)
	})
	if strings.Contains(t, "／") {
		s.hot.sweep(t, trigger{"／", 1})
	}
}

// sweepBracket marks ( and （ before a session, and before the year of 1373(2001).
func (s *Scanner) sweepBracket(t string) {
	before := func(i int) bool {
		if i < len(t) && t[i] == ' ' {
			i++
		}
		return i < len(t) && (strings.IndexByte("IVXLSE12", t[i]) >= 0 || t[i] >= 0xE4)
	}
	s.hot.sweepByte(t, '(', func(i int) bool { return i > 0 && numeric(t, i) && before(i+1) })
	if strings.Contains(t, "（") {
		s.hot.sweepByte(t, 0xBC, func(i int) bool {
			return i > 1 && i+2 < len(t) && t[i-1] == 0xEF && t[i+1] == 0x88 && numeric(t, i-1) && before(i+2)
		})
	}
}

// numeric reports whether a number, in digits or Chinese letters, or the letter of a part ends before offset i.
func numeric(t string, i int) bool {
	for i > 0 && t[i-1] == ' ' {
		i--
	}
	if i == 0 {
		return false
	}
	c := t[i-1]
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// sweepAnaphor marks 该决议, 该公约, 上述决议.
func (s *Scanner) sweepAnaphor(t string) {
	follow := func(i int) bool {
		rest := t[i:min(len(t), i+3)]
		switch rest {
		case "决", "決", "公", "条", "條", "项", "項":
			return true
		}
		return false
	}
	s.hot.sweepByte(t, 0xAF, func(i int) bool { return i > 0 && i+2 <= len(t) && t[i-1] == 0xE8 && t[i+1] == 0xA5 && follow(i+2) })
}

// sweepByte marks every place of the byte c that counts.
func (h heat) sweepByte(t string, c byte, counts func(int) bool) {
	for i := 0; ; {
		k := strings.IndexByte(t[i:], c)
		if k < 0 {
			return
		}
		i += k
		if counts(i) {
			h.mark(i)
			if i = (i>>blockShift + 1) << blockShift; i >= len(t) {
				return
			}
			continue
		}
		i++
	}
}
