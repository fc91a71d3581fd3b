package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// A screen is standard output and standard error, which may be one terminal: a line of progress is wiped before anything else is written.
type screen struct {
	mu             sync.Mutex
	stdout, stderr io.Writer
	shown          bool
}

// Write writes to standard output.
func (s *screen) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wipe()
	return s.stdout.Write(b)
}

func (s *screen) report(line string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wipe()
	io.WriteString(s.stderr, line+"\n")
}

func (s *screen) show(line string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	io.WriteString(s.stderr, "\r\x1b[K"+line)
	s.shown = true
}

func (s *screen) wipe() {
	if s.shown {
		io.WriteString(s.stderr, "\r\x1b[K")
		s.shown = false
	}
}

// A progress says on a terminal, after a second, how far the work is.
type progress struct {
	files atomic.Int64
	quit  chan struct{}
	ended sync.WaitGroup
}

// Work shorter than this shows nothing.
const patience = time.Second

func startProgress(name string, s *screen) *progress {
	p := &progress{quit: make(chan struct{})}
	if !isTerminal(s.stderr) {
		return p
	}
	p.ended.Go(func() {
		began, tick := time.Now(), time.NewTicker(patience)
		defer tick.Stop()
		for {
			select {
			case <-p.quit:
				return
			case <-tick.C:
				s.show(fmt.Sprintf("%s: %d files read, %d s", name, p.files.Load(), int(time.Since(began).Seconds())))
			}
		}
	})
	return p
}

// stop ends the progress; the next write wipes its line.
func (p *progress) stop() {
	close(p.quit)
	p.ended.Wait()
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
