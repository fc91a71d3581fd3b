package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// keys of CONTRACT.md, in its order; ? where the key may be absent.
var keys = []string{"file", "self", "line", "column", "start", "end", "tail?", "text", "kind", "id", "candidates?", "status", "reason", "date", "via", "told", "relation", "pinpoint", "paragraph",
	"marks", "url", "targets?", "explain?"}

// objects reads JSON Lines strictly: one object a line, every key known and in its place, nothing behind the last line end.
func objects(t *testing.T, s string) []map[string]any {
	t.Helper()
	require.True(t, s == "" || strings.HasSuffix(s, "}\n"))
	require.True(t, utf8.ValidString(s))
	var all []map[string]any
	for line := range strings.Lines(s) {
		var o map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &o), line)
		d, at := json.NewDecoder(strings.NewReader(line)), 0
		_, err := d.Token()
		require.NoError(t, err)
		for d.More() {
			key, err := d.Token()
			require.NoError(t, err)
			for at < len(keys) && strings.HasSuffix(keys[at], "?") && keys[at] != key.(string)+"?" {
				at++
			}
			require.Less(t, at, len(keys), "%v out of its place in %s", key, line)
			require.Equal(t, strings.TrimSuffix(keys[at], "?"), key, line)
			at++
			var value json.RawMessage
			require.NoError(t, d.Decode(&value))
		}
		all = append(all, o)
	}
	return all
}

func find(t *testing.T, rows []map[string]any, text string) map[string]any {
	t.Helper()
	i := slices.IndexFunc(rows, func(o map[string]any) bool { return o["text"] == text })
	require.GreaterOrEqual(t, i, 0, "%q in %v", text, rows)
	return rows[i]
}

// inPlace checks that every row is where it says, in the order of starts.
func inPlace(t *testing.T, rows []map[string]any, text string) {
	t.Helper()
	last := 0
	for _, o := range rows {
		start, end := int(o["start"].(float64)), int(o["end"].(float64))
		require.LessOrEqual(t, last, start)
		require.LessOrEqual(t, end, len(text))
		require.Equal(t, strings.ToValidUTF8(text[start:end], "\uFFFD"), o["text"])
		before := text[:start]
		require.EqualValues(t, strings.Count(before, "\n")+1, o["line"])
		require.EqualValues(t, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])+1, o["column"])
		last = start
	}
}

func TestJSONLines(t *testing.T) {
	rows := objects(t, cited(t, draft, "-format", "jsonl", "-"))
	inPlace(t, rows, draft)
	o := find(t, rows, "第70/1号决议")
	for key, want := range map[string]any{"line": 3.0, "kind": "resolution", "id": "A/RES/70/1", "status": "resolved", "reason": "", "date": "2015-09-25", "via": "explicit",
		"relation": "recalls", "paragraph": "pp1", "marks": []any{}} {
		assert.Equal(t, want, o[key], key)
	}
	assert.True(t, strings.HasPrefix(o["url"].(string), "https://docs.un.org/"), o["url"])
	assert.NotContains(t, o, "explain")
	assert.NotContains(t, o, "targets")

	placeholder := find(t, rows, "第73/XXX号决议")
	assert.Equal(t, "placeholder", placeholder["status"])
	assert.Equal(t, "A/RES/73/XXX", placeholder["id"])

	treaty := find(t, rows, "《联合国打击跨国有组织犯罪公约》")
	assert.Equal(t, "instrument", treaty["kind"])
	assert.Equal(t, "UNTS/2225/39574", treaty["id"])
	assert.Equal(t, []any{"1"}, treaty["marks"])
}

func TestMarksAreObjects(t *testing.T) {
	plain := objects(t, cited(t, draft, "-format", "jsonl", "-"))
	rows := objects(t, cited(t, draft, "-format", "jsonl", "-marks", "-"))
	inPlace(t, rows, draft)
	require.Len(t, rows, len(plain)+1, "the head of the note is no mark")
	o := find(t, rows, "¹")
	for key, want := range map[string]any{"kind": "mark", "id": "n1", "status": "resolved", "targets": []any{"UNTS/2225/39574"}, "line": 5.0, "paragraph": "pp2", "via": "", "marks": []any{}} {
		assert.Equal(t, want, o[key], key)
	}

	orphan := find(t, objects(t, cited(t, strings.Replace(draft, "宗旨", "宗旨⁹", 1), "-format", "jsonl", "-marks", "-explain", "-")), "⁹")
	for key, want := range map[string]any{"id": "", "status": "unresolved", "reason": "mark-without-note", "targets": []any{}} {
		assert.Equal(t, want, orphan[key], key)
	}
	assert.Contains(t, orphan["explain"], "no note")
}

