package check

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution/text"
)

// resolutionTitles are Chinese titles of resolutions, with where they are printed. The rules that ask it are off: it knows too few.
var resolutionTitles = [...]struct{ id, title, source string }{
	{"CTOC/COP/RES/9/1", "建立《联合国打击跨国有组织犯罪公约》及其各项议定书实施情况审议机制", "CTOC/COP/2018/13, sect. I.A"},
	{"A/RES/71/170", "加紧努力预防和消除一切形式的暴力侵害妇女和女童行为：家庭暴力", "A/RES/71/170"},
	{"A/RES/70/1", "变革我们的世界：2030年可持续发展议程", "A/RES/70/1"},
	{"A/RES/66/288", "我们希望的未来", "A/RES/66/288"},
	{"A/RES/S-30/1", "我们对有效处理和应对世界毒品问题的共同承诺", "A/RES/S-30/1"},
}

// replaced are drafts of the Economic and Social Council for the Assembly and what the Assembly adopted, with the source.
var replaced = [...]struct{ id, by, source string }{
	{"E/RES/2017/16", "A/RES/72/193", "A/RES/73/186, which cites the latter"},
	{"E/RES/2010/16", "A/RES/65/229", "A/RES/65/229"},
}

// offices are names that are written often and long enough to be misspelt.
var offices = [...]string{"反恐怖主义办公室", "毒品和犯罪问题办公室", "裁军事务厅", "人道主义事务协调厅", "和平利用外层空间办公室", "减少灾害风险办公室", "内部监督事务厅"}

const maxQuoted = 900 // bytes of a title in “”

// quotedTitle returns the words of 题为“…”的 before a number, its date between.
func (c *checker) quotedTitle(ref *citation.Reference) (words string, at text.Span) {
	from := max(c.d.Span.Start, ref.Span.Start-maxQuoted)
	head := c.s[from:ref.Span.Start]
	end := strings.LastIndex(head, "”")
	if end < 0 {
		return "", at
	}
	between := head[end+len("”"):]
	if rest, ok := strings.CutPrefix(strings.TrimLeft(between, " \u00A0"), "的"); !ok || strings.TrimFunc(rest, func(r rune) bool { return isBlank(r) || figure(r) >= 0 || strings.ContainsRune("年月日", r) }) != "" {
		return "", at
	}
	begin := strings.LastIndex(head[:end], "“")
	if begin < 0 || !strings.HasSuffix(head[:begin], "题为") {
		return "", at
	}
	at = text.Span{Start: from + int32(begin-len("题为")), End: from + int32(end+len("”"))}
	return strings.Clone(c.folded(text.Span{Start: from + int32(begin+len("“")), End: from + int32(end)})), at
}

// otherTitle: the title that the text gives to a number is that of another.
func (c *checker) otherTitle(ref *citation.Reference) (claim, bool) {
	if !c.on["number-contradicted"] {
		return claim{}, false
	}
	words, at := c.quotedTitle(ref)
	if words == "" {
		return claim{}, false
	}
	for _, k := range resolutionTitles {
		if k.id != ref.Work.String() && sameTitle(words, k.title) {
			return c.against("number-contradicted", byRegistry, Finding{Span: ref.Span, Related: at, Message: ref.Work.String() + ": the title “" + words + "” is that of " + k.id, Evidence: k.source})
		}
	}
	return claim{}, false
}

func sameTitle(a, b string) bool { return a == text.Fold(b) }

// titleOfResolution compares 题为“…” with the title of the number.
func titleOfResolution(c *checker) {
	for i := range c.refs {
		ref := &c.refs[i]
		words, at := c.quotedTitle(ref)
		if words == "" {
			continue
		}
		for _, k := range resolutionTitles {
			if k.id == ref.Work.String() && !sameTitle(words, k.title) {
				c.add(Finding{Span: at, Related: ref.Span, Message: "“" + words + "”: " + difference(words, text.Fold(k.title)) + "; the title of " + k.id + " is “" + k.title + "”", Evidence: k.source})
			}
		}
	}
}

// superseded: the Assembly adopted as its own what the Council recommended.
func superseded(c *checker) {
	for i := range c.refs {
		for _, k := range replaced {
			if c.refs[i].Work.String() == k.id {
				c.add(Finding{Span: c.refs[i].Span, Message: k.id + " was adopted by the Assembly as " + k.by, Evidence: k.source})
			}
		}
	}
}

