package document

import "strings"

// wide parts the columns of a line that keeps the layout of its page: 联合国      A/RES/73/186.
const wide = "   "

// columns reads a line of several columns: a running head with the symbol (which is furniture), or a line of the masthead. It reports whether the line is done with.
func (p *parser) columns(t string, from int) bool {
	if !strings.Contains(t, wide) || strings.IndexByte(t, '\t') >= 0 {
		return false
	}
	signs := sign(0)
	for i := 0; i < len(t); {
		if t[i] == ' ' {
			i++
			continue
		}
		end := len(t)
		if k := strings.Index(t[i:], wide); k >= 0 {
			end = i + k
		}
		r := p.read(t[i:end], from+i)
		signs |= r.sign
		switch {
		case r.sign == signSymbol && p.symbol == r.symbol && p.content:
			p.gap |= gapPage
			return true
		case p.content || p.stage != inHead:
		case r.sign == signSymbol && p.symbol == "":
			p.symbol = r.symbol
		case r.sign == signDay && p.printed.IsZero():
			p.printed = r.date
		}
		i = end
	}
	if p.content || p.stage != inHead || signs == 0 || signs&(signOpening|signNumber|signTitle) != 0 {
		return false
	}
	p.head |= signs
	p.add(from, from+len(t), Masthead, 0)
	p.last, p.lastLen, p.gap, p.prev, p.zone, p.inNote = endOpen, len(t), 0, signs&^(signs-1), false, false
	return true
}

// pageHead reports whether a line repeats the title at the head of a page.
func (p *parser) pageHead(t string) bool {
	return p.gap&gapPage != 0 && len(t)*3 > len(p.title)*2 && strings.HasSuffix(p.title, t) // without 75/196.
}
