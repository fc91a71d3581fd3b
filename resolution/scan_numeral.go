package resolution

import "strings"

// The scanners of this package read at the start of folded text (text.Fold: one script, one width, no blanks) and answer with what they read
// and its length in bytes, 0 for nothing.

const (
	maxDigits = 9  // of a number
	maxRoman  = 10 // letters of a Roman numeral
)

// scanDigits reads decimal digits. More than maxDigits are no number. A letter O or o in it is a nought that a scanner misread.
func scanDigits(s string) (uint32, int) {
	var v uint32
	i := 0
	for ; i < len(s); i++ {
		c := s[i]
		if i > 0 && misreadNought(s, i) {
			c = '0'
		}
		if !isDigit(c) {
			break
		}
		if i == maxDigits {
			return 0, 0
		}
		v = v*10 + uint32(c-'0')
	}
	return v, i
}

// misreadNought reports whether s[i], behind a digit, is a letter O for a nought: a digit or a slash follows (7O/1, 2O18); before 号 it is a part (49/75 O).
func misreadNought(s string, i int) bool {
	if s[i] != 'O' && s[i] != 'o' {
		return false
	}
	return i+1 < len(s) && (isDigit(s[i+1]) || s[i+1] == '/')
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

// ScanRoman reads a Roman numeral of capitals, 1 to 399, written as it should be (XXV, LXIII; not IIX).
func ScanRoman(s string) (uint32, int) {
	n := 0
	for n < len(s) && n <= maxRoman && strings.IndexByte("IVXLC", s[n]) >= 0 {
		n++
	}
	if n == 0 || n > maxRoman {
		return 0, 0
	}
	value := map[byte]int{'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100}
	total := 0
	for i := range n {
		v := value[s[i]]
		if i+1 < n && value[s[i+1]] > v {
			total -= v
		} else {
			total += v
		}
	}
	if total <= 0 || total >= 400 {
		return 0, 0
	}
	var b [16]byte
	if string(AppendRoman(b[:0], uint32(total))) != s[:n] {
		return 0, 0
	}
	return uint32(total), n
}

// AppendRoman appends v, 1 to 399, as a Roman numeral.
func AppendRoman(b []byte, v uint32) []byte {
	for _, d := range [...]struct {
		v uint32
		s string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for v >= d.v && v < 400 {
			b = append(b, d.s...)
			v -= d.v
		}
	}
	return b
}

const chineseDigits = "〇零一二三四五六七八九"

// chineseDigit returns the value of the digit at the start of s, -1 for none. Chinese digits are three bytes each.
func chineseDigit(s string) int {
	if len(s) < 3 || s[0] < 0xE3 || s[0] > 0xE9 {
		return -1
	}
	switch i := strings.Index(chineseDigits, s[:3]); {
	case i < 0 || i%3 != 0:
		return -1
	case i == 0:
		return 0
	default:
		return i/3 - 1
	}
}

// ScanChinese reads a number in Chinese letters: digit by digit (二七五八, 一九七一) or with its units (二十六, 一百零四, 十五). At most
// nine letters are read.
func ScanChinese(s string) (uint32, int) {
	var total, last uint32
	i, digits, units := 0, 0, 0
	for i < len(s) && i < 3*maxDigits {
		if d := chineseDigit(s[i:]); d >= 0 {
			if units == 0 && digits > 0 {
				last = last*10 + uint32(d)
			} else {
				last = uint32(d)
			}
			digits++
			i += 3
			continue
		}
		unit := uint32(0)
		switch {
		case strings.HasPrefix(s[i:], "十"):
			unit = 10
		case strings.HasPrefix(s[i:], "百"):
			unit = 100
		case strings.HasPrefix(s[i:], "千"):
			unit = 1000
		}
		if unit == 0 || units == 0 && digits > 1 {
			break
		}
		if last == 0 && unit == 10 {
			last = 1
		}
		total += last * unit
		last = 0
		units++
		i += 3
	}
	return total + last, i
}

// scanInteger reads a number in digits or in Chinese letters.
func scanInteger(s string) (uint32, int) {
	if v, n := scanDigits(s); n > 0 {
		return v, n
	}
	return ScanChinese(s)
}
