package citation

import (
	"slices"
	"strings"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// A definition is a title that the document itself gives a meaning: 《曼谷规则》 behind its full title, 《公约》 for the last full title.
type definition struct {
	item     int32 // the title's item
	work     resolution.Work
	full     bool  // a full title; else a short one that the text sets
	from, to int32 // its words in Finder.arena
}

const maxDefined = 512 // titles that a document may define; older ones are forgotten first

// title resolves the title of an instrument: by the table, by what the document says of it, or not at all. Titles that name no instrument of
// either are no references.
func (f *Finder) title(ref *Reference, it *syntax.Item) bool {
	ref.Kind = resolution.Instrument
	ref.Date = resolution.Date{}
	row := it.Name
	short := it.Flags&syntax.ShortName != 0
	switch {
	case it.Flags&syntax.Institution != 0: // 联合国反腐败公约缔约国: named for what 《公约》 means later, not cited
		f.define(ref.Item, f.titles[row].Work, true)
		return false
	case row >= 0 && !short:
		row = f.amended(it, row)
		ref.Work, ref.Told = f.titles[row].Work, ByTable
		f.define(ref.Item, ref.Work, true)
		return true
	case it.Flags&syntax.Definition != 0 && it.Head >= 0:
		if w := f.workOf(it.Head); !w.IsZero() {
			ref.Work, ref.Via, ref.Told = w, AliasName, BySelf
			f.define(ref.Item, w, false)
			return true
		}
	}
	words := f.words(&f.fold, it)
	if generic(words) && f.ofOther(it) {
		return false
	}
	if w, ok := f.joint(words, ref.Item); ok {
		ref.Work, ref.Via, ref.Told = w, AliasName, ByTable
		return true
	}
	if w, ok := f.byDocument(words, ref.Item); ok {
		ref.Work, ref.Via, ref.Told = w, AliasName, BySelf
		return true
	}
	if row >= 0 {
		if w, ok := f.byTable(words, row, ref.Item); ok {
			ref.Work, ref.Via, ref.Told = w, AliasName, ByTable
			f.define(ref.Item, w, true)
			return true
		}
	}
	if !instrumentNoun(words) || it.Flags&syntax.Marked == 0 {
		return false
	}
	if w := f.workOf(it.Head); !w.IsZero() {
		ref.Work, ref.Told = w, BySelf
		f.define(ref.Item, w, true)
		return true
	}
	if w := f.byNote(it); !w.IsZero() {
		ref.Work, ref.Via, ref.Told = w, Note, ByNote
		f.define(ref.Item, w, true)
		return true
	}
	return false
}

// workOf returns the work of an item that was resolved, zero for none. Items ahead of the title are resolved here.
func (f *Finder) workOf(item int32) resolution.Work {
	if item < 0 {
		return resolution.Work{}
	}
	if r := f.of[item]; r >= 0 {
		return f.refs[r].Work
	}
	if it := &f.items[item]; it.Kind == syntax.Number { // 《…》的第71/1号决议: the number comes later
		ref := Reference{Item: item, Paragraph: it.Paragraph, Date: it.Date}
		if f.number(&ref, it) && ref.Status == Resolved {
			return ref.Work
		}
	}
	return resolution.Work{}
}

func (f *Finder) define(item int32, w resolution.Work, full bool) {
	if len(f.defined) >= maxDefined {
		kept := f.defined[maxDefined/2:]
		shift := kept[0].from
		f.arena = append(f.arena[:0], f.arena[shift:]...)
		for i, d := range kept {
			d.from, d.to = d.from-shift, d.to-shift
			f.defined[i] = d
		}
		f.defined = f.defined[:len(kept)]
	}
	from := int32(len(f.arena))
	f.arena = append(f.arena, f.words(&f.other, &f.items[item])...)
	f.defined = append(f.defined, definition{item, w, full, from, int32(len(f.arena))})
}

// words returns the folded words of a title without its marks. They are valid until b is used again.
func (f *Finder) words(b *text.Folded, it *syntax.Item) string {
	b.Reset()
	src := f.doc.Source.Text
	b.Append(src, it.Span.Start, it.Span.End)
	b.Append(src, it.Tail.Start, it.Tail.End)
	return strings.TrimSuffix(strings.TrimPrefix(b.String(), "《"), "》")
}

// byDocument looks for the last title that the document defined and that words stand for: the same short title, or a full title that ends
// as the short one does (《公约》 for 《联合国反腐败公约》).
func (f *Finder) byDocument(words string, item int32) (resolution.Work, bool) {
	it := &f.items[item]
	isGeneric := generic(words)
	for k := len(f.defined) - 1; k >= 0; k-- {
		d := &f.defined[k]
		of := &f.items[d.item]
		if f.doc.Lines && of.Paragraph != it.Paragraph {
			break
		}
		if d.full && isGeneric && shortOf(words, f.arena[d.from:d.to]) {
			return d.work, true
		}
		if (!d.full || of.Flags&syntax.ShortName != 0) && string(f.arena[d.from:d.to]) == words {
			return d.work, true
		}
	}
	return resolution.Work{}, false
}

// genericTitles are short titles that stand for the last full title of their kind.
var genericTitles = [...]string{"公约", "议定书", "宣言", "规约", "规则", "准则", "条约", "任择议定书", "行动纲领", "行动计划", "行动议程", "政治宣言", "政治宣言和行动计划", "框架公约", "协定", "协议",
	"纲领", "议程", "框架", "战略", "原则", "守则", "全球契约", "契约", "宪章", "行动纲要", "纲要", "补充议定书", "基本原则", "最低限度标准规则", "标准规则", "指导原则", "示范战略"}

func generic(words string) bool { return slices.Contains(genericTitles[:], words) }

// shortOf reports whether the generic short title short may stand for full.
func shortOf(short string, full []byte) bool {
	return len(short) < len(full) && string(full[len(full)-len(short):]) == short
}

// joint resolves the second half of a joint title: 《北京宣言》和《行动纲要》.
func (f *Finder) joint(words string, item int32) (resolution.Work, bool) {
	if item == 0 || f.items[item-1].Kind != syntax.Title || f.items[item-1].Name < 0 || f.items[item-1].Paragraph != f.items[item].Paragraph {
		return resolution.Work{}, false
	}
	between := f.doc.Source.Text[f.items[item-1].Span.End:max(f.items[item-1].Span.End, f.items[item].Span.Start)]
	if len(between) > 16 {
		return resolution.Work{}, false
	}
	f.other.Reset()
	f.other.Append(between, 0, int32(len(between)))
	if b := f.other.String(); b != "和" && b != "及" && b != "与" {
		return resolution.Work{}, false
	}
	row := f.items[item-1].Name
	for _, a := range f.titles[row].Aliases {
		if strings.HasSuffix(a.Name, "和"+words) || strings.HasSuffix(a.Name, "及"+words) {
			return f.titles[row].Work, true
		}
	}
	return resolution.Work{}, false
}

// ofOther reports whether the words before a short title name a body that has one of its own: 阿盟《宪章》, 非洲联盟《宪章》.
func (f *Finder) ofOther(it *syntax.Item) bool {
	f.other.Reset()
	f.other.Append(f.doc.Source.Text, max(f.doc.Paragraphs[it.Paragraph].Pieces[0].Start, it.Span.Start-12), it.Span.Start)
	before := f.other.String()
	for _, tail := range [...]string{"盟", "组织", "联盟", "共同体", "会议组织", "机构", "统一组织", "法院"} {
		if strings.HasSuffix(before, tail) {
			return true
		}
	}
	return false
}

// byTable resolves a short title that the table knows: single ones, and ambiguous ones by the table's default.
func (f *Finder) byTable(words string, row int32, item int32) (resolution.Work, bool) {
	t := &f.titles[row]
	var ambiguity resolution.Ambiguity
	found := false
	for _, a := range t.Aliases {
		if a.Name == words {
			ambiguity, found = a.Ambiguity, true
			break
		}
	}
	if found && ambiguity == resolution.Single || words == "宪章" {
		return t.Work, true
	}
	return f.byCue(words, item)
}

// byNote returns the treaty or resolution of the note that the title's mark points to.
func (f *Finder) byNote(it *syntax.Item) resolution.Work {
	m := f.marksBehind(Reference{Span: it.Span, Tail: it.Tail})
	for k := m[0]; k < m[1]; k++ {
		n := f.doc.Marks[k].Note
		if n < 0 || int(n) >= len(f.sources) || !f.sources[n].known {
			continue
		}
		if r := &f.refs[f.sources[n].ref]; r.Status == Resolved {
			return r.Work
		}
	}
	return resolution.Work{}
}

// instrumentNouns end the titles of instruments; a report is none, even under a name of its own.
var instrumentNouns = [...]string{"公约", "条约", "议定书", "协定", "宪章", "宣言", "纲领", "议程", "计划", "规则", "原则", "准则", "守则", "框架", "战略", "规约", "纲要", "协议",
	"盟约", "契约", "承诺", "规章", "文书", "路径", "标准", "措施", "共识", "呼吁", "对策", "路线图", "成果文件", "倡议"}

func instrumentNoun(words string) bool {
	for _, n := range instrumentNouns {
		if strings.HasSuffix(words, n) {
			return true
		}
	}
	return false
}
