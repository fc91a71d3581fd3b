package resolution

// A Body is a row of the table of bodies: who adopts. Rows of one organ that differ only by era or kind of session (the old running series of
// the General Assembly, its special sessions) are one Body.
type Body struct {
	Key, Parent, Noun, Printed string
	Names                      []string // in simplified script and half width (text.Fold), the full name first; no two bodies share one
	Forms                      FormSet
	Resolution, Decision       string // prefixes of ids, "" where the body adopts none
	Outside                    bool   // not of the United Nations: read only so as not to be taken for another
	First, Last                int16  // years; Last 0 while it exists
}

// A FormSet is a set of Forms.
type FormSet uint32

// Has reports whether f is in the set.
func (s FormSet) Has(f Form) bool { return s&(1<<f) != 0 }

// MakeFormSet returns the set of the forms.
func MakeFormSet(forms ...Form) FormSet {
	var s FormSet
	for _, f := range forms {
		s |= 1 << f
	}
	return s
}

// Work returns the resolution or decision of the body that has the number: CCPCJ, Resolution and 27/5 give E/CN.15/RES/27/5. It is the zero
// Work where the body adopts none of that kind, does not count in that form, or where the number lacks its session or year (NumberBare). An id
// made before costs no allocation.
func (b Body) Work(k Kind, n Number) Work {
	prefix := b.prefix(k)
	if prefix == "" || n.Form == NumberBare || !b.Forms.Has(n.Form) || n.roman() && (n.Session == 0 || n.Session > maxRomanValue) {
		return Work{}
	}
	id := append(make([]byte, 0, 64), prefix...)
	id, _ = n.AppendText(id)
	return interned.work(id)
}

// maxRomanValue is the greatest session that is written in Roman numerals.
const maxRomanValue = 399

// roman reports whether the session of n is written in Roman numerals.
func (n Number) roman() bool {
	return n.Form == NumberRoman || n.Form == RomanNumber || n.Form == PrefixNumber && word(Prefixes[:], n.Special) == "BS"
}

// prefix is what ids of the kind begin with, "" where the body adopts none.
func (b Body) prefix(k Kind) string {
	switch k {
	case Resolution:
		return b.Resolution
	case Decision:
		return b.Decision
	}
	return ""
}
