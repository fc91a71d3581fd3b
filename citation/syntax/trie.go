package syntax

import (
	"maps"
	"math/bits"
	"slices"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution/text"
)

// A trie finds the longest word at a place. It is made once, by newTrie. At most places nothing begins: two bitmaps that stay in the cache tell
// so of two letters at a time, from their bytes as they stand. Behind them a table leads from the first two letters to a node; the children
// of a node stand side by side.
type trie struct {
	pairs  [1 << pairBits / 64]uint64 // first two letters of words
	alone  [1 << soloBits / 64]uint64 // letters that are words, or begin what the trie does not hold
	begins [1 << 16 / 64]uint64       // letters that begin anything
	ranks  [1 << 16 / 64]uint16       // of the first letter of each word of begins
	heads  []head                     // of the letters that begin anything, by rank
	shift  uint8                      // of the hash, for the table
	keys   []uint32                   // open addressing: two letters …
	to     []int32                    // … and the node behind them
	nodes  []node
}

const (
	pairBits = 14
	soloBits = 12
)

// Two letters of three bytes each, as nearly all are, in the lower six bytes of a word; one in the lower three.
const (
	wideMask = 0xC0C0F0C0C0F0
	wideBits = 0x8080E08080E0
)

func pairBit(w uint64) uint64 { return w << 16 * 0x9E3779B97F4A7C15 >> (64 - pairBits) }
func soloBit(w uint64) uint32 { return uint32(w) << 8 * 0x9E3779B1 >> (32 - soloBits) }

// nothing reports whether nothing begins at the first of the two letters of w.
func (t *trie) nothing(w uint64) bool {
	p, a := pairBit(w), soloBit(w)
	return (t.pairs[p/64]>>(p%64)|t.alone[a/64]>>(a%64))&1 == 0
}

