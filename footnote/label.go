package footnote

import (
	"strconv"
	"strings"
	"sync"
)

// maxDigits bounds the digits of a label; a longer run of superscripts is no mark.
const maxDigits = 4

// superscript returns the value of the superscript digit at the start of s and its bytes, 0 bytes for none. The digits ¹²³ are of Latin-1, the others of U+2070.
func superscript(s string) (value, size int) {
	switch {
	case len(s) >= 2 && s[0] == 0xC2:
		switch s[1] {
		case 0xB9:
			return 1, 2
		case 0xB2:
			return 2, 2
		case 0xB3:
			return 3, 2
		}
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x81 && (s[2] == 0xB0 || s[2] >= 0xB4 && s[2] <= 0xB9):
		return int(s[2] - 0xB0), 3
	}
	return 0, 0
}

// superscripts returns the number that the superscripts at the start of s write and the bytes of the whole run. A run of more than maxDigits has no number: digits is greater.
func superscripts(s string) (value, digits, size int) {
	for {
		v, n := superscript(s[size:])
		if n == 0 {
			return value, digits, size
		}
		size += n
		if digits++; digits <= maxDigits {
			value = 10*value + v
		}
	}
}

// digits returns the ASCII number at the start of s and its bytes; 0 bytes for a run of more than three.
func digits(s string) (value, size int) {
	for size < len(s) && s[size] >= '0' && s[size] <= '9' {
		if size == 3 {
			return 0, 0
		}
		value = 10*value + int(s[size]-'0')
		size++
	}
	return value, size
}

// small are the labels of 0 to 99, hundreds those of 100 to 999: a label is a piece of them, so that marks cost no memory of their own.
const small = "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

var hundreds = sync.OnceValue(func() string {
	var b strings.Builder
	for n := 100; n < 1000; n++ {
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
})

// label returns n in digits.
func label(n int) string {
	switch {
	case n < 10:
		return small[2*n+1 : 2*n+2]
	case n < 100:
		return small[2*n : 2*n+2]
	case n < 1000:
		return hundreds()[3*(n-100) : 3*(n-99)]
	}
	return strconv.Itoa(n)
}

const stars = "****"

// chinese returns the value of a small Chinese numeral at the start of s (一, 十二, 二十) and its bytes, 0 bytes for none.
func chinese(s string) (value, size int) {
	const numerals = "一二三四五六七八九"
	tens, ones := 0, 0
	for len(s)-size >= 3 {
		c := s[size : size+3]
		if c == "十" {
			if tens > 0 {
				break
			}
			tens, ones = max(ones, 1), 0
		} else if k := strings.Index(numerals, c); k >= 0 && k%3 == 0 && ones == 0 {
			ones = k/3 + 1
		} else {
			break
		}
		size += 3
	}
	return 10*tens + ones, size
}
