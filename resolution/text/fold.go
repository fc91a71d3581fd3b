package text

import (
	"sync"
	"unicode/utf8"
	"unsafe"

	"golang.org/x/text/unicode/norm"
)

// Flags of what was dropped before a folded byte.
const (
	GapBlank uint8 = 1 << iota // blanks of typesetting
	GapMark                    // a footnote mark
	GapCut                     // the words go on in another piece: a page cut or notes between
	GapLine                    // a line end
)

// A Folded is a copy of some words in one script and one width, without blanks and marks, that knows where each byte came from. It serves
// short runs (a sentence, a title): a whole text is never folded.
//
// 第 ７０／１ 號決議 and 第70/1号决议 fold to the same bytes. Superscripts are kept out, never turned into digits.
type Folded struct {
	text []byte
	at   []int32 // of the first byte of each character; its other bytes have no value
	gap  []uint8 // likewise
	next uint8
}

// Reset empties f and keeps its memory.
func (f *Folded) Reset() { f.text, f.at, f.gap, f.next = f.text[:0], f.at[:0], f.gap[:0], 0 }

// String returns the folded words. It is valid until the next Reset or Append.
func (f *Folded) String() string {
	return unsafe.String(unsafe.SliceData(f.text), len(f.text)) // as strings.Builder does: the bytes do not change while they are read
}

// Len returns the number of folded bytes.
func (f *Folded) Len() int { return len(f.text) }

// Start returns the offset in the source of the character at folded byte i.
func (f *Folded) Start(i int) int32 {
	if i >= len(f.text) {
		return -1
	}
	return f.at[i]
}

// End returns the offset in src just behind the character that ends at folded byte i.
func (f *Folded) End(src string, i int) int32 {
	if i == 0 {
		return 0
	}
	for i--; i > 0 && f.text[i]&0xC0 == 0x80; i-- {
	}
	at := f.at[i]
	_, n := utf8.DecodeRuneInString(src[at:])
	return at + int32(n)
}

// Gap returns the flags of what was dropped before folded byte i.
func (f *Folded) Gap(i int) uint8 {
	if i >= len(f.text) {
		return f.next
	}
	return f.gap[i]
}

// Flag says that something was dropped before the byte that comes next.
func (f *Folded) Flag(g uint8) { f.next |= g }

// Append folds src[from:to].
func (f *Folded) Append(src string, from, to int32) {
	t := foldTable()
	f.grow(int(to - from))
	for i := from; i < to; {
		c := src[i]
		if c < utf8.RuneSelf {
			if c <= ' ' || c == 0x7F {
				f.next |= GapBlank
				if c == '\n' {
					f.next |= GapLine
				}
			} else {
				f.put(c, i)
			}
			i++
			continue
		}
		if c >= 0xE3 && c <= 0xEE && i+2 < to { // the letters of nearly every text
			b1, b2 := src[i+1], src[i+2]
			if b1&0xC0 == 0x80 && b2&0xC0 == 0x80 {
				if r := uint16(c)<<12 | uint16(b1&0x3F)<<6 | uint16(b2&0x3F); t[r] == r {
					n := len(f.text)
					f.text = append(f.text, c, b1, b2)
					f.at[n], f.gap[n] = i, f.next
					f.next = 0
					i += 3
					continue
				}
			}
		}
		r, n := utf8.DecodeRuneInString(src[i:to])
		switch {
		case r >= 0x10000 || r == utf8.RuneError:
			f.putRune(r, i)
		case t[r] == dropped:
			if !zeroWidth(r) {
				f.next |= GapBlank
			}
		case t[r] == mark:
			f.next |= GapMark
		case t[r] >= several && t[r] < several+uint16(len(severals)):
			for _, b := range []byte(severals[t[r]-several]) {
				f.put(b, i)
			}
		default:
			f.putRune(rune(t[r]), i)
		}
		i += int32(n)
	}
}

