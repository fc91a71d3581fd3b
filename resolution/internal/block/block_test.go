package block

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// valid holds what is true of every rendering.
func valid(t testing.TB, x *Text, data []byte) {
	t.Helper()
	require.True(t, utf8.ValidString(x.Text))
	last := int32(0)
	for _, s := range x.Segments {
		if s.Text < last || s.Len <= 0 || int(s.Text+s.Len) > len(x.Text) || string(data[s.Input:s.Input+s.Len]) != x.Text[s.Text:s.Text+s.Len] {
			require.Fail(t, "segment", "%+v", s)
		}
		last = s.Text + s.Len
	}
	last = 0
	for _, m := range x.Marks {
		require.GreaterOrEqual(t, m.Start, last)
		require.Greater(t, m.End, m.Start)
		last = m.End
		assert.Equal(t, superscript(m.Label), x.Text[m.Start:m.End])
		require.Less(t, m.Note, len(x.Notes))
		if m.Note >= 0 {
			assert.Equal(t, m.Label, x.Notes[m.Note].Label)
		}
	}
	last = 0
	for _, n := range x.Notes {
		require.GreaterOrEqual(t, n.Start, last)
		last = n.End
		require.Equal(t, byte('\n'), x.Text[n.End])
	}
}
