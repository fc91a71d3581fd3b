package resolution

// A Form is how a body counts. The set is closed: a new body takes one of these.
type Form uint8

// The forms, each with a number that has it.
const (
	NoForm        Form = iota
	SessionNumber      // 70/1, 67/234B, S-30/1, ES-10/15, OS/13/1
	YearNumber         // 2018/16, 2023/201B
	NumberYear         // 1373(2001)
	NumberRoman        // 2625(XXV), 217(III)A, 3201(S-VI), 997(ES-I)
	NumberBare         // 2758, 1325: session or year left out
	SessionDot         // 58.3 of the World Health Assembly
	NumberSession      // 74(9), a decision of the World Health Assembly
	NumberMeeting      // 1/CP.21, 3/CMA.1, 19/COP.15: Special is an index of Meetings
	RomanNumber        // X/2, XXVIII/1; SS.XI/9 with Special 'S'
	LetterSession      // J(70): Part is the letter
	PrefixNumber       // RC-2/3, BC-14/12: Special is an index of Prefixes
)

// Meetings are the words behind the slash of NumberMeeting.
var Meetings = [...]string{"", "CP", "CMP", "CMA", "COP"}

// Prefixes are the words before the session of PrefixNumber.
var Prefixes = [...]string{"", "RC", "BC", "SC", "MC", "CP", "NP", "BS", "IPBES"}

// A Number is the number of a resolution or decision as its body counts, without the body.
type Number struct {
	Form            Form
	Special         byte // SessionNumber, NumberRoman: 'S' special, 'E' emergency special, 'O' organisational session
	Part, PartEnd   byte // letter of the part; PartEnd where the text names a run of them (A至E)
	Session, Number uint32
	Placeholder     bool // 73/XXX: not yet given
}

// IsZero reports whether n is no number.
func (n Number) IsZero() bool { return n.Form == NoForm }
