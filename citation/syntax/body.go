package syntax

import "github.com/unxref/unxref/resolution/text"

// LastBody returns the index in Registry.Bodies of the last body that src[from:to] names and that accept takes, -1 for none.
func (s *Scanner) LastBody(src string, from, to int32, accept func(body int32) bool) int32 {
	var f text.Folded
	f.Append(src, int32(runeStart(src, int(from))), to)
	t, last := f.String(), int32(-1)
	for i := 0; i < len(t); {
		v, n := s.names.words.longest(t[i:], s.names.isName)
		if n == 0 {
			for i++; i < len(t) && t[i]&0xC0 == 0x80; i++ {
			}
			continue
		}
		if e := s.names.entries[v]; e.class == cOrgan && accept(e.name) {
			last = e.name
		}
		i += n
	}
	return last
}
