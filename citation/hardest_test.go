package citation_test

import (
	"cmp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/resolution"
)

// hardest are the sentences that tell a reader of citations from a pattern: what each shows, the words, and what they cite, in order. An id
// of ? is a citation that must stay unresolved. Instruments count where an id names one behind a title (=).
var hardest = []struct{ shows, text, cites string }{
	{"one shape, three issuers, by the word beside it", "预防犯罪和刑事司法委员会第25/2号、联合国反腐败公约缔约国会议第7/2号和大会第72/196号决议，", "E/CN.15/RES/25/2 CAC/COSP/RES/7/2 A/RES/72/196"},
	{"委员会 is the commission named before", "欢迎麻醉药品委员会的报告，并回顾委员会2019年3月22日第62/8号决议，", "E/CN.7/RES/62/8"},
	{"the convention stands only in the quoted title", "第七次公约缔约国会议通过的题为“依照《联合国反腐败公约》预防腐败”的第7/2号决议，", "CAC/COSP/RES/7/2"},
	{"理事会 by the shape of its number", "理事会第1503(XLVIII)号决议和理事会第2018/16号决议，", "E/RES/1503(XLVIII) E/RES/2018/16"},
	{"a decision of the Compensation Commission looks like a Council resolution", "理事会第267(2009)号决定，", "S/AC.26/DEC/267(2009)"},
	{"the organ before 的 is what the resolution is about", "大会2006年3月15日设立人权理事会的第60/251号决议，", "A/RES/60/251"},
	{"the organ inside 关于…的 does not govern", "重申大会关于加强预防犯罪和刑事司法委员会作用的第72/193号决议，", "A/RES/72/193"},
	{"but one right beside the number does", "回顾关于中东局势的安全理事会第242(1967)号决议，", "S/RES/242(1967)"},
	{"安全理事会 earlier in the sentence does not take the Assembly's number", "安全理事会审议了局势，并注意到第71/291号决议，", "A/RES/71/291"},
	{"the organ changes in the list", "大会第72/194和73/211号决议，以及安全理事会第2133(2014)号决议，", "A/RES/72/194 A/RES/73/211 S/RES/2133(2014)"},
	{"two bodies adopted on that day, one fits the number", "2016年5月27日第2/14号决议，", "UNEP/EA/RES/2/14"},
	{"nothing tells", "欢迎第5/3号决议，", "?"},
	{"ECOSOC numbers from 201 up are decisions", "经济及社会理事会第2022/355号决议，", "E/DEC/2022/355"},
	{"climate decisions are decisions", "第3/CP.25号决议，", "FCCC/DEC/3/CP.25"},
	{"resolutions and decisions in one list", "大会第70/1号、第72/279号和第73/546号决议和决定，", "A/RES/70/1 A/RES/72/279 A/DEC/73/546"},
	{"only the last item has the type word", "1991年12月18日第46/152号、2005年9月16日第60/1号和2017年12月19日第72/196号决议，", "A/RES/46/152 A/RES/60/1 A/RES/72/196"},
	{"one 第…号 embraces two", "2014年12月18日第69/193和69/196号决议，", "A/RES/69/193 A/RES/69/196"},
	{"letters of parts", "第53/243 A和B号决议、第67/234 B号决议，", "A/RES/53/243A A/RES/53/243B A/RES/67/234B"},
	{"letters before the session they share", "第217A和C(III)号决议，", "A/RES/217(III)A A/RES/217(III)C"},
	{"a run of parts", "第3411 C至E (XXX)号决议，", "A/RES/3411(XXX)C A/RES/3411(XXX)D A/RES/3411(XXX)E"},
	{"the part O is no nought", "第49/75 O号决议，", "A/RES/49/75O"},
	{"but a misread O is one", "第7O/1号决议，", "A/RES/70/1"},
	{"notes spilled into the list", "人权委员会2002年4月25日第2002/68号、见《经济及社会理事会正式记录，2002年，补编第3号》(E/2002/23)，第二章，A节。 2003年4月23日第2003/30号决议，", "E/CN.4/RES/2002/68 E/2002/23 E/CN.4/RES/2003/30"},
	{"a page lost the separators", "第2292(2016)2357(2017)号决议，", "S/RES/2292(2016) S/RES/2357(2017)"},
	{"the year behind 号", "安理会第1718号（2006）决议，", "S/RES/1718(2006)"},
	{"the year left out", "安理会第1695、1718和1874号决议，", "S/RES/1695(2006) S/RES/1718(2006) S/RES/1874(2009)"},
	{"the session left out", "联大第3379号决议，", "A/RES/3379(XXX)"},
	{"session and number apart", "第六十五届联合国大会第309号决议，", "A/RES/65/309"},
	{"Chinese numerals, traditional script", "大會決議案三九六(五)及第二七五八(二十六)號決議，", "A/RES/396(V) A/RES/2758(XXVI)"},
	{"an emergency session of that time", "決議案二二五二(緊特五)，", "A/RES/2252(ES-V)"},
	{"old Economic and Social Council", "經濟暨社會理事會決議案一五〇三(四十八)，", "E/RES/1503(XLVIII)"},
	{"committees and reports called by a number", "1267委员会收到1540报告，", ""},
	{"what else 第…号 counts", "第35号一般性建议、第123/2004号来文、第138号公约和第22号住宅规则，", ""},
	{"a citation inside a title", "《执行安全理事会第1373(2001)号决议的技术指南》，", "S/RES/1373(2001)"},
	{"bodies outside the United Nations", "阿盟第14/221号决议和非盟大会第884(XXXVII)号决定，", "? ?"},
	{"bodies that no table has", "公司董事会第2023/5号决议，", "?"},
	{"number not yet given", "2018年__月__日第73/XXX号决议，", "A/RES/73/XXX"},
	{"double symbol, its S/ lost", "A/76/871-2022/493，", "A/76/871-S/2022/493"},
	{"shortened symbols", "A/56/168、190、207和Add.1、209，", "A/56/168 A/56/190 A/56/207 A/56/207/Add.1 A/56/209"},
	{"a Greek capital in a symbol", "Α/73/390，", "A/73/390"},
	{"stops where slashes belong", "A/C.6/78.SR.5和A/HRC/54/43.Add.1，", "A/C.6/78/SR.5 A/HRC/54/43/Add.1"},
	{"what looks like a symbol", "A/B测试、24/7、SC/13456和TCP/IP，", ""},
	{"one number of registration, four instruments", "联合国，《条约汇编》，第2225、2237、2241和2326卷，第39574号，", "UNTS/2225/39574 UNTS/2237/39574 UNTS/2241/39574 UNTS/2326/39574"},
	{"several numbers in a volume", "联合国，《条约汇编》，第75卷，第970-972号，", "UNTS/75/970 UNTS/75/971 UNTS/75/972"},
	{"a report's own body", "大会，\n\n注意到决议¹\n\n¹ 《大会正式记录，第五十二届会议，补编第25号》(A/52/25)，附件，第19/1号决定。", "A/52/25 UNEP/GC/DEC/19/1"},
	{"同上 never jumps over a book", "大会，\n\n注意到公约¹ 和著作² 及看法³\n\n¹ 联合国，《条约汇编》，第75卷，第970号。\n\n² 张三，《国际法》，第5页。\n\n³ 同上，第7页。", "UNTS/75/970 ?"},
	{"a short title set by the text", "《联合国女性囚犯待遇和女性罪犯非拘禁措施规则》(《曼谷规则》)，实施《曼谷规则》，", "=A/RES/65/229 =A/RES/65/229 =A/RES/65/229"},
	{"a generic title is the last one of its kind", "《联合国反腐败公约》缔约国遵守《公约》，", "=UNTS/2349/42146 =UNTS/2349/42146"},
	{"a treaty as amended, told by the words before", "经1972年《议定书》修正的1961年《麻醉品单一公约》，", "=UNTS/976/14152"},
	{"an institution is no instrument", "联合国反腐败公约缔约国会议，", ""},
}

func TestHardest(t *testing.T) {
	assert.Len(t, hardest, 50)
	for _, c := range hardest {
		t.Run(c.shows, func(t *testing.T) {
			instruments := strings.Contains(c.cites, "=") || c.cites == ""
			var got []string
			r := citation.Find(c.text)
			for _, ref := range r.References {
				id := cmp.Or(ref.Work.String(), "?")
				switch {
				case ref.Via == citation.Anaphora:
				case ref.Kind != resolution.Instrument:
					got = append(got, id)
				case instruments:
					got = append(got, "="+id)
				}
			}
			assert.Equal(t, c.cites, strings.Join(got, " "), c.text)
		})
	}
}
