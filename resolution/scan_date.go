package resolution

import "strings"

// ScanDate reads a date: 2018年12月19日, 一九四八年十二月十日, 2018年12月19第 (the day's last letter lost before 第), 2018年__月__日 and
// 2018年 (day not yet given). A year alone counts where the text goes on with 第 or with blanks for the day; 2018年的报告 is no date.
func ScanDate(s string) (Date, int) {
	y, i := scanInteger(s)
	if i == 0 || y < 1900 || y > 2199 || !strings.HasPrefix(s[i:], "年") {
		return Date{}, 0
	}
	i += len("年")
	d := Date{Year: int16(y)}
	if n := scanBlankDay(s[i:]); n > 0 {
		return d, i + n
	}
	m, n := scanInteger(s[i:])
	if n == 0 || m < 1 || m > 12 || !strings.HasPrefix(s[i+n:], "月") {
		return d, i
	}
	i += n + len("月")
	d.Month = uint8(m)
	day, n := scanInteger(s[i:])
	if n == 0 || day < 1 || day > 31 {
		return d, i
	}
	switch {
	case strings.HasPrefix(s[i+n:], "日"):
		return Date{int16(y), uint8(m), uint8(day)}, i + n + len("日")
	case strings.HasPrefix(s[i+n:], "第"), strings.HasPrefix(s[i+n:], "号第"):
		return Date{int16(y), uint8(m), uint8(day)}, i + n
	}
	return d, i
}

// scanBlankDay reads __月__日, _月_日, XX月XX日, …月…日.
func scanBlankDay(s string) int {
	i := scanFill(s)
	if i == 0 || !strings.HasPrefix(s[i:], "月") {
		return 0
	}
	i += len("月")
	i += scanFill(s[i:])
	if !strings.HasPrefix(s[i:], "日") {
		return 0
	}
	return i + len("日")
}

// scanFill reads what stands where a number is still to come: __, XXX, xx, …, [], --.
func scanFill(s string) int {
	i := 0
	for i < len(s) && i < 12 {
		switch {
		case s[i] == '_' || s[i] == 'X' || s[i] == 'x' || s[i] == '*':
			i++
		case strings.HasPrefix(s[i:], "…"):
			i += len("…")
		case strings.HasPrefix(s[i:], "[]"), strings.HasPrefix(s[i:], "--"), strings.HasPrefix(s[i:], "..."):
			i += 2
		default:
			return i
		}
	}
	return i
}
