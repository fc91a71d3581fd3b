package resolution

import "strings"

// firstYear is well above all sessions.
const firstYear = 1900

// parseNumber reads a number as AppendText writes it. Where one shape belongs to several forms (58/3, 2018/3), the forms of the body tell.
func parseNumber(s string, forms FormSet) (Number, bool) {
	n, ok := readNumber(s, forms)
	return n, ok && forms.Has(n.Form)
}

func readNumber(s string, forms FormSet) (Number, bool) {
	if i := strings.IndexByte(s, '('); i > 0 {
		return readBracket(s, i, forms)
	}
	i := strings.IndexByte(s, '/')
	if i < 0 {
		if dot := strings.IndexByte(s, '.'); dot > 0 {
			session, ok := readUint(s[:dot])
			number, ok2 := readUint(s[dot+1:])
			return Number{Form: SessionDot, Session: session, Number: number}, ok && ok2
		}
		n := Number{Form: NumberBare}
		return n, n.readTail(s)
	}
	if i == 0 {
		return Number{}, false
	}
	if s[:i] == "OS" {
		n := Number{Form: SessionNumber, Special: 'O'}
		return n, n.readSessionNumber(s[i+1:])
	}
	head, tail := s[:i], s[i+1:]
	if dot := strings.IndexByte(tail, '.'); dot > 0 {
		n := Number{Form: NumberMeeting, Special: byte(index(Meetings[:], tail[:dot]))}
		session, ok := readUint(tail[dot+1:])
		n.Session = session
		return n, ok && n.Special != 0 && n.readTail(head) && n.Part == 0
	}
	switch c := head[0]; {
	case isDigit(c) || strings.HasPrefix(head, "S-") || strings.HasPrefix(head, "ES-"):
		n := Number{Form: SessionNumber}
		ok := n.readSessionNumber(s)
		if n.Special == 0 && forms.Has(YearNumber) && n.Session >= firstYear {
			n.Form = YearNumber
		}
		return n, ok
	case strings.HasPrefix(head, "SS."):
		n := Number{Form: RomanNumber, Special: 'S'}
		return n, n.readRoman(head[len("SS."):]) && n.readTail(tail)
	}
	if dash := strings.IndexByte(head, '-'); dash > 0 {
		n := Number{Form: PrefixNumber, Special: byte(index(Prefixes[:], head[:dash]))}
		ok := n.Special != 0 && n.readTail(tail)
		if head[:dash] == "BS" {
			return n, ok && n.readRoman(head[dash+1:])
		}
		session, isNumber := readUint(head[dash+1:])
		n.Session = session
		return n, ok && isNumber
	}
	n := Number{Form: RomanNumber}
	return n, n.readRoman(head) && n.readTail(tail)
}

// readBracket reads a number with a bracket at i: 1373(2001), 217(III)A, 74(9), J(70).
func readBracket(s string, i int, forms FormSet) (Number, bool) {
	end := strings.IndexByte(s, ')')
	if end < i+2 {
		return Number{}, false
	}
	head, inner, rest := s[:i], s[i+1:end], s[end+1:]
	if v, ok := readUint(inner); ok {
		switch {
		case len(head) == 1 && isUpper(head[0]) && rest == "":
			return Number{Form: LetterSession, Part: head[0], Session: v}, true
		case forms.Has(NumberSession) && rest == "":
			session, ok := readUint(head)
			return Number{Form: NumberSession, Session: session, Number: v}, ok
		}
		n := Number{Form: NumberYear, Session: v}
		return n, n.readTail(head) && n.Part == 0 && n.readPart(rest)
	}
	n := Number{Form: NumberRoman}
	switch {
	case strings.HasPrefix(inner, "S-"):
		n.Special, inner = 'S', inner[2:]
	case strings.HasPrefix(inner, "ES-"):
		n.Special, inner = 'E', inner[3:]
	case strings.HasPrefix(inner, "OS-"):
		n.Special, inner = 'O', inner[3:]
	}
	return n, n.readRoman(inner) && n.readTail(head) && n.Part == 0 && n.readPart(rest)
}

func (n *Number) readSessionNumber(s string) bool {
	switch {
	case strings.HasPrefix(s, "S-"):
		n.Special, s = 'S', s[2:]
	case strings.HasPrefix(s, "ES-"):
		n.Special, s = 'E', s[3:]
	}
	i := strings.IndexByte(s, '/')
	if i < 0 {
		return false
	}
	v, ok := readUint(s[:i])
	n.Session = v
	return ok && n.readTail(s[i+1:])
}

// readTail reads digits or XXX and the letter of a part.
func (n *Number) readTail(s string) bool {
	if rest, ok := strings.CutPrefix(s, "XXX"); ok {
		n.Placeholder = true
		return n.readPart(rest)
	}
	i := 0
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	v, ok := readUint(s[:i])
	n.Number = v
	return ok && n.readPart(s[i:])
}

func (n *Number) readPart(s string) bool {
	if len(s) == 1 && isUpper(s[0]) {
		n.Part = s[0]
		return true
	}
	return s == ""
}

func (n *Number) readRoman(s string) bool {
	v, length := ScanRoman(s)
	n.Session = v
	return length > 0 && length == len(s)
}

// readUint reads decimal digits without a leading nought, all of s.
func readUint(s string) (uint32, bool) {
	if s == "" || len(s) > 9 || s[0] == '0' && len(s) > 1 {
		return 0, false
	}
	var v uint32
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		v = v*10 + uint32(s[i]-'0')
	}
	return v, true
}

func index(words []string, s string) int {
	for i, w := range words {
		if w == s && i > 0 {
			return i
		}
	}
	return 0
}
