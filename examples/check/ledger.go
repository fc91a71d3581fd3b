package main

import (
	"encoding/csv"
	"fmt"
	"strconv"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution/document"
)

// A ledgerRow is one cited target with its verdict.
type ledgerRow struct {
	file         string
	line, column int
	text, id     string
	kind, date   string
	verdict, by  string
	detail       string
}

var ledgerColumns = []string{"file", "line", "column", "text", "id", "kind", "date", "verdict", "by", "detail"}

func (r *ledgerRow) fields() []string {
	return []string{r.file, strconv.Itoa(r.line), strconv.Itoa(r.column), r.text, r.id, r.kind, r.date, r.verdict, r.by, r.detail}
}

// printLedger prints the ledger of all inputs and says on standard error how many verdicts of each kind there are.
func (o *options) printLedger(s *cli.Session, read document.Options) error {
	var row func(*ledgerRow)
	flush := func() {}
	switch o.format {
	case "", "table":
		var t cli.Table
		flush = func() { s.Out.Write(t.AppendTo(nil)) }
		row = func(r *ledgerRow) {
			verdict := r.verdict
			if r.by != "" {
				verdict += " by " + r.by
			}
			t.Add("", fmt.Sprintf("%s:%d:%d", r.file, r.line, r.column), r.text, r.id, r.date, verdict, r.detail)
			if t.Full() {
				flush()
			}
		}
	case "csv":
		w := csv.NewWriter(s.Out)
		w.UseCRLF = true
		w.Write(ledgerColumns)
		flush = w.Flush
		row = func(r *ledgerRow) { w.Write(r.fields()) }
	case "jsonl":
		var j cli.JSON
		row = func(r *ledgerRow) {
			j = j[:0].Open().String("file", r.file).Int("line", int64(r.line)).Int("column", int64(r.column)).String("text", r.text).String("id", r.id)
			j = j.String("kind", r.kind).String("date", r.date).String("verdict", r.verdict).String("by", r.by).String("detail", r.detail).Close().EndLine()
			s.Out.Write(j)
		}
	default:
		return cli.UsageError(fmt.Sprintf("-format %s: with -ledger there are table, csv, jsonl", o.format))
	}
	var finder citation.Finder
	var result citation.Result
	count := map[string]int{}
	total := 0
	for file, doc := range s.Documents(read) {
		finder.Find(&result, doc)
		for _, e := range check.Ledger(&result) {
			count[e.Verdict]++
			total++
			row(rowOf(file, &result, e))
		}
	}
	flush()
	s.Say(fmt.Sprintf("%d citations: %d verified, %d bounded, %d unknown, %d contradicted", total, count["verified"], count["bounded"], count["unknown"], count["contradicted"]))
	return nil
}

func rowOf(file string, r *citation.Result, e check.Entry) *ledgerRow {
	ref := r.References[e.Reference]
	p := r.Document.Source.Position(ref.Span.Start)
	return &ledgerRow{file, p.Line, p.Column, r.Text(ref), ref.Work.String(), ref.Kind.String(), ref.Date.String(), e.Verdict, e.By, e.Detail}
}
