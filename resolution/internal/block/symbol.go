package block

import "strings"

// symbol returns the first document symbol in a page head: A/C.3/73/L.8/Rev.1, S/RES/2557 (2020). It has two strokes, a capital before the first, and a digit.
func symbol(head string) string {
	for i := 0; i < len(head); {
		j := i
		for j < len(head) && inSymbol(head[j]) {
			j++
		}
		if w := strings.TrimRight(head[i:j], ".-("); isSymbol(w) {
			// A part or a year stands behind a blank.
			if rest, ok := strings.CutPrefix(head[i+len(w):], " ("); ok && len(rest) > 4 && isNumber(rest[:4]) && rest[4] == ')' {
				w = head[i : i+len(w)+7]
			}
			return w
		}
		i = max(j, i+1)
	}
	return ""
}

func inSymbol(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || strings.IndexByte("/.-()", c) >= 0
}

func isSymbol(w string) bool {
	first, _, _ := strings.Cut(w, "/")
	return first != "" && strings.ToUpper(first) == first && first[0] >= 'A' && first[0] <= 'Z' && strings.Count(w, "/") >= 2 && strings.ContainsAny(w, "0123456789")
}
