package citation

import (
	"github.com/unxref/unxref/citation/syntax"
	"slices"
	"strconv"
	"strings"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A cue tells which of several instruments a short title means, by a word of the same paragraph. An empty word is the default.
type cue struct{ title, word, key string }

// cues are the rules of facts/INSTRUMENTS-NOTES.md, Alias conflicts, in their order.
var cues = [...]cue{
	{"维也纳公约", "条约法", "VCLT"}, {"维也纳公约", "领事", "VCCR"}, {"维也纳公约", "拘留", "VCCR"}, {"维也纳公约", "外交", "VCDR"}, {"维也纳公约", "使团", "VCDR"},
	{"维也纳公约", "臭氧", "OZONE"}, {"维也纳公约", "蒙特利尔议定书", "OZONE"}, {"维也纳公约", "核损害", "NUC-LIAB"},
	{"海牙公约", "文化财产", "HAGUE-1954"}, {"海牙公约", "航空器", "HAGUE-1970"}, {"海牙公约", "劫持", "HAGUE-1970"}, {"海牙公约", "陆战", "HAGUE-1907"},
	{"蒙特利尔议定书", "机场", "MONTREAL-1988"}, {"蒙特利尔议定书", "", "MONTREAL"},
	{"多哈宣言", "预防犯罪", "DOHA"}, {"多哈宣言", "刑事司法", "DOHA"}, {"多哈宣言", "发展筹资", "DOHA-FFD"}, {"多哈宣言", "知识产权", "DOHA-TRIPS"}, {"多哈宣言", "公共健康", "DOHA-TRIPS"},
	{"维也纳宣言", "行动纲领", "VIENNA-DPA"}, {"维也纳宣言", "犯罪", "VIENNA-CRIME"}, {"维也纳宣言", "空间", "SPACE-VIENNA"}, {"维也纳宣言", "人权", "VIENNA-DPA"},
	{"维也纳行动纲领", "内陆", "VPOA"}, {"维也纳行动纲领", "人权", "VIENNA-DPA"}, {"维也纳行动纲领", "", "VPOA"},
	{"1961年公约", "无国籍", "STATELESS-1961"}, {"1961年公约", "", "SINGLE-1961"},
	{"1971年公约", "航空", "MONTREAL-1971"}, {"1971年公约", "民用航空", "MONTREAL-1971"}, {"1971年公约", "", "PSYCHO-1971"},
	{"1988年公约", "航行", "SUA"}, {"1988年公约", "", "DRUGS-1988"},
	{"麻醉品单一公约", "经1972年", "SINGLE-1972"}, {"麻醉品单一公约", "", "SINGLE-1961"}, {"1961年麻醉品单一公约", "经1972年", "SINGLE-1972"}, {"1961年麻醉品单一公约", "", "SINGLE-1961"},
	{"巴黎原则", "武装", "PARIS-PRINC-2007"}, {"巴黎原则", "", "PARIS-PRINC"},
	{"巴勒莫议定书", "偷运移民", "UNTOC-SOM"}, {"巴勒莫议定书", "枪支", "UNTOC-FIREARMS"}, {"巴勒莫议定书", "", "UNTOC-TIP"},
	{"全球契约", "移民", "GCM"}, {"全球契约", "移徙", "GCM"}, {"全球契约", "难民", "GCR"},
	{"核材料和核设施实物保护公约", "", "CPPNM-2005"},
	{"任择议定书", "人权事务委员会", "ICCPR-OP1"}, {"任择议定书", "提交人", "ICCPR-OP1"}, {"任择议定书", "来文", "ICCPR-OP1"}, {"任择议定书", "第一项", "ICCPR-OP1"},
	{"示范战略和实际措施", "儿童", "MODEL-CHILD"}, {"示范战略和实际措施", "妇女", "MODEL-VAW"},
	{"框架公约", "气候", "UNFCCC"}, {"框架公约", "生物多样性", "UNFCCC"}, {"框架公约", "烟草", "FCTC"},
}

const cueReach = 400 // bytes on each side of the title in which a cue may stand

// byCue asks the cues of an ambiguous short title.
func (f *Finder) byCue(words string, item int32) (resolution.Work, bool) {
	it := &f.items[item]
	around := ""
	for _, c := range cues {
		if c.title != words {
			continue
		}
		if c.word != "" {
			if around == "" {
				around = f.around(it.Paragraph, it.Span)
			}
			if !strings.Contains(around, c.word) {
				continue
			}
		}
		if row := f.row(c.key); row >= 0 && f.yearAgrees(it, row) {
			return f.titles[row].Work, true
		}
	}
	return resolution.Work{}, false
}

// row returns the index of the instrument of a key, -1 for none.
func (f *Finder) row(key string) int32 {
	return int32(slices.IndexFunc(f.titles, func(t resolution.Titled) bool { return t.Key == key }))
}

// yearAgrees reports whether the year that stands before a title, if any, is that of the row: 1997年《维也纳公约》 is not the one of 1963.
func (f *Finder) yearAgrees(it *syntax.Item, row int32) bool {
	f.other.Reset()
	f.other.Append(f.doc.Source.Text, max(f.doc.Span.Start, it.Span.Start-12), it.Span.Start)
	before, ok := strings.CutSuffix(f.other.String(), "年")
	if !ok || len(before) < 4 || f.titles[row].Adopted.Year == 0 {
		return true
	}
	y, err := strconv.Atoi(before[len(before)-4:])
	return err != nil || y == int(f.titles[row].Adopted.Year)
}

// An amendment tells a treaty as amended from the plain text, by words before its title: 经1972年《议定书》修正的1961年《麻醉品单一公约》.
type amendment struct{ plain, year, amended string }

var amendments = [...]amendment{{"SINGLE-1961", "经1972年", "SINGLE-1972"}}

// amended returns the row of the treaty as amended where the words before the title say so, else row.
func (f *Finder) amended(it *syntax.Item, row int32) int32 {
	for _, a := range amendments {
		if f.titles[row].Key != a.plain {
			continue
		}
		p := f.doc.Paragraphs[it.Paragraph].Pieces[0].Start
		f.other.Reset()
		f.other.Append(f.doc.Source.Text, max(p, it.Span.Start-90), it.Span.Start)
		before := f.other.String()
		if k := strings.LastIndex(before, a.year); k >= 0 && strings.Contains(before[k:], "修正") {
			if r := f.row(a.amended); r >= 0 {
				return r
			}
		}
	}
	return row
}

// around returns the folded words about a span, within its paragraph.
func (f *Finder) around(paragraph int32, s text.Span) string {
	f.other.Reset()
	for _, p := range f.doc.Paragraphs[paragraph].Pieces {
		from, to := max(p.Start, s.Start-cueReach), min(p.End, s.End+cueReach)
		if from < to {
			f.other.Append(f.doc.Source.Text, from, to)
		}
	}
	return f.other.String()
}