// grow makes room for n more bytes of the source, which fold to at most four times as many (Ⅷ is VIII).
func (f *Folded) grow(n int) {
	need := len(f.text) + 4*n + utf8.UTFMax
	if cap(f.at) < need {
		f.at = append(make([]int32, 0, need), f.at[:len(f.text)]...)
		f.gap = append(make([]uint8, 0, need), f.gap[:len(f.text)]...)
		f.text = append(make([]byte, 0, need), f.text...)
	}
	f.at, f.gap = f.at[:need], f.gap[:need]
}

func (f *Folded) put(b byte, at int32) {
	n := len(f.text)
	f.text = append(f.text, b)
	f.at[n], f.gap[n] = at, f.next
	f.next = 0
}

func (f *Folded) putRune(r rune, at int32) {
	n := len(f.text)
	f.text = utf8.AppendRune(f.text, r)
	f.at[n], f.gap[n] = at, f.next
	f.next = 0
}

// Fold returns s in one script and one width, without blanks and marks.
func Fold(s string) string {
	var f Folded
	f.Append(s, 0, int32(len(s)))
	return string(f.text)
}

// FoldRune returns the letter that r is read as, 0 for blanks and marks. Characters that stand for several (Ⅲ, ㈠) return themselves.
func FoldRune(r rune) rune {
	if r < 0 || r >= 0x10000 {
		return r
	}
	switch v := foldTable()[r]; {
	case v == dropped || v == mark:
		return 0
	case v >= several && v < several+uint16(len(severals)):
		return r
	default:
		return rune(v)
	}
}

// Values of the table that are no letters. The private use area of Unicode has room for them: such letters stand in no table.
const (
	dropped uint16 = 0xE000 // a blank
	mark    uint16 = 0xE001 // a superscript digit
	several uint16 = 0xE010 // index of severals
)

// Characters that stand for several: Roman numerals Ⅰ to Ⅻ, then ㈠ to ㈩.
var severals = [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
	"(一)", "(二)", "(三)", "(四)", "(五)", "(六)", "(七)", "(八)", "(九)", "(十)"}

// zeroWidth reports whether r parts nothing that the eye sees.
func zeroWidth(r rune) bool {
	return r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r == 0x2060 || r == 0xFEFF || r == 0x00AD
}

// foldTable maps every letter of the basic plane to the letter it is read as.
var foldTable = sync.OnceValue(func() *[0x10000]uint16 {
	t := new([0x10000]uint16)
	for r := range t {
		t[r] = uint16(r)
	}
	pair := func(from, to string) {
		a, b := []rune(from), []rune(to)
		for i, r := range a {
			t[r] = uint16(b[i])
		}
	}
	for r := rune(0xFF01); r <= 0xFF5E; r++ {
		t[r] = uint16(r - 0xFEE0)
	}
	for _, block := range [...][2]rune{{0x2F00, 0x2FD5}, {0xF900, 0xFAD9}} { // Kangxi radicals, compatibility ideographs
		for r := block[0]; r <= block[1]; r++ {
			if s := []rune(norm.NFKC.String(string(r))); len(s) == 1 && s[0] < 0x10000 {
				t[r] = uint16(s[0])
			}
		}
	}
	pair(traditional, simplified)
	pair(lookalike, meant)
	pair(printed, folded)
	for _, r := range "\u0085\u00A0\u00AD\u1680\u180E\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF" {
		t[r] = dropped
	}
	for r := 0x2000; r <= 0x200F; r++ {
		t[r] = dropped
	}
	for r := 0x202A; r <= 0x202E; r++ {
		t[r] = dropped
	}
	for r := 0x80; r < 0xA0; r++ {
		t[r] = dropped
	}
	for _, r := range "⁰¹²³⁴⁵⁶⁷⁸⁹" {
		t[r] = mark
	}
	for i := range 12 {
		t[0x2160+i] = several + uint16(i)
	}
	for i := range 10 {
		t[0x3220+i] = several + 12 + uint16(i)
	}
	return t
})
