package resolution

import "strconv"

// AppendText appends the number as it stands in an id, behind the prefix of the body: 70/1, 67/234B, S-30/1, ES-10/15, 73/XXX, 1373(2001),
// 2625(XXV), 217(III)A, 3201(S-VI), 997(ES-I), 58.3, 74(9), 1/CP.21, X/2, SS.XI/9, J(70), RC-2/3. Of a run of parts it writes the first. It
// never fails.
func (n Number) AppendText(b []byte) ([]byte, error) {
	switch n.Form {
	case SessionNumber, YearNumber:
		b = appendSpecial(b, n.Special, '/')
		b = strconv.AppendUint(b, uint64(n.Session), 10)
		b = n.appendNumber(append(b, '/'))
		b = appendPart(b, n.Part)
	case NumberYear:
		b = append(n.appendNumber(b), '(')
		b = strconv.AppendUint(b, uint64(n.Session), 10)
		b = appendPart(append(b, ')'), n.Part)
	case NumberRoman:
		b = append(n.appendNumber(b), '(')
		b = AppendRoman(appendSpecial(b, n.Special, '-'), n.Session)
		b = appendPart(append(b, ')'), n.Part)
	case NumberBare:
		b = appendPart(n.appendNumber(b), n.Part)
	case SessionDot:
		b = strconv.AppendUint(b, uint64(n.Session), 10)
		b = n.appendNumber(append(b, '.'))
	case NumberSession:
		if n.Special == 'S' {
			b = append(b, "SSA"...)
		}
		b = strconv.AppendUint(b, uint64(n.Session), 10)
		b = append(n.appendNumber(append(b, '(')), ')')
	case NumberMeeting:
		b = append(n.appendNumber(b), '/')
		b = append(append(b, word(Meetings[:], n.Special)...), '.')
		b = strconv.AppendUint(b, uint64(n.Session), 10)
	case RomanNumber:
		if n.Special == 'S' {
			b = append(b, "SS."...)
		}
		b = append(AppendRoman(b, n.Session), '/')
		b = appendPart(n.appendNumber(b), n.Part)
	case LetterSession:
		b = append(append(b, n.Part), '(')
		b = append(strconv.AppendUint(b, uint64(n.Session), 10), ')')
	case PrefixNumber:
		p := word(Prefixes[:], n.Special)
		b = append(append(b, p...), '-')
		if p == "BS" {
			b = AppendRoman(b, n.Session) // BS-V/8
		} else {
			b = strconv.AppendUint(b, uint64(n.Session), 10)
		}
		b = appendPart(n.appendNumber(append(b, '/')), n.Part)
	}
	return b, nil
}

// String returns the number as AppendText writes it.
func (n Number) String() string {
	b, _ := n.AppendText(make([]byte, 0, 16))
	return string(b)
}

func (n Number) appendNumber(b []byte) []byte {
	if n.Placeholder {
		return append(b, "XXX"...)
	}
	return strconv.AppendUint(b, uint64(n.Number), 10)
}

func appendPart(b []byte, part byte) []byte {
	if part == 0 {
		return b
	}
	return append(b, part)
}

// appendSpecial writes S-, ES- or, where a slash follows the letters, OS/.
func appendSpecial(b []byte, special, sep byte) []byte {
	switch special {
	case 'S':
		return append(b, "S-"...)
	case 'E':
		return append(b, "ES-"...)
	case 'O':
		return append(b, 'O', 'S', sep)
	}
	return b
}

func word(words []string, i byte) string {
	if int(i) < len(words) {
		return words[i]
	}
	return ""
}
