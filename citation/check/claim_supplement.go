package check

import (
	"strconv"
	"strings"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A supplement is a volume of Official Records beside its symbol: 《经济及社会理事会正式记录，2016 年，补编第 10 号》(E/2016/30).
type supplement struct {
	span    text.Span // its title
	name    string
	formula string // the symbol that its number gives
	fits    bool
}

const maxRecords = 600 // bytes of the title of a volume

// The formulas hold for reports: supplement k of year Y is E/Y/(20+k), supplement k of session S is A/S/k. ECOSOC's first supplement holds its
// resolutions and has a symbol of its own; so have all volumes of special sessions and those before 1978.
const (
	firstReportECOSOC = 2
	firstYearECOSOC   = 1978
	firstSessionGA    = 31
)

// supplements returns what the formula says of the symbols that stand in brackets behind a volume. Of several symbols in one bracket one must fit.
func (c *checker) supplements() map[int32]supplement {
	all := map[int32]supplement{}
	items := c.r.Items
	for i := 0; i < len(items); i++ {
		it := &items[i]
		if it.Kind != syntax.Symbol {
			continue
		}
		s, ok := c.volumeBefore(it)
		if !ok {
			continue
		}
		last := i
		for last+1 < len(items) && items[last+1].Kind == syntax.Symbol && items[last+1].Paragraph == it.Paragraph && !strings.ContainsAny(c.s[items[last].Span.End:items[last+1].Span.Start], ")）") {
			last++
		}
		for j := i; j <= last; j++ {
			s.fits = s.fits || stemIs(items[j].Work, s.formula)
		}
		all[int32(i)] = s
		i = last
	}
	return all
}

// stemIs reports whether a symbol is that of the formula or goes on from it: A/77/53/Add.1.
func stemIs(w resolution.Work, formula string) bool {
	rest, ok := strings.CutPrefix(w.String(), formula)
	return ok && (rest == "" || rest[0] == '/' || rest[0] == '(' || rest[0] == '-')
}

// volumeBefore reads the title of the volume that a bracketed symbol belongs to.
func (c *checker) volumeBefore(it *syntax.Item) (supplement, bool) {
	from := max(c.d.Span.Start, it.Span.Start-maxRecords)
	head := strings.TrimRight(c.s[from:it.Span.Start], " \u00A0\u3000")
	for _, open := range [...]string{"(", "（"} {
		head = strings.TrimSuffix(head, open)
	}
	head = strings.TrimRight(head, " \u00A0\u3000")
	if !strings.HasSuffix(head, "》") {
		return supplement{}, false
	}
	i := strings.LastIndex(head, "《")
	if i < 0 {
		return supplement{}, false
	}
	s := supplement{span: text.Span{Start: from + int32(i), End: from + int32(len(head))}}
	in := c.folded(s.span)
	_, rest, ok := strings.Cut(in, "补编第")
	k, n := integer(rest)
	if !ok || n == 0 || k == 0 {
		return supplement{}, false
	}
	id := it.Work.String()
	switch {
	case strings.Contains(in, "特别会议"), strings.HasPrefix(rest[n:], "A"), strings.HasPrefix(rest[n:], "B"):
		return supplement{}, false
	case strings.Contains(in, "大会正式记录") || !strings.Contains(in, "正式记录") && strings.HasPrefix(id, "A/"):
		number, ok := ordinal(in, "届")
		if !ok || number < firstSessionGA {
			return supplement{}, false
		}
		s.name = "GAOR, session " + strconv.Itoa(number) + ", Supplement No. " + strconv.Itoa(k)
		s.formula = "A/" + strconv.Itoa(number) + "/" + strconv.Itoa(k)
	case strings.Contains(in, "理事会正式记录") && !strings.Contains(in, "安全理事会") || !strings.Contains(in, "正式记录") && strings.HasPrefix(id, "E/"):
		year, ok := ordinal(in, "年")
		if !ok || year < firstYearECOSOC || k < firstReportECOSOC {
			return supplement{}, false
		}
		s.name = "ESCOR, " + strconv.Itoa(year) + ", Supplement No. " + strconv.Itoa(k)
		s.formula = "E/" + strconv.Itoa(year) + "/" + strconv.Itoa(20+k)
	default:
		return supplement{}, false
	}
	return s, true
}

// ordinal reads the number before a unit: 第七十二届, 2016年.
func ordinal(in, unit string) (int, bool) {
	for at := 0; ; {
		i := strings.Index(in[at:], unit)
		if i < 0 {
			return 0, false
		}
		at += i
		from := at
		for from > 0 && isDigit(in[from-1]) {
			from--
		}
		if from < at && at-from <= 4 {
			n, _ := strconv.Atoi(in[from:at])
			return n, true
		}
		if k := strings.LastIndex(in[:at], "第"); k >= 0 && at-k <= 24 {
			if v, n := resolution.ScanChinese(in[k+len("第") : at]); n > 0 && k+len("第")+n == at {
				return int(v), true
			}
		}
		at += len(unit)
	}
}

// integer reads a number in figures or Chinese numerals and returns its bytes.
func integer(s string) (v, n int) {
	for n < len(s) && n < 6 && isDigit(s[n]) {
		v = v*10 + int(s[n]-'0')
		n++
	}
	if n > 0 {
		return v, n
	}
	x, n := resolution.ScanChinese(s)
	return int(x), n
}
