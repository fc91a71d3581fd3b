package block

import (
	"encoding/xml"
	"strconv"
)

// A style is what a style says that makes words or marks.
type style struct {
	basedOn string
	num     string // numId, "" if it says nothing
	level   int    // ilvl, -1 if it says nothing
	raised  toggle
	hidden  toggle
}

// A toggle is a property that may be silent.
type toggle uint8

const (
	silent toggle = iota
	off
	on
)

// onOff reads w:vanish and the like: there means on, unless its value says no.
func onOff(t xml.StartElement) toggle {
	switch attr(t, "val") {
	case "0", "false", "off":
		return off
	}
	return on
}

func raisedBy(t xml.StartElement) toggle {
	if attr(t, "val") == "superscript" {
		return on
	}
	return off
}

// styleChain bounds how many styles are asked along basedOn; styles that rest on each other would never end.
const styleChain = 16

type styles map[string]style

func (c *container) styles(name string) (styles, error) {
	all := styles{}
	err := c.each(name, func(x *xmlReader, t xml.StartElement) error {
		if t.Name.Local != "style" {
			return nil
		}
		s := style{level: -1}
		id := attr(t, "styleId")
		err := x.inside(func(t xml.StartElement) {
			switch t.Name.Local {
			case "basedOn":
				s.basedOn = attr(t, "val")
			case "numId":
				s.num = attr(t, "val")
			case "ilvl":
				s.level = atoi(attr(t, "val"), 0)
			case "vertAlign":
				s.raised = raisedBy(t)
			case "vanish":
				s.hidden = onOff(t)
			}
		})
		all[id] = s
		return err
	})
	return all, err
}

// ask walks from a style to those that it rests on until f has what it wants.
func (all styles) ask(id string, f func(id string, s style) bool) {
	for range styleChain {
		s, ok := all[id]
		if !ok || f(id, s) {
			return
		}
		id = s.basedOn
	}
}

// run returns whether the style raises or hides a run.
func (all styles) run(id string) (raised, hidden toggle) {
	all.ask(id, func(_ string, s style) bool {
		if raised == silent {
			raised = s.raised
		}
		if hidden == silent {
			hidden = s.hidden
		}
		return raised != silent && hidden != silent
	})
	return raised, hidden
}

// atoi reads a number; what is none, or is out of any use, is def.
func atoi(s string, def int) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < -1_000_000_000 || n > 1_000_000_000 {
		return def
	}
	return n
}
