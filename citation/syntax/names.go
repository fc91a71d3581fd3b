package syntax

import (
	"strings"
	"sync"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// names holds what the text is looked up in: the cue words, the names of bodies and of instruments.
type names struct {
	words       *trie // of the lexicon, and the names of bodies and instruments: index of entries
	entries     []entry
	bodies      []resolution.Body
	instruments []resolution.Titled
	titles      map[string]title     // folded titles, exact
	loose       map[string]title     // the same without 的, 关于 and the commas of enumeration
	tails       [1 << 16 / 64]uint64 // hashes of the last letters of names
	lastButOne  [1 << 16 / 64]uint64 // letters before the last of them
}

// A title is what a title's words are known as.
type title struct {
	row       int32
	kind      resolution.AliasKind
	ambiguity resolution.Ambiguity
}

// nameAnywhere is the least length in bytes of a name that counts without 《》: five letters.
const nameAnywhere = 15

var defaultNames = sync.OnceValue(func() *names { return newNames(resolution.Default()) })

func newNames(r *resolution.Registry) *names {
	n := &names{bodies: r.Bodies(), instruments: r.Instruments(), titles: map[string]title{}, loose: map[string]title{}}
	words := map[string]int32{} // a name that is a cue word too is the name
	for i, b := range n.bodies {
		for _, name := range b.Names {
			if !genericName(name) {
				n.enter(words, name, entry{cOrgan, uint8(Organ), int32(i)})
			}
		}
	}
	for i, b := range n.bodies {
		for _, old := range oldNames {
			if old.key == b.Key {
				n.enter(words, old.name, entry{cOrgan, uint8(Organ), int32(i)})
			}
		}
	}
	for i, t := range n.instruments {
		n.instrument(words, int32(i), t)
	}
	n.enterSpellings()
	for _, row := range lexicon {
		for w := range strings.FieldsSeq(row.words) {
			n.enter(words, w, entry{row.class, row.sub, -1})
		}
	}
	does := map[rune]uint8{'《': doesTitle}
	for _, r := range "附第执序正增决表图" {
		does[r] = doesPin
	}
	for _, r := range chineseNumerals {
		does[r] = doesDigit
	}
	n.words = newTrie(words, does)
	return n
}

// chineseNumerals are the letters that a number in Chinese begins with.
const chineseNumerals = "〇零一二三四五六七八九十百千"

func (n *names) enter(words map[string]int32, w string, e entry) {
	if addWord(words, w, int32(len(n.entries))) {
		n.entries = append(n.entries, e)
	}
}

// oldNames are names of bodies in texts of the first decades, beside those of facts/bodies.csv. Source: volumes of resolutions of 1946-1971 in
// Chinese (經濟暨社會理事會決議案一五〇三(四十八)).
var oldNames = [...]struct{ key, name string }{{"ECOSOC", "经济暨社会理事会"}, {"ECOSOC", "经社会"}, {"SC", "联合国安理会"}, {"SC", "联合国安全理事会"}, {"SC", "安全会"}, {"HRC", "联合国人权理事会"}, {"GA", "联合国大会"}, {"GA", "联大"}}

// isName reports whether an entry is the name of a body or of an instrument.
func (n *names) isName(v int32) bool {
	return n.entries[v].class == cOrgan || n.entries[v].class == cName
}

// genericName reports whether a name is only a noun that many bodies share: the nearest one named before it tells which.
func genericName(name string) bool {
	switch name {
	case "理事会", "委员会", "缔约方会议", "缔约方大会", "缔约国会议", "缔约国大会", "执行局", "执行委员会", "执行理事会", "会议", "论坛", "法院", "特别会议",
		"小组委员会", "部长会议", "部长级会议", "筹备委员会", "咨询委员会", "全体会议", "工作组", "审议大会", "联合国会议", "世界会议", "世界首脑会议", "特别委员会", "常设论坛", "主席声明", "公约缔约国会议":
		return true
	}
	return false
}

func (n *names) instrument(words map[string]int32, row int32, t resolution.Titled) {
	for _, a := range t.Aliases {
		key := titleKey(nil, a.Name)
		v := title{row, a.Kind, a.Ambiguity}
		if old, ok := n.titles[string(key)]; ok && (old.row != row || old.ambiguity != resolution.Single) {
			old.ambiguity = max(old.ambiguity, resolution.Several)
			n.titles[string(key)] = old
			continue
		}
		n.titles[string(key)] = v
		if a.Kind != resolution.Short {
			if k := string(looseKey(key)); k != string(key) {
				if _, ok := n.loose[k]; !ok {
					n.loose[k] = v
				}
			} else if _, ok := n.loose[k]; !ok {
				n.loose[k] = v
			}
			if a.Ambiguity == resolution.Single && len(a.Name) >= nameAnywhere && endsAsInstrument(a.Name) {
				n.enter(words, a.Name, entry{cName, 0, row})
				n.enterTail(a.Name)
			}
		}
	}
}

// endsAsInstrument reports whether a name can be told from running text without 《》: 我们希望的未来 cannot.
func endsAsInstrument(name string) bool {
	for _, noun := range [...]string{"公约", "条约", "议定书", "协定", "宪章", "宣言", "纲领", "议程", "计划", "规则", "原则", "准则", "守则", "框架", "战略", "规约", "纲要", "契约", "盟约"} {
		if strings.HasSuffix(name, noun) {
			return true
		}
	}
	return false
}

// titleKey folds a title and takes off the marks and dots that printers set or leave out: 《》 “” ·.
func titleKey(b []byte, s string) []byte {
	for _, r := range text.Fold(s) {
		switch r {
		case '《', '》', '“', '”', '<', '>', '·', '"':
		default:
			b = append(b, string(r)...)
		}
	}
	return b
}

// appendTitleKey is titleKey for words that are folded already.
func appendTitleKey(b []byte, folded string) []byte {
	for i := 0; i < len(folded); {
		switch c := folded[i]; {
		case c == '<' || c == '>' || c == '"':
			i++
		case strings.HasPrefix(folded[i:], "《"), strings.HasPrefix(folded[i:], "》"), strings.HasPrefix(folded[i:], "“"), strings.HasPrefix(folded[i:], "”"):
			i += 3
		case strings.HasPrefix(folded[i:], "·"):
			i += 2
		default:
			b = append(b, c)
			i++
		}
	}
	return b
}

// looseKey takes off what editors set or leave out without meaning another text: 的, 关于, the commas of an enumeration. It writes over key's
// copy, not over key.
func looseKey(key []byte) []byte {
	var b []byte
	return appendLooseKey(b, string(key))
}

func appendLooseKey(b []byte, key string) []byte {
	for i := 0; i < len(key); {
		switch {
		case strings.HasPrefix(key[i:], "关于"):
			i += 6
		case strings.HasPrefix(key[i:], "的"), strings.HasPrefix(key[i:], "、"), strings.HasPrefix(key[i:], "和"), strings.HasPrefix(key[i:], "及"), strings.HasPrefix(key[i:], "与"):
			i += 3
		case key[i] == ',':
			i++
		default:
			b = append(b, key[i])
			i++
		}
	}
	return b
}

// lookup finds the row of a folded title, marks taken off or not.
func (s *Scanner) lookup(folded string) (title, bool) {
	s.key = appendTitleKey(s.key[:0], folded)
	if v, ok := s.names.titles[string(s.key)]; ok {
		return v, true
	}
	s.key2 = appendLooseKey(s.key2[:0], string(s.key))
	if len(s.key2) >= 12 {
		if v, ok := s.names.loose[string(s.key2)]; ok {
			return v, true
		}
	}
	return title{row: -1}, false
}
