package block

import (
	"strings"
	"unicode/utf8"
)

// The superscripts of digits and of the letters that have one; Unicode has no small q.
const (
	superDigits  = "⁰¹²³⁴⁵⁶⁷⁸⁹"
	superLetters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖqʳˢᵗᵘᵛʷˣʸᶻ"
)

var (
	digitRunes  = []rune(superDigits)
	letterRunes = []rune(superLetters)
)

// superscript writes a label as it stands in running text: digits and small letters raised, * and † as they are.
func superscript(label string) string {
	var b strings.Builder
	for _, r := range label {
		switch {
		case '0' <= r && r <= '9':
			b.WriteRune(digitRunes[r-'0'])
		case 'a' <= r && r <= 'z':
			b.WriteRune(letterRunes[r-'a'])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// maxLabel bounds a label, in bytes: 1234, viii, ***.
const maxLabel = 16

// label brings the words of a mark to its label: [1], (1), ¹ and １ are 1. ok is false for words that are no mark.
func label(s string) (l string, ok bool) {
	s = strings.Trim(s, " \t\r\n\u00a0\u3000[]()（）［］〔〕.")
	if s == "" || len(s) > 2*maxLabel {
		return "", false
	}
	var b strings.Builder
	digits, letters, signs := 0, 0, 0
	for _, r := range s {
		switch {
		case '０' <= r && r <= '９':
			r -= '０' - '0'
		case r >= utf8.RuneSelf:
			for i, d := range digitRunes {
				if d == r {
					r = rune('0' + i)
				}
			}
		}
		switch {
		case '0' <= r && r <= '9':
			digits++
		case 'a' <= r && r <= 'z':
			letters++
		case r == '*' || r == '†' || r == '‡' || r == '§' || r == '＊':
			signs++
		default:
			return "", false
		}
		b.WriteRune(r)
	}
	kinds := min(digits, 1) + min(letters, 1) + min(signs, 1)
	return b.String(), kinds == 1 && b.Len() <= maxLabel
}

// isNumber reports whether l is made of ASCII digits.
func isNumber(l string) bool {
	for i := range len(l) {
		if l[i] < '0' || l[i] > '9' {
			return false
		}
	}
	return l != ""
}

// raise writes the words of a superscript: "6" and "1, 2" as marks, "th" as it stands.
func raise(s *sheet, words string) {
	const between = ",，、 "
	for words != "" {
		i := strings.IndexAny(words, between)
		if i < 0 {
			i = len(words)
		}
		if l, ok := label(words[:i]); ok && (l[0] < 'a' || l[0] > 'z') {
			s.mark(l, -1)
		} else {
			s.text(words[:i], -1)
		}
		rest := strings.TrimLeft(words[i:], between)
		s.text(words[i:len(words)-len(rest)], -1)
		words = rest
	}
}
