// Command check says what an editor would query in Chinese United Nations text, and what each citation was checked against.
package main

import (
	"flag"
	"fmt"
	"strings"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/examples/internal/cli"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

const example = `check -self A/C.3/73/L.8/Rev.1 draft.txt
check -rules +list-order,-mixed-width -level warning corpus/
check -format json draft.txt > judged.json; check -accept judged.json draft.txt
check -format sarif texts/ > check.sarif
check -ledger -format csv draft.txt > ledger.csv`

type options struct {
	format, self, rules, level, accept string
	lines, list, ledger                bool
}

func main() {
	var o options
	cli.Main(cli.Program{
		Name: "check",
		About: "check says what an editor would query: dates and numbers against the registry, notes and marks, titles, brackets, letters. One finding a line:\n" +
			"file:line:column: level: rule: message.",
		Example: example,
		Define:  o.define,
		Run:     o.run,
	})
}

func (o *options) define(f *flag.FlagSet) {
	f.StringVar(&o.format, "format", "", "`format` of the output: text, json or sarif (default text); with -ledger table, csv or jsonl (default table)")
	f.StringVar(&o.self, "self", "", "`symbol` of the document itself, like A/C.3/73/L.8/Rev.1 (default: its masthead, else the file's name)")
	f.StringVar(&o.rules, "rules", "", "`rules` to switch on and off: +list-order,-mixed-width; all stands for all; names without a sign are the only ones asked")
	f.StringVar(&o.level, "level", "note", "lowest `level` that is shown: error, warning or note")
	f.StringVar(&o.accept, "accept", "", "`file` of findings judged right, which stay silent: what -format json printed, or lines of rule, file and text with tabs between them")
	f.BoolVar(&o.lines, "lines", false, "read every line as a document of its own: rules that need a whole document are silent")
	f.BoolVar(&o.list, "list", false, "list the rules")
	f.BoolVar(&o.ledger, "ledger", false, "print every citation with its verdict, and by what; a summary goes to standard error")
}

func (o *options) run(s *cli.Session) error {
	rules, err := chosen(o.rules, o.level)
	if err != nil {
		return err
	}
	if o.list {
		list(s, rules)
		return nil
	}
	if len(s.Inputs) == 0 {
		return cli.UsageError("no FILE: name files, folders, or - for standard input")
	}
	read := document.Options{Lines: o.lines}
	if o.self != "" {
		if read.Self, err = resolution.Parse(o.self); err != nil {
			return cli.UsageError("-self: " + err.Error())
		}
	}
	if o.ledger {
		return o.printLedger(s, read)
	}
	writers := map[string]func(*cli.Session, []check.Rule) writer{"": plainText, "text": plainText, "json": jsonArray, "sarif": sarif}
	open, ok := writers[o.format]
	if !ok {
		return cli.UsageError(fmt.Sprintf("-format %s: there are text, json, sarif", o.format))
	}
	judged, err := readAccepted(o.accept)
	if err != nil {
		return err
	}
	w := open(s, rules)
	var finder citation.Finder
	var result citation.Result
	for file, doc := range s.Documents(read) {
		finder.Find(&result, doc)
		for _, f := range check.Run(&result, rules) {
			x := locate(file, doc, f)
			if judged.has(x) {
				continue
			}
			s.Found()
			w.finding(x)
		}
	}
	w.end()
	return nil
}

// chosen returns the rules that -rules and -level leave.
func chosen(spec, level string) ([]check.Rule, error) {
	lowest := check.Note
	for lowest.String() != level {
		if lowest++; lowest > check.Error {
			return nil, cli.UsageError(fmt.Sprintf("-level %s: there are error, warning, note", level))
		}
	}
	rules := check.Rules()
	set := func(key string, on bool) bool {
		known := false
		for i := range rules {
			if rules[i].Key == key || key == "all" {
				rules[i].On, known = on, true
			}
		}
		return known
	}
	for i, word := range strings.FieldsFunc(spec, func(r rune) bool { return r == ',' || r == ' ' }) {
		key := strings.TrimLeft(word, "+-")
		if key == word && i == 0 {
			set("all", false)
		}
		if !set(key, word[0] != '-') {
			return nil, cli.UsageError(fmt.Sprintf("-rules %s: no rule has that name (-list names them)", key))
		}
	}
	for i := range rules {
		rules[i].On = rules[i].On && rules[i].Level >= lowest
	}
	return rules, nil
}

func list(s *cli.Session, rules []check.Rule) {
	var t cli.Table
	for _, r := range rules {
		state := "off"
		if r.On {
			state = "on"
		}
		t.Add("", r.Key, r.Level.String(), state, r.Text)
	}
	s.Out.Write(t.AppendTo(nil))
}
