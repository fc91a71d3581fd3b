package cli

import (
	"errors"
	"io"
	"iter"
	"os"
	"path/filepath"
)

// Files returns the names of the input files in order, for a program that needs their bytes; - is standard input. What cannot be walked is reported.
func (s *Session) Files() iter.Seq[string] {
	return func(yield func(string) bool) {
		for name, err := range s.files() {
			if err != nil {
				s.Fail(name, err)
			} else if !yield(name) {
				return
			}
			s.progress.files.Add(1)
		}
	}
}

// Save lets write fill a file, standard output for the name "". A file appears when it is whole: it may be one that the program reads.
func (s *Session) Save(name string, write func(io.Writer) error) error {
	if name == "" {
		return write(s.Out)
	}
	if link, err := filepath.EvalSymlinks(name); err == nil {
		name = link
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() { // a pipe or a device is not replaced
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(write(f), f.Close())
	}
	f, err := os.OpenFile(name+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		os.Remove(f.Name())
		return err
	}
	return os.Rename(f.Name(), name)
}
