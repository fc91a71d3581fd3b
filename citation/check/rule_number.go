package check

import (
	"strings"
	"unicode/utf8"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// plain reports whether a number is one that 第 and 号 go with: 70/1, 2018/16; not S-30/1, 1/CP.21.
func plain(n resolution.Number) bool {
	return (n.Form == resolution.SessionNumber || n.Form == resolution.YearNumber) && n.Special == 0
}

// missingDi: 第 before the first item of a list serves them all.
func missingDi(c *checker) { c.withoutDi(plain) }

func missingDiSpecial(c *checker) {
	c.withoutDi(func(n resolution.Number) bool { return n.Form == resolution.SessionNumber && n.Special != 0 })
}

func (c *checker) withoutDi(these func(resolution.Number) bool) {
	group, has := int32(0), false
	for i := range c.r.Items {
		it := &c.r.Items[i]
		if it.Kind != syntax.Number {
			continue
		}
		if it.Group == 0 || it.Group != group {
			group, has = it.Group, false
		}
		has = has || it.Flags&syntax.HasDi != 0
		if has || it.Flags&syntax.HasHao == 0 || it.Flags&syntax.InRange != 0 || it.Type == syntax.NoType || !these(it.Number) || !it.Tail.IsZero() {
			continue
		}
		if c.glued(it.Span) || before(c.s[c.d.Span.Start:it.Span.Start]) == '第' {
			continue
		}
		c.add(Finding{Span: it.Span, Message: c.words(it.Span) + " without 第: 第 " + c.words(it.Span), Suggest: "第 " + c.words(it.Span)})
	}
}

// glued reports whether a number goes on from Latin letters before it: 政府间海洋学委员会大会A-31/1号决议.
func (c *checker) glued(s text.Span) bool {
	r := before(c.s[c.d.Span.Start:s.Start])
	return r == '/' || r == '-' || r < utf8.RuneSelf && isLetter(byte(r))
}

// missingHao: 第 76/3 决议. Only the last item of a list needs 号.
func missingHao(c *checker) {
	for i := range c.r.Items {
		it := &c.r.Items[i]
		if it.Kind != syntax.Number || it.Flags&syntax.HasDi == 0 || it.Flags&syntax.HasHao != 0 || it.Type == syntax.NoType || !plain(it.Number) {
			continue
		}
		words := c.words(it.Span)
		for _, t := range [...]string{"决议", "决定"} {
			if head, ok := strings.CutSuffix(words, t); ok && !strings.Contains(head, "号") {
				right := strings.TrimRight(head, " \u00A0") + " 号" + t
				if !strings.ContainsAny(words, " \u00A0") {
					right = head + "号" + t
				}
				c.add(Finding{Span: it.Span, Message: words + " without 号: " + right, Suggest: right})
			}
		}
	}
}

// From these numbers on a body counts decisions.
const (
	firstDecisionGA     = 400
	firstDecisionECOSOC = 201
	lastOldECOSOC       = 100 // above it a number may be a decision of the years before 1992
	firstBlocksGA       = 57  // sessions before it numbered decisions from 301 on
)

// decisionCalled compares the word 决议 or 决定 with the block that the number stands in.
func decisionCalled(c *checker) {
	for i := range c.refs {
		ref := &c.refs[i]
		it := &c.r.Items[ref.Item]
		if it.Kind != syntax.Number || ref.Status != citation.Resolved || it.Type != syntax.Resolution && it.Type != syntax.Decision || !plain(it.Number) {
			continue
		}
		decision := false
		switch p, _ := prefixOf(ref.Work); p {
		case "A/RES/", "A/DEC/":
			if it.Number.Session < firstBlocksGA || it.Number.Number > 600 {
				continue
			}
			decision = it.Number.Number >= firstDecisionGA
		case "E/RES/", "E/DEC/":
			if decision = it.Number.Number >= firstDecisionECOSOC; !decision && it.Number.Number > lastOldECOSOC {
				continue
			}
		default:
			continue
		}
		if decision && it.Type == syntax.Resolution {
			c.add(Finding{Span: ref.Span, Message: c.words(ref.Span) + " is called 决议, its number is that of a 决定: " + ref.Work.String(), Evidence: "numbers of decisions"})
		}
		if !decision && it.Type == syntax.Decision {
			c.add(Finding{Span: ref.Span, Message: c.words(ref.Span) + " is called 决定, its number is that of a 决议: " + ref.Work.String(), Evidence: "numbers of decisions"})
		}
	}
}

// issuerAmbiguous asks which body is meant where nothing tells, or two fit all that the text says.
func issuerAmbiguous(c *checker) {
	for i := range c.refs {
		ref := &c.refs[i]
		it := &c.r.Items[ref.Item]
		if it.Kind != syntax.Number || ref.Status != citation.Ambiguous && (ref.Reason != citation.IssuerNotTold || it.Head >= 0 || c.someBody(ref)) {
			continue
		}
		var names []string
		for _, w := range c.r.Candidates(*ref) {
			names = append(names, w.String())
		}
		f := Finding{Span: ref.Span, Message: "nothing tells which body issued " + c.words(ref.Span) + ": name it"}
		if len(names) > 0 {
			f.Message = c.words(ref.Span) + " can be of more than one body: name the one that is meant, " + strings.Join(names, " or ")
		}
		c.add(f)
	}
}

// bodyWords end the names of bodies, known or not.
var bodyWords = [...]string{"会", "会议", "组织", "机构", "联盟", "总署", "署", "基金", "局", "部", "法院", "附件", "法"}

const maxSentence = 600 // bytes of a sentence before a number

// someBody reports whether the sentence before a number names a body that no table has, or the document that holds the resolution.
func (c *checker) someBody(ref *citation.Reference) bool {
	head := c.s[max(c.d.Span.Start, ref.Span.Start-maxSentence):ref.Span.Start]
	if k := strings.LastIndexAny(head, "。；\n"); k >= 0 {
		head = head[k:]
	}
	for _, w := range bodyWords {
		if strings.Contains(head, w) {
			return true
		}
	}
	return strings.ContainsAny(head, "/")
}

// issuerShape: a principal organ's name beside a number that it does not count so: 安全理事会第 2016/8 号决议.
func issuerShape(c *checker) {
	for i := range c.refs {
		ref := &c.refs[i]
		it := &c.r.Items[ref.Item]
		if it.Kind != syntax.Number || it.Head < 0 || it.Depth > 0 || it.Flags&syntax.Adjacent == 0 || ref.Status != citation.Resolved {
			continue
		}
		head := &c.r.Items[it.Head]
		if head.Kind != syntax.Organ || head.Name < 0 {
			continue
		}
		named := &c.tables.bodies[head.Name]
		b, _, _, ok := c.tables.split(ref.Work)
		if !ok || b.Key == named.Key || named.Outside || !principal(named.Resolution) || named.Forms.Has(it.Number.Form) {
			continue
		}
		c.add(Finding{Span: join(head.Span, ref.Span), Message: c.words(head.Span) + " does not number so: " + c.words(ref.Span) + " has the shape of " + b.Names[0]})
	}
}

// selfCitation: the text cites the id that it bears itself.
func selfCitation(c *checker) {
	if c.d.Self.IsZero() {
		return
	}
	for i := range c.refs {
		ref := &c.refs[i]
		switch c.role(ref) {
		case document.Masthead, document.Title, document.Heading:
			continue
		}
		if ref.Work == c.d.Self && ref.Kind != resolution.Instrument && ref.Via != citation.Anaphora {
			c.add(Finding{Span: ref.Span, Message: c.words(ref.Span) + " is this document itself"})
		}
	}
}

// selfUnknown is said once, at the beginning of the file.
func selfUnknown(c *checker) {
	if c.d.Self.IsZero() && c.d.Span.Start == 0 && c.d.Source.Base.Offset == 0 && len(c.d.Paragraphs) > 0 {
		c.add(Finding{Span: text.Span{}, Message: "the text does not say what document it is: no masthead"})
	}
}

// damaged words what the reader of the file could not mend.
func damaged(c *checker) {
	for _, p := range c.d.Problems {
		message := "the reader reports " + p.Code
		switch p.Code {
		case "bad-bytes":
			message = "bytes that are no text in the encoding of the file"
		case "window-cut":
			message = "the file was too long to be read at once: what reads on over this place is read apart"
		}
		c.add(Finding{Span: p.Span, Message: message})
	}
}
