package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

const (
	mainland = "大会，\n重申其2015年9月25日第70/1号决议，其中通过了《2030年可持续发展议程》，\n1. 请秘书长提交报告。\n"
	taiwan   = "大會，\r\n回顧其第二七五八(二十六)號決議，並注意到各國的意見，\r\n一、請秘書長提出報告。\r\n"
)

func TestDecode(t *testing.T) {
	utf16 := func(e unicode.Endianness, b unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, b) }
	for _, test := range []struct {
		name, text string
		in         encoding.Encoding
		want       string
	}{
		{"GBK", mainland, simplifiedchinese.GBK, GB18030},
		{"GB18030 with four bytes", mainland + "第70/1号决议，¹\n", simplifiedchinese.GB18030, GB18030},
		{"Big5", taiwan, traditionalchinese.Big5, Big5},
		{"UTF-16 with mark", mainland, utf16(unicode.LittleEndian, unicode.UseBOM), UTF16LE},
		{"UTF-16 big with mark", mainland, utf16(unicode.BigEndian, unicode.UseBOM), UTF16BE},
		{"UTF-16", taiwan, utf16(unicode.LittleEndian, unicode.IgnoreBOM), UTF16LE},
		{"UTF-16 big", taiwan, utf16(unicode.BigEndian, unicode.IgnoreBOM), UTF16BE},
		{"UTF-16 of ASCII", "A/RES/70/1\nA/RES/71/1\n", utf16(unicode.LittleEndian, unicode.IgnoreBOM), UTF16LE},
	} {
		t.Run(test.name, func(t *testing.T) {
			b, err := test.in.NewEncoder().Bytes([]byte(test.text))
			require.NoError(t, err)
			s, err := Decode("x", b)
			require.NoError(t, err)
			assert.Equal(t, test.want, s.Encoding)
			assert.Equal(t, test.text, s.Text)
			assert.Empty(t, s.Problems)
			// Every character leads back to the bytes that encode what follows it.
			for i := range s.Text {
				at := s.Input(int32(i))
				require.GreaterOrEqual(t, at, int64(0))
				rest, _ := encodings[s.Encoding].NewDecoder().Bytes(b[at:])
				assert.Equal(t, s.Text[i:], string(rest), "offset %d", i)
			}
			assert.Equal(t, int64(len(b)), s.Input(int32(len(s.Text))))
		})
	}
}

func TestDecodeUTF8(t *testing.T) {
	for _, in := range []string{"", mainland, bom + mainland, "第70/1号\xe5\x8f决\xff\xfe议" + mainland} {
		s, err := Decode("x", []byte(in))
		require.NoError(t, err)
		assert.Equal(t, UTF8, s.Encoding)
		assert.Equal(t, in, s.Text, "UTF-8 stands unchanged")
		assert.Equal(t, int64(len(in)), s.Input(int32(len(in))))
		assert.Equal(t, utf8.ValidString(in), len(s.Problems) == 0)
	}
	s, err := Decode("x", []byte("第70/1号\xe5\x8f决\xff\xfe议"+mainland))
	require.NoError(t, err)
	assert.Equal(t, []Problem{{Span{10, 12}, "bad-bytes"}, {Span{15, 17}, "bad-bytes"}}, s.Problems)
}

func TestDecodeBadBytes(t *testing.T) {
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(mainland))
	require.NoError(t, err)
	s, err := Decode("x", append(b, 0xFF, '\n'))
	require.NoError(t, err)
	require.Len(t, s.Problems, 1)
	assert.Equal(t, "\uFFFD", s.Text[s.Problems[0].Span.Start:s.Problems[0].Span.End])
}

