package main

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const csvColumns = "file,self,line,column,start,end,tail,text,kind,id,candidates,status,reason,date,via,told,relation,pinpoint,paragraph,marks,url"

func csvHead(o options) string {
	head := csvColumns
	if o.marks {
		head += ",targets"
	}
	if o.explain {
		head += ",explain"
	}
	return head + "\r\n"
}

// appendCSV appends a record of RFC 4180. What is a list in JSON is separated by blanks; ids hold none.
func appendCSV(b []byte, w *row, o options) []byte {
	b = field(b, w.file)
	b = field(append(b, ','), w.self)
	for _, n := range [...]int64{int64(w.at.Line), int64(w.at.Column), w.start, w.end} {
		b = strconv.AppendInt(append(b, ','), n, 10)
	}
	b = append(b, ',')
	if w.hasTail() {
		b = strconv.AppendInt(append(strconv.AppendInt(b, w.tailStart, 10), ' '), w.tailEnd, 10)
	}
	for _, s := range [...]string{w.text, w.kind, w.id, strings.Join(w.candidates, " "), w.status, w.reason, w.date, w.via, w.told, w.relation, w.pinpoint, w.paragraph,
		strings.Join(w.marks, " "), w.url} {
		b = field(append(b, ','), s)
	}
	if o.marks {
		b = field(append(b, ','), strings.Join(w.targets, " "))
	}
	if o.explain {
		b = field(append(b, ','), w.explain)
	}
	return append(b, '\r', '\n')
}

// field appends s, in quotes where it must. Bytes that are no UTF-8 become U+FFFD.
func field(b []byte, s string) []byte {
	quoted := strings.ContainsAny(s, ",\"\r\n")
	if quoted {
		b = append(b, '"')
	}
	for _, r := range s {
		if r == '"' {
			b = append(b, '"')
		}
		b = utf8.AppendRune(b, r)
	}
	if quoted {
		b = append(b, '"')
	}
	return b
}
