package citation

import (
	"cmp"
	"slices"
	"sync"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

// A Finder finds and resolves. Its zero value is ready; it serves one goroutine at a time and, reused, allocates nothing.
type Finder struct {
	Registry *resolution.Registry // nil: resolution.Default; not to be changed after the first Find

	scanner *syntax.Scanner
	bodies  []resolution.Body
	titles  []resolution.Titled
	rows    rows
	fold    text.Folded // the words of the title that is asked about
	other   text.Folded // … and what they are compared with

	res     *Result
	doc     *document.Document
	items   []syntax.Item
	refs    []Reference
	of      []int32 // item → its reference, -1 none
	sources []source
	defined []definition
	arena   []byte // folded words of what is defined
}

// rows are the bodies that rules name.
type rows struct{ ga, sc, ecosoc, hrc, chr, uncc, wha, ece, unepgc, cbd, fccc, cmp, cma, unccd int32 }

// A source is what a note names first.
type source struct {
	ref   int32 // -1: nothing that is extracted
	more  bool  // it names more than one
	known bool
}

var finders = sync.Pool{New: func() any { return new(Finder) }}

// Find reads s, plain text, as one document with the tables of resolution.Default.
func Find(s string) *Result {
	f := finders.Get().(*Finder)
	defer finders.Put(f)
	docs := document.Parse(s, document.Options{})
	if len(docs) == 1 {
		return f.Find(new(Result), docs[0])
	}
	all := new(Result)
	for i, d := range docs {
		r := f.Find(new(Result), d)
		if i == 0 {
			all = r
			continue
		}
		all.absorb(r)
	}
	return all
}

// Find fills dst with what d cites and returns it.
func (f *Finder) Find(dst *Result, d *document.Document) *Result {
	f.prepare()
	dst.Document = d
	dst.Items = f.scanner.Scan(dst.Items[:0], d)
	dst.reg = f.Registry
	f.res, f.doc, f.items, f.refs = dst, d, dst.Items, dst.References[:0]
	f.of = slices.Grow(f.of[:0], len(f.items))[:len(f.items)]
	for i := range f.of {
		f.of[i] = -1
	}
	f.sources = slices.Grow(f.sources[:0], len(d.Notes))[:len(d.Notes)]
	clear(f.sources)
	f.defined, f.arena = f.defined[:0], f.arena[:0]
	dst.candidates = dst.candidates[:0]

	split := f.firstNote()
	f.resolve(split, len(f.items)) // notes first, in number order
	f.resolve(0, split)
	f.anaphora()
	slices.SortStableFunc(f.refs, func(a, b Reference) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Item, b.Item))
	})
	dst.References = disjoint(f.refs)
	f.res, f.doc, f.items, f.refs = nil, nil, nil, nil
	return dst
}

// disjoint drops titles that hold a citation of their own: of 第71/1号决议通过的《关于第1325(2000)号决议的宣言》 the numbers stay. References are sorted.
func disjoint(refs []Reference) []Reference {
	kept := refs[:0]
	for i, ref := range refs {
		if ref.Kind == resolution.Instrument && i+1 < len(refs) && refs[i+1].Span.Start < ref.Span.End {
			continue
		}
		kept = append(kept, ref)
	}
	return kept
}

func (f *Finder) prepare() {
	if f.scanner != nil {
		return
	}
	if f.Registry == nil {
		f.Registry = resolution.Default()
	}
	f.scanner = syntax.NewScanner(f.Registry)
	f.bodies, f.titles = f.Registry.Bodies(), f.Registry.Instruments()
	for key, row := range map[string]*int32{"GA": &f.rows.ga, "SC": &f.rows.sc, "ECOSOC": &f.rows.ecosoc, "HRC": &f.rows.hrc, "CHR": &f.rows.chr, "UNCC": &f.rows.uncc,
		"WHA": &f.rows.wha, "ECE": &f.rows.ece, "UNEP-GC": &f.rows.unepgc, "COP-CBD": &f.rows.cbd, "COP-FCCC": &f.rows.fccc, "CMP-FCCC": &f.rows.cmp,
		"CMA-FCCC": &f.rows.cma, "COP-UNCCD": &f.rows.unccd} {
		*row = f.body(key)
	}
}