func TestPosition(t *testing.T) {
	s := New("x", "甲乙\r\nab\u2028c\f\n\n丙")
	for _, test := range []struct {
		at           string
		line, column int
	}{{"甲", 1, 1}, {"乙", 1, 2}, {"\r", 1, 3}, {"ab", 2, 1}, {"c", 2, 4}, {"丙", 4, 1}} {
		i := strings.Index(s.Text, test.at)
		assert.Equal(t, Position{int64(i), test.line, test.column}, s.Position(int32(i)), test.at)
	}
	assert.Equal(t, s.Position(int32(strings.Index(s.Text, "乙"))).Column, s.Position(int32(strings.Index(s.Text, "乙")+1)).Column, "inside a character")
	assert.Equal(t, Position{int64(len(s.Text)), 4, 2}, s.Position(1<<20))
	assert.Equal(t, Position{0, 1, 1}, s.Position(-1))
	assert.Equal(t, Position{3, 1, 1}, New("x", bom+"甲").Position(3), "a byte order mark is no column")
}

// slow is what a position is, counted from the beginning.
func slow(s string, offset int) Position {
	p := Position{Offset: int64(offset), Line: 1, Column: 1}
	for i, r := range s {
		if n := utf8.RuneLen(r); r == utf8.RuneError {
			_, n = utf8.DecodeRuneInString(s[i:])
			if i+n > offset {
				break
			}
		} else if i+n > offset {
			break
		}
		if r == '\n' {
			p.Line, p.Column = p.Line+1, 1
		} else {
			p.Column++
		}
	}
	return p
}

func TestPositionLongLines(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("第七十条", 3000),
		strings.Repeat("x", stride-1) + "号\n" + strings.Repeat("决", stride),
		strings.Repeat("第70/1号决议，\n", 900),
	} {
		src := New("x", s)
		for i := 0; i <= len(s); i += 7 {
			require.Equal(t, slow(s, i), src.Position(int32(i)), "offset %d", i)
		}
	}
}

func TestNext(t *testing.T) {
	whole := New("x", mainland+"二\n"+mainland)
	for cut := range []int{0, 1, 2} {
		at := strings.Index(whole.Text, "\n") + 1
		if cut > 0 {
			at += 3 * cut
		}
		first := New("x", whole.Text[:at])
		second := first.Next(whole.Text[at:])
		for i := range second.Text {
			assert.Equal(t, whole.Position(int32(at+i)), second.Position(int32(i)))
			assert.Equal(t, int64(at+i), second.Input(int32(i)))
		}
	}
}

func TestRendered(t *testing.T) {
	s := Rendered("x", "标题\n¹ 注", UTF8, []Piece{{0, 40, 6}, {10, 90, 3}})
	assert.Equal(t, int64(43), s.Input(3))
	assert.Equal(t, int64(90), s.Input(10))
	assert.Equal(t, int64(-1), s.Input(6), "between the pieces")
	assert.Equal(t, int64(-1), s.Input(100))
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(mainland))
	f.Add([]byte(bom + taiwan))
	f.Add([]byte("\xff\xfe\x27\x59\x1a\x4f\x0a\x00"))
	f.Add([]byte("\xb4\xf3\xbb\xe1\xa3\xac\x0a"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := Decode("x", b)
		require.NoError(t, err)
		for _, p := range s.Problems {
			assert.LessOrEqual(t, 0, int(p.Span.Start))
			assert.Less(t, p.Span.Start, p.Span.End)
			assert.LessOrEqual(t, int(p.Span.End), len(s.Text))
		}
		if s.Encoding == UTF8 {
			assert.Equal(t, string(b), s.Text)
		} else {
			assert.True(t, utf8.ValidString(s.Text))
		}
		last, before := int64(0), Position{}
		for i := 0; i <= len(s.Text); i += 1 + len(s.Text)/50 {
			at := s.Input(int32(i))
			assert.GreaterOrEqual(t, at, last)
			assert.LessOrEqual(t, at, int64(len(b)))
			p := s.Position(int32(i))
			assert.GreaterOrEqual(t, p.Line, before.Line)
			assert.GreaterOrEqual(t, p.Column, 1)
			last, before = at, p
		}
	})
}

func BenchmarkPosition(b *testing.B) {
	s := New("x", strings.Repeat("大会第70/1号决议重申各国的承诺，", 20000))
	for b.Loop() {
		for i := int32(0); int(i) < len(s.Text); i += 5000 {
			s.Position(i)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	in := []byte(strings.Repeat(mainland, 1000))
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		_, _ = Decode("x", in)
	}
}
