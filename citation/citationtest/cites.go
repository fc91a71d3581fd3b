package citationtest

import (
	"cmp"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// Cites fails t unless s cites exactly the works ids, in that order. Named instruments and anaphora are left aside; an id of ? is a citation
// that is not resolved.
func Cites(t testing.TB, s string, ids ...string) {
	t.Helper()
	r := citation.Find(s)
	var got []string
	for _, ref := range r.References {
		if ref.Via != citation.Anaphora && ref.Kind != resolution.Instrument {
			got = append(got, cmp.Or(ref.Work.String(), "?"))
		}
	}
	if !slices.Equal(got, ids) {
		t.Errorf("%s\ncites %q, want %q", s, got, ids)
	}
}

// Invariants fails t unless the references of r are as every result promises: sorted, their spans in range, on character borders and
// disjoint but for the members of a range and of a letter list, which share one; resolved ones with a work, others with a reason.
func Invariants(t testing.TB, r *citation.Result) {
	t.Helper()
	src := r.Document.Source.Text
	last, within := text.Span{}, false
	for i, ref := range r.References {
		for _, s := range [...]text.Span{ref.Span, ref.Tail, ref.Pinpoint} {
			if s.Start < 0 || s.End < s.Start || int(s.End) > len(src) || !border(src, s.Start) || !border(src, s.End) {
				t.Errorf("reference %d: span %v is not within the text", i, s)
			}
		}
		if ref.Span.IsZero() {
			t.Errorf("reference %d has no span", i)
		}
		inner := int(ref.Item) < len(r.Items) && r.Items[ref.Item].Flags&syntax.InRange != 0
		if ref.Span.Start < last.Start || ref.Span.Start < last.End && ref.Span != last && !inner && !within {
			t.Errorf("reference %d: span %v overlaps or precedes %v", i, ref.Span, last)
		}
		last, within = ref.Span, inner
		switch ref.Status {
		case citation.Resolved, citation.Placeholder:
			if ref.Work.IsZero() {
				t.Errorf("reference %d is resolved to nothing", i)
			}
		default:
			if !ref.Work.IsZero() || ref.Reason == citation.NoReason {
				t.Errorf("reference %d: %v without a reason, work %v", i, ref.Status, ref.Work)
			}
		}
	}
}

func border(s string, i int32) bool {
	return int(i) == len(s) || utf8.RuneStart(s[i]) || !utf8.ValidString(s)
}
