package block

import (
	"bytes"
	"slices"
)

// htmlTags open a page or a piece of one. A line of Chinese that begins with <…> in place of 《…》 is none.
var htmlTags = []string{
	"html", "head", "body", "meta", "title", "link", "style", "script", "p", "div", "span", "table", "tbody", "tr", "td", "ul", "ol", "li", "dl", "h1", "h2", "h3", "h4", "h5", "h6",
	"a", "b", "i", "u", "em", "strong", "sup", "sub", "font", "center", "br", "hr", "img", "pre", "section", "article", "main", "header", "footer", "blockquote",
}

// Sniff tells the format from the first bytes of a file, never from its name. 4,096 bytes are enough unless a long comment stands before the first element.
func Sniff(head []byte) Format {
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")) {
		return DOCX
	}
	s := narrow(head)
	for {
		s = bytes.TrimLeft(s, " \t\r\n\f")
		var end string
		switch {
		case bytes.HasPrefix(s, []byte("<?xml")):
			end = "?>"
		case bytes.HasPrefix(s, []byte("<!--")):
			end = "-->"
		case len(s) >= 14 && bytes.EqualFold(s[:14], []byte("<!DOCTYPE html")):
			return HTML
		case bytes.HasPrefix(s, []byte("<!DOCTYPE")):
			// An internal subset is left to the reader, which refuses it.
			if bytes.Contains(s, []byte("akomaNtoso")) {
				return AKN
			}
			end = ">"
		default:
			return element(s)
		}
		i := bytes.Index(s, []byte(end))
		if i < 0 {
			return Plain
		}
		s = s[i+len(end):]
	}
}

// element tells the format from the first element.
func element(s []byte) Format {
	if len(s) < 2 || s[0] != '<' {
		return Plain
	}
	s = s[1:]
	n := bytes.IndexAny(s, " \t\r\n/>")
	if n <= 0 || n > 64 {
		return Plain
	}
	name := s[:n]
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	if string(name) == "akomaNtoso" {
		return AKN
	}
	switch tag := string(bytes.ToLower(name)); {
	case tag == "html" || tag == "head" || tag == "body" || tag == "meta":
		return HTML
	case slices.Contains(htmlTags, tag) && mostlyTags(s[n:]):
		return HTML
	}
	return Plain
}

// mostlyTags reports whether at least half of the lines of a piece of HTML begin with a tag. A page in Markdown may open with one <p align="center">; its
// lines are text.
func mostlyTags(s []byte) bool {
	tags, lines := 1, 1
	if i := bytes.IndexByte(s, '\n'); i >= 0 {
		s = s[i+1:]
	} else {
		return true
	}
	for line := range bytes.Lines(s) {
		if line = bytes.TrimSpace(line); len(line) > 0 {
			lines++
			if line[0] == '<' {
				tags++
			}
		}
	}
	return 2*tags >= lines
}

// narrow drops byte order marks and, from UTF-16, the zero bytes, which is all that telling an ASCII tag needs.
func narrow(head []byte) []byte {
	if s, ok := bytes.CutPrefix(head, []byte("\xef\xbb\xbf")); ok {
		return s
	}
	if len(head) < 4 {
		return head
	}
	first := -1
	switch {
	case head[0] == 0xff && head[1] == 0xfe, head[0] == '<' && head[1] == 0 && head[3] == 0:
		first = 0
	case head[0] == 0xfe && head[1] == 0xff, head[0] == 0 && head[1] == '<' && head[2] == 0:
		first = 1
	default:
		return head
	}
	if head[first] == 0xff || head[first] == 0xfe {
		first += 2
	}
	if head[0] == 0xfe {
		first = 3
	}
	var out []byte
	for i := first; i < len(head); i += 2 {
		out = append(out, head[i])
	}
	return out
}
