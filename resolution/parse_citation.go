package resolution

import "strings"

// citation reads [issuer][date][第]number[号][type].
func (p *parser) citation() (Work, error) {
	at := 0
	owner, n := p.issuer(&at)
	if n.Form == NoForm {
		at = p.skipDate(at)
		at += p.skipWords(at, "在", "的", "关于")
		at += p.skipWords(at, "第", "决议案", "决议", "决定")
		at += p.skipWords(at, "第")
		var length int
		n, length = ScanNumber(p.s[at:])
		if length == 0 {
			return p.fail(at, reasonShape)
		}
		at += length
	}
	if n.PartEnd != 0 {
		return p.fail(at, reasonSeveral)
	}
	if n.Form == NumberBare && at < len(p.s) && isUpper(p.s[at]) && scanPart(p.s[at:]) > 0 {
		n.Part = p.s[at]
		at++
	}
	at += p.skipWords(at, "号")
	k := NoKind
	for _, w := range [...]struct {
		word string
		kind Kind
	}{{"决议案", Resolution}, {"决议", Resolution}, {"决仪", Resolution}, {"决定", Decision}} {
		if strings.HasPrefix(p.s[at:], w.word) {
			k = w.kind
			at += len(w.word)
			break
		}
	}
	switch rest := p.s[at:]; {
	case rest == "":
	case hasAnyPrefix(rest, "、", "和", "及", "至", "与", "-", ","):
		return p.fail(at, reasonSeveral)
	default:
		return p.fail(at, reasonRest)
	}
	if owner == nil {
		key := ""
		key, k = shapeDefault(n, k)
		i, ok := Default().byKey[key]
		if !ok {
			return p.fail(0, reasonIssuer)
		}
		owner = &Default().bodies[i]
	}
	w := owner.adoptedWork(k, n)
	if w.IsZero() {
		return p.fail(0, reasonNumber)
	}
	return w, nil
}

// adoptedWork is Work for a citation as written: it completes the number by the tables, and the number of the Economic and Social Council
// wins over the type word (第2022/355号决议 is a decision).
func (b *Body) adoptedWork(k Kind, n Number) Work {
	n, ok := Default().Complete(*b, n)
	if !ok {
		return Work{}
	}
	switch {
	case b.Key == "ECOSOC" && n.Form == YearNumber && n.Number >= firstDecision:
		k = Decision
	case k == NoKind || b.prefix(k) == "":
		k = Resolution
		if b.Resolution == "" {
			k = Decision
		}
	}
	return b.Work(k, n)
}

// firstDecision is where the decisions of the Economic and Social Council begin to count.
const firstDecision = 201

// issuer reads an organ's name at the start, with the session that texts of the press put before it or behind it: 第六十五届联合国大会第309号.
func (p *parser) issuer(at *int) (*Body, Number) {
	start := 0
	session := uint32(0)
	if rest, ok := strings.CutPrefix(p.s, "第"); ok {
		if v, n := scanInteger(rest); n > 0 && strings.HasPrefix(rest[n:], "届") {
			session = v
			start = len("第") + n + len("届")
		}
	}
	var owner *Body
	length := 0
	r := Default()
	for i := range r.bodies {
		for _, name := range r.bodies[i].Names {
			if len(name) > length && strings.HasPrefix(p.s[start:], name) {
				owner, length = &r.bodies[i], len(name)
			}
		}
	}
	if owner == nil {
		return nil, Number{}
	}
	*at = start + length
	if session == 0 {
		return owner, Number{}
	}
	*at += p.skipWords(*at, "通过了", "通过的")
	rest, ok := strings.CutPrefix(p.s[*at:], "第")
	v, n := scanInteger(rest)
	if !ok || n == 0 || !owner.Forms.Has(SessionNumber) {
		return owner, Number{}
	}
	*at += len("第") + n
	return owner, Number{Form: SessionNumber, Session: session, Number: v}
}

// skipDate returns the place behind a date, if one stands at it.
func (p *parser) skipDate(at int) int {
	if d, n := ScanDate(p.s[at:]); n > 0 && d.Year != 0 {
		return at + n
	}
	return at
}

// skipWords returns the length of the first of the words that stands at a place.
func (p *parser) skipWords(at int, words ...string) int {
	for _, w := range words {
		if strings.HasPrefix(p.s[at:], w) {
			return len(w)
		}
	}
	return 0
}

// lastSession is well above the sessions of the General Assembly that anyone cites; boards of agencies count further.
const lastSession = 120

// shapeDefault tells the issuer and the kind of a number by its shape alone, "" where it does not tell.
func shapeDefault(n Number, k Kind) (key string, kind Kind) {
	if k == NoKind {
		k = Resolution
	}
	switch n.Form {
	case SessionNumber:
		switch {
		case n.Special == 'O':
			return "HRC", Decision
		case n.Special != 0, n.Session >= 31 && n.Session <= lastSession:
			return "GA", k
		}
	case YearNumber:
		if n.Number >= firstDecision {
			return "ECOSOC", Decision
		}
		if k == Resolution {
			return "ECOSOC", k // decisions below 201 are of other bodies
		}
	case NumberYear:
		return "SC", Resolution
	case NumberRoman:
		if n.Session <= 30 {
			return "GA", Resolution
		}
	case NumberSession:
		if old, ok := oldForm(n); ok && Default().calendar().givenOld(old) != NeverGiven {
			return "GA", Resolution // 1904(18), but not 74(9)
		}
		return "WHA", Decision
	case SessionDot:
		return "WHA", k
	case NumberMeeting:
		if Meetings[n.Special] == "COP" {
			return "COP-UNCCD", Decision
		}
		return "COP-FCCC", Decision
	case RomanNumber:
		if n.Special == 'S' {
			return "UNEP-GC", Decision
		}
	case LetterSession:
		return "ECE", Decision
	case PrefixNumber:
		return prefixBodies[Prefixes[n.Special]], Decision
	}
	return "", k
}

// prefixBodies are the bodies of the words of PrefixNumber.
var prefixBodies = map[string]string{
	"RC": "COP-ROTT", "BC": "COP-BASEL", "SC": "COP-STOCK", "MC": "COP-MINA", "CP": "CPMOP-CBD", "NP": "NPMOP-CBD", "BS": "CPMOP-CBD", "IPBES": "IPBES",
}
