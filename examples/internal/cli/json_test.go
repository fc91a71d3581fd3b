package cli

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestJSONKeepsTheOrderOfTheCalls(t *testing.T) {
	j := JSON(nil).Open().String("id", "A/RES/70/1").Int("line", 12).Ints("tail", 3, 9).Ints("none").Strings("marks", []string{"1", "*"}).Strings("targets", nil).Close().EndLine()
	assert.Equal(t, `{"id":"A/RES/70/1","line":12,"tail":[3,9],"none":[],"marks":["1","*"],"targets":[]}`+"\n", string(j))
	assert.Equal(t, "{}\n", string(JSON(nil).Open().Close().EndLine()))
	second := JSON("{\"line\":1}\n").Open().String("id", "").Close()
	assert.Equal(t, "{\"line\":1}\n{\"id\":\"\"}", string(second), "a second object starts afresh")
}

func TestAppendString(t *testing.T) {
	for in, want := range map[string]string{
		"":                       `""`,
		"第70/1号决议":               `"第70/1号决议"`,
		"a\"b\\c/d":              `"a\"b\\c/d"`,
		"\n\r\t\x00\x1b\x1f":     `"\n\r\t\u0000\u001b\u001f"`,
		"<b>&\x7f":               "\"<b>&\x7f\"",
		"\u2028x\u2029":          `"\u2028x\u2029"`,
		"\xff第\xe7\xac":          "\"\uFFFD第\uFFFD\uFFFD\"",
		"\uFFFD is itself":       "\"\uFFFD is itself\"",
		"𠀀":                      `"𠀀"`,
		"\xed\xa0\x80 surrogate": "\"\uFFFD\uFFFD\uFFFD surrogate\"",
	} {
		assert.Equal(t, want, string(appendString(nil, in)), "%q", in)
	}
}

func FuzzAppendString(f *testing.F) {
	for _, s := range []string{"", "回顾第70/1号决议，", "a\"\\\x00\u2028", "\xff\xe7\xac", "《公约》¹", "\xed\xa0\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := appendString([]byte("x"), s)
		require.Equal(t, "x", string(got[:1]), "what stood before is kept")
		got = got[1:]
		require.True(t, json.Valid(got), "%q", got)
		var back string
		require.NoError(t, json.Unmarshal(got, &back))
		if utf8.ValidString(s) {
			require.Equal(t, s, back)
		}
		plain, err := json.Marshal(s)
		require.NoError(t, err)
		var want string
		require.NoError(t, json.Unmarshal(plain, &want))
		require.Equal(t, want, back, "as encoding/json reads it")
		require.NotContains(t, string(got), "\n")
		require.NotContains(t, string(got), "\u2028")
	})
}

func BenchmarkAppendString(b *testing.B) {
	s := strings.Repeat("2015年9月25日题为“变革我们的世界：2030年可持续发展议程”的第70/1号决议", 8)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	var buf []byte
	for b.Loop() {
		buf = appendString(buf[:0], s)
	}
}
