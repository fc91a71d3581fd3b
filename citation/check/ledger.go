package check

import "github.com/unxref/unxref/citation"

// An Entry is the line of the ledger for one reference.
type Entry struct {
	Reference int    // index in Result.References
	Verdict   string // verified, bounded, unknown, contradicted
	By        string // registry, instruments, calendar, formula, document; "" where nothing was there to check against
	Detail    string
}

// Ledger says of every reference of r's document what it was checked against and what came of it, in their order. verified: an outside record has
// the id and agrees with all that the text says of it; bounded: calendar, shape and issuer agree; unknown: nothing to check against; contradicted: a
// record or a bound says otherwise, and Run has one finding there.
func Ledger(r *citation.Result) []Entry {
	c := newChecker(r)
	for i := range table {
		c.on[table[i].Key] = table[i].On
	}
	entries := make([]Entry, len(r.References))
	claims := c.claims()
	for i := range entries {
		entries[i] = Entry{Reference: i, Verdict: unknown, Detail: "of another document of the text"}
		if i < len(claims) {
			entries[i].Verdict, entries[i].By, entries[i].Detail = claims[i].verdict, claims[i].by, claims[i].detail
		}
	}
	return entries
}
