package cli

import (
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/unxref/unxref/resolution/document"
)

// files returns the files that the inputs name: folders are walked in the order of names, and of them only regular files are taken. An error goes with the
// name that it is about.
func (s *Session) files() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, in := range s.Inputs {
			info, err := os.Stat(in)
			if in == "-" || err != nil || !info.IsDir() {
				if !yield(in, nil) { // what cannot be seen cannot be opened either, and Open says why
					return
				}
				continue
			}
			more := true
			filepath.WalkDir(in, func(name string, entry fs.DirEntry, err error) error {
				if err != nil || entry.Type().IsRegular() {
					more = yield(name, err)
				}
				if !more {
					return filepath.SkipAll
				}
				return nil
			})
			if !more {
				return
			}
		}
	}
}

// Documents reads the inputs one after the other and returns each document with the name of its file. What cannot be read is reported.
func (s *Session) Documents(o document.Options) iter.Seq2[string, *document.Document] {
	return func(yield func(string, *document.Document) bool) {
		for name, err := range s.files() {
			if err != nil {
				s.Fail(name, err)
				continue
			}
			for doc, err := range document.Open(name, o) {
				if err != nil {
					s.Fail(name, err)
					break
				}
				if !yield(name, doc) {
					return
				}
			}
			s.progress.files.Add(1)
		}
	}
}
