package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

// yearBehind reads the year of 第1718号(2006)决议 behind 号, and returns the word behind it.
func (s *Scanner) yearBehind(e *embrace, i int) int {
	if e.n != 1 || !s.is(i, cOpen) || !s.is(i+1, cNumber) || !s.is(i+2, cClose) || !s.is(i+3, cType) {
		return i
	}
	n, y := s.numberOf(int(e.numbers[0])), s.numberOf(i+1)
	if n.Form != resolution.NumberBare || y.Form != resolution.NumberBare || y.Number < 1946 || y.Number > 2199 {
		return i
	}
	n.Form, n.Session = resolution.NumberYear, y.Number
	return i + 3
}

// dateBehind reads the day that stands in brackets behind a number: 第1325(2000)号决议(2000年10月31日).
func (s *Scanner) dateBehind(e *embrace) {
	if !s.is(e.to, cOpen) || !s.is(e.to+1, cDate) || !s.is(e.to+2, cClose) {
		return
	}
	if it := &s.items[len(s.items)-1]; it.Date.IsZero() || it.Flags&DateShared != 0 {
		it.Date = s.dateOf(e.to + 1)
		it.Flags &^= DateShared
	}
	e.to += 3
}

// issuerTails end the names of bodies: 董事会, 最高人民法院, 国务院, 内阁.
const issuerTails = "会院阁厅署府局"

// unnamed reports whether the words before the embrace at word i, its date skipped, end as the name of a body that no table has.
func (s *Scanner) unnamed(i int) bool {
	for i > 0 && !s.words[i].loose && (s.words[i-1].class == cDate || s.words[i-1].class == cLink && s.words[i-1].val != 0) {
		i--
	}
	start := int(s.words[i].start)
	if !s.words[i].loose || start < 3 {
		return false
	}
	tail := s.fold.String()[start-3 : start]
	return tail[0] >= 0xE0 && strings.Contains(issuerTails, tail)
}

// sessionApart gives a bare number the session that the words before it name: 第六十五届联合国大会第309号决议, 第63届联大通过了第17号决议,
// 大会第三十届会议第3379号决议.
func (s *Scanner) sessionApart(e *embrace) {
	const reach = 72 // bytes back to 届
	from := int(s.words[e.from].start)
	before := s.fold.String()[max(0, from-reach):from]
	k := strings.LastIndex(before, "届")
	if k < 0 {
		return
	}
	rest := before[k+len("届"):]
	for _, word := range [...]string{"会议", "联合国", "大会", "联大", "通过的", "通过了", "通过", "的"} {
		rest = strings.ReplaceAll(rest, word, "")
	}
	d := strings.LastIndex(before[:k], "第")
	if rest != "" || d < 0 {
		return
	}
	v, n := uint32(0), digitRun(before[d+3:k])
	if n > 0 && n < 4 {
		v = uint32(atoi(before[d+3 : d+3+n]))
	} else {
		v, n = resolution.ScanChinese(before[d+3 : k])
	}
	if d+3+n != k || v == 0 || v > 120 {
		return
	}
	for _, w := range e.numbers[:e.n] {
		if num := s.numberOf(int(w)); num.Form == resolution.NumberBare {
			num.Form, num.Session = resolution.SessionNumber, v
			if v <= 30 {
				num.Form = resolution.NumberRoman
			}
		}
	}
}

// titleBefore joins a title with the number that it is said of: 《…宣言》的2016年9月19日第71/1号决议, 题为《…》的第70/125号决议.
func (s *Scanner) titleBefore(i int, first int32) {
	of := false
	for i--; i >= 0 && !s.words[i+1].loose; i-- {
		switch w := &s.words[i]; {
		case w.class == cLink && s.text(w) == "的":
			of = true
		case w.class == cDate || w.class == cUnquote:
		case w.class == cTitle && of:
			for k := first - 1; k >= int32(s.first) && s.items[k].Sentence == s.sent; k-- {
				if it := &s.items[k]; it.Kind == Title && it.Span.End == s.fold.End(s.src, int(w.end)) {
					if it.Head < 0 {
						it.Head = first
					}
					return
				}
			}
			return
		default:
			return
		}
	}
}