// body returns the index of the body of a key, -1 for none.
func (f *Finder) body(key string) int32 {
	return int32(slices.IndexFunc(f.bodies, func(b resolution.Body) bool { return b.Key == key }))
}

// firstNote returns the index of the first item that stands in a note: notes are the last paragraphs.
func (f *Finder) firstNote() int {
	i, _ := slices.BinarySearchFunc(f.items, true, func(it syntax.Item, _ bool) int {
		if f.doc.Paragraphs[it.Paragraph].Role == document.NoteText {
			return 0
		}
		return -1
	})
	return i
}

// resolve gives the items [from, to) their references.
func (f *Finder) resolve(from, to int) {
	for i := from; i < to; i++ {
		it := &f.items[i]
		ref := Reference{Relation: it.Relation, Span: it.Span, Tail: it.Tail, Pinpoint: it.Pinpoint, Date: it.Date, Item: int32(i), Paragraph: it.Paragraph}
		ok := false
		switch it.Kind {
		case syntax.Number:
			ok = f.number(&ref, it)
		case syntax.Symbol, syntax.Sales:
			ref.Work, ref.Kind, ok = f.completeSymbol(it.Work), kindOf(it), true
			ref.Date = resolution.Date{}
		case syntax.Treaty:
			ok = f.treaty(&ref, it)
		case syntax.Records:
			ok = f.records(&ref, it)
		case syntax.Ibid:
			ok = f.ibid(&ref, it)
		case syntax.Title:
			ok = f.title(&ref, it)
		}
		if !ok {
			continue
		}
		ref.Marks = f.marksBehind(ref)
		f.of[i] = int32(len(f.refs))
		f.refs = append(f.refs, ref)
		f.noteSource(it, int32(len(f.refs)-1))
	}
}

// kindOf returns what a printed symbol cites: a document unless it is the symbol of a resolution, or a sales number.
func kindOf(it *syntax.Item) resolution.Kind {
	k := it.Work.Kind()
	if k == resolution.Sales || it.Type != syntax.NoType && k != resolution.Instrument {
		return k
	}
	return resolution.Document
}

// noteSource keeps the first source of a note: 同上 in the next one repeats it.
func (f *Finder) noteSource(it *syntax.Item, ref int32) {
	n := f.doc.Paragraphs[it.Paragraph].Note
	if n < 0 || int(n) >= len(f.sources) || it.Kind == syntax.Title {
		return
	}
	switch src := &f.sources[n]; {
	case !src.known:
		*src = source{ref: ref, known: true}
	case f.refs[src.ref].Work != f.refs[ref].Work && it.Group != f.items[f.refs[src.ref].Item].Group:
		src.more = true
	}
}

// marksBehind returns the marks that stand right behind a reference: at most a bracket and one mark of punctuation between.
func (f *Finder) marksBehind(ref Reference) [2]int32 {
	end := ref.Span.End
	if !ref.Tail.IsZero() {
		end = ref.Tail.End
	}
	src := f.doc.Source.Text
	marks := f.doc.Marks
	k, _ := slices.BinarySearchFunc(marks, end, func(m footMark, at int32) int { return cmp.Compare(m.Span.Start, at) })
	first := k
	for k < len(marks) && marks[k].Span.Start-end <= maxMarkGap && onlyPunctuation(src[end:marks[k].Span.Start]) {
		end = marks[k].Span.End
		k++
	}
	if first == k {
		return [2]int32{}
	}
	return [2]int32{int32(first), int32(k)}
}

const maxMarkGap = 16 // bytes of punctuation between a citation and its mark

func onlyPunctuation(s string) bool {
	for _, r := range s {
		switch r {
		case ' ', '\u00A0', '\u3000', '，', '、', '；', '。', '》', '”', '）', ')', ',', ';', '\u200b', '.':
		default:
			return false
		}
	}
	return true
}
