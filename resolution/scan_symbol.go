package resolution

import (
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// The first components of document symbols, by the organ or convention that owns the series. Sources: DOMAIN 1.7
// (research.un.org/en/docs/symbols, un.org/Depts/dhl/dhlchi/resguidc/symbol.htm) and symbols met in adopted resolutions of 2020-2024.
var series = func() map[string]bool {
	m := map[string]bool{}
	for _, s := range strings.Fields(`
		A S E ST T CRC CEDAW CAT CCPR CERD CMW CED CRPD CESCR DP DPC TD UNEP HSP FCCC CTOC CAC NPT ISBA SPLOS IPBES CD CBD ICCD GC BWC CCW APLC CCM ATT TPNW
		CLCS HRI ICEF WFP UNW PBC LC ID IDB LEG MSC MEPC IMO BWM SR UNCTAD ECE TRANS ESCAP HS CCD UNHCR ECA OPCW GOV INFCIRC IAEA ICAO ILC GB
		WHA EB WHO AFR EM EUR SEA WPR JIU PCNICC ICC AMCEN IOC WT WIPO SPT UNITAR UNU UNRISD UNICRI DPI DESA SAICM PAHO CITES FAO COFI CFS IFAD FCTC
		LDC SCP UNIDIR UNODC ETHC`) {
		m[s] = true
	}
	return m
}()

const maxSymbol = 96 // bytes of a document symbol, both halves of a double one

// ScanSymbol reads the document symbol that begins at folded byte i and answers with its end, i for none: A/73/131,
// E/CN.4/Sub.2/2004/6, A/56/1026-S/2002/932, A/73/12(PartII), NPT/CONF.1995/32(PartI)/Corr.2. Blanks of typesetting are bridged beside a
// slash, a stop and a bracket only.
func ScanSymbol(f *text.Folded, i int) int {
	s := f.String()
	end := scanOneSymbol(f, s, i)
	if end == i {
		return i
	}
	// the second half of a double symbol, its S/ perhaps lost: A/76/871-2022/493
	if end < len(s) && s[end] == '-' {
		if second := scanOneSymbol(f, s, end+1); second > end+1 {
			return second
		}
		if y, n := scanDigits(s[end+1:]); n == 4 && y >= 1990 && y < 2200 && strings.HasPrefix(s[end+1+n:], "/") {
			if _, k := scanDigits(s[end+2+n:]); k > 0 {
				return end + 2 + n + k
			}
		}
	}
	return end
}

// scanOneSymbol reads one symbol: a known series, then components behind slashes, one of them with a digit.
func scanOneSymbol(f *text.Folded, s string, i int) int {
	start := i
	for i < len(s) && i-start < 8 && isUpper(s[i]) {
		i++
	}
	head := s[start:i]
	if head == "" {
		return start
	}
	digit := false
	for i < len(s) && (isDigit(s[i]) || s[i] == '.' && i+1 < len(s) && isDigit(s[i+1])) && i-start < 16 { // WHA58/…, EB136/8, GC.18/…, IDB.28/10
		digit = digit || isDigit(s[i])
		i++
	}
	if !series[head] {
		return start
	}
	if i < len(s) && s[i] == '(' { // UNEP(DTIE)/Hg/CONF/4
		j := i + 1
		for j < len(s) && (isUpper(s[j]) || isDigit(s[j])) && j-i < 12 {
			j++
		}
		if !strings.HasPrefix(s[j:], ")/") {
			return start
		}
		i = j + 1
	}
	if i >= len(s) || s[i] != '/' {
		return start
	}
	if len(head) == 1 && !singleSeries(s[i+1:]) {
		return start
	}
	end := start
	for i < len(s) && i-start < maxSymbol && s[i] == '/' {
		j := scanComponent(f, s, i+1)
		if j == i+1 {
			break
		}
		for _, c := range []byte(s[i+1 : j]) {
			digit = digit || isDigit(c)
		}
		i = j
		if k := scanSymbolBracket(f, s, i); k > i {
			i = k
		}
		end = i
		// a stop where a slash belongs: A/HRC/54/43.Add.1, A/C.6/78.SR.5
		if i+1 < len(s) && s[i] == '.' {
			for _, tail := range [...]string{"Add.", "Rev.", "Corr.", "SR.", "PV.", "L."} {
				if strings.HasPrefix(s[i+1:], tail) {
					if k := scanComponent(f, s, i+1); k > i+1 {
						i, end = k, k
					}
					break
				}
			}
		}
	}
	if !digit {
		return start
	}
	return end
}

// Components that follow A/, S/, E/ or T/ where no number does.
var singleWords = [...]string{"RES", "DEC", "HRC", "PRST", "INF", "BUR", "CONF", "CN", "AC.", "C.", "PV", "SR", "Agenda", "ES-", "S-", "NGO", "ICEF", "ECE", "ESCAP",
	"ECA", "ESCWA", "INCB", "L.", "WG", "PC", "WP", "CEPAL", "LIMITED", "UN", "PET", "COM", "OBS", "ECLAC", "TAC", "ICAO", "INTERIM", "SUPP", "VC", "BD"}

// singleSeries reports whether rest may follow a series of one letter: a session, a year or a known component. A/B测试 and E/F are no symbols.
func singleSeries(rest string) bool {
	if v, n := scanDigits(rest); n > 0 {
		return n > 2 || v > 0 && strings.HasPrefix(rest[n:], "/") || n < len(rest) && rest[n] == '('
	}
	for _, w := range singleWords {
		if len(rest) >= len(w) && strings.EqualFold(rest[:len(w)], w) {
			return true
		}
	}
	return false
}

// Words of components that end in a stop and a number, in their canonical letter case.
var componentWords = [...]string{"Add", "Amend", "Rev", "Corr", "Res", "Sub", "Pro", "Dec", "Conf", "CONF", "Summary", "Agenda", "Decisions", "OzL", "Hg"}

// scanComponent reads one component: 73, C.3, CN.15, Sub.2, Add.1, S-30, RES, KOR, L.8, 2015, CONF.V, PV.7498. Blanks end it unless a stop
// stands beside them.
func scanComponent(f *text.Folded, s string, i int) int {
	start := i
	glued := func(k int) bool { return k == start || f.Gap(k)&(text.GapBlank|text.GapCut) == 0 }
	for i < len(s) && i-start < 20 {
		c := s[i]
		switch {
		case isDigit(c):
			if !glued(i) && s[i-1] != '.' && s[i-1] != '-' && !strings.HasSuffix(s[start:i], "。") {
				return trimComponent(s, start, i)
			}
			i++
		case isUpper(c):
			if !glued(i) && s[i-1] != '-' && s[i-1] != '.' {
				return trimComponent(s, start, i)
			}
			i++
		case isLower(c):
			// lower case only inside the known words, so that 131and does not read on
			w := start
			for k := i; k > start && (isUpper(s[k-1]) || isLower(s[k-1])); k-- {
				w = k - 1
			}
			n := 0
			for _, word := range componentWords {
				if len(s)-w >= len(word) && strings.EqualFold(s[w:w+len(word)], word) {
					n = len(word)
				}
			}
			if n == 0 || w+n <= i {
				return trimComponent(s, start, w)
			}
			i = w + n
		case c == '.':
			if i == start {
				return start
			}
			// a stop joins a letter or word and its number; 131. ends a sentence
			if i+1 < len(s) && !isDigit(s[i-1]) && (isDigit(s[i+1]) || isUpper(s[i+1]) && romanBehind(s[i+1:]) || strings.HasPrefix(s[i+1:], "Pro.")) {
				i++
				continue
			}
			return trimComponent(s, start, i)
		case strings.HasPrefix(s[i:], "。") && i > start && !isDigit(s[i-1]) && i+3 < len(s) && isDigit(s[i+3]): // E/CN。4/1996/95
			i += 3
		case c == '-':
			// S-30, ES-10, A-31: letters before, digits behind
			if i > start && isUpper(s[i-1]) && i+1 < len(s) && isDigit(s[i+1]) {
				i++
				continue
			}
			return trimComponent(s, start, i)
		default:
			return trimComponent(s, start, i)
		}
	}
	return trimComponent(s, start, i)
}

func romanBehind(s string) bool {
	_, n := ScanRoman(s)
	return n > 0 && (n == len(s) || !isUpper(s[n]) && !isLower(s[n]))
}

// trimComponent takes off a stop or dash at the end.
func trimComponent(s string, start, end int) int {
	for end > start && (s[end-1] == '.' || s[end-1] == '-') {
		end--
	}
	return end
}

// scanSymbolBracket reads what may stand in brackets within a symbol: (PartII), (Sect.3), (Vol.I), (2001), (XXV), (15), (第二部分), (第一卷).
func scanSymbolBracket(f *text.Folded, s string, i int) int {
	if i >= len(s) || s[i] != '(' {
		return i
	}
	end := strings.IndexByte(s[i:min(len(s), i+32)], ')')
	if end < 0 {
		return i
	}
	in := s[i+1 : i+end]
	ok := false
	for _, word := range [...]string{"Part", "PART", "Sect", "Vol", "Resumption", "INCLUDING"} {
		ok = ok || strings.HasPrefix(in, word)
	}
	if rest, cut := strings.CutPrefix(in, "第"); cut && (strings.HasSuffix(rest, "部分") || strings.HasSuffix(rest, "卷") || strings.HasSuffix(rest, "款") || strings.HasSuffix(rest, "编")) {
		ok = true
	}
	if v, n := scanDigits(in); n > 0 && n == len(in) && (n == 4 && v >= 1946 && v < 2200 && f.Gap(i)&text.GapMark == 0 || n <= 2 && strings.HasPrefix(s[i+end+1:], "/")) {
		ok = true
	}
	if strings.IndexByte("IVXLCSE", firstByte(in)) >= 0 {
		r := strings.TrimPrefix(strings.TrimPrefix(in, "E"), "S-")
		if _, n := ScanRoman(r); n > 0 && n == len(r) {
			ok = true
		}
	}
	if !ok {
		return i
	}
	return i + end + 1
}

func firstByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[0]
}

