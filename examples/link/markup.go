package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A markup is HTML being appended. Whatever comes from a document goes through text or an attribute, which escape it; names of elements and attributes are
// constants of this program.
type markup struct{ b []byte }

// open starts an element with attributes: name, value, name, value. An attribute without a value is left out.
func (m *markup) open(element string, attributes ...string) {
	m.b = append(append(m.b, '<'), element...)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			m.b = append(append(append(m.b, ' '), attributes[i]...), '=', '"')
			m.text(attributes[i+1])
			m.b = append(m.b, '"')
		}
	}
	m.b = append(m.b, '>')
}

func (m *markup) close(element string) {
	m.b = append(append(append(m.b, "</"...), element...), '>')
}

// element is an element that holds text.
func (m *markup) element(element, text string, attributes ...string) {
	m.open(element, attributes...)
	m.text(text)
	m.close(element)
}

// line ends a line of the source, where no text can see it.
func (m *markup) line() { m.b = append(m.b, '\n') }

// raw appends constants of this program.
func (m *markup) raw(s string) { m.b = append(m.b, s...) }

// text appends text so that it stays text, between tags and in quoted attributes alike.
func (m *markup) text(s string) {
	for _, r := range clean(s) {
		switch r {
		case '&':
			m.raw("&amp;")
		case '<':
			m.raw("&lt;")
		case '>':
			m.raw("&gt;")
		case '"':
			m.raw("&#34;")
		case '\'':
			m.raw("&#39;")
		default:
			m.b = utf8.AppendRune(m.b, r)
		}
	}
}

// clean replaces what HTML and XML cannot hold: controls but tab and line feed, noncharacters, bytes that are no UTF-8. The line and page breaks of
// typesetting become blanks.
func clean(s string) string {
	if strings.IndexFunc(s, unfit) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s { // ranging turns each bad byte into U+FFFD
		switch {
		case r == '\r' || r == '\f' || r == '\v':
			r = ' '
		case unfit(r):
			r = utf8.RuneError
		}
		b.WriteRune(r)
	}
	return b.String()
}

func unfit(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r >= 0x7F && r <= 0x9F || r == utf8.RuneError || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF
}

// label makes a line of s for titles and lists, where no paragraph ends what a right-to-left override began.
func label(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		}
		return r
	}, s)
}
