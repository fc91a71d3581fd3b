package syntax

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution/text"
)

// Only sentences that hold a trigger are cut into words. A trigger is a letter that nearly every citation needs and that little else has: 号,
// 《, the 上 of 同上, a slash, a bracket before a session in Roman or Chinese numerals, the last letters of well-known names. Hops from byte to
// byte (strings.IndexByte) cost more than one pass by letters as soon as there are more than four triggers.

// A hit is a place of a trigger: twice its offset, and one where it is hot.
type hit uint32

func (h hit) at() int { return int(h >> 1) }

const (
	warm hit = iota // a title or a name: only its surroundings are read
	hot             // a number or a symbol: the sentence is read
)

// mark keeps a trigger at an offset of s.src.
func (s *Scanner) mark(at int, heat hit) { s.hits = append(s.hits, hit(at)<<1|heat) }

// seek moves s.next to the first trigger at or behind an offset.
func (s *Scanner) seek(at int) {
	if k := s.next; k > 0 && s.hits[k-1].at() >= at { // notes stand behind the body, wherever they were met
		s.next = sort.Search(k, func(i int) bool { return s.hits[i].at() >= at })
		return
	}
	for s.next < len(s.hits) && s.hits[s.next].at() < at {
		s.next++
	}
}

// triggers are the letters that may be triggers.
const triggers = "号號上《约約书書定章言领領程划劃则則架略要该該本述（／"

// triggerBytes tells them by their bytes: the entry of the lower six bits of the second and the third has a bit for the lower three of the first.
var triggerBytes = func() *[1 << 14]uint8 {
	t := new([1 << 14]uint8)
	for i := 0; i < len(triggers); i += 3 {
		w := load(triggers[i:i+3]+".....", 0)
		t[w>>8&0x3F3F] |= 1 << (w & 7)
	}
	return t
}()

// sweep marks the triggers of s.src[from:to] in one pass, two letters at a time.
func (s *Scanner) sweep(from, to int) {
	t, table := s.src[:to], triggerBytes
	s.hits, s.next = s.hits[:0], 0
	for i := from; i < to; {
		if i+8 <= to {
			if w := load(t, i); w&wideMask == wideBits {
				a, b := table[w>>8&0x3F3F]>>(w&7), table[w>>32&0x3F3F]>>(w>>24&7)
				if (a|b)&1 != 0 {
					if a&1 != 0 {
						s.trigger(t, from, i)
					}
					if b&1 != 0 {
						s.trigger(t, from, i+3)
					}
				}
				i += 6
				continue
			}
		}
		switch c := t[i]; {
		case c < utf8.RuneSelf:
			if c == '/' && i > from && t[i-1] != '<' || c == '(' && numeric(t[from:i]) && session(t[i+1:]) {
				s.mark(i, hot)
			}
			i++
		case c < 0xE0 || i+3 > to:
			i++
		default:
			if table[uint16(t[i+1]&0x3F)|uint16(t[i+2]&0x3F)<<8]>>(c&7)&1 != 0 {
				s.trigger(t, from, i)
			}
			i += 3
		}
	}
}

// trigger marks the letter at offset i of t where what stands about it counts.
func (s *Scanner) trigger(t string, from, i int) {
	before, behind := t[from:i], t[i+3:]
	switch t[i : i+3] {
	case "号", "號":
		s.mark(i, hot)
	case "上":
		if strings.HasSuffix(before, "同") || strings.HasSuffix(before, "同 ") || strings.HasSuffix(before, "同\u200b") {
			s.mark(i, hot)
		}
	case "《":
		s.mark(i, warm)
	case "约", "約", "书", "書", "定", "章", "言", "领", "領", "程", "划", "劃", "则", "則", "架", "略", "要":
		if s.names.endsName(t[from : i+3]) {
			s.mark(i, warm)
		}
	case "该", "該", "本", "述": // 该公约, 本决议, 上述决议
		behind = strings.TrimLeft(behind[:min(len(behind), 6)], " \u200b\u3000")
		for _, noun := range [...]string{"决", "決", "公", "条", "條", "项", "項"} {
			if strings.HasPrefix(behind, noun) {
				s.mark(i, hot)
			}
		}
	case "／":
		s.mark(i, hot)
	case "（":
		if numeric(before) && session(behind) {
			s.mark(i, hot)
		}
	}
}

// nameTail is how many letters at the end of a name are looked up.
const nameTail = 4

// endsName reports whether the letters that t ends in are the last ones of a well-known name: 权利公约, 合国宪章. Blanks between them do not count.
func (n *names) endsName(t string) bool {
	if end := len(t) - 6; end >= 0 && t[end]&0xF0 == 0xE0 { // nearly all fail at the last letter but one
		if r := uint16(t[end])<<12 | uint16(t[end+1]&0x3F)<<6 | uint16(t[end+2]&0x3F); n.lastButOne[r/64]>>(r%64)&1 == 0 {
			return false
		}
	}
	h := uint32(0)
	for k, back := 0, 0; k < nameTail; back++ {
		if t == "" || back > 8*nameTail {
			return false
		}
		r, size := utf8.DecodeLastRuneInString(t)
		t = t[:len(t)-size]
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
		if k++; k == 2 {
			n.lastButOne[r/64] |= 1 << (r % 64)
		}
	}
	h >>= 16
	n.tails[h/64] |= 1 << (h % 64)
}

// enterSpellings makes endsName know the letters that are folded: 條約 as 条约, and what is no letter at all.
func (n *names) enterSpellings() {
	for r := range rune(1 << 16) {
		if f := text.FoldRune(r); f == 0 || f != r && n.lastButOne[f/64]>>(f%64)&1 != 0 {
			n.lastButOne[r/64] |= 1 << (r % 64)
		}
	}
}

// session reports whether a session or a year may begin at the head of t: (XXV), (S-VI), (2001), (五), (緊特五).
func session(t string) bool {
	for t != "" && t[0] == ' ' {
		t = t[1:]
	}
	return t != "" && (strings.IndexByte("IVXLSE12", t[0]) >= 0 || t[0] >= 0xE3)
}

// numeric reports whether t ends in a number, in digits or Chinese letters, or in the letter of a part.
func numeric(t string) bool {
	for t != "" && t[len(t)-1] == ' ' {
		t = t[:len(t)-1]
	}
	if t == "" {
		return false
	}
	c := t[len(t)-1]
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
