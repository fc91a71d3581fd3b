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
