package text

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// The encodings, as Source.Encoding names them.
const (
	UTF8    = "UTF-8"
	UTF16LE = "UTF-16LE"
	UTF16BE = "UTF-16BE"
	GB18030 = "GB18030" // and GBK, GB 2312
	Big5    = "Big5"
)

var encodings = map[string]encoding.Encoding{
	UTF16LE: unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
	UTF16BE: unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	GB18030: simplifiedchinese.GB18030,
	Big5:    traditionalchinese.Big5,
}

// sample is how much of an input is looked at to tell UTF-16, GB18030 and Big5 apart.
const sample = 1 << 14

// detect returns the encoding of b, how many bytes of byte order mark stand before a text that is not UTF-8, and whether all of b is valid UTF-8, for it alone reads all of it.
func detect(b []byte) (name string, skip int, valid bool) {
	switch {
	case bytes.HasPrefix(b, []byte(bom)):
		return UTF8, 0, utf8.Valid(b)
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return UTF16LE, 2, false
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return UTF16BE, 2, false
	}
	head := b[:min(len(b), sample)]
	zeros := bytes.IndexByte(head, 0) >= 0
	if zeros {
		if name := wide(head); name != "" {
			return name, 0, false
		}
	}
	if utf8.Valid(b) {
		return UTF8, 0, true
	}
	if !zeros {
		if name := wide(head); name != "" {
			return name, 0, false
		}
	}
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	// A Chinese text in another encoding hardly holds a valid sequence; a damaged UTF-8 text is mostly valid.
	if good > 2*bad {
		return UTF8, 0, false
	}
	if likeness(GB18030, head) >= likeness(Big5, head) {
		return GB18030, 0, false
	}
	return Big5, 0, false
}

// wide tells UTF-16 without byte order mark: in Chinese text the high bytes are those of ASCII, punctuation, ideographs and full width, and the low bytes are anything.
func wide(b []byte) string {
	var little, big int
	pairs := len(b) / 2
	for i := range pairs {
		if high(b[2*i]) {
			big++
		}
		if high(b[2*i+1]) {
			little++
		}
	}
	switch {
	case pairs == 0:
	case little*10 > pairs*9 && little > big:
		return UTF16LE
	case big*10 > pairs*9 && big > little:
		return UTF16BE
	}
	return ""
}

func high(c byte) bool {
	return c == 0x00 || c == 0x20 || c == 0x30 || c == 0xFF || c >= 0x4E && c <= 0x9F
}

// common are characters that hardly a page of a United Nations text is without; a text read in the wrong encoding has none of them.
const common = "的第年月日大在和和一不人有关關国國会會议議决決号號，。、《》（）"

// likeness counts the common characters of b read in an encoding, and takes off those that are no characters.
func likeness(name string, b []byte) int {
	out, _ := encodings[name].NewDecoder().Bytes(b)
	n := 0
	for _, r := range string(out) {
		switch {
		case r < utf8.RuneSelf:
		case r == utf8.RuneError:
			n -= 4
		default:
			for _, c := range common {
				if r == c {
					n++
					break
				}
			}
		}
	}
	return n
}
