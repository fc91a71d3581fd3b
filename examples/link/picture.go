package main

import (
	"slices"
	"strconv"

	"github.com/unxref/unxref/resolution"
)

// The measures of the picture, in pixels. Across it counts in hundredths of the width, so that letters and dots keep their size on every screen.
const (
	dotRadius   = 3.6
	dotStep     = 8.5
	laneHead    = 22.0  // the name of a lane
	laneFoot    = 10.0  // between the dots and the next name
	laneDots    = 102.0 // the highest pile; a higher one is pressed together
	axisHeight  = 24.0
	leftEdge    = 1.5
	rightEdge   = 98.0
	undatedEdge = 88.0 // right edge where works without a year stand behind it
	mostTicks   = 8
)

// A lane is a group in the picture, with its works in piles of one year.
type lane struct {
	*group
	piles map[int16][]*entry
	step  float64
	high  float64
}

// A picture is a scale of years with its lanes.
type picture struct {
	first, last int16
	undated     bool
	lanes       []lane
}

func newPicture(groups []*group) picture {
	var p picture
	for _, g := range groups {
		l := lane{group: g, piles: map[int16][]*entry{}}
		most := 1
		for _, w := range g.works {
			y := w.day.Year
			l.piles[y] = append(l.piles[y], w)
			most = max(most, len(l.piles[y]))
			switch {
			case y == 0:
				p.undated = true
			case p.first == 0:
				p.first, p.last = y, y
			default:
				p.first, p.last = min(p.first, y), max(p.last, y)
			}
		}
		l.step = min(dotStep, laneDots/float64(most))
		l.high = laneHead + l.step*float64(most-1) + 2*dotRadius + laneFoot
		p.lanes = append(p.lanes, l)
	}
	return p
}

// x is where a year stands, in hundredths of the width.
func (p *picture) x(year int16) float64 {
	right := rightEdge
	if p.undated {
		right = undatedEdge
	}
	switch {
	case year == 0:
		return (right + 100) / 2
	case p.first == p.last:
		return (leftEdge + right) / 2
	}
	return leftEdge + (right-leftEdge)*float64(year-p.first)/float64(p.last-p.first)
}

// ticks are round years, few enough for a narrow screen.
func (p *picture) ticks() []int16 {
	if p.first == 0 {
		return nil
	}
	for _, step := range [...]int16{1, 2, 5, 10, 20, 50, 100, 500, 1000} {
		from := (p.first + step - 1) / step * step
		if n := (p.last - from) / step; n < mostTicks {
			var list []int16
			for y := from; y <= p.last; y += step {
				list = append(list, y)
			}
			return list
		}
	}
	return nil
}

// picture appends the works cited by year and body, every dot a link to its entry.
func (v *view) picture(m *markup) {
	p := newPicture(v.groups)
	height := axisHeight
	for _, l := range p.lanes {
		height += l.high
	}
	m.open("figure")
	m.element("a", v.words.skipPicture, "class", "skip", "href", "#"+v.listID)
	m.line()
	m.open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", "100%", "height", number(height), "role", "group", "aria-label", v.words.picture)
	m.line()
	bottom := height - axisHeight
	for _, y := range p.ticks() {
		x := percent(p.x(y))
		m.open("line", "class", "tick", "x1", x, "x2", x, "y1", "2", "y2", number(bottom))
		m.close("line")
		m.element("text", strconv.Itoa(int(y)), "class", "year", "x", x, "y", number(height-7), "text-anchor", anchor(p.x(y)))
		m.line()
	}
	if p.undated {
		m.element("text", v.words.undated, "class", "year", "x", "100%", "y", number(height-7), "text-anchor", "end")
		m.line()
	}
	y := 0.0
	for _, l := range p.lanes {
		l.draw(m, &p, y)
		y += l.high
	}
	m.raw("</svg>\n")
	m.element("figcaption", v.words.caption)
	m.raw("</figure>\n")
}

// draw appends the name of a lane and its dots, piled up from the lane's foot.
func (l *lane) draw(m *markup, p *picture, top float64) {
	foot := top + l.high - laneFoot
	m.open("g", "class", l.class)
	m.element("text", l.name+" "+strconv.Itoa(len(l.works)), "class", "lane", "x", "0", "y", number(top+14))
	m.open("line", "class", "floor", "x1", "0", "x2", "100%", "y1", number(foot), "y2", number(foot))
	m.close("line")
	m.line()
	years := make([]int16, 0, len(l.piles))
	for y := range l.piles {
		years = append(years, y)
	}
	slices.Sort(years)
	for _, year := range years {
		for i, w := range l.piles[year] {
			name, class := w.work.String(), "dot"
			if year != 0 {
				name += " (" + strconv.Itoa(int(year)) + ")"
			}
			if k := w.work.Kind(); k == resolution.Document || k == resolution.Sales {
				class += " hollow"
			}
			m.open("a", "href", "#"+w.id, "aria-label", name)
			m.element("title", name)
			m.open("circle", "class", class, "cx", percent(p.x(year)), "cy", number(foot-dotRadius-1-l.step*float64(i)), "r", number(dotRadius))
			m.raw("</circle></a>\n")
		}
	}
	m.raw("</g>\n")
}

// anchor keeps years at the edges inside the picture.
func anchor(x float64) string {
	switch {
	case x < 5:
		return "start"
	case x > 95:
		return "end"
	}
	return "middle"
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }

func percent(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) + "%" }
