package block

// closeImplied closes what the start of an element ends without saying so: a paragraph, the list item or cell before.
func (r *htmlReader) closeImplied(name string) {
	if !htmlBlock[name] {
		return
	}
	for i := len(r.stack) - 1; i >= 0; i-- {
		n := r.stack[i].name
		if n == "p" {
			r.closeTo(i)
			break
		}
		if htmlBlock[n] || n == "button" {
			break
		}
	}
	c, ok := htmlCloses[name]
	if !ok {
		return
	}
	last := -1
	for i := len(r.stack) - 1; i >= 0 && !c.within[r.stack[i].name]; i-- {
		if c.ends[r.stack[i].name] {
			last = i
		}
	}
	if last >= 0 {
		r.closeTo(last)
	}
}

// endTag closes the innermost element of that name and what it holds. An end without a start is nothing.
func (r *htmlReader) endTag(name string) {
	if htmlBlock[name] {
		r.flush()
	}
	for i := len(r.stack) - 1; i >= 0; i-- {
		n := r.stack[i].name
		if n == name {
			r.closeTo(i)
			return
		}
		// A stray </b> does not close the cell that it stands in.
		if (n == "td" || n == "th" || n == "table") && name != "table" && name != "tr" && name != "tbody" && name != "body" && name != "html" {
			break
		}
	}
	if name == "p" && r.hidden == 0 {
		r.breakLine()
	}
}

// closeTo closes the open elements from the innermost to stack[n].
func (r *htmlReader) closeTo(n int) {
	for len(r.stack) > n {
		e := r.stack[len(r.stack)-1]
		r.stack = r.stack[:len(r.stack)-1]
		if e.hidden {
			r.hidden--
			continue
		}
		if r.hidden == 0 {
			r.close(e)
		}
	}
}

// close does what the end of a visible element does to the lines.
func (r *htmlReader) close(e htmlElement) {
	if r.probe != nil && len(r.stack) <= r.probe.depth {
		r.endProbe()
	}
	s := r.sheet()
	switch e.name {
	case "table":
		s.endTable()
	case "tr":
		s.endRow()
	case "td", "th":
		s.endCell()
	case "li":
		s.release()
	case "pre", "xmp":
		r.pre--
		s.end()
	default:
		if htmlBlock[e.name] {
			r.breakLine()
		}
	}
	if e.note == len(r.list) && r.inNote && !r.line {
		r.closeNote()
	}
}
