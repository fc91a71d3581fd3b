package document

import (
	"strings"
)

const (
	maxApart = 7   // paragraphs between two signs of one masthead
	maxBack  = 6   // lines of a masthead before its first sign
	maxTitle = 300 // bytes of such a line
)

// masthead adds a line with a sign: a masthead before the opening, the opening itself, a heading, or the first line of the next document.
func (p *parser) masthead(a, b, width int, e ending, r reading) {
	i := len(p.body)
	nation := i > p.body0 && p.prev == signNation
	switch r.sign {
	case signOrgan:
		if bare := r.speaker != "" && !nation && p.prev&(signSymbol|signPrint) == 0 && (p.stage == inHead && p.head&(signAdopted|signBracket|signNumber) != 0 || p.stage == inClosed); bare {
			r.sign = signOpening
		} else if nation && p.content && p.stage != inTrailer {
			p.stage, p.trailer = inTrailer, i-1
		}
	case signSymbol:
		switch {
		case nation:
			p.sign0, p.sign1, p.signs = i-1, i, signSymbol|signSession // 联合国 and a symbol are a masthead by themselves
		case p.stage == inTrailer && p.prev == signOrgan && i-2 == p.trailer:
			p.sign0, p.sign1, p.signs = p.trailer, i, signSymbol|signSession // what looked like a trailer is one too
			p.stage = inClosed
		case p.content:
			r.sign = 0
		}
	case signSummary:
		if p.stage != inTrailer {
			r.sign = 0
		}
	case signDay:
		if p.content && p.stage < inAnnex && p.stage != inHead || p.stage == inClosed {
			p.adopt(r)
		}
	}
	if r.sign&opens != 0 {
		const listed = signNumber | signTitle
		if i-p.sign1 > maxApart || p.signs == 0 || p.sign1 < p.body0 || r.sign&listed != 0 && p.signs&listed != 0 { // a list of resolutions is no masthead
			p.signs, p.sign0 = 0, i
		}
		p.signs |= r.sign
		p.sign1 = i
		if p.content && (p.signs.enough() || p.stage == inTrailer && r.sign != signOpening) {
			p.split(a)
		}
	}
	p.head |= r.sign
	switch r.sign {
	case signOpening:
		p.entitle()
		p.open(r.speaker)
		p.add(a, b, Opening, 0)
		return
	case signAnnex:
		if p.stage == inHead && !p.content {
			break
		}
		p.stage, p.number = inAnnex, 0
		if p.annex > 0 && r.annex <= p.annex {
			r.annex = p.annex // 附录 of an annex, or a running head
		}
		p.annex = r.annex
		p.add(a, b, Heading, 0)
		return
	case signMeeting:
		if p.stage == inPreamble || p.stage == inOperative || p.stage == inClosed {
			p.stage = inClosed
			p.adopt(r)
			p.add(a, b, Masthead, 0)
			return
		}
	case signSymbol:
		if p.symbol == "" {
			p.symbol = r.symbol
		}
	case signAdopted:
		if p.stage == inHead && !p.content {
			p.adopted = r.date
		}
	case signNumber, signTitle:
		if p.stage == inHead && !p.content {
			p.heading = p.src.Text[a:b]
			p.add(a, b, Title, 0)
			return
		}
	}
	if p.stage == inHead && !p.content || r.sign&(signDay|signNation|signOrgan|signSession|signAgenda|signAdopted|signBracket|signPrint) != 0 {
		if r.sign == signDay && p.printed.IsZero() && p.stage == inHead && !p.content {
			p.printed = r.date
		}
		p.add(a, b, Masthead, 0)
		return
	}
	p.paragraph(a, b, width, e, 0, false)
}

// enough reports whether signs that stand together begin a document: an opening and something above it, or two of session, agenda item, adoption and symbol. Numbers and titles alone also stand in lists of resolutions.
func (s sign) enough() bool {
	if s&signOpening == 0 {
		s &^= signNumber | signTitle | signSummary
	}
	return s&(s-1) != 0
}

// words returns the first piece of a body paragraph.
func (p *parser) words(i int) string {
	piece := p.body[i].Pieces[0]
	return p.src.Text[piece.Start:piece.End]
}

// adopt takes the day of adoption from the end of a resolution.
func (p *parser) adopt(r reading) {
	if p.adopted.IsZero() && r.date.Complete() {
		p.adopted = r.date
	}
}

// open begins the preamble of a resolution.
func (p *parser) open(speaker string) {
	p.speaker = speaker
	if p.stage != inAnnex {
		p.annex = 0
	}
	p.stage, p.number, p.preamble = inPreamble, 0, 0
	p.content = true
	if p.opened == "" {
		p.opened = speaker
	}
}

// entitle gives the lines before an opening their roles: a masthead, and the title right before 大会，.
func (p *parser) entitle() {
	if p.stage != inHead {
		return
	}
	titled := false
	for i := len(p.body) - 1; i >= p.body0; i-- {
		switch q := &p.body[i]; q.Role {
		case Title:
			titled = true
		case Heading, Body:
			if !titled && i == len(p.body)-1 && ends(p.words(i)) == endOpen {
				q.Role, titled = Title, true
				p.part.title = p.words(i)
			} else {
				q.Role = Masthead
			}
		}
	}
}

// split ends the document before the masthead that was found and begins the next one.
func (p *parser) split(a int) {
	k, least := p.sign0, p.body0
	if p.stage == inTrailer {
		least = max(least, p.trailer+2)
	}
	start := int32(a)
	if k < len(p.body) {
		start = p.body[k].Pieces[0].Start
	}
	noted := int32(-1)
	if n := len(p.notes); n > 0 {
		noted = p.notes[n-1].head.Start
	}
	for back := 0; back < maxBack && k > least; back++ {
		q := &p.body[k-1]
		if len(q.Pieces) > 1 || q.Pieces[0].Start < noted || q.Pieces[0].Len() > maxTitle || q.Role != Heading && q.Role != Masthead {
			break
		}
		if w := p.words(k - 1); ends(w) != endOpen || strings.Contains(w, "次全体会议") || strings.Contains(w, "次全體會議") {
			break
		}
		k--
		start = q.Pieces[0].Start
	}
	if start < noted || k <= p.body0 {
		return
	}
	p.done = append(p.done, p.part)
	p.part = part{start: start, body0: k, note0: len(p.notes), scope0: len(p.scopes)}
	p.stage, p.speaker, p.annex, p.number, p.preamble, p.content = inHead, "", 0, 0, 0, false
	head := sign(0)
	for i := k; i < len(p.body); i++ {
		q := &p.body[i]
		q.Role, q.Number, q.Annex, q.Speaker = Masthead, 0, 0, ""
		w := p.words(i)
		if r := p.read(w, int(q.Pieces[0].Start)); r.sign != 0 && len(w) <= maxSign {
			head |= r.sign
			switch r.sign {
			case signSymbol:
				p.symbol = r.symbol
			case signAdopted:
				p.adopted = r.date
			case signNumber, signTitle:
				p.heading, q.Role = w, Title
			case signDay:
				p.printed = r.date
			}
		}
	}
	p.head = head
}
