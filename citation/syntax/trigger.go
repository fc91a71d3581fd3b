package syntax

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution/text"
)

// Only sentences that hold a trigger are cut into words. A trigger is a letter that nearly every citation needs and that little else has: 号,
// 《, the 上 of 同上, a slash, a bracket before a session in Roman or Chinese numerals, the last letters of well-known names. A heat is a
// bitmap with a bit for each block of text that has a trigger in it. Hops from byte to byte (strings.IndexByte) cost more than one pass by
// letters as soon as there are more than four triggers.
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

// What a letter may trigger.
const (
	trigHao   uint8 = iota + 1 // 号 號
	trigUp                     // 上 of 同上
	trigTitle                  // 《
	trigName                   // 约 章 言 程 …: the last letters of well-known names
	trigThis                   // 该 該 of 该决议
	trigWide                   // （ ／
)

// triggers is the action of each letter, behind a bitmap that most letters do not pass.
var triggers, triggerBits = func() (map[uint16]uint8, *[1 << 16 / 64]uint64) {
	m, bits := map[uint16]uint8{}, new([1 << 16 / 64]uint64)
	for _, t := range [...]struct {
		letters string
		action  uint8
	}{{"号號", trigHao}, {"上", trigUp}, {"《", trigTitle}, {"约約书書定章言领領程划劃则則架略要", trigName}, {"该該", trigThis}, {"（／", trigWide}} {
		for _, r := range t.letters {
			m[uint16(r)] = t.action
			bits[r/64] |= 1 << (r % 64)
		}
	}
	return m, bits
}()

// sweep marks the triggers of t in one pass, a letter at a time.
func (s *Scanner) sweep(t string) {
	s.hot.reset(len(t))
	s.warm.reset(len(t))
	bits := triggerBits
	for i := 0; i < len(t); {
		c := t[i]
		if c < 0x80 {
			if c == '/' && i > 0 && t[i-1] != '<' || c == '(' && numeric(t, i) && session(t, i+1) {
				s.hot.mark(i)
			}
			i++
			continue
		}
		if c < 0xE0 || i+2 >= len(t) {
			i++
			continue
		}
		r := uint16(c)<<12 | uint16(t[i+1]&0x3F)<<6 | uint16(t[i+2]&0x3F)
		if bits[r/64]>>(r%64)&1 != 0 {
			s.trigger(t, i, r)
		}
		i += 3
	}
}

// trigger marks the block of the letter r at offset i where what stands about it counts.
func (s *Scanner) trigger(t string, i int, r uint16) {
	rest := t[i+3:]
	switch triggers[r] {
	case trigHao:
		s.hot.mark(i)
	case trigUp:
		if strings.HasSuffix(t[:i], "同") || strings.HasSuffix(t[:i], "同 ") || strings.HasSuffix(t[:i], "同\u200b") {
			s.hot.mark(i)
		}
	case trigTitle:
		s.warm.mark(i)
	case trigName:
		if s.names.endsName(t, i+3) {
			s.warm.mark(i)
		}
	case trigThis:
		rest = strings.TrimLeft(rest[:min(len(rest), 6)], " \u200b\u3000")
		for _, noun := range [...]string{"决", "決", "公", "条", "條", "项", "項"} {
			if strings.HasPrefix(rest, noun) {
				s.hot.mark(i)
			}
		}
	case trigWide:
		if r == '／' || numeric(t, i) && session(t, i+3) {
			s.hot.mark(i)
		}
	}
}

// nameTail is how many letters at the end of a name are looked up.
const nameTail = 4

// endsName reports whether the letters before offset end in t are the last ones of a well-known name: 权利公约, 合国宪章. Blanks between them
// do not count.
func (n *names) endsName(t string, end int) bool {
	h := uint32(0)
	for k, back := 0, 0; k < nameTail; back++ {
		if end == 0 || back > 8*nameTail {
			return false
		}
		r, size := utf8.DecodeLastRuneInString(t[:end])
		end -= size
		if r = text.FoldRune(r); r != 0 {
			h = h*0x9E3779B1 + uint32(r)
			k++
		}
	}
	h >>= 16
	return n.tails[h/64]>>(h%64)&1 != 0
}

// enterTail makes a name known to endsName.
func (n *names) enterTail(name string) {
	h, k := uint32(0), 0
	for name != "" && k < nameTail {
		r, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
		h = h*0x9E3779B1 + uint32(r)
		k++
	}
	h >>= 16
	n.tails[h/64] |= 1 << (h % 64)
}

// session reports whether a session or a year may begin at offset i: (XXV), (S-VI), (2001), (五), (緊特五).
func session(t string, i int) bool {
	for i < len(t) && t[i] == ' ' {
		i++
	}
	return i < len(t) && (strings.IndexByte("IVXLSE12", t[i]) >= 0 || t[i] >= 0xE3)
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

// indexWord returns the first place of word in t, -1 for none; rare is the index of its rarest byte. strings.Index hops on the first byte,
// which half of all letters share.
func indexWord(t, word string, rare int) int {
	for i := 0; ; i++ {
		k := strings.IndexByte(t[i:], word[rare])
		if k < 0 {
			return -1
		}
		i += k
		if from := i - rare; from >= 0 && strings.HasPrefix(t[from:], word) {
			return from
		}
	}
}
