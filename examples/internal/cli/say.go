package cli

// Say writes a line to standard error that is no failure: a summary, a remark on the output.
func (s *Session) Say(line string) {
	s.Out.Flush() // so that it stands behind what was printed before; the error is kept by Out
	s.screen.report(oneLine(line))
}
