package cli

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSave(t *testing.T) {
	s := newSession("x", nil, io.Discard, io.Discard)
	defer s.end(nil)
	name := filepath.Join(t.TempDir(), "out")
	put := func(text string) func(io.Writer) error {
		return func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
	}
	require.NoError(t, s.Save(name, put("one")))
	require.NoError(t, s.Save(name, put("two")))
	broken := errors.New("broken")
	assert.ErrorIs(t, s.Save(name, func(w io.Writer) error { io.WriteString(w, "half"); return broken }), broken)
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "two", string(b), "what cannot be written whole leaves the file as it was")
	left, err := filepath.Glob(name + "*")
	require.NoError(t, err)
	assert.Equal(t, []string{name}, left)
	require.NoError(t, s.Save(os.DevNull, put("gone")), "a device is written to, not replaced")
	assert.Error(t, s.Save(filepath.Join(name, "x"), put("")))
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b", "a"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o666))
	}
	s := newSession("x", []string{dir, "-", "gone"}, io.Discard, io.Discard)
	defer s.end(nil)
	assert.Equal(t, []string{filepath.Join(dir, "a"), filepath.Join(dir, "b"), "-", "gone"}, slices.Collect(s.Files()))
}
