package check

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"github.com/unxref/unxref/resolution/text"
)

// A script says in which of the two scripts alone a letter is written.
type script uint8

const (
	bothScripts script = iota
	onlyTraditional
	onlySimplified
)

const (
	firstHan = 0x4E00
	lastHan  = 0x9FFF
)

// scripts tells letters of one script by the character sets that were made for it: 國 is not in GB 2312, 国 not in Big5; 后 and 乾 are in both.
var scripts = sync.OnceValue(func() *[lastHan - firstHan + 1]script {
	t := new([lastHan - firstHan + 1]script)
	gb, big5 := simplifiedchinese.HZGB2312.NewEncoder(), traditionalchinese.Big5.NewEncoder()
	for r := rune(firstHan); r <= lastHan; r++ {
		if to := text.FoldRune(r); to != r && to >= firstHan && to <= lastHan && !encodes(gb, r) && encodes(big5, r) {
			t[r-firstHan] = onlyTraditional
			if !encodes(big5, to) {
				t[to-firstHan] = onlySimplified
			}
		}
	}
	return t
})

func encodes(e *encoding.Encoder, r rune) bool {
	_, err := e.String(string(r))
	return err == nil
}

// One script is that of a text when so many of a hundred of the letters that tell are of it, and so many letters tell at all.
const (
	scriptShare = 95
	scriptLeast = 20
)

// mixedScript finds the lines that hold letters of the script that the text is not written in: one finding for a line, at the first of them.
func mixedScript(c *checker) {
	s, base := c.body()
	if !c.d.Lines {
		c.mixedIn(s, base, alienScript(s))
		return
	}
	for at := 0; at < len(s); { // every line is a text of its own
		end := len(s)
		if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		c.mixedIn(s[at:end], base+int32(at), alienScript(s[at:end]))
		at = end
	}
}

// alienScript returns the script that s is not written in, bothScripts where it is not told.
func alienScript(s string) script {
	t := scripts()
	var n [3]int
	for _, r := range s {
		if r >= firstHan && r <= lastHan {
			n[t[r-firstHan]]++
		}
	}
	alien, most := onlyTraditional, n[onlySimplified]
	if n[onlyTraditional] > n[onlySimplified] {
		alien, most = onlySimplified, n[onlyTraditional]
	}
	if n[alien] == 0 || most < scriptLeast || most*100 < scriptShare*(most+n[alien]) {
		return bothScripts
	}
	return alien
}

func (c *checker) mixedIn(s string, base int32, alien script) {
	if alien == bothScripts {
		return
	}
	t := scripts()
	run, end, more := -1, -1, 0 // the first run of the line, and the letters behind it
	flush := func() {
		if run >= 0 {
			c.add(scriptFinding(s[run:end], base+int32(run), alien, more))
		}
		run, end, more = -1, -1, 0
	}
	for i, r := range s {
		switch {
		case r == '\n':
			flush()
		case r < firstHan || r > lastHan || t[r-firstHan] != alien:
		case run < 0:
			run, end = i, i+utf8.RuneLen(r)
		case i == end:
			end = i + utf8.RuneLen(r)
		default:
			more++
		}
	}
	flush()
}

func scriptFinding(words string, at int32, alien script, more int) Finding {
	f := Finding{Span: text.Span{Start: at, End: at + int32(len(words))}}
	if alien == onlySimplified {
		f.Message = words + " is simplified in a traditional text"
	} else {
		f.Suggest = text.Fold(words)
		f.Message = words + " is traditional in a simplified text: " + f.Suggest
	}
	if more > 0 {
		f.Message += "; " + times(more, "more letter") + " in this line"
	}
	return f
}

// leftoverWords are words of the drafting languages.
func leftoverWord(w string) bool {
	switch w {
	case "and", "or", "of", "the", "et", "y", "и":
		return true
	}
	return false
}

// leftover finds a short foreign word between two Chinese letters: 犯罪行为 and 贩运人口.
func leftover(c *checker) {
	s, base := c.body()
	for i := 0; i < len(s); {
		if !isLetter(s[i]) && s[i] != 0xD0 {
			i++
			continue
		}
		end := i
		for end < len(s) {
			r, n := utf8.DecodeRuneInString(s[end:])
			if !isLatin(r) && (r < 0x400 || r > 0x4FF) {
				break
			}
			end += n
		}
		if end == i {
			i++
			continue
		}
		if leftoverWord(s[i:end]) && isHan(before(s[:i])) && isHan(after(s[end:])) {
			c.add(Finding{Span: text.Span{Start: base + int32(i), End: base + int32(end)}, Message: "the foreign word " + s[i:end] + " between Chinese words", Suggest: meant(s[i:end])})
		}
		i = end
	}
}

func isLatin(r rune) bool {
	return r < utf8.RuneSelf && isLetter(byte(r)) || r >= 0xC0 && r <= 0x24F || r >= '0' && r <= '9'
}

// meant is the Chinese word, where one will do.
func meant(w string) string {
	switch w {
	case "and", "et", "y", "и":
		return "和"
	case "or":
		return "或"
	}
	return ""
}

// repeats are the doubled words and marks that are slips, with the letters before and behind which they are none: 目的的, 和和平.
var repeats = [...]struct{ words, notAfter, notBefore string }{
	{"的的", "目", "确"}, {"和和", "总温缓饱", "平谐解睦缓善气美"}, {"是是", "于", "否非"}, {"以及以及", "", ""},
	{"，，", "", ""}, {"。。", "。…", "。"}, {"、、", "", ""}, {"；；", "", ""}, {"、，", "", ""},
}

func repeated(c *checker) {
	s, base := c.body()
	for _, w := range repeats {
		for at := 0; ; {
			i := strings.Index(s[at:], w.words)
			if i < 0 {
				break
			}
			at += i
			left, _ := utf8.DecodeLastRuneInString(s[:at])
			right, _ := utf8.DecodeRuneInString(s[at+len(w.words):])
			if !strings.ContainsRune(w.notAfter, left) && !strings.ContainsRune(w.notBefore, right) {
				c.add(Finding{Span: text.Span{Start: base + int32(at), End: base + int32(at+len(w.words))}, Message: w.words + " is written twice"})
			}
			at += len(w.words)
		}
	}
}
