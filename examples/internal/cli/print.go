package cli

import (
	"iter"
	"runtime"

	"github.com/unxref/unxref/resolution/document"
)

// A Printer turns documents into output. One Printer serves one goroutine; it sees the documents of one file after the other.
type Printer interface {
	Document(out *Output, file string, d *document.Document)
	End(out *Output) // behind the last document of a file
}

// An Output takes what a Printer has to say of one file. Append whole records to Bytes and call Spill after each.
type Output struct {
	Bytes []byte
	send  func([]byte)
}

const (
	chunkBytes  = 1 << 16 // of output handed on at once
	chunksAhead = 4       // that a file may hold while an earlier one is printed
	filesAhead  = 16      // that may be done while an earlier one is printed
)

// Spill hands on what was appended once it is worth it, so that memory is bounded however long a document is.
func (o *Output) Spill() {
	if len(o.Bytes) >= chunkBytes {
		o.flush()
	}
}

func (o *Output) flush() {
	if len(o.Bytes) > 0 {
		o.send(o.Bytes)
		o.Bytes = make([]byte, 0, chunkBytes+chunkBytes/4)
	}
}

// A piece of a file's output, or why there is no more.
type piece struct {
	bytes []byte
	err   error
}

type job struct {
	name   string
	pieces chan piece
}

// Print reads the inputs, several at a time, and prints what the printers say of them in the order of the inputs. What cannot be read is reported in its place.
// The error is that of writing.
func (s *Session) Print(o document.Options, printer func() Printer) error {
	jobs, order, quit := make(chan job), make(chan job, filesAhead), make(chan struct{})
	defer close(quit)
	go s.hand(jobs, order, quit)
	for range min(runtime.GOMAXPROCS(0), 2) {
		go work(jobs, o, printer(), quit)
	}
	for j := range order {
		for p := range j.pieces {
			if p.err != nil {
				s.Fail(j.name, p.err)
			}
			if _, err := s.Out.Write(p.bytes); err != nil {
				return err
			}
		}
		s.progress.files.Add(1)
	}
	return nil
}

// hand gives every file to a worker and, in order, to the one who prints.
func (s *Session) hand(jobs, order chan<- job, quit <-chan struct{}) {
	defer close(jobs)
	defer close(order)
	for name, err := range s.files() {
		j := job{name, make(chan piece, chunksAhead)}
		select {
		case order <- j:
		case <-quit:
			return
		}
		if err != nil {
			j.pieces <- piece{err: err}
			close(j.pieces)
			continue
		}
		select {
		case jobs <- j:
		case <-quit:
			return
		}
	}
}

func work(jobs <-chan job, o document.Options, p Printer, quit <-chan struct{}) {
	for j := range jobs {
		send := func(p piece) {
			select {
			case j.pieces <- p:
			case <-quit:
			}
		}
		out := &Output{send: func(b []byte) { send(piece{bytes: b}) }}
		var failed error
		for doc, err := range untilQuit(document.Open(j.name, o), quit) {
			if err != nil {
				failed = err
				break
			}
			p.Document(out, j.name, doc)
		}
		p.End(out)
		out.flush()
		if failed != nil {
			send(piece{err: failed})
		}
		close(j.pieces)
	}
}

func untilQuit(docs iter.Seq2[*document.Document, error], quit <-chan struct{}) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		for doc, err := range docs {
			select {
			case <-quit:
				return
			default:
			}
			if !yield(doc, err) {
				return
			}
		}
	}
}
