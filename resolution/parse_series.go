package resolution

import "strings"

// parseSeries reads the ids of what has a place in a series: UNTS/2225/39574, LNTS/60/1414, SALES/C.91.IV.2, GAOR/72/SUPP/53A, SCOR/58.
func parseSeries(s string) (Work, bool) {
	series, rest, ok := strings.Cut(s, "/")
	if !ok {
		return Work{}, false
	}
	switch series {
	case "UNTS", "LNTS":
		volume, number, _ := strings.Cut(rest, "/")
		v, ok := readUint(volume)
		n, ok2 := readUint(number)
		return MakeTreaty(series, v, n), ok && ok2
	case "SALES":
		return MakeWork("SALES/" + rest), scanSales(rest) == len(rest)
	case "GAOR", "ESCOR", "SCOR":
		session, supplement, more := strings.Cut(rest, "/SUPP/")
		_, ok := readUint(session)
		n := Number{}
		if more {
			ok = ok && n.readTail(supplement) && !n.Placeholder
		}
		return MakeWork(strings.Clone(s)), ok
	}
	return Work{}, false
}

// scanSales reads a sales number: C.91.IV.2, E.08.II.C.2, 96.IV.13. Components stand between stops; one of them is a number.
func scanSales(s string) int {
	i, components, digits := 0, 0, false
	for i < len(s) {
		j := i
		for j < len(s) && (isDigit(s[j]) || isUpper(s[j])) {
			digits = digits || isDigit(s[j])
			j++
		}
		if j == i || j-i > 6 {
			break
		}
		i = j
		components++
		if i+1 >= len(s) || s[i] != '.' || !isDigit(s[i+1]) && !isUpper(s[i+1]) {
			break
		}
		i++
	}
	if components < 3 || !digits {
		return 0
	}
	return i
}

// sales reads 出售品编号：C.91.IV.2 from the place behind the word.
func (p *parser) sales(at int) (Work, error) {
	at += len(p.s[at:]) - len(strings.TrimLeft(p.s[at:], ":.为"))
	n := scanSales(p.s[at:])
	if n == 0 {
		return p.fail(at, reasonNumber)
	}
	if rest := strings.TrimLeft(p.s[at+n:], ")。"); rest != "" {
		return p.fail(at+n, reasonRest)
	}
	return MakeWork("SALES/" + p.s[at:at+n]), nil
}

// treaty reads 联合国，《条约汇编》，第2225卷，第39574号.
func (p *parser) treaty() (Work, error) {
	series := "UNTS"
	if strings.HasPrefix(p.s, "国际联盟") || strings.HasPrefix(p.s, "国联") {
		series = "LNTS"
	}
	at := strings.Index(p.s, "条约汇编") + len("条约汇编")
	var values [2]uint32
	for i, unit := range [...]string{"卷", "号"} {
		at += len(p.s[at:]) - len(strings.TrimLeft(p.s[at:], "》,"))
		rest, ok := strings.CutPrefix(p.s[at:], "第")
		if !ok {
			return p.fail(at, reasonNumber)
		}
		at += len("第")
		v, n := scanInteger(rest)
		if n == 0 {
			return p.fail(at, reasonNumber)
		}
		at += n
		switch {
		case strings.HasPrefix(p.s[at:], unit):
			at += len(unit)
		case strings.HasPrefix(p.s[at:], "和"), strings.HasPrefix(p.s[at:], "、"), strings.HasPrefix(p.s[at:], ","), strings.HasPrefix(p.s[at:], "-"), strings.HasPrefix(p.s[at:], "至"):
			return p.fail(at, reasonSeveral)
		default:
			return p.fail(at, reasonNumber)
		}
		values[i] = v
	}
	if rest := strings.TrimLeft(p.s[at:], ".。"); rest != "" {
		return p.fail(at, reasonRest)
	}
	return MakeTreaty(series, values[0], values[1]), nil
}

// records reads a volume of the Official Records: 《大会正式记录，第七十二届会议，补编第53号》, 《安全理事会正式记录，第五十八年》. The symbol in
// the bracket behind it goes before the volume.
func (p *parser) records() (Work, error) {
	if i := strings.LastIndexByte(p.s, '('); i > 0 {
		if end := ScanSymbol(&p.f, i+1); end > i+1 && end+1 == len(p.s) {
			if w, ok := symbolWork(p.s[i+1 : end]); ok {
				return w, nil
			}
		}
	}
	at := 0
	at += len(p.s) - len(strings.TrimLeft(p.s, "见《"))
	b := make([]byte, 0, 32)
	switch {
	case hasAnyPrefix(p.s[at:], "大会", "联合国大会"):
		b = append(b, "GAOR/"...)
	case hasAnyPrefix(p.s[at:], "经济及社会理事会", "经社理事会"):
		b = append(b, "ESCOR/"...)
	case hasAnyPrefix(p.s[at:], "安全理事会", "安理会"):
		b = append(b, "SCOR/"...)
	default:
		return p.fail(at, reasonIssuer)
	}
	scores := b[0] == 'S'
	session, supplement := uint32(0), ""
	for i := at; i < len(p.s); i++ {
		rest := p.s[i:]
		switch {
		case strings.HasPrefix(rest, "补编第"):
			n := Number{}
			v, k := scanInteger(rest[len("补编第"):])
			if k == 0 {
				return p.fail(i, reasonNumber)
			}
			n.Form, n.Number = NumberBare, v
			if tail := rest[len("补编第")+k:]; tail != "" && isUpper(tail[0]) {
				n.Part = tail[0]
			}
			supplement = n.String()
		case session != 0:
		case strings.HasPrefix(rest, "第"):
			v, k := scanInteger(rest[len("第"):])
			if unit := rest[len("第")+k:]; k > 0 && (strings.HasPrefix(unit, "届") || strings.HasPrefix(unit, "年")) {
				session = v
			}
		case isDigit(rest[0]) && !scores:
			if v, k := scanDigits(rest); k == 4 && strings.HasPrefix(rest[k:], "年") {
				session = v
			}
		}
	}
	if session == 0 {
		return p.fail(at, reasonNumber)
	}
	b = appendInt(b, session)
	if supplement != "" && !scores {
		b = append(append(b, "/SUPP/"...), supplement...)
	}
	return MakeWork(string(b)), nil
}

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}