// AppendSymbol appends the canonical form of a scanned symbol: its letter case, slashes for misprinted stops, (Part II) and (Vol. I) without
// blanks, the S/ of a double symbol put back.
func AppendSymbol(b []byte, s string) []byte {
	if head, tail, ok := cutDouble(s); ok {
		b = appendHalf(b, head)
		b = append(b, '-')
		if isDigit(tail[0]) {
			b = append(b, "S/"...)
		}
		return appendHalf(b, tail)
	}
	return appendHalf(b, s)
}

// cutDouble parts a double symbol at the dash that begins its second half.
func cutDouble(s string) (head, tail string, ok bool) {
	for i := 1; i+2 < len(s); i++ {
		if s[i] != '-' || !isDigit(s[i-1]) && s[i-1] != ')' {
			continue
		}
		rest := s[i+1:]
		if isUpper(rest[0]) && strings.Contains(rest, "/") || isDigit(rest[0]) && strings.Contains(rest, "/") {
			return s[:i], rest, true
		}
	}
	return s, "", false
}

// Components whose letter case is fixed.
var canonicalCase = map[string]string{"ADD": "Add", "CORR": "Corr", "REV": "Rev", "AMEND": "Amend", "SUB": "Sub", "CONF": "CONF", "RES": "RES", "PRO": "Pro", "DEC": "DEC"}

