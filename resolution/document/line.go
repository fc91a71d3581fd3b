package document

import "strings"

// An ending is how a line ends, marks and blanks apart.
type ending uint8

// The endings. A line that ends open and is no heading goes on behind notes or a page cut.
const (
	endOpen  ending = iota // a letter, 、
	endComma               // ，
	endColon               // ：
	endSemi                // ；
	endFull                // 。！？
)

const maxTyped = 24 // bytes of a typewriter mark: （註二十一）

// ends returns the ending of a line.
func ends(t string) ending {
	quoted := false
	for {
		n := len(t)
		if n == 0 {
			return endOpen
		}
		switch c := t[n-1]; {
		case c == ' ' || c == '\t' || c == '*':
			t = t[:n-1]
			continue
		case c == ']':
			i := strings.LastIndexByte(t[max(0, n-5):], '[')
			if i < 0 || !allDigits(t[max(0, n-5)+i+1:n-1]) {
				quoted = true
				t = t[:n-1]
				continue
			}
			t = t[:max(0, n-5)+i]
			continue
		case c == ')' || c == '"':
			quoted = true
			t = t[:n-1]
			continue
		case c < 0x80:
			e := endOpen
			switch c {
			case '.', '!', '?':
				e = endFull
			case ';':
				e = endSemi
			case ',':
				e = endComma
			case ':':
				e = endColon
			}
			return quote(e, quoted)
		}
		if n >= 2 && t[n-2] == 0xC2 && (t[n-1] == 0xB9 || t[n-1] == 0xB2 || t[n-1] == 0xB3 || t[n-1] == 0xA0) {
			t = t[:n-2]
			continue
		}
		if n < 3 {
			return endOpen
		}
		switch last := t[n-3:]; last {
		case "。", "！", "？", "．":
			return endFull
		case "；":
			return quote(endSemi, quoted)
		case "，":
			return quote(endComma, quoted)
		case "：":
			return quote(endColon, quoted)
		case "）":
			if i := strings.LastIndex(t[max(0, n-maxTyped):], "（註"); i >= 0 {
				t = t[:max(0, n-maxTyped)+i]
				continue
			}
			quoted = true
		case "”", "」", "』", "］":
			quoted = true
		case "\u3000", "\u200E", "\uFEFF":
		default:
			if last[:2] != "\xE2\x81" {
				return endOpen
			}
		}
		t = t[:n-3]
	}
}

// quote takes an ending inside quotation marks or brackets for one only where a sentence ends: …。” but not …，”.
func quote(e ending, quoted bool) ending {
	if quoted && e != endFull {
		return endOpen
	}
	return e
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// measure returns the bytes of a line as it would be without blanks and in half width, so that typesetting makes no heading of a sentence.
func measure(t string) int {
	n := 0
	for i := 0; i < len(t); {
		switch c := t[i]; {
		case c <= ' ':
			i++
		case c < 0x80:
			n++
			i++
		case i+3 > len(t):
			return n + len(t) - i
		case c == 0xEF && (t[i+1] == 0xBC || t[i+1] == 0xBD):
			n++
			i += 3
		case c == 0xC2:
			if t[i+1] != 0xA0 {
				n += 2
			}
			i += 2
		case (c == 0xE2 || c == 0xE3 || c == 0xEF) && blank(t[i:i+3]):
			i += 3
		default:
			n += 3
			i += 3
		}
	}
	return n
}

// trim returns where the words of s[a:b] begin and end, blanks of every kind and form feeds apart.
func trim(s string, a, b int) (int, int) {
	for a < b {
		switch c := s[a]; {
		case c <= ' ':
			a++
			continue
		case c < 0x80:
		case c == 0xC2 && a+1 < b && s[a+1] == 0xA0:
			a += 2
			continue
		case (c == 0xE3 || c == 0xE2 || c == 0xEF) && a+3 <= b && blank(s[a:a+3]):
			a += 3
			continue
		}
		break
	}
	for a < b {
		switch c := s[b-1]; {
		case c <= ' ':
			b--
			continue
		case c < 0x80:
		case c == 0xA0 && b-2 >= a && s[b-2] == 0xC2:
			b -= 2
			continue
		case b-3 >= a && (c == 0x80 || c == 0x8E || c == 0x8F || c == 0x8B || c == 0xBF) && blank(s[b-3:b]):
			b -= 3
			continue
		}
		break
	}
	return a, b
}

// blank reports whether a character of three bytes is a blank or a mark of direction.
func blank(c string) bool {
	switch c {
	case "\u3000", "\uFEFF", "\u200B", "\u200E", "\u200F":
		return true
	}
	return false
}

const maxNumber = 4 // digits of a paragraph's number

// numbered reads the number of a paragraph that opens a line, `12. 重申`, `１２．`, `12、`, and returns it with its bytes; 0, 0 for other lines.
func numbered(t string) (int32, int) {
	v, i := int32(0), 0
	for n := 0; ; n++ {
		d, size := digit(t[i:])
		if size == 0 {
			break
		}
		if n == maxNumber {
			return 0, 0
		}
		v = 10*v + d
		i += size
	}
	if i == 0 || i == len(t) {
		return 0, 0
	}
	switch rest := t[i:]; {
	case rest[0] == '.':
		// 3.2 is a number with a fraction.
		if _, size := digit(rest[1:]); size > 0 {
			return 0, 0
		}
		return v, i + 1
	case strings.HasPrefix(rest, "．"), strings.HasPrefix(rest, "、"):
		return v, i + 3
	}
	return 0, 0
}

// digit reads a digit of either width.
func digit(t string) (int32, int) {
	if t == "" {
		return 0, 0
	}
	if c := t[0]; c >= '0' && c <= '9' {
		return int32(c - '0'), 1
	}
	if len(t) >= 3 && t[0] == 0xEF && t[1] == 0xBC && t[2] >= 0x90 && t[2] <= 0x99 {
		return int32(t[2] - 0x90), 3
	}
	return 0, 0
}

// numerals open a list: （一）, (甲).
const numerals = "一二三四五六七八九十甲乙丙丁戊"

// item reports whether a line opens with the mark of a list: (a), （一）, ㈠, –, •.
func item(t string) bool {
	switch c := t[0]; {
	case c == '(':
		return bracketed(t, "(", ")")
	case c == '-':
		return len(t) > 1 && t[1] == ' '
	case c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z':
		return len(t) > 2 && (t[1] == '.' || t[1] == ')') && t[2] == ' '
	case len(t) < 3:
	case c == 0xEF:
		return bracketed(t, "（", "）")
	case c == 0xE2:
		return strings.HasPrefix(t, "– ") || strings.HasPrefix(t, "— ") || strings.HasPrefix(t, "•") || t[1] == 0x91 || t[1] == 0x92
	case c == 0xE3:
		return t[1] == 0x88
	}
	return false
}

const maxItem = 16 // bytes in the brackets of an item: 二十一, viii

// bracketed reports whether a line opens with a letter, a number or a Chinese numeral in brackets.
func bracketed(t, open, shut string) bool {
	rest, ok := strings.CutPrefix(t, open)
	if !ok {
		return false
	}
	n := strings.Index(rest[:min(len(rest), maxItem+len(shut))], shut)
	if n <= 0 {
		return false
	}
	if c := rest[0]; c < 0x80 {
		return n <= 5
	}
	return n >= 3 && strings.Contains(numerals, rest[:3]) || rest[0] == 0xEF
}
