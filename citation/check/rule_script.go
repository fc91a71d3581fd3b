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

// mixedScript finds runs of letters of the script that the text is not written in.
func mixedScript(c *checker) {
	s, base := c.body()
	t := scripts()
	var n [3]int
	for _, r := range s {
		if r >= firstHan && r <= lastHan {
			n[t[r-firstHan]]++
		}
	}
	alien := onlyTraditional
	if n[onlyTraditional] > n[onlySimplified] {
		alien = onlySimplified
	}
	most := n[onlyTraditional] + n[onlySimplified] - n[alien]
	if n[alien] == 0 || most < scriptLeast || most*100 < scriptShare*(most+n[alien]) {
		return
	}
	run := -1
	for i, r := range s {
		is := r >= firstHan && r <= lastHan && t[r-firstHan] == alien
		switch {
		case is && run < 0:
			run = i
		case !is && run >= 0:
			c.add(scriptFinding(s[run:i], base+int32(run), alien))
			run = -1
		}
	}
	if run >= 0 {
		c.add(scriptFinding(s[run:], base+int32(run), alien))
	}
}

func scriptFinding(words string, at int32, alien script) Finding {
	f := Finding{Span: text.Span{Start: at, End: at + int32(len(words))}}
	if alien == onlySimplified {
		f.Message = words + " is simplified in a traditional text"
		return f
	}
	f.Suggest = text.Fold(words)
	f.Message = words + " is traditional in a simplified text: " + f.Suggest
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
