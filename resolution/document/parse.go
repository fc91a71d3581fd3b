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
	gap      gap
	zone     bool // behind a rule of underscores
	inNote   bool // the last line was a note
	noteEnd  ending
}

// A part is one document: where it begins in each slice, and what its masthead tells.
type part struct {
	start   int32 // byte of the text
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
			if from < a && strings.IndexByte(s[from:a], '\f') >= 0 {
				p.gap |= gapPage
			}
			p.inNote = false
		} else {
			p.line(a, b, a > from && s[from] != '\r')
		}
		from = next
	}
}

// line reads one line that is not blank.
func (p *parser) line(a, b int, indented bool) {
	t := p.src.Text[a:b]
	if len(t) <= maxFurniture && furniture(t) {
		p.gap |= gapPage
		if rule(t) {
			p.zone = true
		}
		return
	}
	if p.note(a, b) {
		return
	}
	e := ends(t)
	var r reading
	if len(t) <= maxSign && (e != endFull && e != endSemi || t[0] == '[' || len(t) <= maxMark) {
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
		p.masthead(a, b, e, r)
	default:
		p.paragraph(a, b, e, number, listed)
	}
	p.last, p.lastLen, p.gap, p.prev = e, len(t), 0, r.sign
	p.sentence = e == endOpen && strings.Contains(t, "，")
	if e != endOpen && e != endColon && len(t) >= minContent || p.stage == inPreamble {
		p.content = true
	}
}

const (
	minContent = 45 // bytes of a line that is a sentence, not a heading
	maxMark    = 12 // bytes of a line that is the number of a section: 一.
	minCut     = 45 // bytes of a line that a note block may cut
	minBlank   = 90 // bytes of a line that a page break may cut without a trace
)

// reads reports whether a line reads on from the last body line.
func (p *parser) reads(t string, indented bool) bool {
	if len(p.body) == p.body0 {
		return false
	}
	last := &p.body[len(p.body)-1]
	if last.Role == Masthead || last.Role == Heading || last.Role == Opening || strings.IndexByte(t, '\t') >= 0 {
		return false
	}
	switch {
	case p.wrap > 0 && p.gap&gapBlank == 0 && p.lastLen*4 >= p.wrap*3 && !indented:
		return p.last == endOpen || p.last == endComma
	case p.last == endComma:
		// an operative paragraph ends in ； or 。, so that a comma before notes is a cut
		return p.gap&gapNotes != 0 && last.Role == Operative && p.number > 0
	case p.last != endOpen:
		return false
	case p.gap&(gapNotes|gapPage) != 0:
		return p.lastLen >= minCut || last.Role == Preamble || last.Role == Operative && len(last.Pieces) > 1
	}
	return p.gap&gapBlank != 0 && p.lastLen >= minBlank && p.sentence
}

// join adds a piece to the last body paragraph. One that does not end as a preambular paragraph does is none.
func (p *parser) join(a, b int, e ending) {
	last := &p.body[len(p.body)-1]
	if last.Role == Preamble && p.stage == inPreamble && (e == endSemi || e == endFull) {
		last.Role, last.Number = Operative, 0
		p.preamble, p.stage = p.preamble-1, inOperative
	}
	n := len(last.Pieces)
	p.spans = append(p.spans, text.Span{Start: int32(a), End: int32(b)})
	last.Pieces = p.spans[len(p.spans)-n-1 : len(p.spans) : len(p.spans)]
}

func (p *parser) add(a, b int, role Role, number int32) {
	p.spans = append(p.spans, text.Span{Start: int32(a), End: int32(b)})
	n := len(p.spans)
	p.body = append(p.body, Paragraph{Role: role, Annex: p.annex, Number: number, Note: -1, Speaker: p.speaker, Pieces: p.spans[n-1 : n : n]})
}