func appendHalf(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case strings.HasPrefix(s[i:], "。"):
			b = append(b, '.')
			i += 3
		case c == '(':
			end := strings.IndexByte(s[i:], ')')
			if end < 0 {
				return append(b, s[i:]...)
			}
			b = appendBracket(b, s[i+1:i+end])
			i += end + 1
		case c == '.' && i > 0 && isDigit(s[i-1]) && i+1 < len(s) && isUpper(s[i+1]):
			b = append(b, '/')
			i++
		case isUpper(c) || isLower(c):
			j := i
			for j < len(s) && (isUpper(s[j]) || isLower(s[j])) {
				j++
			}
			word := s[i:j]
			if i > 0 && isDigit(s[i-1]) && j == i+1 && (misreadNought(s, i) || word == "O" && j == len(s)) {
				word = "0"
			}
			if to, ok := canonicalCase[strings.ToUpper(word)]; ok && !(word == "Res" || word == "Dec") {
				// UNEP/EA.4/Res.6 keeps the form that it is printed in
				if to == "RES" && j < len(s) && s[j] == '.' {
					to = "Res"
				}
				if to == "DEC" && j < len(s) && s[j] == '.' {
					to = word
				}
				word = to
			}
			b = append(b, word...)
			i = j
		default:
			b = append(b, c)
			i++
		}
	}
	return b
}

// appendBracket writes (第二部分) as (PartII) and (第一卷) as (Vol.I).
func appendBracket(b []byte, in string) []byte {
	b = append(b, '(')
	if rest, ok := strings.CutPrefix(in, "第"); ok {
		if v, n := scanInteger(rest); n > 0 {
			switch rest[n:] {
			case "部分":
				return append(AppendRoman(append(b, "Part"...), v), ')')
			case "卷":
				return append(AppendRoman(append(b, "Vol."...), v), ')')
			case "款":
				b = append(b, "Sect."...)
				return append(appendInt(b, v), ')')
			}
		}
	}
	return append(append(b, in...), ')')
}

func appendInt(b []byte, v uint32) []byte {
	if v >= 10 {
		b = appendInt(b, v/10)
	}
	return append(b, byte('0'+v%10))
}
