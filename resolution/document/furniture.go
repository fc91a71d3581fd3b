package document

import "strings"

const maxFurniture = 64 // bytes of a line that may be furniture

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

// pageNumber reads a line of digits: 12, 2/12, 18-19460 (C), 18-19460 (C) 191118 191118.
func pageNumber(t string) bool {
	runs, slash, dash := 0, 0, 0
	for i := 0; i < len(t); {
		switch c := t[i]; {
		case c >= '0' && c <= '9':
			n := i
			for i < len(t) && t[i] >= '0' && t[i] <= '9' {
				i++
			}
			if i-n > 7 {
				return false
			}
			runs++
			continue
		case c == '/':
			slash++
		case c == '-':
			dash++
		case c == ' ' || c == '\t':
		case c == '(':
			// the language of a job number
			if i+2 >= len(t) || t[i+2] != ')' || !strings.ContainsRune("ACEFRS", rune(t[i+1])) {
				return false
			}
			i += 2
		default:
			return false
		}
		i++
	}
	switch {
	case slash == 0 && dash == 0:
		return runs == 1 && len(t) <= 3 || runs > 0 && len(t) >= 6 && !strings.Contains(t, "\t") && len(strings.Fields(t)[0]) >= 6
	case slash == 1 && dash == 0:
		return runs == 2 && len(t) <= 9
	}
	return slash == 0 && dash == 1 && len(t) >= 8 && t[2] == '-'
}

// rule reports whether furniture is a line that parts notes from the text.
func rule(t string) bool {
	return len(t) >= 5 && (t[0] == '_' || t[0] == '-' && t[1] == '-' || strings.HasPrefix(t, "——") || strings.HasPrefix(t, "──") || strings.HasPrefix(t, "＿＿"))
}
