package document

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

// A sign is what a line of a masthead tells, one bit each: two kinds close together open a document.
type sign uint16

const (
	signNation  sign = 1 << iota // 联合国
	signOrgan                    // 大会
	signSymbol                   // A/RES/76/181
	signPrint                    // Distr.: General, Original: English
	signSession                  // 第七十六届会议, 2023年届会
	signAgenda                   // 议程项目108
	signAdopted                  // 2021年12月16日大会决议
	signBracket                  // [根据第三委员会的报告 (A/76/463)]
	signNumber                   // 76/181. 标题
	signTitle                    // 第2213(2015)号决议
	signOpening                  // 大会，
	signSummary                  // 摘要, 一.
	signMeeting                  // 第53次全体会议 2021年12月16日
	signDay                      // 2023年6月23日, 11 January 2022
	signAnnex                    // 附件二
)

// opens are the signs that tell a new document, together (see enough) or one behind a trailer.
const opens = signSymbol | signSession | signAgenda | signAdopted | signBracket | signNumber | signTitle | signOpening | signSummary

const (
	maxSign  = 150 // bytes of a line that is looked at for signs
	maxPlain = 66  // bytes of a line with the name of a body, an organ or a part alone; longer ones name a day or a number
)

// A reading is what was read in a line of a masthead.
type reading struct {
	sign    sign
	speaker string // of an organ or an opening
	symbol  string // canonical
	date    resolution.Date
	annex   uint8
}

// read looks for signs in a short line. Only lines that a first glance at their bytes does not rule out are folded.
func (p *parser) read(t string, from int) reading {
	var r reading
	c := t[0]
	switch {
	case c < 0x80 && !(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '['):
		return r
	case c == 'D' || c == 'O' || c == 'C':
		if strings.HasPrefix(t, "Distr") || strings.HasPrefix(t, "Original:") || t == "Chinese" {
			r.sign = signPrint
			return r
		}
	case c >= '0' && c <= '9':
		if r.date = englishDate(t); !r.date.IsZero() {
			r.sign = signDay
			return r
		}
	}
	if c >= 0x80 && len(t) > maxPlain && !strings.HasPrefix(t, "第") && !strings.Contains(t, "年") {
		return r
	}
	p.fold.Reset()
	p.fold.Append(p.src.Text, int32(from), int32(from+len(t)))
	f := p.fold.String()
	if f == "" {
		return r
	}
	if name := strings.TrimRight(f, "，,:："); len(f) <= maxPlain && len(name)+3 >= len(f) {
		if f == "联合国" {
			r.sign = signNation
			return r
		}
		if len(name) < len(f) {
			if key := p.speaks(name); key != "" {
				r.speaker, r.sign = key, signOpening
				return r
			}
		} else if key := speakers[name]; key != "" {
			r.speaker, r.sign = key, signOrgan
			return r
		}
		if organs[f] {
			r.sign = signOrgan
			return r
		}
	}
	switch c := f[0]; {
	case c == '[':
		switch {
		case strings.HasPrefix(f, "[根据"), strings.HasPrefix(f, "[未经发交"):
			r.sign = signBracket
		case strings.HasPrefix(f, "[未经"), strings.HasPrefix(f, "[经"), strings.HasPrefix(f, "[以"):
			r.sign = signMeeting // how it was adopted, at the end of a resolution
		}
	case c >= 'A' && c <= 'Z':
		if symbol, ok := p.readSymbol(f); ok {
			r.sign, r.symbol = signSymbol, symbol
		} else if numberTitle(f) {
			r.sign = signNumber
		}
	case c >= '0' && c <= '9':
		switch {
		case numberTitle(f):
			r.sign = signNumber
		case strings.HasSuffix(f, "届会") && strings.Index(f, "年") == 4 && len(f) == 4+len("年届会"), strings.HasSuffix(f, "实质性会议") && strings.Index(f, "年") == 4:
			r.sign = signSession
		default:
			p.readAdopted(f, &r)
		}
	case strings.HasPrefix(f, "第"):
		switch {
		case strings.HasSuffix(f, "届会议") && len(f) <= 45, strings.HasSuffix(f, "届会") && len(f) <= 40, strings.HasSuffix(f, "特别会议") && len(f) <= 60:
			r.sign = signSession
		case strings.HasSuffix(f, "号决议") && strings.Count(f, "号") == 1 && len(f) <= 40:
			r.sign = signTitle
		case strings.Contains(f, "次会议") || strings.Contains(f, "次全体会议"):
			if len(f) <= 90 {
				r.sign = signMeeting
				r.date = findDate(f)
			}
		}
	case strings.HasPrefix(f, "议程项目") || strings.HasPrefix(f, "临时议程项目"):
		if len(f) <= 60 && !strings.ContainsAny(f, "。,:") {
			r.sign = signAgenda
		}
	case strings.HasPrefix(f, "附件") || strings.HasPrefix(f, "附录"):
		if n, ok := annex(f); ok {
			r.sign, r.annex = signAnnex, n
		}
	case f == "摘要" || f == "一." || f == "一、" || f == "导言":
		r.sign = signSummary
	default:
		p.readAdopted(f, &r)
	}
	return r
}

