// Package resolution knows what things are called: bodies, numbers, symbols, treaties and dates, and what was adopted when. It knows no running text.
package resolution

import (
	"strconv"
	"strings"
	"unique"
)

// A Work is one thing cited: a resolution, decision, treaty, document or instrument. It is eight bytes, comparable, and a map key; its
// canonical id is its identity. The zero Work is none.
type Work struct{ id unique.Handle[string] }

// MakeWork returns the Work of an id that is canonical already.
func MakeWork(id string) Work {
	if id == "" {
		return Work{}
	}
	return Work{unique.Make(id)}
}

// MakeTreaty returns the treaty of a volume and a registration number: "UNTS", 2225 and 39574 give UNTS/2225/39574. The series is "UNTS" or "LNTS".
func MakeTreaty(series string, volume, number uint32) Work {
	b := append(make([]byte, 0, 32), series...)
	b = strconv.AppendUint(append(b, '/'), uint64(volume), 10)
	b = strconv.AppendUint(append(b, '/'), uint64(number), 10)
	return interned.work(b)
}

// IsZero reports whether w is no work.
func (w Work) IsZero() bool { return w == Work{} }

// Compare orders works by their ids, the zero Work first.
func (w Work) Compare(v Work) int { return strings.Compare(w.String(), v.String()) }

// AppendText appends the canonical id, nothing for the zero Work. It never fails.
func (w Work) AppendText(b []byte) ([]byte, error) { return append(b, w.String()...), nil }

// String returns the canonical id, "" for the zero Work.
func (w Work) String() string {
	if w.IsZero() {
		return ""
	}
	return w.id.Value()
}

// MarshalText implements encoding.TextMarshaler.
func (w Work) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// UnmarshalText reads an id as MarshalText writes it; nothing is the zero Work. It fails with *ParseError where an id cannot hold a letter of
// it (a blank, a quote, &, <, >, \). Spellings other than the canonical one are Parse's to read.
func (w *Work) UnmarshalText(b []byte) error {
	if i := badByte(string(b)); i >= 0 {
		return &ParseError{string(b), i, "an id holds no such letter"}
	}
	*w = MakeWork(string(b))
	return nil
}

// badByte returns the offset of the first byte that no id holds, -1 for none.
func badByte(id string) int {
	return strings.IndexFunc(id, func(r rune) bool {
		return r <= ' ' || r == 0x7F || r == '\uFFFD' || strings.ContainsRune("\"'`&<>\\", r)
	})
}
