package resolution

import "strings"

// ScanNumber reads the number of a resolution or decision as texts print it between 第 and 号: 70/1, 67/234B, S-30/1, 73/XXX, 2018/16,
// 1373(2001), 2625(XXV), 217A(III), 3201(S-VI), 二二五二(紧特五), 1904(18), 58.3, WHA70(17), 1/CP.21, X/2, SS.XI/9, J(70), RC-2/3, 2758.
// Digits may be Chinese. The letters of further parts (53/243A和B) are the caller's to read.
func ScanNumber(s string) (Number, int) {
	if s == "" {
		return Number{}, 0
	}
	switch c := s[0]; {
	case isDigit(c):
		v, n := scanDigits(s)
		return scanBehindInteger(s, v, n)
	case isUpper(c):
		return scanLettered(s)
	case c >= 0x80:
		v, n := ScanChinese(s)
		if n == 0 {
			return Number{}, 0
		}
		return scanBehindInteger(s, v, n)
	}
	return Number{}, 0
}

// scanBehindInteger goes on behind a first number v of n bytes.
func scanBehindInteger(s string, v uint32, n int) (Number, int) {
	if n == 0 || n == len(s) {
		return bare(v, n)
	}
	rest := s[n:]
	switch {
	case rest[0] == '/':
		if num, k := scanBehindSlash(rest[1:], v); k > 0 {
			return num, n + 1 + k
		}
	case rest[0] == '(' || rest[0] == '[':
		if num, k := scanBracket(rest, v, 0); k > 0 {
			return num, n + k
		}
	case rest[0] == '.' && v < 100:
		if m, k := scanDigits(rest[1:]); k > 0 && k < 4 && !strings.HasPrefix(rest[1+k:], ".") {
			return Number{Form: SessionDot, Session: v, Number: m}, n + 1 + k
		}
	case isUpper(rest[0]) && len(rest) > 1 && rest[1] == '(': // 217A(III)
		if num, k := scanBracket(rest[1:], v, rest[0]); k > 0 && num.Form == NumberRoman {
			return num, n + 1 + k
		}
	case chinesePart(rest) > 0 && strings.HasPrefix(rest[3:], "("): // 二一七甲(三)
		if num, k := scanBracket(rest[3:], v, chinesePart(rest)); k > 0 && num.Form == NumberRoman {
			return num, n + 3 + k
		}
	case isUpper(rest[0]) && len(rest) > 4 && isUpper(rest[1]) && rest[2] == '(': // no such part: two letters
		return Number{}, 0
	}
	return bare(v, n)
}

// chinesePart returns the letter of the part that s begins with in Chinese: A for 甲, B for 乙; 0 for none.
func chinesePart(s string) byte {
	const stems = "甲乙丙丁戊己庚辛壬癸"
	if len(s) < 3 || s[0] < 0xE4 {
		return 0
	}
	if i := strings.Index(stems, s[:3]); i >= 0 && i%3 == 0 {
		return 'A' + byte(i/3)
	}
	return 0
}

// ScanPart reads the letter of a part behind a type word: 甲 in 第二一七(三)號決議案甲, where no other word goes on from it.
func ScanPart(s string) (byte, int) {
	p := chinesePart(s)
	if p == 0 {
		return 0, 0
	}
	for _, next := range [...]string{"", "及", "、", ",", "。", "和", "与", ";", ")", "第", "所", "中", "之"} {
		if s[3:] == "" || next != "" && strings.HasPrefix(s[3:], next) {
			return p, 3
		}
	}
	return 0, 0
}

func bare(v uint32, n int) (Number, int) {
	if n == 0 {
		return Number{}, 0
	}
	return Number{Form: NumberBare, Number: v}, n
}

// scanBehindSlash reads what stands behind 70/ : a number with its part, a placeholder, CP.21.
func scanBehindSlash(s string, session uint32) (Number, int) {
	for i, meeting := range Meetings[1:] {
		if !strings.HasPrefix(s, meeting) {
			continue
		}
		k := len(meeting)
		if strings.HasPrefix(s[k:], ".") || strings.HasPrefix(s[k:], "-") {
			k++
		}
		if m, d := scanDigits(s[k:]); d > 0 {
			return Number{Form: NumberMeeting, Special: byte(i + 1), Session: m, Number: session}, k + d
		}
	}
	form := SessionNumber
	if session >= 1946 && session < 2200 {
		form = YearNumber
	}
	m, k := scanDigits(s)
	if k == 0 {
		if f := scanFill(s); f > 0 && session > 0 {
			return Number{Form: form, Session: session, Placeholder: true}, f
		}
		if m, k = ScanChinese(s); k == 0 {
			return Number{}, 0
		}
	}
	num := Number{Form: form, Session: session, Number: m}
	if p := scanPart(s[k:]); p > 0 {
		num.Part = s[k]
		k += p
		if e := scanPartRange(s[k:], num.Part); e > 0 {
			num.PartEnd = s[k+e-1]
			k += e
		}
	}
	return num, k
}

// scanPart reads the letter of a part: B in 67/234B, not the head of a word or of a symbol.
func scanPart(s string) int {
	if len(s) == 0 || !isUpper(s[0]) {
		return 0
	}
	if len(s) > 1 && (isUpper(s[1]) || isLower(s[1]) || isDigit(s[1]) || s[1] == '/' || s[1] == '.') {
		return 0
	}
	if strings.HasPrefix(s[1:], "节") || strings.HasPrefix(s[1:], "段") || strings.HasPrefix(s[1:], "部分") {
		return 0
	}
	return 1
}