// readAdopted reads 2021年12月16日大会决议, 安全理事会2020年12月18日通过, 2022年12月20日9226次会议通过 and a day alone.
func (p *parser) readAdopted(f string, r *reading) {
	if !strings.Contains(f, "年") || len(f) > 120 {
		return
	}
	d := findDate(f)
	switch {
	case !d.Complete():
	case strings.HasSuffix(f, "日") && len(f) <= len("一九四八年十二月二十一日") && !strings.ContainsAny(f, "至和"):
		r.sign, r.date = signDay, d
	case strings.HasSuffix(f, "决议") && !strings.Contains(f, "号"), strings.HasSuffix(f, "决定") && !strings.Contains(f, "号"), strings.HasSuffix(f, "通过"):
		r.sign, r.date = signAdopted, d
	case strings.HasSuffix(f, "通过]") || strings.HasSuffix(f, "通过)"):
		r.sign, r.date = signAdopted, d
	}
}

// findDate returns the first day that a folded line names.
func findDate(f string) resolution.Date {
	for i := 0; i < len(f); i++ {
		if c := f[i]; c >= '0' && c <= '9' || c == 0xE4 || c == 0xE3 {
			if d, n := resolution.ScanDate(f[i:]); n > 0 && d.Complete() {
				return d
			}
			for i+1 < len(f) && f[i] >= '0' && f[i] <= '9' && f[i+1] >= '0' && f[i+1] <= '9' {
				i++
			}
		}
	}
	return resolution.Date{}
}

// months are the English names in the corner of a masthead: 11 January 2022.
var months = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

func englishDate(t string) resolution.Date {
	day, rest, ok := strings.Cut(t, " ")
	if !ok || len(day) > 2 || !allDigits(day) {
		return resolution.Date{}
	}
	month, year, ok := strings.Cut(rest, " ")
	if !ok || len(year) != 4 || !allDigits(year) {
		return resolution.Date{}
	}
	for i, m := range months {
		if m == month {
			return resolution.Date{Year: int16(atoi(year)), Month: uint8(i + 1), Day: uint8(atoi(day))}
		}
	}
	return resolution.Date{}
}

func atoi(s string) int {
	n := 0
	for i := range len(s) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// annex reads 附件, 附件二, 附录 alone on a line and returns its number, 1 where none is printed.
func annex(f string) (uint8, bool) {
	rest := f[len("附件"):]
	if rest == "" {
		return 1, true
	}
	n, size := resolution.ScanChinese(rest)
	if size == 0 && len(rest) <= 2 && allDigits(rest) {
		n, size = uint32(atoi(rest)), len(rest)
	}
	if size == len(rest) && n > 0 && n < 256 {
		return uint8(n), true
	}
	return 0, false
}

// numberTitle reports whether a folded line is the number of a resolution and its title: 76/181.第十四届…, ES-11/1.…, 78/183A.….
func numberTitle(f string) bool {
	i := 0
	for i < len(f) && i < 4 && (f[i] >= 'A' && f[i] <= 'Z' || f[i] == '-') {
		i++
	}
	a := i
	for i < len(f) && f[i] >= '0' && f[i] <= '9' {
		i++
	}
	if i == a || i == len(f) || f[i] != '/' {
		return false
	}
	b := i + 1
	for i = b; i < len(f) && f[i] >= '0' && f[i] <= '9'; {
		i++
	}
	if i == b || i-b > 4 {
		return false
	}
	for i < len(f) && (f[i] >= 'A' && f[i] <= 'Z' || f[i] == '-') {
		i++
	}
	return i+1 < len(f) && f[i] == '.' && strings.IndexFunc(f[i+1:], func(r rune) bool { return r > 0x2E80 }) >= 0
}
