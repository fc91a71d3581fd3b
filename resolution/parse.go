package resolution

import (
	"fmt"
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// A ParseError says why a value cannot be read, and at which byte of the input.
type ParseError struct {
	Input  string
	Offset int
	Reason string
}

// Error returns the reason with the input and the byte.
func (e *ParseError) Error() string {
	return fmt.Sprintf("resolution: %q, byte %d: %s", e.Input, e.Offset, e.Reason)
}

// Reasons of a ParseError.
const (
	reasonEmpty   = "nothing to read"
	reasonIssuer  = "the issuer is not told"
	reasonSeveral = "several works"
	reasonNumber  = "no number that its body gives"
	reasonShape   = "no spelling of a work"
	reasonRest    = "words behind the work"
)

// Parse reads one work in any spelling: its canonical id (E/CN.15/RES/25/2, UNTS/2225/39574, UN-CHARTER), a printed symbol (A/C.3/73/L.8,
// A/56/1026-S/2002/932), a number as texts cite it (第67/234 B号决议, 決議案三九六(五), 安理会第1325号决议, 第六十五届联合国大会第309号决议), a
// place in the Treaty Series, a sales number, or a volume of the Official Records. Width, script, blanks and look-alike letters do not matter.
//
// A number without its issuer has the issuer of its shape: 70/1 is of the General Assembly, 2018/16 of the Economic and Social Council,
// 1373(2001) of the Security Council. Where the shape tells nothing (25/2), and for everything else that is not one work, Parse fails with
// *ParseError. It keeps nothing of s.
func Parse(s string) (Work, error) {
	p := parser{input: s}
	p.f.Append(s, 0, int32(min(len(s), maxParse)))
	p.s = p.f.String()
	switch {
	case len(s) > maxParse:
		return p.fail(0, reasonShape)
	case p.s == "":
		return p.fail(0, reasonEmpty)
	}
	return p.work()
}

// maxParse is how long the spelling of one work can be. The longest title of a citation has some 300 bytes.
const maxParse = 1 << 10

// A parser reads one work from folded words.
type parser struct {
	input string
	f     text.Folded
	s     string
}

func (p *parser) fail(at int, reason string) (Work, error) {
	offset := int(p.f.Start(at))
	if at >= p.f.Len() || offset < 0 {
		offset = len(p.input)
	}
	if at == 0 {
		offset = 0
	}
	return Work{}, &ParseError{strings.Clone(p.input), offset, reason}
}

func (p *parser) work() (Work, error) {
	if w, ok := p.adopted(); ok {
		return w, nil
	}
	if w, ok := parseSeries(p.s); ok {
		return w, nil
	}
	if plainSymbol(p.input) {
		return MakeWork(strings.Clone(p.input)), nil
	}
	if end := ScanSymbol(&p.f, 0); end > 0 {
		rest := strings.TrimLeft(p.s[end:], "*")
		if rest != "" && rest != "号文件" && rest != "文件" {
			return p.fail(end, reasonRest)
		}
		if w, ok := symbolWork(p.s[:end]); ok {
			return w, nil
		}
		return p.fail(0, reasonNumber)
	}
	if w := MakeWork(p.s); badByte(p.s) < 0 && w.Kind() == Instrument && len(Default().instruments().byWork[w]) > 0 {
		return w, nil
	}
	if strings.Contains(p.s, "条约汇编") {
		return p.treaty()
	}
	if i := strings.Index(p.s, "出售品编号"); i >= 0 {
		return p.sales(i + len("出售品编号"))
	}
	if strings.Contains(p.s, "正式记录") || strings.Contains(p.s, "正式纪录") {
		return p.records()
	}
	return p.citation()
}

// adopted reads what begins with the prefix of ids of a body.
func (p *parser) adopted() (Work, bool) {
	prefix, k := adoptedPrefix(p.s)
	r := Default()
	owners := r.byPrefix[prefix]
	if len(owners) == 0 {
		return Work{}, false
	}
	rest := p.s[len(prefix):]
	forms := r.forms(prefix)
	if forms == 0 {
		// A body that writes its numbers in a way of its own: WHO/EB/RES/EB138.R4.
		if rest == "" || badByte(p.s) >= 0 || !isASCII(rest) {
			return Work{}, false
		}
		return MakeWork(strings.Clone(p.s)), true
	}
	n, ok := parseNumber(rest, forms)
	if !ok {
		var length int
		n, length = ScanNumber(rest)
		ok = length == len(rest) && length > 0 && n.PartEnd == 0
	}
	if !ok || n.Form == NumberBare {
		return Work{}, false
	}
	w := r.bodies[owners[0]].Work(k, n)
	return w, !w.IsZero()
}

func isASCII(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0 }

// plainSymbol reports whether s is a symbol as printed, in its canonical letters already. Components that running text would not be trusted
// with stand in it too: UNEP/CBD/BS/COP-MOP/5/17, WPR/RC68.R1.
func plainSymbol(s string) bool {
	head, rest, ok := strings.Cut(s, "/")
	if !ok || !series[head] || len(s) > maxSymbol {
		return false
	}
	digit, open := false, false
	for i := range len(rest) {
		c := rest[i]
		edge := i == 0 || i+1 == len(rest) || rest[i-1] == '/' || rest[i+1] == '/'
		switch {
		case isDigit(c):
			digit = true
		case isUpper(c), isLower(c):
		case c == '/', c == '.', c == '-':
			if edge && (c != '/' || i == 0 || i+1 == len(rest) || rest[i-1] == '/') {
				return false
			}
		case c == '(' && !open && i > 0, c == ')' && open && rest[i-1] != '(':
			open = !open
		default:
			return false
		}
	}
	return digit && !open && string(AppendSymbol(nil, s)) == s
}

// symbolWork returns the Work of a symbol in its canonical form, if that form is one.
func symbolWork(s string) (Work, bool) {
	id := string(AppendSymbol(nil, s))
	if badByte(id) >= 0 || !isASCII(id) {
		return Work{}, false
	}
	if prefix, k := adoptedPrefix(id); k != NoKind && len(Default().byPrefix[prefix]) > 0 {
		if _, _, _, ok := Default().split(id); !ok && !strings.Contains(id, ".") && Default().forms(prefix) != 0 {
			return Work{}, false
		}
	}
	var f text.Folded
	f.Append(id, 0, int32(len(id)))
	if end := ScanSymbol(&f, 0); end != f.Len() || string(AppendSymbol(nil, f.String())) != id {
		return Work{}, false
	}
	return MakeWork(id), true
}
