package resolution

// A Body is a row of the table of bodies: who adopts. Rows of one organ that differ only by era or kind of session (GA-OLD, GA-SP, HRC-SP, ECOSOC-OLD …) are one Body.
type Body struct {
	Key, Parent, Noun, Printed string
	Names                      []string // in simplified script, the full name first
	Forms                      FormSet
	Resolution, Decision       string // prefixes of ids, "" where the body adopts none
	Outside                    bool   // not of the United Nations: read only so as not to be taken for another
	First, Last                int16  // years; Last 0 while it exists
}

// A FormSet is a set of Forms.
type FormSet uint32

// Has reports whether f is in the set.
func (s FormSet) Has(f Form) bool { return s&(1<<f) != 0 }