// nameNear finds an office whose name lacks one letter: 反恐主义办公室.
func nameNear(c *checker) {
	s, base := c.body()
	for _, end := range [...]string{"办公室", "厅"} {
		for at := 0; ; {
			i := strings.Index(s[at:], end)
			if i < 0 {
				break
			}
			at += i + len(end)
			for _, name := range offices {
				if !strings.HasSuffix(name, end) || strings.HasSuffix(s[:at], name) {
					continue
				}
				if n := lacksOne(s[:at], name); n > 0 {
					c.add(Finding{Span: text.Span{Start: base + int32(at-n), End: base + int32(at)}, Message: s[at-n:at] + " stands for " + name})
				}
			}
		}
	}
}

// lacksOne returns the bytes at the end of s that are name without one letter inside, 0 for none.
func lacksOne(s, name string) int {
	for i := range name {
		_, size := utf8.DecodeRuneInString(name[i:])
		if i > 0 && i+size < len(name) && strings.HasSuffix(s, name[:i]+name[i+size:]) {
			return len(name) - size
		}
	}
	return 0
}

// unnumbered finds resolutions of a session that are named by their subject alone.
func unnumbered(c *checker) {
	s, base := c.body()
	const lead = "届会议通过的"
	for at := 0; ; {
		i := strings.Index(s[at:], lead+"关于")
		if i < 0 {
			return
		}
		at += i + len(lead)
		rest := s[at:min(len(s), at+maxQuoted)]
		if k := strings.IndexAny(rest, "，；。\n"); k >= 0 {
			rest = rest[:k]
		}
		if k := strings.LastIndex(rest, "决议"); k >= 0 && !strings.Contains(rest, "/") {
			span := text.Span{Start: base + int32(at), End: base + int32(at+k+len("决议"))}
			c.add(Finding{Span: span, Message: "a resolution without its number: " + c.words(span)})
		}
	}
}

// anaphoraDangling: 该决议 with nothing before it that it can mean.
func anaphoraDangling(c *checker) {
	for i := range c.refs {
		ref := &c.refs[i]
		if c.r.Items[ref.Item].Kind == syntax.Anaphor && ref.Status == citation.Unresolved {
			c.add(Finding{Span: ref.Span, Message: c.words(ref.Span) + " means nothing that stands before it in its paragraph"})
		}
	}
}

// pinpointForm finds 第 2 (b) 条 for 第 2 条(b)项.
func pinpointForm(c *checker) {
	s, base := c.body()
	for at := 0; ; {
		i := strings.Index(s[at:], "条")
		if i < 0 {
			return
		}
		at += i
		head := strings.TrimRight(s[max(0, at-maxDay):at], " \u00A0")
		if inner, ok := strings.CutSuffix(head, ")"); ok {
			if k := strings.LastIndexByte(inner, '('); k > 0 && len(inner)-k == 2 && isLetter(inner[k+1]) {
				if d := strings.LastIndex(inner[:k], "第"); d >= 0 && strings.Trim(inner[d+len("第"):k], " \u00A00123456789") == "" {
					from := at - len(s[max(0, at-maxDay):at]) + d
					span := text.Span{Start: base + int32(from), End: base + int32(at+len("条"))}
					c.add(Finding{Span: span, Message: c.words(span) + ": " + strings.TrimRight(inner[d:k], " \u00A0") + " 条(" + inner[k+1:] + ")项"})
				}
			}
		}
		at += len("条")
	}
}

// markSpacing finds marks without the blank that the text puts behind its marks.
func markSpacing(c *checker) {
	var tight []text.Span
	loose := 0
	for _, m := range c.d.Marks {
		switch r := first(c.s[m.Span.End:c.d.Span.End]); {
		case isBlank(r):
			loose++
		case isHan(r), r == '《', r == '“':
			tight = append(tight, m.Span)
		}
	}
	if loose < customLeast || loose*100 < customShare*(loose+len(tight)) {
		return
	}
	for _, at := range tight {
		c.add(Finding{Span: at, Message: "no blank behind mark " + c.words(at), Evidence: times(loose, "mark") + " with one in this text"})
	}
}
