package footnote

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/unxref/unxref/resolution/text"
)

func TestHead(t *testing.T) {
	for _, test := range []struct{ line, label, words string }{
		{"¹ 联合国，《条约汇编》，第2225卷，第39574号。", "1", "联合国，《条约汇编》，第2225卷，第39574号。"},
		{"¹²见A/73/131。", "12", "见A/73/131。"},
		{"¹⁰⁵　同上。", "105", "同上。"},
		{"[3] 同上，附件。", "3", "同上，附件。"},
		{"* 由于技术原因重发。", "*", "由于技术原因重发。"},
		{"**由于技术原因重发。", "**", "由于技术原因重发。"},
		{"12 同上，第976卷，第14152号。", "12", "同上，第976卷，第14152号。"},
		{"7 第70/1号决议，附件。", "7", "第70/1号决议，附件。"},
		{"7 大会第S-30/1号决议，附件。", "7", "大会第S-30/1号决议，附件。"},
		{"8 A/CONF.192/15，第四章，第24段。", "8", "A/CONF.192/15，第四章，第24段。"},
		{"9 《经济及社会理事会正式记录，2018年，补编第10号》(E/2018/30)。", "9", "《经济及社会理事会正式记录，2018年，补编第10号》(E/2018/30)。"},
		{"（註一）見大會決議二二五二。", "1", "見大會決議二二五二。"},
		{"(註12) 同上。", "12", "同上。"},
		{"註二十一：同上。", "21", "同上。"},
		{"〔註〕同上。", "註", "同上。"},
	} {
		label, n := Head(test.line)
		assert.Equal(t, test.label, label, test.line)
		assert.Equal(t, test.words, test.line[n:], test.line)
	}
	for _, line := range []string{
		"", "12. 重申其决议；", "12 个国家", "2018年12月17日", "2/12", "*1819460*", "* * *", "**", "[2018]", "[根据第三委员会的报告]", "（一）同上", "注：不包括数据。", "註：不詳。",
		"¹²³⁴⁵ 见A/73/131。", "1 \t通盘决策", "第70/1号决议", "—— 说明",
	} {
		_, n := Head(line)
		assert.Zero(t, n, line)
	}
}

func TestNumber(t *testing.T) {
	label, n := Number("4 各国的意见。")
	assert.Equal(t, "4", label)
	assert.Equal(t, 2, n)
	for _, line := range []string{"4. 请", "4", "0 x", "4个", "2018 年", "04 x", ""} {
		_, n := Number(line)
		assert.Zero(t, n, line)
	}
}

func TestMarks(t *testing.T) {
	for _, test := range []struct {
		in   string
		want string
	}{
		{"《公约》¹ 和《议定书》²³ 以及其他，¹⁰⁴", "1 23 104"},
		{"各项文书¹,²,³ 和⁴，⁵", "1 2 3 4 5"},
		{"面积2 000 km²，容积30 m³，公约²", "2"},
		{"《规则》[12]和[2018]号[x]", "12"},
		{"超长¹²³⁴⁵号", ""},
		{"无", ""},
	} {
		var got []string
		for _, m := range Marks(nil, test.in, text.Span{End: int32(len(test.in))}) {
			assert.Equal(t, int32(-1), m.Note)
			got = append(got, m.Label)
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.in)
	}
	s := "¹ 甲² 乙³"
	assert.Len(t, Marks(nil, s, text.Span{Start: 3, End: int32(len(s) - 2)}), 1, "only in the span")
}

func notes(labels ...string) []Note {
	var out []Note
	for i, l := range labels {
		out = append(out, Note{Label: l, Paragraph: int32(i)})
	}
	return out
}

func TestPlain(t *testing.T) {
	all := notes("1", "2", "3", "4", "5", "6", "7", "12", "13", "14")
	for _, test := range []struct{ in, want string }{
		{"通过《宣言》1 和《议程》2，并回顾第70/1号决议3 中，", "1 2 3"},
		{"第5/4号、4 2015年5月22日第6/7和6/8号5 及第7/1号决议，1", "4 5 1"},
		{"回顾其决议1，其中第12段和12年、12个国家、第1、2和3段", "1"},
		{"各国的意见，1 以及报告，2 共计款额，3 444美元", "1 2"},
		{"《公约》2018年、《议定书》12%", ""},
		{"《公约》45 中", ""},
	} {
		span := []text.Span{{End: int32(len(test.in))}}
		var got []string
		for _, m := range Plain(nil, test.in, span, all) {
			got = append(got, m.Label)
			assert.Equal(t, m.Label, test.in[m.Span.Start:m.Span.End])
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.in)
	}
	assert.Len(t, Plain(nil, "第5/4号、112 2015年", []text.Span{{End: 23}}, notes("112")), 1, "an excerpt begins anywhere")
	assert.Empty(t, Plain(nil, "《宣言》1 ", []text.Span{{End: 14}}, nil), "no note, no mark")
}

func TestStars(t *testing.T) {
	s := "A/C.3/73/L.8/Rev.1*\n题为报告**的文件"
	got := Stars(nil, s, text.Span{End: int32(len(s))}, notes("*"))
	if assert.Len(t, got, 1) {
		assert.Equal(t, "*", got[0].Label)
	}
}

func TestMatch(t *testing.T) {
	marks := []Mark{{Label: "2", Note: -1}, {Label: "*", Note: -1}, {Label: "9", Note: -1}, {Label: "", Note: -1}, {Label: "註", Note: -1}}
	Match(marks, notes("*", "1", "2", "2", "10", "註", ""), 40)
	var got []int32
	for _, m := range marks {
		got = append(got, m.Note)
	}
	assert.Equal(t, []int32{42, 40, -1, -1, 45}, got)
}

func TestIsSource(t *testing.T) {
	for _, s := range []string{
		"同上。", "同上，第一节。", "见A/73/131。", "見《大會正式紀錄》。", "第67/187号决议，附件。", "大会第ES-10/15号决议。", "第 70/1 号决议。", "联合国，《条约汇编》，第75卷，第970-973号。",
		"《大会正式记录，第七十三届会议，补编第12号》(A/73/12)。", "E/CN.15/2015/16。",
	} {
		assert.True(t, IsSource(s), s)
	}
	for _, s := range []string{"", "大会，", "第三次会议", "回顾第70/1号决议，", "大会第70/1号决议请秘书长提交报告，", "《公约》缔约国的意见", "COVID-19疫情", "联合国", "联合国系统"} {
		assert.False(t, IsSource(s), s)
	}
}

func FuzzMarks(f *testing.F) {
	f.Add("《公约》¹,² 和号决议12 [3] m² *")
	f.Fuzz(func(t *testing.T, s string) {
		all := notes("*", "1", "2", "3", "12")
		whole := text.Span{End: int32(len(s))}
		for _, got := range [][]Mark{Marks(nil, s, whole), Plain(nil, s, []text.Span{whole}, all), Stars(nil, s, whole, all)} {
			at := int32(0)
			for _, m := range got {
				assert.LessOrEqual(t, at, m.Span.Start)
				assert.Less(t, m.Span.Start, m.Span.End)
				at = m.Span.End
			}
			assert.LessOrEqual(t, int(at), len(s))
		}
		_, n := Head(s)
		assert.LessOrEqual(t, n, len(s))
		IsSource(s)
	})
}

func BenchmarkMarks(b *testing.B) {
	s := strings.Repeat("重申其关于《公约》¹ 及其各项议定书的第70/1号决议，² 并欢迎各国在各级作出的努力，\n", 1000)
	var dst []Mark
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		dst = Marks(dst[:0], s, text.Span{End: int32(len(s))})
	}
}
