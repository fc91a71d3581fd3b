package graph

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/unxref/unxref/citation/syntax"
	"github.com/unxref/unxref/resolution"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	g := small()
	for f := range Format(len(formats)) {
		t.Run(f.String(), func(t *testing.T) {
			got := written(t, g, f)
			name := filepath.Join("testdata", "small."+f.String())
			if *update {
				require.NoError(t, os.WriteFile(name, []byte(got), 0o644))
			}
			want, err := os.ReadFile(name)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
			assert.False(t, strings.HasPrefix(got, "\uFEFF"))
			assert.Equal(t, f == NodesCSV || f == EdgesCSV, strings.Contains(got, "\r"))
		})
	}
}

func TestEmpty(t *testing.T) {
	for f := range Format(len(formats)) {
		assert.NotEmpty(t, written(t, new(Graph), f), f)
	}
}

// attack is what a hostile name holds: markup of all formats, ends of strings and sections, controls, marks of direction, line ends of all kinds, bad bytes.
const attack = "<script>alert(1)</script> ]]> \" ' & &lt; \\ \\N %%{init: {}}%% `x` # ; \x00\x07\x0B\x0C\x1B[31m\u0085\u2028\u2029\u202Eabc\u202C\u2066\u200F\uFEFF\uFFFE\xFF\xC3 end\r\n--> |x| {}[] 中文𠀀\\"

// hostile is a graph whose names, ids and titles are attacks.
func hostile() *Graph {
	r, err := resolution.Default().With(resolution.Additions{Instruments: []resolution.Titled{
		{Key: "ATTACK", Title: attack, Work: resolution.MakeWork("S/RES/1373(2001)")},
		{Key: "FORMULA", Title: "=1+1", Work: resolution.MakeWork("FORMULA")}}})
	if err != nil {
		panic(err)
	}
	g := &Graph{Registry: r}
	g.Add(found(attack, "", 0, cited{"A/RES/70/1", 1, syntax.Recalls}, cited{attack, 2, syntax.Recalls}))
	g.Add(found("../"+attack, "A/RES/70/1", 0, cited{"S/RES/1373(2001)", 9, syntax.Welcomes}))
	g.Add(found("", "", 0, cited{"A/RES/70/1", 1, syntax.Recalls}, cited{"FORMULA", 30, syntax.See}))
	return g
}

func TestInert(t *testing.T) {
	g := hostile()
	for n := range g.Nodes() {
		assert.True(t, safeID(n.ID), n.ID)
		assert.NotContains(t, n.ID, " ")
	}
	for f := range Format(len(formats)) {
		t.Run(f.String(), func(t *testing.T) {
			s := written(t, g, f)
			for _, r := range strings.ReplaceAll(s, "\r\n", "\n") {
				assert.True(t, r == '\n' || !unicode.IsControl(r) && !unicode.Is(unicode.Bidi_Control, r) && r != 0x2028 && r != 0x2029 && r != 0xFEFF && r != 0xFFFE, "%U", r)
			}
			assert.Equal(t, strings.ToValidUTF8(s, ""), s)
			if f == Mermaid {
				assert.NotContains(t, s, "%%")
			}
			if f != NodesCSV && f != EdgesCSV && f != DOT && f != Turtle { // in these a quoted string is inert whatever it holds
				assert.NotContains(t, s, "<script")
				assert.NotContains(t, s, "]]>")
			}
		})
	}
	var node struct{ Nodes []struct{ ID string } }
	require.NoError(t, json.Unmarshal([]byte(written(t, g, JSON)), &node))
	ids := func() (s []string) {
		for n := range g.Nodes() {
			s = append(s, n.ID)
		}
		return s
	}()
	assert.Len(t, node.Nodes, len(ids))
	for d := xml.NewDecoder(strings.NewReader(written(t, g, GraphML))); ; {
		_, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
	}
	rows, err := csv.NewReader(strings.NewReader(written(t, g, EdgesCSV))).ReadAll()
	require.NoError(t, err)
	for _, row := range rows[1:] {
		assert.Contains(t, ids, row[0])
		assert.Contains(t, ids, row[1])
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"A/RES/70/1":          "file:A/RES/70/1",
		"":                    "file:-",
		"100%.txt":            "file:100%25.txt",
		"决议 一.txt":            "file:决议%20一.txt",
		"a\u3000b":            "file:a%E3%80%80b",
		`a"b&c<d>e\f`:         "file:a%22b%26c%3Cd%3Ee%5Cf",
		"a\nb\u202Ec\xFF.txt": "file:a\uFFFDb\uFFFDc\uFFFD.txt",
	} {
		assert.Equal(t, want, fileID(fileName(in)), in)
	}
	assert.Equal(t, "a b 中 c", cleanTitle(" a  b\n\u3000中\u2028c "))
	assert.Equal(t, "一二…", cut("一二三四", 3))
	assert.Equal(t, "一二三", cut("一二三", 3))
}

