package block

// A row is a table row being written: where its cells end, and how many lines each has.
type row struct {
	cells []cell
	open  bool // a cell is open
	lines int  // of the sheet when the open cell began
}

type cell struct {
	end   int // of the cell's last line end in the sheet
	lines int
}

// table opens a table. In a note a table is only words.
func (s *sheet) table() {
	s.end()
	if !s.note {
		s.rows = append(s.rows, &row{})
	}
}

// cell opens a cell of the innermost table.
func (s *sheet) cell() {
	s.endCell()
	if r := s.row(); r != nil {
		r.open, r.lines = true, s.lines
	}
}

func (s *sheet) row() *row {
	if len(s.rows) == 0 {
		return nil
	}
	return s.rows[len(s.rows)-1]
}

func (s *sheet) endCell() {
	s.held = false
	s.end()
	r := s.row()
	if r == nil || !r.open {
		return
	}
	r.open = false
	n := s.lines - r.lines
	if n == 0 {
		s.buf = append(s.buf, '\n')
		s.start = len(s.buf)
	}
	r.cells = append(r.cells, cell{len(s.buf), n})
}

// endRow makes one line of the row, its cells parted by tabs. A row with a cell of several lines is layout, not data: an old web page stands in one cell. Its lines stay lines.
func (s *sheet) endRow() {
	s.endCell()
	r := s.row()
	if r == nil || len(r.cells) == 0 {
		return
	}
	full, single := -1, true
	for i, c := range r.cells {
		if c.lines > 0 {
			full = i
		}
		single = single && c.lines <= 1
	}
	for i, c := range r.cells {
		switch {
		case single && i < full:
			s.buf[c.end-1] = '\t'
			s.lines -= c.lines
		case c.lines == 0:
			s.drops = append(s.drops, int32(c.end-1))
		}
	}
	r.cells = r.cells[:0]
}

func (s *sheet) endTable() {
	s.endRow()
	if n := len(s.rows); n > 0 {
		s.rows = s.rows[:n-1]
	}
}
