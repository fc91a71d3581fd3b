package footnote

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/resolution/text"
)

// anchors end a title or a citation, where a mark in plain digits may stand: 》12, 号决议12, (A/73/12)12.
const anchors = "》”」』〉)）号號议議定"

// stops may stand between an anchor and its mark: 号决议，12.
const stops = "，、；。：,;"

// units make a number of the digits before them: 12年, 12段, 12个.
const units = "年月日号號段条條卷章节節款项項次届屆个個名国國时時分页頁期至万萬亿億人种種份岁歲世成类類级級天周倍度点點%％°/-–—－.,)）"

// leap bounds how many marks in a row may have been lost.
const leap = 5

// Plain appends the marks in plain digits that stand in the pieces of s and that the notes of one scope answer: behind a title, a citation or its comma (第5/4号、12 2015年…), new ones in rising order. 第12段 and 12年 are none.
func Plain(dst []Mark, s string, pieces []text.Span, notes []Note) []Mark {
	last := 0
	for _, n := range notes {
		if v := rank(n.Label); v > 0 {
			last = v - 1
			break
		}
	}
	for _, in := range pieces {
		for i := int(in.Start) + 1; i < int(in.End); i++ {
			if s[i] < '0' || s[i] > '9' {
				continue
			}
			v, n := digits(s[i:in.End])
			if n == 0 {
				for i < int(in.End) && s[i] >= '0' && s[i] <= '9' {
					i++
				}
				continue
			}
			if l := label(v); s[i] != '0' && fits(s, in, i, n, v, last) {
				if _, ok := find(notes, l); ok {
					dst = append(dst, Mark{text.Span{Start: int32(i), End: int32(i + n)}, l, -1})
					last = max(last, v)
				}
			}
			i += n - 1
		}
	}
	return dst
}

// fits reports whether the n digits at a place can be the mark v after the marks up to last.
func fits(s string, in text.Span, at, n, v, last int) bool {
	before := s[in.Start:at]
	r, size := utf8.DecodeLastRuneInString(before)
	stopped := strings.ContainsRune(stops, r)
	if stopped {
		before = before[:len(before)-size]
		r, _ = utf8.DecodeLastRuneInString(before)
	}
	switch anchored := strings.ContainsRune(anchors, r); {
	case anchored && v > last+leap:
		return false
	case !anchored && (!stopped || v != last+1 || r < utf8.RuneSelf):
		return false
	}
	rest := s[at+n : in.End]
	gap := blanks(rest)
	rest = rest[gap:]
	if rest == "" {
		return true
	}
	if rest[0] >= '0' && rest[0] <= '9' {
		// 3 444 250美元 is one number, 12 2015年 a mark and a year.
		_, k := digits(rest)
		return gap > 0 && k == 0
	}
	r, _ = utf8.DecodeRuneInString(rest)
	return !strings.ContainsRune(units, r)
}