// A file of Windows, opened in Excel.
func TestBOM(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Encoder{BOM: true}.Encode(&b, hostile(), NodesCSV))
	assert.Equal(t, "\uFEFF"+strings.Replace(written(t, hostile(), NodesCSV), ",=1+1,", ",'=1+1,", 1), b.String(), "a title is no formula")
}

func TestBase(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Encoder{Base: "https://example.org/un?id="}.Encode(&b, small(), Turtle))
	assert.Contains(t, b.String(), "<https://example.org/un?id=S/RES/1373(2001)>")
	assert.Contains(t, b.String(), "<https://example.org/un?id=file:%E8%AF%91%E6%96%87%25201.txt>", "a percent sign of the id is a character like others")
	for _, bad := range []string{"un/", "//host/", "https://a b/", "https://a/<", "urn:", ":x", "héé:x", "https://中国/"} {
		assert.Error(t, Encoder{Base: bad}.Encode(io.Discard, small(), Turtle), bad)
	}
	assert.Error(t, small().Write(io.Discard, Format(99)))
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteFails(t *testing.T) {
	for f := range Format(len(formats)) {
		assert.EqualError(t, small().Write(broken{}, f), "disk full", f)
	}
}

// large is a graph over the limits of Mermaid: from one document to many, each cited once more than the next.
func large(works int) *Graph {
	g := new(Graph)
	for i := range works {
		g.Add(found(fmt.Sprintf("%d.txt", i), fmt.Sprintf("A/RES/71/%d", i+1), 0))
		var list []cited
		for k := range 1 + i%3 {
			list = append(list, cited{fmt.Sprintf("A/RES/70/%d", i+1), int32(k), syntax.Recalls})
		}
		g.Add(found("a.txt", "A/73/1", int64(i)*100, list...))
	}
	return g
}

func TestMermaidLimits(t *testing.T) {
	var b bytes.Buffer
	err := large(501).Write(&b, Mermaid)
	cut, ok := errors.AsType[*CutError](err)
	require.True(t, ok, err)
	assert.Equal(t, &CutError{Mermaid, 500, 501}, cut)
	assert.Contains(t, b.String(), "\n%% the most cited: 500 of 501 edges, the limit of Mermaid\n")
	assert.Equal(t, 500, strings.Count(b.String(), " --> ")+strings.Count(b.String(), " -->|"))
	assert.NotContains(t, b.String(), `"A/RES/71/`, "no node without an edge in a chart that was cut")
	assert.LessOrEqual(t, units(b.String()), mermaidUnits)

	g := new(Graph)
	for i := range 400 {
		g.Add(found("a.txt", "A/73/1", int64(i)*100, cited{"A/CONF.222/" + strings.Repeat("1", 150) + fmt.Sprint(i), 1, syntax.Recalls}))
	}
	b.Reset()
	err = g.Write(&b, Mermaid)
	cut, ok = errors.AsType[*CutError](err)
	require.True(t, ok, err)
	assert.LessOrEqual(t, units(b.String()), mermaidUnits)
	assert.Greater(t, units(b.String()), mermaidUnits-500, "as many as there is room for")
	assert.Equal(t, cut.Written, strings.Count(b.String(), " -->|"))
	assert.Equal(t, "mermaid: 250 of 400 edges written, the limit of the format", err.Error())
}

// graphviz 2.42 reads no string over 16,384 bytes.
func TestLongDOT(t *testing.T) {
	g := new(Graph)
	list := make([]cited, 3000)
	for i := range list {
		list[i] = cited{"A/RES/70/1", int32(i), syntax.Recalls}
	}
	g.Add(found("a.txt", "A/73/1", 0, list...))
	lines := strings.Split(written(t, g, DOT), "\n")
	longest := slices.MaxFunc(lines, func(a, b string) int { return len(a) - len(b) })
	assert.Less(t, len(longest), 16_384)
	assert.Contains(t, longest, `; …"];`)
}
