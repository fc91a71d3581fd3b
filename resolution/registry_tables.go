package resolution

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// The tables are 117 kB in the program: 23 kB of bodies, 8 kB of the calendar of their sessions, 6 kB of the Assembly's sessions and numbers,
// 52 kB of 15,457 days of adoption (packed), 27 kB of 456 instruments with 1,359 names (packed). All but calendar.csv, which is written by
// hand, are made by tables/gen.go; each row says where it comes from in its last column, adopted.txt.gz by the letters of ../shared/facts.
//
//go:generate go run tables/gen.go ../../shared/facts tables
var (
	//go:embed tables/bodies.csv
	bodiesCSV string
	//go:embed tables/calendar.csv
	calendarCSV string
	//go:embed tables/sessions.csv
	sessionsCSV string
	//go:embed tables/numbers.csv
	numbersCSV string
	//go:embed tables/adopted.txt.gz
	adoptedGZ []byte
	//go:embed tables/instruments.csv.gz
	instrumentsGZ []byte
)

// The tables are part of the program: a row that cannot be read is an error in it.
func must[T any](v T, err error) T {
	if err != nil {
		panic(fmt.Sprintf("resolution: embedded table: %v", err))
	}
	return v
}

// rows returns the rows of a table without its heading.
func rows(table string) [][]string {
	r := csv.NewReader(strings.NewReader(table))
	return must(r.ReadAll())[1:]
}

func unpack(z []byte) string {
	r := must(gzip.NewReader(bytes.NewReader(z)))
	var b strings.Builder
	must(io.Copy(&b, r))
	return b.String()
}

func atoi(s string) int {
	if s == "" {
		return 0
	}
	return must(strconv.Atoi(s))
}

// formWords are the words of the column forms.
var formWords = map[string]Form{
	"session": SessionNumber, "year": YearNumber, "numberyear": NumberYear, "roman": NumberRoman, "bare": NumberBare, "dot": SessionDot,
	"numbersession": NumberSession, "meeting": NumberMeeting, "romannumber": RomanNumber, "letter": LetterSession, "prefix": PrefixNumber,
}

func loadBodies() []Body {
	var bodies []Body
	for _, r := range rows(bodiesCSV) {
		b := Body{
			Key: r[0], Parent: r[1], Noun: r[2], Printed: r[3], Names: strings.Split(r[4], "|"),
			Resolution: r[6], Decision: r[7], Outside: r[8] != "", First: int16(atoi(r[9])), Last: int16(atoi(r[10])),
		}
		for w := range strings.FieldsSeq(r[5]) {
			f, ok := formWords[w]
			if !ok {
				panic("resolution: embedded table: no form " + w)
			}
			b.Forms |= MakeFormSet(f)
		}
		bodies = append(bodies, b)
	}
	return bodies
}
