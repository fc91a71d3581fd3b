package syntax

import "strings"

// Only sentences that hold a trigger are cut into words. A trigger is a byte that nearly every citation needs and that little else has: the
// last byte of 号 號 《 上 (of 同上), a slash, a bracket before a session in Roman or Chinese numerals. A bitmap holds a bit for each block
// of text with a trigger in it.

const blockShift = 6 // 64 bytes a block

// heat marks the blocks of t that hold a trigger. Offsets are of t.
func (s *Scanner) heat(t string) {
	n := len(t)>>(blockShift+6) + 2
	if cap(s.hot) < n {
		s.hot = make([]uint64, n)
	}
	s.hot = s.hot[:n]
	clear(s.hot)
	s.sweep(t, 0xB7, "号", 0)
	s.sweep(t, 0x99, "號", 1)
	s.sweep(t, 0x8A, "《", 0)
	s.sweep(t, 0x8A, "同上", 0)
	s.sweep(t, '/', "", 0)
	s.sweepBracket(t)
	for _, w := range nameEnds {
		s.sweep(t, w[len(w)-1], w, 0)
	}
}

// nameEnds are the last letters of well-known names without 《》, of anaphora and of sources: 联合国宪章, 世界人权宣言, 该决议.
var nameEnds = [...]string{"章", "約", "约", "宣言", "议程", "議程", "该", "該", "上述", "同一决", "规则", "規則"}

// sweep marks every place where w stands; rare is its byte at len(w)-1-back.
func (s *Scanner) sweep(t string, rare byte, w string, back int) {
	for i := 0; ; {
		k := strings.IndexByte(t[i:], rare)
		if k < 0 {
			return
		}
		i += k + 1
		if end := i + back; w == "" || end <= len(t) && strings.HasSuffix(t[:end], w) {
			b := (i - 1) >> blockShift
			s.hot[b/64] |= 1 << (b % 64)
			// what is left of this block is hot already
			if next := (b + 1) << blockShift; next > i && next < len(t) {
				i = next
			}
		}
	}
}

// sweepBracket marks ( and （ before a session: (XXV), (S-VI), (五), (緊特五), and the year of 1373(2001).
func (s *Scanner) sweepBracket(t string) {
	for i := 0; ; {
		k := strings.IndexByte(t[i:], '(')
		if k < 0 {
			return
		}
		i += k + 1
		if i < len(t) && (strings.IndexByte("IVXLSE12", t[i]) >= 0 || t[i] >= 0xE4) {
			b := (i - 1) >> blockShift
			s.hot[b/64] |= 1 << (b % 64)
		}
	}
}

// nextHot returns the first offset from at on that lies in a block with a trigger, limit where there is none before it.
func (s *Scanner) nextHot(at, limit int) int {
	b := at >> blockShift
	for b<<blockShift < limit {
		if s.hot[b/64]>>(b%64) == 0 {
			b = (b/64 + 1) * 64
			continue
		}
		if s.hot[b/64]>>(b%64)&1 != 0 {
			return max(at, b<<blockShift)
		}
		b++
	}
	return limit
}
