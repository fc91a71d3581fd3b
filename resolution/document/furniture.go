package document

import "strings"

const maxFurniture = 120 // bytes of a line that may be furniture

// furniture reports whether a short line at a place is furniture of the page, in either width.
func (p *parser) furniture(t string, from int) bool {
	if t[0] == 0xEF {
		p.fold.Reset()
		p.fold.Append(p.src.Text, int32(from), int32(from+len(t)))
		t = p.fold.String()
	}
	return t != "" && furniture(t)
}

// furniture reports whether a short line is a page number (2/12, 12, - 3 -), a job number (18-19460 (C), 191118 191118), a bar code (*1819460*) or a rule of lines.
func furniture(t string) bool {
	switch c := t[0]; {
	case c == '_' || c == '-' || c == '=' || c == '*' || c == '.':
		if strings.Trim(t, "_-=. *\t") == "" {
			return true
		}
		if c == '*' {
			return len(t) > 2 && t[len(t)-1] == '*' && allDigits(t[1:len(t)-1])
		}
		return c == '-' && allDigits(strings.Trim(t, "- "))
	case c >= '0' && c <= '9':
		return pageNumber(t)
	case strings.HasPrefix(t, "—") || strings.HasPrefix(t, "─") || strings.HasPrefix(t, "＿") || strings.HasPrefix(t, "－"):
		rest := strings.Trim(t, "—─＿－ ")
		return rest == "" || allDigits(rest) && len(rest) <= 3
	case strings.HasPrefix(t, "第"):
		// 第 3 页
		rest := strings.TrimSpace(strings.TrimPrefix(t, "第"))
		n := 0
		for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
			n++
		}
		rest = strings.TrimSpace(rest[n:])
		return n > 0 && (rest == "页" || rest == "頁")
	}
	return false
}

// pageNumber reads a line of page, job and bar code numbers: 12, 2/12, 18-19460 (C), 18-19460 (C) 191118 191118, 2/12 18-19460.
func pageNumber(t string) bool {
	tokens, told := 0, 0
	for i := 0; i < len(t); {
		if t[i] == ' ' {
			i++
			continue
		}
		if t[i] < ' ' {
			return false // a row of a table
		}
		end := i
		for end < len(t) && t[end] > ' ' {
			end++
		}
		switch token := t[i:end]; {
		case jobNumber(token) || token[0] == '*' && len(token) == 9 && token[8] == '*' && allDigits(token[1:8]):
			told++
		case len(token) >= 6 && len(token) <= 7 && allDigits(token): // 191118
			told++
		case len(token) == 3 && token[0] == '(' && token[2] == ')' && strings.IndexByte("ACEFRS", token[1]) >= 0 && tokens > 0:
		case len(token) <= 3 && allDigits(token):
			if tokens > 0 && told == 0 {
				return false // 3 444 is a number
			}
		default:
			page, of, ok := strings.Cut(token, "/")
			if !ok || len(page) > 4 || len(of) > 4 || !allDigits(page) || !allDigits(of) || len(page) == 4 {
				return false
			}
			told++
		}
		tokens++
		i = end
	}
	return tokens == 1 || told > 0
}

// jobNumber reads 18-19460.
func jobNumber(t string) bool {
	return len(t) == 8 && t[2] == '-' && allDigits(t[:2]) && allDigits(t[3:])
}

// rule reports whether furniture is a line that parts notes from the text.
func rule(t string) bool {
	return len(t) >= 5 && (t[0] == '_' || t[0] == '-' && t[1] == '-' || strings.HasPrefix(t, "——") || strings.HasPrefix(t, "──") || strings.HasPrefix(t, "＿＿"))
}
