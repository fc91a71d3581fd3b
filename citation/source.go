package citation

import (
	"strings"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
)

// treaty gives a Treaty Series entry its work. After 同上 the series is that of the note before.
func (f *Finder) treaty(ref *Reference, it *syntax.Item) bool {
	ref.Kind, ref.Work = resolution.Treaty, it.Work
	ref.Date = resolution.Date{}
	if it.Flags&syntax.Restated == 0 {
		return true
	}
	ref.Via = Ibid
	before, reason := f.before(it, ref.Item)
	if before < 0 {
		if reason != NoAntecedent { // the words name a volume and a number: only the series is missing
			ref.Reason = NoReason
		}
		return true
	}
	if id := f.refs[before].Work.String(); strings.HasPrefix(id, "LNTS/") {
		ref.Work = resolution.Intern([]byte("LNTS/" + strings.TrimPrefix(it.Work.String(), "UNTS/")))
	}
	return true
}

// records gives a volume of Official Records its id. After 同上 the series is that of the note before.
func (f *Finder) records(ref *Reference, it *syntax.Item) bool {
	ref.Kind, ref.Work = resolution.Document, it.Work
	ref.Date = resolution.Date{}
	id := it.Work.String()
	if !strings.HasPrefix(id, "/") {
		return true
	}
	ref.Via = Ibid
	before, reason := f.before(it, ref.Item)
	if before < 0 {
		ref.Work, ref.Status, ref.Reason = resolution.Work{}, Unresolved, reason
		return true
	}
	series := ""
	switch was := f.refs[before].Work.String(); {
	case strings.HasPrefix(was, "E/"), strings.HasPrefix(was, "ESCOR/"):
		series = "ESCOR"
	case strings.HasPrefix(was, "S/"), strings.HasPrefix(was, "SCOR/"):
		series = "SCOR"
	case strings.HasPrefix(was, "A/"), strings.HasPrefix(was, "GAOR/"):
		series = "GAOR"
	default:
		ref.Work, ref.Status, ref.Reason = resolution.Work{}, Unresolved, AntecedentWithoutRecord
		return true
	}
	ref.Work = resolution.Intern([]byte(series + id))
	return true
}

// ibid repeats the source of the note before it in note order. It never jumps over a note whose source is not extracted.
func (f *Finder) ibid(ref *Reference, it *syntax.Item) bool {
	ref.Via = Ibid
	ref.Kind = resolution.Document
	before, reason := f.before(it, ref.Item)
	if before < 0 || f.refs[before].Work.IsZero() {
		ref.Status, ref.Reason = Unresolved, reason
		if reason == NoReason {
			ref.Reason = AntecedentWithoutRecord
		}
		return true
	}
	was := &f.refs[before]
	ref.Work, ref.Kind, ref.Status = was.Work, was.Kind, was.Status
	ref.Told = ByNote
	return true
}

// before returns the reference that 同上 at item i repeats: an earlier source of the same note, else the first source of the note before; in
// running text the last citation of the paragraph.
func (f *Finder) before(it *syntax.Item, i int32) (int32, Reason) {
	p := &f.doc.Paragraphs[it.Paragraph]
	for j, k := i-1, 0; j >= 0 && k < lookBack && f.items[j].Paragraph == it.Paragraph; j, k = j-1, k+1 {
		if r := f.of[j]; r >= 0 && f.items[j].Kind != syntax.Title && f.items[j].Group != it.Group {
			return r, NoReason
		}
	}
	if p.Role != document.NoteText {
		return -1, NoAntecedent
	}
	n := p.Note
	if n <= 0 {
		return -1, NoAntecedent
	}
	src := f.sources[n-1]
	if !src.known {
		return -1, AntecedentWithoutRecord
	}
	return src.ref, NoReason
}
