package check

import (
	"slices"
	"sync"
)

// A Rule is a row of the table of rules. Its function is found by its Key.
type Rule struct {
	Key   string
	Level Level
	On    bool   // asked by default
	Text  string // what it looks at, in one line
	Act   string // what the editor is to do
	Bad   string // a text in which it finds something
	Good  string // the same text as it should be

	whole bool // needs a whole document: silent where one is read in lines
	run   func(*checker)
}

// Rules returns the table, those that are off too. It is the caller's to change: switch On, set another Level.
func Rules() []Rule { return slices.Clone(table) }

// byKey finds the rows of the table.
var byKey = sync.OnceValue(func() map[string]*Rule {
	keys := make(map[string]*Rule, len(table))
	for i := range table {
		keys[table[i].Key] = &table[i]
	}
	return keys
})
