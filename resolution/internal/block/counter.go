package block

import (
	"strconv"
	"strings"
)

// The signs that count by themselves, each with the name that Word gives the format (ECMA-376 part 1, 17.18.59 ST_NumberFormat).
var signs = map[string][]rune{
	"ideographTraditional":         []rune("甲乙丙丁戊己庚辛壬癸"),
	"ideographZodiac":              []rune("子丑寅卯辰巳午未申酉戌亥"),
	"decimalEnclosedCircle":        []rune("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
	"decimalEnclosedCircleChinese": []rune("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
	"ideographEnclosedCircle":      []rune("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
	"decimalEnclosedParen":         []rune("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
	"decimalEnclosedFullstop":      []rune("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
	"ideographParenthesized":       []rune("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"),
	"chicago":                      []rune("*†‡§"),
}

// count writes n in a format; what a format cannot write is decimal. A bullet is no number.
func count(format string, n int) string {
	if s := signs[format]; 0 < n && n <= len(s) {
		return string(s[n-1])
	}
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		if 0 <= n && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "decimalFullWidth", "decimalFullWidth2":
		return strings.Map(func(r rune) rune {
			if r == '-' {
				return '－'
			}
			return r - '0' + '０'
		}, strconv.Itoa(n))
	case "lowerLetter", "upperLetter":
		// Behind z comes aa, then bb.
		if 0 < n && n <= 26*maxLabel {
			first := byte('a')
			if format == "upperLetter" {
				first = 'A'
			}
			return strings.Repeat(string(first+byte((n-1)%26)), (n-1)/26+1)
		}
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting", "ideographLegalTraditional", "chineseLegalSimplified", "koreanCounting":
		digits, units := "〇一二三四五六七八九", "十百千"
		switch format {
		case "chineseLegalSimplified":
			digits, units = "零壹贰叁肆伍陆柒捌玖", "拾佰仟"
		case "ideographLegalTraditional":
			digits, units = "零壹貳參肆伍陸柒捌玖", "拾佰仟"
		}
		if 0 < n && n < 10_000 {
			return chinese(n, []rune(digits), []rune(units))
		}
	case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		if n >= 0 {
			digits := []rune("〇一二三四五六七八九")
			return strings.Map(func(r rune) rune { return digits[r-'0'] }, strconv.Itoa(n))
		}
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	if n <= 0 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, r := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.value; n -= r.value {
			b.WriteString(r.sign)
		}
	}
	return b.String()
}

// chinese writes 1 to 9999: 十一, 一百〇五, 一百一十.
func chinese(n int, digits, units []rune) string {
	var b strings.Builder
	zero := false
	for i, value := 3, 1000; i >= 0; i, value = i-1, value/10 {
		d := n / value % 10
		if d == 0 {
			zero = b.Len() > 0
			continue
		}
		if zero {
			b.WriteRune(digits[0])
			zero = false
		}
		if d != 1 || i != 1 || b.Len() > 0 {
			b.WriteRune(digits[d])
		}
		if i > 0 {
			b.WriteRune(units[i-1])
		}
	}
	return b.String()
}