// paragraph adds a line that is no masthead.
func (p *parser) paragraph(a, b int, e ending, number int32, listed bool) {
	t := p.src.Text[a:b]
	short := e == endOpen && len(t) <= maxSign || strings.IndexByte(t, '\t') >= 0
	role, n := Body, int32(0)
	switch p.stage {
	case inHead, inTrailer:
		if short && !listed {
			role = Heading
		}
		if p.stage == inHead && p.head&(signAdopted|signNumber|signBracket) != 0 {
			p.inline(t)
			if p.stage == inPreamble {
				p.preamble = 1
				role, n = Preamble, 1
			}
		}
	case inPreamble, inOperative:
		switch {
		case number > 0:
			p.stage, p.number = inOperative, number
			role, n = Operative, number
		case listed && p.stage == inOperative:
			role, n = Operative, p.number
		case listed:
			role, n = Preamble, p.preamble
		case short:
			role = Heading
		case p.stage == inPreamble && (e == endComma || e == endOpen), e == endComma && p.resumed():
			p.preamble++
			role, n = Preamble, p.preamble
		default:
			p.stage = inOperative
			role, n = Operative, p.number
		}
	case inAnnex:
		switch {
		case number > 0:
			p.number = number
			role, n = Operative, number
		case listed && p.number > 0:
			role, n = Operative, p.number
		case short && !listed:
			role = Heading
		}
	case inClosed:
		if short && !listed {
			role = Heading
		}
	}
	p.add(a, b, role, n)
}

// maxResumed bounds the preambular paragraphs that end in ； instead of ，.
const maxResumed = 2

// resumed takes back that the preamble had ended, where unnumbered paragraphs in ； are followed by one in ，.
func (p *parser) resumed() bool {
	i := len(p.body)
	for i > p.body0 && p.body[i-1].Role == Operative && p.body[i-1].Number == 0 {
		i--
	}
	if p.number > 0 || i == len(p.body) || len(p.body)-i > maxResumed || i == p.body0 || p.body[i-1].Role != Preamble {
		return false
	}
	for ; i < len(p.body); i++ {
		p.preamble++
		p.body[i].Role, p.body[i].Number = Preamble, p.preamble
	}
	p.stage = inPreamble
	return true
}

// openers are the verbs behind an opening formula in one line with it: 大会，回顾其…
var openers = [...]string{"回顾", "回顧", "忆及", "憶及", "重申", "注意到", "考虑到", "考慮到", "审议", "審議", "铭记", "銘記", "认识到", "認識到", "确认", "確認", "深信", "欢迎", "歡迎", "强调", "強調", "关切", "關切", "表示", "遵循", "根据", "根據", "业已", "業已", "鉴于", "鑒於"}

// inline reads an opening formula that stands in one line with the first paragraph.
func (p *parser) inline(t string) {
	name, rest, ok := strings.Cut(t[:min(len(t), maxOpening)], "，")
	if !ok {
		return
	}
	for _, v := range openers {
		if strings.HasPrefix(rest, v) {
			if key := speakers[text.Fold(name)]; key != "" {
				p.open(key)
			}
			return
		}
	}
}

// lines of a text that is broken into lines are nearly all of one width.
const (
	wrapSample = 1 << 15 // bytes looked at
	wrapWidth  = 330     // bytes of the widest line
	wrapLines  = 12      // lines at least
)

// wrapped returns the width of the lines where a text is broken into lines (most long lines end open), 0 for a text of whole paragraphs.
func wrapped(s string) int {
	s = s[:min(len(s), wrapSample)]
	open, long, width := 0, 0, 0
	for from := 0; from < len(s); {
		end, next := len(s), len(s)
		if i := strings.IndexByte(s[from:], '\n'); i >= 0 {
			end, next = from+i, from+i+1
		}
		a, b := trim(s, from, end)
		width = max(width, b-a)
		if width > wrapWidth {
			return 0
		}
		if b-a >= 60 {
			long++
			if ends(s[a:b]) == endOpen {
				open++
			}
		}
		from = next
	}
	if long < wrapLines || open*2 < long {
		return 0
	}
	return width
}
