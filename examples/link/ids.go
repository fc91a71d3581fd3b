package main

import "strconv"

// An idSet hands out the ids of one page, each once.
type idSet map[string]int

// unique returns id, with a number behind it where the page has that id already.
func (s idSet) unique(id string) string {
	made := id
	for s[made] > 0 {
		s[id]++
		made = id + "-" + strconv.Itoa(s[id])
	}
	s[made]++
	return made
}

// idPart makes the label of a note a part of an id: figures and letters stay, * is star.
func idPart(label string) string {
	var b []byte
	for _, r := range label {
		switch {
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			b = append(b, byte(r))
		case r == '*':
			b = append(b, "star"...)
		default:
			b = strconv.AppendInt(append(b, 'u'), int64(r), 16)
		}
	}
	if len(b) == 0 {
		return "x"
	}
	return string(b)
}
