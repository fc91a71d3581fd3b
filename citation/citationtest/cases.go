// Package citationtest helps tests that validate citations: of a translation, of a draft, of this library.
package citationtest

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unxref/unxref/citation"
)

// Cases runs the cases of the txtar files that match glob through find. A file is an archive of sections:
//
//	-- name of the case --
//	回顾其第70/1号决议，附件，
//	> A/RES/70/1 relation=recalls pinpoint=附件
//
// Lines that begin with > say what is cited, in order, everything else is the text. Behind the id stand the fields that the case holds the
// citation to: kind, status, reason, via, told, date, relation, pinpoint, paragraph, text. An id of ? is a citation that is not resolved.
// References by anaphora count only where the case names one (via=anaphora). Titles of instruments count only in cases whose name begins
// with instrument.
func Cases(t *testing.T, glob string, find func(string) *citation.Result) {
	t.Helper()
	files, err := filepath.Glob(glob)
	if err != nil || len(files) == 0 {
		t.Fatalf("no case file matches %s (%v)", glob, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range Sections(string(data)) {
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+c.Name, func(t *testing.T) {
				text, want := split(c.Text)
				r := find(text)
				Invariants(t, r)
				if diff := compare(r, want, strings.HasPrefix(c.Name, "instrument")); diff != "" {
					t.Errorf("%s\n%s", strings.TrimSpace(text), diff)
				}
			})
		}
	}
}

// A Section is one part of a txtar archive.
type Section struct{ Name, Text string }

// Sections reads a txtar archive: what stands before the first line "-- name --" is comment.
func Sections(archive string) []Section {
	var all []Section
	for line := range strings.Lines(archive) {
		name, ok := strings.CutPrefix(strings.TrimSpace(line), "-- ")
		if name, end := strings.CutSuffix(name, " --"); ok && end {
			all = append(all, Section{Name: strings.TrimSpace(name)})
			continue
		}
		if len(all) > 0 {
			all[len(all)-1].Text += line
		}
	}
	return all
}

// split takes the expectations out of a section.
func split(section string) (text string, want []string) {
	for line := range strings.Lines(section) {
		if rest, ok := strings.CutPrefix(line, "> "); ok {
			want = append(want, strings.TrimSpace(rest))
		} else {
			text += line
		}
	}
	return strings.TrimSuffix(text, "\n"), want
}

// compare says how the references differ from what is wanted, "" where they agree.
func compare(r *citation.Result, want []string, instruments bool) string {
	var got []citation.Reference
	for _, ref := range r.References {
		if ref.Via == citation.Anaphora && !strings.Contains(strings.Join(want, " "), "via=anaphora") || !instruments && ref.Kind.String() == "instrument" {
			continue
		}
		got = append(got, ref)
	}
	var b strings.Builder
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			fmt.Fprintf(&b, "missing %s\n", want[i])
		case i >= len(want):
			fmt.Fprintf(&b, "not wanted: %s\n", describe(r, got[i]))
		default:
			for field := range strings.FieldsSeq(want[i]) {
				if !holds(r, got[i], field) {
					fmt.Fprintf(&b, "%s does not hold for %s\n", field, describe(r, got[i]))
				}
			}
		}
	}
	return b.String()
}

func describe(r *citation.Result, ref citation.Reference) string {
	return fmt.Sprintf("%s %s %q (%s)", cmp.Or(ref.Work.String(), "?"), ref.Kind, r.Text(ref), r.Explain(ref))
}

// holds reports whether one field of an expectation is true of ref.
func holds(r *citation.Result, ref citation.Reference, field string) bool {
	key, value, ok := strings.Cut(field, "=")
	if !ok {
		return field == cmp.Or(ref.Work.String(), "?")
	}
	have := ""
	switch key {
	case "kind":
		have = ref.Kind.String()
	case "status":
		have = ref.Status.String()
	case "reason":
		have = ref.Reason.String()
	case "via":
		have = ref.Via.String()
	case "told":
		have = ref.Told.String()
	case "date":
		have = ref.Date.String()
	case "relation":
		have = ref.Relation.String()
	case "pinpoint":
		have = strings.Join(strings.Fields(r.PinpointText(ref)), "")
	case "paragraph":
		have = r.Document.Label(int(ref.Paragraph))
	case "text":
		have = strings.Join(strings.Fields(r.Text(ref)), "")
	default:
		return false
	}
	return have == value
}
