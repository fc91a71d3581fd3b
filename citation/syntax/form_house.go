package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
)

// A house is a body whose resolutions carry symbols of a shape of their own: letters, a number, a session in brackets or behind a stop.
type house struct {
	letters string // before the number
	id      string // prefix of the id; the printed symbol follows
	shape   shape
}

type shape uint8

const (
	numbered shape = iota // MSC.428(98)
	rth                   // EB138.R4
	brackets              // EB146(4)
	res                   // GC(64)/RES/10 B
	dashed                // A40-18
)

// houses are the shapes of facts/bodies.csv that no form of resolution.Number has.
var houses = [...]house{
	{"MSC.", "IMO/MSC/RES/", numbered},
	{"MEPC.", "IMO/MEPC/RES/", numbered},
	{"LEG.", "IMO/LEG/RES/", numbered},
	{"FAL.", "IMO/FAL/RES/", numbered},
	{"A.", "IMO/A/RES/", numbered},
	{"EB", "WHO/EB/RES/", rth},
	{"EB", "WHO/EB/DEC/", brackets},
	{"GC(", "IAEA/GC/RES/", res},
	{"A", "ICAO/A/RES/", dashed},
}

// houseAt reads the symbol of a house that t begins with, and answers with its row and length; -1 for none.
func houseAt(t string) (int, int) {
	for i := range houses {
		h := &houses[i]
		rest, ok := strings.CutPrefix(t, h.letters)
		if !ok {
			continue
		}
		n := digitRun(rest)
		if n == 0 || n > 4 {
			continue
		}
		at := len(h.letters) + n
		switch h.shape {
		case numbered, brackets:
			k := digitRun(t[min(len(t), at+1):])
			if k > 0 && k < 4 && t[at] == '(' && strings.HasPrefix(t[at+1+k:], ")") {
				return i, at + k + 2
			}
		case rth:
			if k := digitRun(strings.TrimPrefix(t[at:], ".R")); strings.HasPrefix(t[at:], ".R") && k > 0 {
				return i, at + 2 + k
			}
		case res:
			if k := digitRun(strings.TrimPrefix(t[at:], ")/RES/")); strings.HasPrefix(t[at:], ")/RES/") && k > 0 {
				at += len(")/RES/") + k
				if at < len(t) && t[at] >= 'A' && t[at] <= 'D' && (at+1 == len(t) || t[at+1] >= 0x80) {
					at++
				}
				return i, at
			}
		case dashed:
			if k := digitRun(strings.TrimPrefix(t[at:], "-")); strings.HasPrefix(t[at:], "-") && k > 0 && n == 2 && k < 3 {
				return i, at + 1 + k
			}
		}
	}
	return -1, 0
}

// house reads the symbol of a house where it is called 号, or stands in a list that is: A.1018(26)、A.1067(28)和A.1070(28)号决议.
func (s *Scanner) house(i int) int {
	w := &s.words[i]
	j := i + 1
	for s.is(j, cSep) && s.is(j+1, cHouse) {
		j += 2
	}
	if !s.is(j, cHao) {
		return i + 1
	}
	h := &houses[w.name]
	s.key = append(s.key[:0], h.id...)
	if h.shape == res {
		s.key = s.key[:0] // its printed symbol names organ and kind: GC(62)/RES/5
	}
	s.key = append(s.key, s.text(w)...)
	k := s.put(Item{Kind: Symbol, Type: Resolution, Relation: s.st.verb, Head: -1, Name: -1, Work: resolution.Intern(s.key)}, w.start, w.end)
	s.items[k].Pinpoint = s.pinpointAt(j + 2)
	s.st.organ, s.st.date = -1, resolution.Date{}
	return i + 1
}
