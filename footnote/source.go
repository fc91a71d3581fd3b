package footnote

import (
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// sources open a note that says where a thing stands, in folded script.
var sources = [...]string{
	"同上,", "同上。", "同上.", "见", "另见", "又见", "参见", "参看", "并见", "可查阅", "载于", "联合国,《", "联合国《条约汇编》", "国际联盟,《", "国际联盟《条约汇编》",
}

// records name a series of records or a report, which open a note with 《 before them.
var records = [...]string{"正式记录", "正式纪录", "条约汇编", "的报告", "会议报告", "报告,"}

// adopters stand before the number of a resolution in a note: 大会第70/1号决议。
var adopters = [...]string{"", "大会", "联合国大会", "联大", "安全理事会", "安理会", "经济及社会理事会", "理事会", "人权理事会"}

const (
	maxRecords = 400 // bytes of the words that may name a series
	maxCited   = 160 // bytes of a note that is a number alone: 第67/187号决议，附件。
	maxSymbol  = 24  // bytes of a symbol up to its first slash
)

// IsSource reports whether the words of a line open as a note does that says where a thing stands: 同上，第976卷; 见《…》; 联合国，《条约汇编》; 大会第70/1号决议，附件。; A/73/131。; 《大会正式记录，…》.
func IsSource(words string) bool {
	closed := strings.HasSuffix(words, "。") || strings.HasSuffix(words, ".")
	var fold text.Folded
	fold.Append(words, 0, int32(cut(words, maxRecords)))
	f := fold.String()
	if f == "" {
		return false
	}
	for _, p := range sources {
		if strings.HasPrefix(f, p) {
			return true
		}
	}
	if strings.HasPrefix(f, "《") {
		for _, r := range records {
			if strings.Contains(f, r) {
				return true
			}
		}
		return false
	}
	if len(f) > maxCited {
		return symbol(f)
	}
	if !closed {
		return false
	}
	for _, b := range adopters {
		if rest, ok := strings.CutPrefix(f, b); ok && number(strings.TrimPrefix(rest, "第")) {
			return true
		}
	}
	return symbol(f)
}

// cut returns the greatest length of at most n bytes at which s may be cut between characters.
func cut(s string, n int) int {
	if len(s) <= n {
		return len(s)
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return n
}

// number reports whether folded words open with the number of a resolution: 70/1号决议, S-30/1号决议, 2200A(XXI)号决议.
func number(f string) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(f, "E"), "S-")
	return rest != "" && rest[0] >= '0' && rest[0] <= '9' && strings.Contains(f, "号决")
}

// symbol reports whether folded words open with a document symbol: capitals, a slash, a digit.
func symbol(f string) bool {
	slash := strings.IndexByte(f[:min(len(f), maxSymbol)], '/')
	if slash <= 0 || f[0] < 'A' || f[0] > 'Z' {
		return false
	}
	for _, c := range []byte(f[:slash]) {
		if (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return false
		}
	}
	return strings.ContainsAny(f[slash:min(len(f), slash+maxSymbol)], "0123456789")
}
