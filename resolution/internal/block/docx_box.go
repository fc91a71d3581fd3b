package block

import (
	"fmt"
)

// maxBoxes bounds text boxes within text boxes; Word makes none.
const maxBoxes = 8

func (w *wordReader) openBox() error {
	if len(w.boxes) == maxBoxes {
		return fmt.Errorf("%w: more than %d text boxes", ErrDepth, maxBoxes)
	}
	w.flush()
	w.boxes = append(w.boxes, textBox{state: textState{para: w.para, run: w.run, fields: w.fields, breaks: w.breaks, after: w.after}, sheet: w.sheet})
	w.textState = textState{}
	w.sheet = &sheet{note: w.sheet.note}
	return nil
}

func (w *wordReader) closeBox() {
	n := len(w.boxes)
	if n == 0 {
		return
	}
	inner := w.sheet
	inner.release()
	b := w.boxes[n-1]
	w.boxes = w.boxes[:n-1]
	w.sheet = b.sheet
	w.para, w.run, w.fields, w.breaks, w.after = b.state.para, b.state.run, b.state.fields, b.state.breaks, append(b.state.after, inner)
}

// add writes the lines of another sheet. Word files have no segments.
func (s *sheet) add(o *sheet) {
	if s.note {
		s.text(string(o.buf), -1)
		return
	}
	s.end()
	shift := int32(len(s.buf))
	for _, m := range o.marks {
		s.marks = append(s.marks, Mark{m.Start + shift, m.End + shift, m.Label, m.Note})
	}
	for _, p := range o.drops {
		s.drops = append(s.drops, p+shift)
	}
	s.buf = append(s.buf, o.buf...)
	s.lines += o.lines
	s.start = len(s.buf)
}
