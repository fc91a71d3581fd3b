package document

import "strconv"

var roleNames = [...]string{"body", "masthead", "title", "opening", "preamble", "operative", "heading", "note"}

// String returns the role as one English word.
func (r Role) String() string { return roleNames[r] }

// Label returns the name of a paragraph as CONTRACT.md has it: pp3, op41, title, annex2/op3, n7 (n where the note lost its label), "" for text without structure. An operative paragraph whose number was lost is op.
func (d *Document) Label(paragraph int) string {
	p := &d.Paragraphs[paragraph]
	if p.Role == NoteText {
		return "n" + d.Notes[p.Note].Label
	}
	name := ""
	switch p.Role {
	case Title:
		name = "title"
	case Preamble:
		name = "pp" + strconv.Itoa(int(p.Number))
	case Operative:
		if name = "op"; p.Number > 0 {
			name += strconv.Itoa(int(p.Number))
		}
	}
	switch {
	case p.Annex == 0:
		return name
	case name == "":
		return "annex" + strconv.Itoa(int(p.Annex))
	}
	return "annex" + strconv.Itoa(int(p.Annex)) + "/" + name
}