func TestLinesAreDocumentsOfTheirOwn(t *testing.T) {
	s := "回顾大会第70/1号决议，\n同上。\n\r\n注意到第1373(2001)号决议\n"
	rows := objects(t, cited(t, s, "-format", "jsonl", "-lines", "-"))
	inPlace(t, rows, s)
	for _, o := range rows {
		assert.Empty(t, o["paragraph"])
		if o["id"] != "" {
			assert.NotEqual(t, 2.0, o["line"], "同上 finds no antecedent in another line")
		}
	}
	assert.Equal(t, "S/RES/1373(2001)", find(t, rows, "第1373(2001)号决议")["id"])
}

func TestSelfNamesTheDocument(t *testing.T) {
	for _, o := range objects(t, cited(t, draft, "-format", "jsonl", "-self", "A/C.3/73/L.8/Rev.1", "-")) {
		assert.Equal(t, "A/C.3/73/L.8/Rev.1", o["self"])
	}
}

func TestExplainIsASentence(t *testing.T) {
	for _, o := range objects(t, cited(t, draft, "-format", "jsonl", "-explain", "-")) {
		assert.Regexp(t, `^[^\n]+\.$`, o["explain"])
	}
}

func TestOtherEncodingsCountInTheTextAsRead(t *testing.T) {
	units := utf16.Encode([]rune("\ufeff" + draft))
	b := make([]byte, 0, 2*len(units))
	for _, u := range units {
		b = append(b, byte(u), byte(u>>8))
	}
	text := cited(t, string(b), "-format", "text", "-")
	assert.Equal(t, draft, strings.TrimPrefix(text, "\ufeff"))
	rows := objects(t, cited(t, string(b), "-format", "jsonl", "-"))
	require.NotEmpty(t, rows)
	inPlace(t, rows, text)
}

func TestAnyBytes(t *testing.T) {
	s := "\xff第70/1号决议\x00\u202e《\xe7\xac》¹\n\xc3第70/178\xff号决议，A/73/1\u2028"
	for _, format := range []string{"table", "csv", "text"} {
		cited(t, s, "-format", format, "-marks", "-explain", "-")
	}
	for _, o := range objects(t, cited(t, s, "-format", "jsonl", "-marks", "-explain", "-")) {
		start, end := int(o["start"].(float64)), int(o["end"].(float64))
		require.True(t, 0 <= start && start <= end && end <= len(s))
	}
}

func TestCSV(t *testing.T) {
	s := strings.ReplaceAll(draft, "《联合国", "《\"联合国")
	got := cited(t, s, "-format", "csv", "-marks", "-explain", "-")
	bare := regexp.MustCompile(`[^\r]\n`)
	assert.False(t, bare.MatchString(regexp.MustCompile(`"(?:[^"]|"")*"`).ReplaceAllString(got, "")), "lines end in CR LF outside quotes")
	r := csv.NewReader(strings.NewReader(got))
	head, err := r.Read()
	require.NoError(t, err)
	want := make([]string, len(keys))
	for i, k := range keys {
		want[i] = strings.TrimSuffix(k, "?")
	}
	assert.Equal(t, want, head, "the keys of JSON Lines")
	rows := objects(t, cited(t, s, "-format", "jsonl", "-marks", "-explain", "-"))
	for _, o := range rows {
		record, err := r.Read()
		require.NoError(t, err)
		for i, k := range want {
			switch v := o[k].(type) {
			case string:
				assert.Equal(t, v, record[i], k)
			case float64:
				assert.Equal(t, int(v), atoi(t, record[i]), k)
			case []any:
				assert.Len(t, strings.Fields(record[i]), len(v), k)
			}
		}
	}
	_, err = r.Read()
	assert.Equal(t, io.EOF, err)
	assert.Equal(t, strings.TrimSuffix(got[:strings.Index(got, "\r\n")], ",targets,explain")+"\r\n", cited(t, "", "-format", "csv", "-"), "the columns stand there even where nothing is cited")
}

func atoi(t *testing.T, s string) (n int) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(s), &n))
	return n
}

func TestAMarkListsSoManyWorksAndNoMore(t *testing.T) {
	symbols := make([]string, maxTargets+44)
	for i := range symbols {
		symbols[i] = "A/73/" + strconv.Itoa(i+1)
	}
	s := "大会，\n\n回顾各次报告¹ 所述，\n\n¹ 见" + strings.Join(symbols, "、") + "。\n"
	o := find(t, objects(t, cited(t, s, "-format", "jsonl", "-marks", "-")), "¹")
	targets := o["targets"].([]any)
	require.Len(t, targets, maxTargets)
	assert.Equal(t, "A/73/1", targets[0])
	assert.Equal(t, "A/73/256", targets[maxTargets-1])
}
