package document

import (
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

// add adds a body paragraph of one piece.
func (p *parser) add(a, b int, role Role, number int32) {
	p.spans = append(p.spans, text.Span{Start: int32(a), End: int32(b)})
	n := len(p.spans)
	p.body = append(p.body, Paragraph{Role: role, Annex: p.annex, Number: number, Note: -1, Speaker: p.speaker, Pieces: p.spans[n-1 : n : n]})
}

// paragraph adds a line that is no masthead.
func (p *parser) paragraph(a, b, width int, e ending, number int32, listed bool) {
	t := p.src.Text[a:b]
	short := e == endOpen && (p.titled(t, width) || strings.IndexByte(t, '\t') >= 0)
	role, n := Body, int32(0)
	switch p.stage {
	case inHead, inTrailer:
		if short && !listed {
			role = Heading
		}
		if p.stage == inHead && (!p.content || p.head&(signAdopted|signNumber|signBracket) != 0) {
			p.inline(t)
			if p.stage == inPreamble {
				p.preamble = 1
				role, n = Preamble, 1
			}
		}
	case inPreamble, inOperative:
		switch {
		case number > 0:
			if number == 1 && p.last == endSemi {
				p.resumed()
			}
			p.stage, p.number = inOperative, number
			role, n = Operative, number
		case listed && p.stage == inOperative:
			role, n = Operative, p.number
		case listed:
			role, n = Preamble, p.preamble
		case short:
			role = Heading
		case p.stage == inPreamble && (e == endComma || e == endOpen), e == endComma && p.resumed():
			p.preamble++
			role, n = Preamble, p.preamble
		default:
			p.stage = inOperative
			role, n = Operative, p.number
		}
	case inAnnex:
		switch {
		case number > 0:
			p.number = number
			role, n = Operative, number
		case listed && p.number > 0:
			role, n = Operative, p.number
		case short && !listed:
			role = Heading
		}
	case inClosed:
		if short && !listed {
			role = Heading
		}
	}
	p.add(a, b, role, n)
}

// titled reports whether a line that ends open is a heading, not the beginning of a sentence that goes on behind a page cut: it is short, and neither a verb of the preamble nor a title left open (《联合国禁止) says otherwise.
func (p *parser) titled(t string, width int) bool {
	if width > maxSign || p.wrap > 0 && len(t)*4 >= p.wrap*3 || strings.Count(t, "《") != strings.Count(t, "》") {
		return false
	}
	return p.stage != inPreamble && p.stage != inOperative || !verbal(t)
}

const maxVerb = 18 // bytes of the words that may hold a verb at their head

// verbal reports whether a line begins with a verb of the preamble: 回顾, 又回顾.
func verbal(t string) bool {
	var buf [maxVerb]byte
	n := 0
	for i := 0; i < len(t) && n < maxVerb; i++ {
		if c := t[i]; c > ' ' {
			if (c == 0xE2 || c == 0xE3) && i+3 <= len(t) && blank(t[i:i+3]) {
				i += 2
				continue
			}
			buf[n] = c
			n++
		}
	}
	t = string(buf[:n])
	for _, v := range openers {
		if strings.HasPrefix(t, v) || len(t) > 3 && strings.HasPrefix(t[3:], v) {
			return true
		}
	}
	return false
}

// maxResumed bounds the preambular paragraphs that end in ； instead of ，.
const maxResumed = 2

// resumed takes back that the preamble had ended, where unnumbered paragraphs in ； are followed by one in ，.
func (p *parser) resumed() bool {
	i := len(p.body)
	for i > p.body0 && p.body[i-1].Role == Operative && p.body[i-1].Number == 0 {
		i--
	}
	if p.number > 0 || i == len(p.body) || len(p.body)-i > maxResumed || i == p.body0 || p.body[i-1].Role != Preamble {
		return false
	}
	for ; i < len(p.body); i++ {
		p.preamble++
		p.body[i].Role, p.body[i].Number = Preamble, p.preamble
	}
	p.stage = inPreamble
	return true
}

// openers are the verbs behind an opening formula in one line with it: 大会，回顾其…
var openers = [...]string{"回顾", "回顧", "忆及", "憶及", "重申", "注意到", "考虑到", "考慮到", "审议", "審議", "铭记", "銘記", "认识到", "認識到", "确认", "確認", "深信", "欢迎", "歡迎", "强调", "強調", "关切", "關切", "表示", "遵循", "根据", "根據", "业已", "業已", "鉴于", "鑒於"}

// inline reads an opening formula that stands in one line with the first paragraph.
func (p *parser) inline(t string) {
	name, rest, ok := strings.Cut(t[:min(len(t), maxOpening)], "，")
	if !ok {
		return
	}
	for _, v := range openers {
		if strings.HasPrefix(rest, v) {
			if key := p.speaks(text.Fold(name)); key != "" {
				p.open(key)
			}
			return
		}
	}
}
