package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"syscall"
	"unicode"
)

// A Session is one run of a program.
type Session struct {
	Inputs []string      // as named on the command line
	Out    *bufio.Writer // standard output; a failed write is reported when the run ends

	name     string
	code     int
	progress *progress
	screen   *screen
}

func newSession(name string, inputs []string, stdout, stderr io.Writer) *Session {
	sc := &screen{stdout: stdout, stderr: stderr}
	return &Session{Inputs: inputs, Out: bufio.NewWriterSize(sc, 1<<16), name: name, screen: sc, progress: startProgress(name, sc)}
}

// Fail reports an input that could not be read, as one line on standard error; the run goes on and ends with exit code 1.
func (s *Session) Fail(file string, err error) {
	s.Out.Flush() // so that the line never stands inside a record where both go to one place; the error is kept by Out
	s.screen.report(oneLine(file) + ": " + oneLine(strings.TrimPrefix(reason(err), file+": ")))
	s.code = max(s.code, found)
}

// Found notes that there are findings: the run ends with exit code 1.
func (s *Session) Found() { s.code = max(s.code, found) }

// end flushes the output, reports what went wrong with the program itself and returns the exit code.
func (s *Session) end(err error) int {
	s.progress.stop()
	flushed := s.Out.Flush()
	usage, isUsage := errors.AsType[UsageError](err)
	switch {
	case isUsage:
		s.screen.report(fmt.Sprintf("%s: %s (-h explains the use)", s.name, oneLine(string(usage))))
		return wrong
	case err == nil:
		err = flushed
	}
	if err == nil || errors.Is(err, syscall.EPIPE) {
		return s.code
	}
	s.screen.report(s.name + ": " + oneLine(err.Error()))
	return found
}

// reason is what went wrong, without the name of the file, which stands before it already.
func reason(err error) string {
	if e, ok := errors.AsType[*fs.PathError](err); ok && errors.Unwrap(err) == e.Err {
		return e.Err.Error()
	}
	return err.Error()
}

// oneLine keeps names and reasons, which may hold anything, from breaking a line or driving a terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029' {
			return '\uFFFD'
		}
		return r
	}, s)
}