// load returns the eight bytes of s at i.
func load(s string, i int) uint64 {
	s = s[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// A head is a letter that begins a word.
type head struct {
	does uint8
	solo int32 // value of the letter as a word; -1 none
}

// A node stands for a way from the root.
type node struct {
	letter uint16
	count  uint16 // children
	first  int32  // index of the first of them
	word   int32  // value of the word that ends here, -1 none
}

// slot returns where the search for two letters begins in the table.
func (t *trie) slot(key uint32) uint32 { return key * 0x9E3779B1 >> t.shift }

// newTrie makes the trie of words, which are folded. does says what else letters begin: they stand in the trie even where no word begins so.
func newTrie(words map[string]int32, does map[rune]uint8) *trie {
	t := &trie{}
	sorted := slices.Sorted(maps.Keys(words))
	for _, w := range sorted {
		r, _ := utf8.DecodeRuneInString(w)
		t.begins[r/64] |= 1 << (r % 64)
	}
	for r := range does {
		t.begins[r/64] |= 1 << (r % 64)
	}
	n := 0
	for i, w := range t.begins {
		t.ranks[i] = uint16(n)
		n += bits.OnesCount64(w)
	}
	t.heads = make([]head, n)
	for i := range t.heads {
		t.heads[i].solo = -1
	}
	for r, d := range does {
		t.head(uint16(r)).does |= d
		t.lone(string(r))
	}
	pairs := map[string]bool{}
	for _, w := range sorted {
		_, n := utf8.DecodeRuneInString(w)
		_, k := utf8.DecodeRuneInString(w[n:])
		if k == 0 {
			t.lone(w)
			continue
		}
		pairs[w[:n+k]] = true
		if n+k == 6 {
			p := pairBit(load(w[:6]+"..", 0))
			t.pairs[p/64] |= 1 << (p % 64)
		}
	}
	size := max(5, bits.Len(uint(len(pairs)))+1)
	t.shift, t.keys, t.to = uint8(32-size), make([]uint32, 1<<size), make([]int32, 1<<size)
	t.nodes = append(t.nodes, node{word: -1}) // no way leads to node 0
	type way struct {
		node, at int32
		words    []string // that begin so
	}
	var todo []way
	// grow groups the words that begin alike by their letter at byte at.
	grow := func(words []string, at int32, each func(r uint16, size int32, words []string)) {
		for len(words) > 0 {
			r, size := utf8.DecodeRuneInString(words[0][at:])
			k := 1
			for k < len(words) && words[k][at:at+int32(size)] == words[0][at:at+int32(size)] {
				k++
			}
			each(uint16(r), int32(size), words[:k])
			words = words[k:]
		}
	}
	// end takes the word that ends at byte at out of words that begin alike: it is the first of them.
	end := func(list []string, at int32) (int32, []string) {
		if int32(len(list[0])) == at {
			return words[list[0]], list[1:]
		}
		return -1, list
	}
	grow(sorted, 0, func(a uint16, at int32, list []string) {
		h := t.head(a)
		h.does |= doesWord
		h.solo, list = end(list, at)
		grow(list, at, func(b uint16, size int32, list []string) {
			to := int32(len(t.nodes))
			t.pair(a, b, to)
			word, list := end(list, at+size)
			t.nodes = append(t.nodes, node{letter: b, word: word})
			todo = append(todo, way{to, at + size, list})
		})
	})
	for k := 0; k < len(todo); k++ {
		w := todo[k]
		t.nodes[w.node].first = int32(len(t.nodes))
		grow(w.words, w.at, func(r uint16, size int32, list []string) {
			t.nodes[w.node].count++
			word, list := end(list, w.at+size)
			todo = append(todo, way{int32(len(t.nodes)), w.at + size, list})
			t.nodes = append(t.nodes, node{letter: r, word: word})
		})
	}
	return t
}

// lone makes the letter r known to nothing.
func (t *trie) lone(r string) {
	if len(r) == 3 {
		a := soloBit(load(r+".....", 0))
		t.alone[a/64] |= 1 << (a % 64)
	}
}

// pair enters the node behind two letters.
func (t *trie) pair(a, b uint16, to int32) {
	key := uint32(a)<<16 | uint32(b)
	i := t.slot(key)
	for t.to[i] != 0 {
		i = (i + 1) & uint32(len(t.to)-1)
	}
	t.keys[i], t.to[i] = key, to
}

// head returns the head of a letter that begins a word.
func (t *trie) head(r uint16) *head {
	w, bit := t.begins[r/64], r%64
	return &t.heads[int(t.ranks[r/64])+bits.OnesCount64(w&(1<<bit-1))]
}

// begin reports whether anything begins with r.
func (t *trie) begin(r uint16) bool { return t.begins[r/64]>>(r%64)&1 != 0 }

// longest returns the value of the longest word that s begins with and its length in bytes, -1 for none. Words whose value accept refuses do
// not count; nil accepts all.
func (t *trie) longest(s string, accept func(value int32) bool) (int32, int) {
	a, n := decode(s)
	if n == 0 || !t.begin(a) {
		return -1, 0
	}
	solo := t.head(a).solo
	if accept != nil && solo >= 0 && !accept(solo) {
		solo = -1
	}
	return t.behind(solo, a, n, s, accept)
}

// behind is longest for an s that begins with the letter a of n bytes, which has the value solo as a word.
func (t *trie) behind(solo int32, a uint16, n int, s string, accept func(value int32) bool) (int32, int) {
	value, length := solo, n
	if solo < 0 {
		length = 0
	}
	b, k := decode(s[n:])
	if k == 0 {
		return value, length
	}
	key := uint32(a)<<16 | uint32(b)
	i := t.slot(key)
	for t.keys[i] != key {
		if t.to[i] == 0 {
			return value, length
		}
		i = (i + 1) & uint32(len(t.to)-1)
	}
	for at, end := t.to[i], n+k; ; {
		d := &t.nodes[at]
		if d.word >= 0 && (accept == nil || accept(d.word)) {
			value, length = d.word, end
		}
		if d.count == 0 {
			return value, length
		}
		if b, k = decode(s[end:]); k == 0 {
			return value, length
		}
		at = d.first
		for last := at + int32(d.count); t.nodes[at].letter != b; {
			if at++; at == last {
				return value, length
			}
		}
		end += k
	}
}

// addWord enters a word, in one script and width. A word that is there already keeps its value; addWord reports whether it is new.
func addWord(words map[string]int32, w string, v int32) bool {
	w = text.Fold(w)
	if _, ok := words[w]; ok || w == "" {
		return false
	}
	words[w] = v
	return true
}

// decode reads the letter at the head of s, 0 bytes where there is none of the basic plane.
func decode(s string) (uint16, int) {
	switch {
	case s == "":
		return 0, 0
	case s[0] < utf8.RuneSelf:
		return uint16(s[0]), 1
	case len(s) > 2 && s[0] >= 0xE1 && s[0] < 0xF0:
		return uint16(s[0])<<12 | uint16(s[1]&0x3F)<<6 | uint16(s[2]&0x3F), 3
	}
	return decodeOther(s)
}

func decodeOther(s string) (uint16, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r > 0xFFFF {
		return 0, 0
	}
	return uint16(r), n
}