// scanPartRange reads 至E or -E behind the part A.
func scanPartRange(s string, part byte) int {
	for _, to := range [...]string{"至", "到", "-"} {
		if rest, ok := strings.CutPrefix(s, to); ok && scanPart(rest) > 0 && rest[0] > part {
			return len(to) + 1
		}
	}
	return 0
}

// scanBracket reads (2001), (XXV), (S-VI), (ES-V), (五), (紧特五), (18) behind the number v; part is the letter before the bracket. Letters
// of further parts stand before it or, in ids and some texts, behind it.
func scanBracket(s string, v uint32, part byte) (Number, int) {
	i := 1
	num := Number{Number: v, Part: part}
	for _, p := range [...]struct {
		word    string
		special byte
	}{{"ES-", 'E'}, {"S-", 'S'}, {"紧特", 'E'}, {"特", 'S'}} {
		if strings.HasPrefix(s[i:], p.word) {
			num.Special = p.special
			i += len(p.word)
			break
		}
	}
	if r, n := ScanRoman(s[i:]); n > 0 {
		num.Form, num.Session = NumberRoman, r
		i += n
	} else if d, n := scanYear(s[i:]); n > 0 && num.Special == 0 {
		switch {
		case n == 4 && d >= 1946 && d < 2200:
			num.Form = NumberYear
		case n <= 2 && d > 0:
			num.Form = NumberSession
		default:
			return Number{}, 0
		}
		num.Session = d
		i += n
		i += len(s[i:]) - len(strings.TrimPrefix(s[i:], "年"))
	} else if c, n := ScanChinese(s[i:]); n > 0 {
		switch {
		case c >= 1946 && c < 2200:
			num.Form = NumberYear
		case c > 0 && c < 100:
			num.Form = NumberRoman
		default:
			return Number{}, 0
		}
		num.Session = c
		i += n
	} else {
		return Number{}, 0
	}
	if i >= len(s) || s[i] != ')' && s[i] != ']' {
		return Number{}, 0
	}
	i++
	if num.Form == NumberSession {
		num.Session, num.Number = num.Number, num.Session
		if num.Session > 3600 {
			return Number{}, 0
		}
	}
	if num.Form == NumberRoman && num.Part == 0 {
		if p := scanPart(s[i:]); p > 0 {
			num.Part = s[i]
			i += p
		}
	}
	return num, i
}

// scanYear reads digits; a letter l at their head is a one that a scanner misread: 731(l992).
func scanYear(s string) (uint32, int) {
	if len(s) > 3 && s[0] == 'l' && isDigit(s[1]) && isDigit(s[2]) && isDigit(s[3]) {
		v, n := scanDigits(s[1:])
		if n == 3 {
			return 1000 + v, 4
		}
		return 0, 0
	}
	return scanDigits(s)
}

// scanLettered reads numbers that begin with capitals.
func scanLettered(s string) (Number, int) {
	for _, p := range [...]struct {
		word    string
		special byte
	}{{"ES-", 'E'}, {"S-", 'S'}, {"OS/", 'O'}} {
		rest, ok := strings.CutPrefix(s, p.word)
		if !ok {
			continue
		}
		v, n := scanDigits(rest)
		if n == 0 || !strings.HasPrefix(rest[n:], "/") {
			continue
		}
		if num, k := scanBehindSlash(rest[n+1:], v); k > 0 && num.Form == SessionNumber {
			num.Special = p.special
			return num, len(p.word) + n + 1 + k
		}
	}
	if rest, ok := strings.CutPrefix(s, "WHA"); ok {
		if v, n := scanDigits(rest); n > 0 {
			if num, k := scanBehindInteger(rest, v, n); num.Form == SessionDot || num.Form == NumberSession {
				return num, len("WHA") + k
			}
		}
		return Number{}, 0
	}
	if rest, ok := strings.CutPrefix(s, "SSA"); ok { // SSA2(5), a decision of its second special session
		v, n := scanDigits(rest)
		if num, k := scanBehindInteger(rest, v, n); num.Form == NumberSession {
			num.Special = 'S'
			return num, len("SSA") + k
		}
		return Number{}, 0
	}
	for i, p := range Prefixes[1:] {
		rest, ok := strings.CutPrefix(s, p)
		if !ok || !strings.HasPrefix(rest, "-") {
			continue
		}
		v, n := scanDigits(rest[1:])
		if n == 0 {
			v, n = ScanRoman(rest[1:])
		}
		if n == 0 || !strings.HasPrefix(rest[1+n:], "/") {
			continue
		}
		if m, k := scanDigits(rest[2+n:]); k > 0 {
			return Number{Form: PrefixNumber, Special: byte(i + 1), Session: v, Number: m}, len(p) + 2 + n + k
		}
	}
	head, special := s, byte(0)
	if rest, ok := strings.CutPrefix(s, "SS."); ok {
		head, special = rest, 'S'
	}
	if v, n := ScanRoman(head); n > 0 && strings.HasPrefix(head[n:], "/") {
		if m, k := scanDigits(head[n+1:]); k > 0 {
			num, size := Number{Form: RomanNumber, Special: special, Session: v, Number: m}, len(s)-len(head)+n+1+k
			if p := scanPart(s[size:]); p > 0 {
				num.Part = s[size]
				size += p
			}
			return num, size
		}
	}
	if len(s) > 3 && s[1] == '(' {
		if m, k := scanDigits(s[2:]); k > 0 && k < 3 && strings.HasPrefix(s[2+k:], ")") {
			return Number{Form: LetterSession, Part: s[0], Session: m}, 3 + k
		}
	}
	return Number{}, 0
}
