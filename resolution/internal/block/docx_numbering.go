package block

import (
	"encoding/xml"
	"strings"
)

// levels is how many levels a list of Word has.
const levels = 9

// maxLevelText bounds the words around a number, in bytes: 第%1条, (%1).
const maxLevelText = 64

// A level is how one level of a list counts.
type level struct {
	start   int
	format  string
	text    string // "%1.", "(%2)", "第%1条"
	tight   bool   // no blank behind it
	decimal bool   // all numbers in it are decimal
	style   string
	restart int // the level, from 1, that makes it start again; 0 never, -1 any higher one
}

// An abstract is a list definition and how far it has counted. The lists made from one definition count on together.
type abstract struct {
	levels [levels]level
	link   string // the numbering style that holds its levels
	count  [levels]int
	used   [levels]bool
}

// A numbering is a list of the document.
type numbering struct {
	abstract string
	over     map[int]int // level → where it starts again, once
	levels   map[int]level
}

type numberings struct {
	abstracts map[string]*abstract
	nums      map[string]*numbering
	styles    styles
}

func (c *container) numberings(name string, st styles) (*numberings, error) {
	n := &numberings{map[string]*abstract{}, map[string]*numbering{}, st}
	byStyle := map[string]*abstract{}
	err := c.each(name, func(x *xmlReader, t xml.StartElement) error {
		switch t.Name.Local {
		case "abstractNum":
			a := &abstract{}
			for i := range a.levels {
				a.levels[i] = level{start: 1, format: "none", restart: -1}
			}
			n.abstracts[attr(t, "abstractNumId")] = a
			cur := -1
			return x.inside(func(t xml.StartElement) {
				switch t.Name.Local {
				case "lvl":
					cur = atoi(attr(t, "ilvl"), -1)
					if 0 <= cur && cur < levels {
						a.levels[cur].format = "decimal"
					}
				case "numStyleLink":
					a.link = attr(t, "val")
				case "styleLink":
					byStyle[attr(t, "val")] = a
				default:
					if 0 <= cur && cur < levels {
						a.levels[cur].read(t)
					}
				}
			})
		case "num":
			m := &numbering{over: map[int]int{}, levels: map[int]level{}}
			n.nums[attr(t, "numId")] = m
			cur := -1
			return x.inside(func(t xml.StartElement) {
				switch t.Name.Local {
				case "abstractNumId":
					m.abstract = attr(t, "val")
				case "lvlOverride":
					cur = atoi(attr(t, "ilvl"), -1)
				case "startOverride":
					m.over[cur] = atoi(attr(t, "val"), 1)
				case "lvl":
					m.levels[cur] = level{start: 1, format: "decimal", restart: -1}
				default:
					if l, ok := m.levels[cur]; ok {
						l.read(t)
						m.levels[cur] = l
					}
				}
			})
		}
		return nil
	})
	for id, a := range n.abstracts {
		if b := byStyle[a.link]; a.link != "" && b != nil {
			n.abstracts[id] = b
		}
	}
	return n, err
}

// read takes one property of a level.
func (l *level) read(t xml.StartElement) {
	v := attr(t, "val")
	switch t.Name.Local {
	case "start":
		l.start = atoi(v, 1)
	case "numFmt":
		l.format = v
	case "lvlText":
		if len(v) > maxLevelText {
			v = strings.ToValidUTF8(v[:maxLevelText], "")
		}
		l.text = v
	case "suff":
		l.tight = v == "nothing"
	case "isLgl":
		l.decimal = onOff(t) == on
	case "pStyle":
		l.style = v
	case "lvlRestart":
		l.restart = atoi(v, -1)
	}
}

// next counts one paragraph of a list and returns its number as it is printed, "" for none; tight says that no blank follows. A num of "" or a level of -1 leaves the answer to the style.
func (n *numberings) next(num string, lvl int, named string) (s string, tight bool) {
	if num == "" || lvl < 0 {
		n.styles.ask(named, func(id string, st style) bool { return n.byStyle(&num, &lvl, id, st) })
	}
	m := n.nums[num]
	if m == nil {
		return "", false
	}
	a := n.abstracts[m.abstract]
	if a == nil {
		return "", false
	}
	lvl = min(max(lvl, 0), levels-1)
	l := n.level(m, a, lvl)
	switch start, ok := m.over[lvl]; {
	case ok:
		delete(m.over, lvl)
		a.count[lvl] = start
	case a.used[lvl]:
		a.count[lvl]++
	default:
		a.count[lvl] = l.start
	}
	a.used[lvl] = true
	for i := lvl + 1; i < levels; i++ {
		if r := n.level(m, a, i).restart; r < 0 || r > lvl {
			a.used[i] = false
		}
	}
	return n.print(m, a, lvl), l.tight
}

// byStyle takes list and level from a style; a style that a level of its list names counts on that level.
func (n *numberings) byStyle(num *string, lvl *int, id string, st style) bool {
	if *num == "" {
		*num = st.num
	}
	if *num == "" {
		return false
	}
	if *lvl < 0 {
		*lvl = st.level
	}
	if m := n.nums[*num]; m != nil && *lvl < 0 && n.abstracts[m.abstract] != nil {
		for i := range levels {
			if n.level(m, n.abstracts[m.abstract], i).style == id {
				*lvl = i
			}
		}
	}
	return *lvl >= 0
}

func (n *numberings) level(m *numbering, a *abstract, i int) level {
	if l, ok := m.levels[i]; ok {
		return l
	}
	return a.levels[i]
}

// print writes the number of a level with the words around it.
func (n *numberings) print(m *numbering, a *abstract, lvl int) string {
	l := n.level(m, a, lvl)
	if l.format == "bullet" {
		return ""
	}
	var b strings.Builder
	for i := 0; i < len(l.text); i++ {
		c := l.text[i]
		if c != '%' || i+1 == len(l.text) || l.text[i+1] < '1' || l.text[i+1] > '9' {
			b.WriteByte(c)
			continue
		}
		i++
		k := int(l.text[i] - '1')
		of := n.level(m, a, k)
		v := a.count[k]
		if !a.used[k] {
			v = of.start
		}
		if l.decimal && of.format != "decimalZero" {
			of.format = "decimal"
		}
		b.WriteString(count(of.format, v))
	}
	return b.String()
}
