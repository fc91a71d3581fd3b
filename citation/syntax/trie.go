package syntax

import (
	"unicode/utf8"

	"github.com/unxref/unxref/resolution/text"
)

// A trie finds the longest word of the lexicon at a place. Transitions stand in one open-addressing table; a bitmap of the first two letters
// spares most walks that fail.
type trie struct {
	keys  []uint64 // node<<16 | letter, 0 free
	next  []int32
	mask  uint32
	size  int
	word  []int32 // node → index of entries, -1 none
	pairs [1 << 14 / 64]uint64
	first [1 << 16 / 64]uint64
	solo  [1 << 16 / 64]uint64 // letters that are words
}

func newTrie() *trie {
	t := &trie{word: []int32{-1}}
	t.grow(1 << 10)
	return t
}

func (t *trie) grow(n int) {
	keys, next := t.keys, t.next
	t.keys, t.next, t.mask = make([]uint64, n), make([]int32, n), uint32(n-1)
	for i, k := range keys {
		if k != 0 {
			t.put(k, next[i])
		}
	}
}

func slot(key uint64) uint32 { return uint32(key * 0x9E3779B97F4A7C15 >> 32) }

func (t *trie) put(key uint64, to int32) {
	i := slot(key) & t.mask
	for t.keys[i] != 0 {
		i = (i + 1) & t.mask
	}
	t.keys[i], t.next[i] = key, to
}

// step returns the node behind node by letter r, 0 for none.
func (t *trie) step(node int32, r rune) int32 {
	key := uint64(node)<<16 | uint64(uint16(r))
	for i := slot(key) & t.mask; t.keys[i] != 0; i = (i + 1) & t.mask {
		if t.keys[i] == key {
			return t.next[i]
		}
	}
	return 0
}

func pair(a, b rune) uint32 { return (uint32(a)*31 + uint32(b)*0x9E3779B1>>13) & (1<<14 - 1) }

// add enters word w, in one script and width, with the value v. A word that is there already keeps its first value; add reports the one
// that counts.
func (t *trie) add(w string, v int32) int32 {
	w = text.Fold(w)
	node, n := int32(0), 0
	var before rune
	for _, r := range w {
		switch n {
		case 0:
			t.first[uint16(r)/64] |= 1 << (uint16(r) % 64)
		case 1:
			p := pair(before, r)
			t.pairs[p/64] |= 1 << (p % 64)
		}
		before = r
		n++
		to := t.step(node, r)
		if to == 0 {
			to = int32(len(t.word))
			t.word = append(t.word, -1)
			t.size++
			if t.size*2 > len(t.keys) {
				t.grow(len(t.keys) * 2)
			}
			t.put(uint64(node)<<16|uint64(uint16(r)), to)
		}
		node = to
	}
	if t.word[node] < 0 {
		t.word[node] = v
		if n == 1 {
			t.solo[uint16(before)/64] |= 1 << (uint16(before) % 64)
		}
	}
	return t.word[node]
}

// longest returns the value of the longest word that s begins with and its length in bytes, -1 for none.
func (t *trie) longest(s string) (int32, int) {
	a, n := decode(s)
	if n == 0 || t.first[uint16(a)/64]&(1<<(uint16(a)%64)) == 0 {
		return -1, 0
	}
	value, length := int32(-1), 0
	solo := t.solo[uint16(a)/64]&(1<<(uint16(a)%64)) != 0
	b, k := decode(s[n:])
	if p := pair(a, b); k == 0 || t.pairs[p/64]&(1<<(p%64)) == 0 {
		if solo {
			return t.word[t.step(0, a)], n
		}
		return -1, 0
	}
	node := t.step(0, a)
	if solo {
		value, length = t.word[node], n
	}
	for i := n; k > 0; b, k = decode(s[i:]) {
		if node = t.step(node, b); node == 0 {
			break
		}
		i += k
		if v := t.word[node]; v >= 0 {
			value, length = v, i
		}
	}
	return value, length
}

// decode reads the letter at the head of s, 0 bytes where there is none of the basic plane.
func decode(s string) (rune, int) {
	switch {
	case s == "":
		return 0, 0
	case s[0] < utf8.RuneSelf:
		return rune(s[0]), 1
	case len(s) > 2 && s[0] >= 0xE1 && s[0] < 0xF0:
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	r, n := utf8.DecodeRuneInString(s)
	if r > 0xFFFF {
		return 0, 0
	}
	return r, n
}
