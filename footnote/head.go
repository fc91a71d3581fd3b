package footnote

import (
	"strings"
	"unicode/utf8"
)

// Head reads the label that opens a note and returns it with the bytes that stand before the note's words: `¹ 联合国，…`, `[1] …`, `* …`, `（註一）…`, and `12 同上，…` where the words after plain digits are those of a
// source (see IsSource). It returns "", 0 for other lines. The line begins with its first letter, no blank before it.
func Head(line string) (string, int) {
	if line == "" {
		return "", 0
	}
	switch c := line[0]; {
	case c == 0xC2 || c == 0xE2:
		v, n, size := superscripts(line)
		if n == 0 || n > maxDigits {
			return "", 0
		}
		return label(v), size + blanks(line[size:])
	case c == '[':
		v, n := digits(line[1:])
		if n == 0 || n+1 >= len(line) || line[n+1] != ']' {
			return "", 0
		}
		return label(v), n + 2 + blanks(line[n+2:])
	case c == '*':
		n := 1
		for n < len(line) && line[n] == '*' {
			n++
		}
		// *1819460* is a job number, * * * a line between parts.
		if n > len(stars) || blanks(line[n:]) == 0 && (n == len(line) || line[n] < utf8.RuneSelf) || strings.Trim(line[n:], " *") == "" {
			return "", 0
		}
		return stars[:n], n + blanks(line[n:])
	case c >= '0' && c <= '9':
		l, n := Number(line)
		if n == 0 || !IsSource(line[n:]) {
			return "", 0
		}
		return l, n
	case c == 0xE8 || c == 0xEF || c == 0xE3 || c == '(':
		return typewriter(line)
	}
	return "", 0
}

// Number reads plain digits that open a note, `12 `, and returns them with the bytes before the note's words; "", 0 for other lines. An operative paragraph (`12. `) is none.
func Number(line string) (string, int) {
	v, n := digits(line)
	b := blanks(line[n:])
	if n == 0 || v == 0 || b == 0 || line[0] == '0' || n+b == len(line) {
		return "", 0
	}
	return label(v), n + b
}

// typewriter reads the labels of typed texts: （註）, （註一）, (註1), 註一：, 〔註〕.
func typewriter(line string) (string, int) {
	for _, p := range [...][2]string{{"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"", "："}, {"", ":"}} {
		if strings.HasPrefix(line, p[0]+"註") || strings.HasPrefix(line, p[0]+"注") {
			i, closing := len(p[0])+len("註"), p[1]
			v, n := chinese(line[i:])
			if n == 0 {
				v, n = digits(line[i:])
			}
			// 註：資料不詳 is a remark below a table, no note.
			if !strings.HasPrefix(line[i+n:], closing) || p[0] == "" && n == 0 {
				continue
			}
			i += n + len(closing)
			return typed(v), i + blanks(line[i:])
		}
	}
	return "", 0
}

// typed returns the label of the note 註 or 註一.
func typed(v int) string {
	if v == 0 {
		return "註"
	}
	return label(v)
}

// sources open a note that says where a thing stands, in both scripts.
var sources = [...]string{
	"同上，", "同上。", "同上,", "同上.", "见", "見", "另见", "另見", "又见", "又見", "参见", "參見", "参看", "參看", "并见", "可查阅", "载于", "載於",
	"联合国，《", "聯合國，《", "联合国,《", "聯合國,《", "国际联盟，《", "國際聯盟，《", "联合国《条约汇编》", "聯合國《條約彙編》",
}

// records name a series of records, which open a note with 《 before them.
var records = [...]string{"正式记录", "正式記錄", "正式紀錄", "条约汇编", "條約彙編", "的报告", "的報告", "会议报告", "會議報告", "报告，", "秘书处编写的报告"}

// bodies stand before the number of a resolution in a note: 大会第70/1号决议。
var bodies = [...]string{"", "大会", "大會", "联大", "安全理事会", "安全理事會", "安理会", "经济及社会理事会", "經濟及社會理事會", "理事会", "理事會", "人权理事会", "人權理事會", "世界卫生组织，"}

const maxRecords = 400 // bytes of the words before 正式记录
const maxCited = 160   // bytes of a note that is a number alone: 第67/187号决议，附件。

// IsSource reports whether the words of a line open as a note does that says where a thing stands: 同上，第976卷; 见《…》; 联合国，《条约汇编》; 大会第70/1号决议，附件。; A/73/131。; 《大会正式记录，…》.
func IsSource(words string) bool {
	if words == "" {
		return false
	}
	for _, p := range sources {
		if strings.HasPrefix(words, p) {
			return true
		}
	}
	if strings.HasPrefix(words, "《") {
		head := words[:min(len(words), maxRecords)]
		for _, r := range records {
			if strings.Contains(head, r) {
				return true
			}
		}
		return false
	}
	if c := words[0]; c >= 'A' && c <= 'Z' {
		return symbol(words)
	}
	if len(words) > maxCited {
		return false
	}
	for _, b := range bodies {
		rest, ok := strings.CutPrefix(words, b)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(strings.TrimPrefix(strings.TrimLeft(rest, " "), "第"), " ")
		if _, n := digits(rest); (n > 0 || strings.HasPrefix(rest, "S-") || strings.HasPrefix(rest, "ES-") || len(rest) > 4 && rest[0] >= '0' && rest[0] <= '9') && closes(words) {
			return strings.Contains(rest, "号决") || strings.Contains(rest, "號決") || strings.Contains(rest, "号 决")
		}
	}
	return false
}

// closes reports whether the words are a sentence by themselves.
func closes(words string) bool {
	return strings.HasSuffix(words, "。") || strings.HasSuffix(words, ".")
}

// symbol reports whether the words open with a document symbol: capitals, a slash, a digit.
func symbol(words string) bool {
	slash := strings.IndexByte(words[:min(len(words), 24)], '/')
	if slash <= 0 {
		return false
	}
	for _, c := range []byte(words[:slash]) {
		if (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return strings.ContainsAny(words[slash:min(len(words), slash+16)], "0123456789")
}

// blanks returns the bytes of the blanks and tabs that open s, the ideographic one and the one of no break among them.
func blanks(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "\u00A0"):
			i += 2
		case strings.HasPrefix(s[i:], "\u3000"), strings.HasPrefix(s[i:], "\u200E"), strings.HasPrefix(s[i:], "\u2009"):
			i += 3
		default:
			return i
		}
	}
	return i
}
