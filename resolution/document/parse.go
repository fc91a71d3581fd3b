package document

import (
	"math"
	"strings"
	"sync"

	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// Parse reads plain text. It never fails: what cannot be told stays Body. All documents share one Source; they are in the order of the text, at least one of them. A text of 2 GiB or more is cut there (Problem window-cut).
func Parse(s string, o Options) []*Document {
	cut := len(s) >= math.MaxInt32
	if cut {
		s = s[:math.MaxInt32-1]
	}
	src := text.New(o.Name, s)
	if cut {
		src.Problems = append(src.Problems, text.Problem{Span: text.Span{Start: int32(len(s)), End: int32(len(s))}, Code: "window-cut"})
	}
	return parse(src, o)
}

func parse(src *text.Source, o Options) []*Document {
	if o.Lines {
		return []*Document{lines(src, o)}
	}
	p := parsers.Get().(*parser)
	p.src, p.o = src, o
	p.spans = make([]text.Span, 0, len(src.Text)/averageLine+1)
	p.wrap = wrapped(src.Text)
	p.walk()
	docs := p.documents()
	p.clear()
	parsers.Put(p)
	return docs
}

// parsers keeps the scratch of one text for the next.
var parsers = sync.Pool{New: func() any { return new(parser) }}

// maxKept bounds the paragraphs and notes for which scratch is kept.
const maxKept = 1 << 14

// clear forgets the text and keeps the memory.
func (p *parser) clear() {
	kept := parser{fold: p.fold}
	if cap(p.body) <= maxKept && cap(p.notes) <= maxKept {
		clear(p.body)
		clear(p.notes)
		kept.body, kept.notes = p.body[:0], p.notes[:0]
		kept.scopes, kept.done = p.scopes[:0], p.done[:0]
		clear(p.labels)
		kept.labels = p.labels
		kept.fold.Reset()
		clear(p.done)
	}
	*p = kept
}

const averageLine = 200 // bytes, to size the slices

// lines makes one document of a text in which every line stands for itself.
func lines(src *text.Source, o Options) *Document {
	s := src.Text
	n := strings.Count(s, "\n") + 1
	d := &Document{Source: src, Span: text.Span{End: int32(len(s))}, Self: o.Self, Lines: true, Paragraphs: make([]Paragraph, 0, n)}
	spans := make([]text.Span, 0, n)
	for from := 0; from < len(s); {
		end, next := len(s), len(s)
		if i := strings.IndexByte(s[from:], '\n'); i >= 0 {
			end, next = from+i, from+i+1
		}
		if a, b := trim(s, from, end); a < b {
			spans = append(spans, text.Span{Start: int32(a), End: int32(b)})
			d.Paragraphs = append(d.Paragraphs, Paragraph{Note: -1, Pieces: spans[len(spans)-1 : len(spans) : len(spans)]})
		}
		from = next
	}
	d.Marks = footnote.Marks(nil, s, d.Span)
	d.problems()
	return d
}

// A stage is how far a document has been read.
type stage uint8

const (
	inHead      stage = iota // before the opening formula
	inPreamble               // behind 大会，
	inOperative              // behind the first number
	inAnnex                  // behind 附件
	inClosed                 // behind 第53次全体会议
	inTrailer                // behind 联合国 and an organ at the end: unlabelled notes
)

// A parser walks the lines of a source once. Body paragraphs and notes are kept apart, for notes come last; a boundary between documents is an index in each.
type parser struct {
	src       *text.Source
	o         Options
	fold      text.Folded
	spans     []text.Span // the pieces of body paragraphs
	noteSpans []text.Span // those of notes
	body      []Paragraph
	notes     []note
	scopes    []scope
	labels    []int32 // of each numeric label, the scope that has it, counted from 1
	done      []part
	wrap      int // width of a text broken into lines, 0 for others

	part     // the present document
	stage    stage
	speaker  string
	annex    uint8
	number   int32 // of the last operative paragraph
	preamble int32
	content  bool // a sentence or an opening was seen in this document
	signs    sign // of the masthead being read
	sign0    int  // body index of the first of them
	sign1    int  // of the last
	head     sign // all signs of this document before its opening
	trailer  int  // body index of 联合国 in the trailer

	// what stands before the line
	last     ending // of the last body line
	lastLen  int
	prev     sign // of the last body line
	sentence bool // the last body line has punctuation inside
	gap      gap  // since the last body line
	indent   int  // bytes of blanks that open the line before
	blank    bool // a blank line stands right before
	zone     bool // behind a rule of underscores
	inNote   bool // the last line was a note
	noteEnd  ending
}

// A part is one document: where it begins in each slice, and what its masthead tells.
type part struct {
	title   string // its last line
	start   int32  // byte of the text
	body0   int
	note0   int
	scope0  int
	symbol  string
	heading string // the line with the number of the resolution: 76/181. 标题, 第2213(2015)号决议
	opened  string // the first speaker
	adopted resolution.Date
	printed resolution.Date
}

// A gap is what stands between two body lines.
type gap uint8

const (
	gapBlank gap = 1 << iota
	gapNotes
	gapPage
)

func (p *parser) walk() {
	s := p.src.Text
	for from := 0; from < len(s); {
		end, next := len(s), len(s)
		if i := strings.IndexByte(s[from:], '\n'); i >= 0 {
			end, next = from+i, from+i+1
		}
		a, b := trim(s, from, end)
		if a == b {
			p.gap |= gapBlank
			p.blank = true
			if from < a && strings.IndexByte(s[from:a], '\f') >= 0 {
				p.gap |= gapPage
			}
			p.inNote = false
		} else {
			p.line(a, b, a-from > p.indent+1)
			p.blank, p.indent = false, a-from
		}
		from = next
	}
}

const (
	minContent = 45 // bytes of a line that is a sentence, not a heading
	maxMark    = 12 // bytes of a line that is the number of a section: 一.
)

// line reads one line that is not blank.
func (p *parser) line(a, b int, indented bool) {
	t := p.src.Text[a:b]
	if len(t) <= maxFurniture && p.furniture(t, a) {
		p.gap |= gapPage
		if rule(t) {
			p.zone = true
		}
		return
	}
	if p.note(a, b) {
		return
	}
	e, width := ends(t), len(t)
	if e == endOpen && width <= 2*maxSign {
		width = measure(t)
		if p.pageHead(t) || p.columns(t, a) {
			return
		}
	}
	var r reading
	if width <= maxSign && (e != endFull && e != endSemi || t[0] == '[' || len(t) <= maxMark) {
		r = p.read(t, a)
		if r.sign == signSymbol && p.symbol != "" && r.symbol == p.symbol && (p.content || p.gap&gapPage != 0) {
			p.gap |= gapPage // a running head
			return
		}
	}
	p.zone, p.inNote = false, false
	number, size := int32(0), 0
	if c := t[0]; c <= '9' && c >= '0' || c == 0xEF {
		number, size = numbered(t)
	}
	listed := size > 0 || item(t)
	switch {
	case r.sign == 0 && !listed && p.reads(t, indented):
		p.join(a, b, e)
	case r.sign != 0:
		p.masthead(a, b, width, e, r)
	default:
		p.paragraph(a, b, width, e, number, listed)
	}
	p.last, p.lastLen, p.gap, p.prev = e, width, 0, r.sign
	p.sentence = e == endOpen && strings.ContainsAny(t, "，,")
	if e != endOpen && e != endColon && len(t) >= minContent && r.sign == 0 {
		p.content, p.signs = true, 0
	}
}
