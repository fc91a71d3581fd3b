// Package cli is what the example programs share: flags and usage, inputs and their errors, output in order, progress, exit codes, JSON Lines and tables.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

// The exit codes.
const (
	done  = 0
	found = 1 // findings, or some input could not be read
	wrong = 2 // wrong use
)

// A Program is an example program around its own work.
type Program struct {
	Name    string
	About   string // one sentence or more for -h
	Example string // command lines for -h, one a line
	Define  func(*flag.FlagSet)
	Run     func(*Session) error
}

// A UsageError is a wrong use of a program; it ends the run with exit code 2.
type UsageError string

func (e UsageError) Error() string { return string(e) }

// Main runs p with the arguments of the process and ends the process with its exit code.
func Main(p Program) {
	signal.Ignore(syscall.SIGPIPE) // a reader that has seen enough (head) makes the next write fail, which ends the run in order
	os.Exit(p.run(os.Args[1:], os.Stdout, os.Stderr))
}

func (p Program) run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet(p.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	p.Define(flags)
	inputs, err := parse(flags, args)
	s := newSession(p.Name, inputs, stdout, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		p.help(s.Out, flags)
		err = nil
	case err != nil:
		err = UsageError(err.Error())
	default:
		err = p.Run(s)
	}
	return s.end(err)
}

// parse takes flags before, between and behind the inputs; what follows -- is input.
func parse(flags *flag.FlagSet, args []string) (inputs []string, err error) {
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		rest := flags.Args()
		if n := len(args) - len(rest); n > 0 && args[n-1] == "--" || len(rest) == 0 {
			return append(inputs, rest...), nil
		}
		inputs, args = append(inputs, rest[0]), rest[1:]
	}
}

func (p Program) help(w io.Writer, flags *flag.FlagSet) {
	fmt.Fprintf(w, "%s\n\nusage: %s [flags] FILE…\n\nA FILE may be a folder, which is walked in the order of names, or - for standard input.\n\nflags:\n", p.About, p.Name)
	flags.SetOutput(w)
	flags.PrintDefaults()
	fmt.Fprintf(w, "\nexamples:\n  %s\n\nExit code: 0 done, 1 findings or some input could not be read, 2 wrong use.\n", strings.ReplaceAll(p.Example, "\n", "\n  "))
}
