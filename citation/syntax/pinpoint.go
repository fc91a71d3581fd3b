package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

// Units that 第…段 counts, and what may stand before 第.
var (
	pinUnits  = [...]string{"段", "条", "款", "项", "节", "章", "部分", "分段", "编", "分章", "小节"}
	pinHeads  = [...]string{"执行部分", "序言部分", "序言", "正文", "增编"}
	pinAnnex  = [...]string{"附件", "附录", "附文", "附表"}
	pinJoins  = [...]string{",", "、", "和", "及", "以及", "至", "-", "的", "与", "或", "并"}
	pinInside = [...]string{"、", "和", "及", "至", "-", "与", "或", "以及", "到", ","}
)

const maxPin = 240 // folded bytes of a pinpoint

// pinpointLength reads the longest pinpoint that t begins with: 附件, 第26段, 附件一第5(b)段, 第一章，D节, 执行部分第2(e)段, 附件二第一部分C节第7段,
// 第9和11段, (甲)项. It answers with its length in bytes, 0 for none.
func pinpointLength(t string) int {
	end := pinElement(t)
	if end == 0 {
		return 0
	}
	for end < maxPin {
		if n := pinElement(t[end:]); n > 0 {
			end += n
			continue
		}
		next := 0
		for _, j := range pinJoins {
			if strings.HasPrefix(t[end:], j) {
				if n := pinElement(t[end+len(j):]); n > 0 {
					next = len(j) + n
					break
				}
			}
		}
		if next == 0 {
			break
		}
		end += next
	}
	return end
}

// pinElement reads one element of a pinpoint.
func pinElement(t string) int {
	if len(t) == 0 {
		return 0
	}
	for _, a := range pinAnnex {
		if rest, ok := strings.CutPrefix(t, a); ok {
			n := len(a)
			if _, k := resolution.ScanRoman(rest); k > 0 && !strings.HasPrefix(rest[k:], "节") {
				n += k
			} else if _, k := resolution.ScanChinese(rest); k > 0 {
				n += k
				for strings.HasPrefix(t[n:], "和") || strings.HasPrefix(t[n:], "、") || strings.HasPrefix(t[n:], "至") {
					_, k := resolution.ScanChinese(t[n+3:])
					if k == 0 {
						break
					}
					n += 3 + k
				}
			}
			return n
		}
	}
	head := 0
	for _, h := range pinHeads {
		if strings.HasPrefix(t, h) {
			head = len(h)
			break
		}
	}
	if n := pinCounted(t[head:]); n > 0 {
		return head + n
	}
	if head > 0 {
		return 0
	}
	// A节, B和C节
	if t[0] >= 'A' && t[0] <= 'Z' {
		n := 1
		for {
			if strings.HasPrefix(t[n:], "节") || strings.HasPrefix(t[n:], "部分") && n == 1 {
				return n + len("节") + pinIf(strings.HasPrefix(t[n:], "部分"), len("部分")-len("节"))
			}
			next := 0
			for _, j := range pinInside {
				if strings.HasPrefix(t[n:], j) && n+len(j) < len(t) && t[n+len(j)] >= 'A' && t[n+len(j)] <= 'Z' {
					next = len(j) + 1
					break
				}
			}
			if next == 0 {
				return 0
			}
			n += next
		}
	}
	// (甲)项, (a)项, (a)和(b)分段
	if t[0] == '(' {
		n := pinBracket(t)
		for n > 0 {
			for _, u := range pinUnits {
				if strings.HasPrefix(t[n:], u) {
					return n + len(u)
				}
			}
			k := 0
			for _, j := range pinInside {
				if strings.HasPrefix(t[n:], j) {
					if b := pinBracket(t[n+len(j):]); b > 0 {
						k = len(j) + b
						break
					}
				}
			}
			if k == 0 {
				return 0
			}
			n += k
		}
	}
	// 决议一, 决议1 within a report
	for _, w := range [...]string{"决议", "决定", "表", "图", "附表"} {
		if rest, ok := strings.CutPrefix(t, w); ok {
			if v, k := resolution.ScanChinese(rest); k > 0 && v > 0 && v < 100 && !strings.HasPrefix(rest[k:], "个") && k <= 9 && pinEnds(rest[k:]) {
				return len(w) + k
			}
			if w != "决议" && w != "决定" {
				if d := digitRun(rest); d > 0 && d < 4 && pinEnds(rest[d:]) {
					return len(w) + d
				}
			}
		}
	}
	return 0
}

func pinIf(b bool, n int) int {
	if b {
		return n
	}
	return 0
}

// pinEnds reports whether a table's or resolution's number ends here: at punctuation or the end.
func pinEnds(rest string) bool {
	return rest == "" || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "。") || strings.HasPrefix(rest, ";") || strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, ")")
}

// pinCounted reads 第5(b)段, 第9、11和12段, 第1至6段, 第A节.
func pinCounted(t string) int {
	rest, ok := strings.CutPrefix(t, "第")
	if !ok {
		return 0
	}
	n := len("第")
	for n < maxPin {
		k := pinNumber(rest)
		if k == 0 {
			return 0
		}
		n += k
		rest = rest[k:]
		for _, u := range pinUnits {
			if strings.HasPrefix(rest, u) && !strings.HasPrefix(rest, "条约") && !strings.HasPrefix(rest, "项目") && !strings.HasPrefix(rest, "章程") && !strings.HasPrefix(rest, "款项") {
				return n + len(u)
			}
		}
		next := 0
		for _, j := range pinInside {
			if strings.HasPrefix(rest, j) {
				next = len(j)
				if strings.HasPrefix(rest[next:], "第") {
					next += len("第")
				}
				break
			}
		}
		if next == 0 {
			return 0
		}
		n += next
		rest = rest[next:]
	}
	return 0
}

// pinNumber reads 5(b), 5之二, 26, 二十六, A, IV.
func pinNumber(t string) int {
	n := digitRun(t)
	if n == 0 {
		_, n = resolution.ScanChinese(t)
	}
	if n == 0 {
		_, n = resolution.ScanRoman(t)
	}
	if n == 0 && t != "" && t[0] >= 'A' && t[0] <= 'Z' {
		n = 1
	}
	if n == 0 {
		n = pinBracket(t)
		return n
	}
	for {
		k := pinBracket(t[n:])
		if k == 0 {
			break
		}
		n += k
		for _, j := range [...]string{"和", "、", "至", "-", "及"} {
			if strings.HasPrefix(t[n:], j) {
				if b := pinBracket(t[n+len(j):]); b > 0 {
					n += len(j)
				}
				break
			}
		}
	}
	if strings.HasPrefix(t[n:], "之") {
		if _, k := resolution.ScanChinese(t[n+3:]); k > 0 {
			n += 3 + k
		}
	}
	return n
}

// pinBracket reads (a), (iv), (甲), (1).
func pinBracket(t string) int {
	if t == "" || t[0] != '(' {
		return 0
	}
	end := strings.IndexByte(t[:min(len(t), 10)], ')')
	if end < 2 {
		return 0
	}
	in := t[1:end]
	letters := true
	for _, c := range []byte(in) {
		letters = letters && ('a' <= c && c <= 'z' || '0' <= c && c <= '9' && len(in) < 4 || len(in) == 1 && 'A' <= c && c <= 'H')
	}
	if letters || len(in) == 3 && strings.Contains("甲乙丙丁戊己庚辛壬癸一二三四五六七八九十", in) {
		return end + 1
	}
	return 0
}

func digitRun(t string) int {
	n := 0
	for n < len(t) && '0' <= t[n] && t[n] <= '9' {
		n++
	}
	return n
}
