package cli

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPlaces(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "A/RES/70/1": 10, "第70/1号": 8, "（二）": 6, "¹²": 2, "e\u0301": 1, "か\u3099": 2, "𠀀": 2, "１２": 4, "é": 1, "ｱ": 1, "…": 1,
	} {
		assert.Equal(t, want, places(s), "%q", s)
	}
}

func TestTableLinesUp(t *testing.T) {
	var table Table
	table.Add("", "1:3", "第70/1号", "A/RES/70/1", "explicit")
	table.Add("Read as a number.\nTold by 其.", "12:108", "e\u0301", "", "unresolved")
	table.Add("", "2:1", "《曼谷规则》", "A/RES/65/229", "")
	got := string(table.AppendTo(nil))
	assert.Equal(t, `1:3     第70/1号      A/RES/70/1    explicit
12:108  é                           unresolved
    Read as a number. Told by 其.
2:1     《曼谷规则》  A/RES/65/229  
`, strings.ReplaceAll(got, "e\u0301", "é"))
	assert.Empty(t, table.AppendTo(nil), "printed once")
}

func TestTableCellsAreInert(t *testing.T) {
	var table Table
	table.Add("", "a\x1b[2Jb", "x\u202ey\u200bz", "多\n  行\u3000 ", "\xff")
	assert.Equal(t, "a\uFFFD[2Jb  xyz  多 行   \uFFFD\n", string(table.AppendTo(nil)))
}

func TestTableShortensInTheMiddle(t *testing.T) {
	long := "《" + strings.Repeat("联合国", 20) + "公约》"
	got := shorten(long)
	assert.LessOrEqual(t, places(got), maxWide)
	assert.GreaterOrEqual(t, places(got), maxWide-2)
	assert.True(t, strings.HasPrefix(got, "《联合国") && strings.HasSuffix(got, "公约》"), got)
	assert.Equal(t, "第70/1号", shorten("第70/1号"))
	marks := strings.Repeat("a", 30) + strings.Repeat("\u0301", 99) + strings.Repeat("b", 30)
	assert.LessOrEqual(t, places(shorten(marks)), maxWide)
}

func TestTableFull(t *testing.T) {
	var table Table
	for range maxRows {
		assert.False(t, table.Full())
		table.Add("", "1:1", "号")
	}
	assert.True(t, table.Full())
	assert.Equal(t, maxRows, strings.Count(string(table.AppendTo(nil)), "\n"))
	assert.False(t, table.Full())
}
