package block

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"

	"github.com/unxref/unxref/resolution/text"
)

// What HTML's elements do to the lines; an element in none of the tables is inline.
var (
	htmlVoid   = set("area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
	htmlHidden = set("script", "style", "title", "template", "iframe", "noembed", "noframes", "noscript", "textarea", "select", "svg", "object", "button", "rt", "rp")
	htmlBlock  = set("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
		"h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
	// htmlCloses says which open element ends when one of the same kind begins, and which element bounds the search.
	htmlCloses = map[string]struct{ ends, within map[string]bool }{
		"li": {set("li"), set("ol", "ul", "menu", "dir", "table", "td", "th")},
		"dt": {set("dt", "dd"), set("dl", "table", "td", "th")},
		"dd": {set("dt", "dd"), set("dl", "table", "td", "th")},
		"td": {set("td", "th"), set("tr", "table")},
		"th": {set("td", "th"), set("tr", "table")},
		"tr": {set("tr", "td", "th"), set("table")},
	}
)

// An htmlElement is an open element.
type htmlElement struct {
	name   string
	hidden bool
	list   *list // of ol
	note   int   // the note that ends with this element, from 1
}

// An htmlReader makes lines of one page. It reads tokens and keeps its own stack of open elements, so nothing recurses.
type htmlReader struct {
	*builder
	utf8    bool
	stack   []htmlElement
	hidden  int // open elements that are hidden
	pre     int
	probe   *probe            // words that may be a mark
	marks   map[string]string // anchor of a note → label of the marks that led there
	index   map[string]int    // anchor of a note → its index
	anchors []string          // to which marks point, in order
	key     string            // anchor of the note that is open
	inNote  bool
	line    bool // the note ends with its line
}

func readHTML(data []byte, l Limits) (*Text, error) {
	utf, encoding, err := decode(data, htmlCharset(data))
	if err != nil {
		return nil, err
	}
	r := &htmlReader{builder: newBuilder(l), utf8: encoding == text.UTF8, marks: map[string]string{}, index: map[string]int{}}
	if err := r.read(utf); err != nil {
		return nil, err
	}
	r.resolve()
	t := r.text()
	t.Encoding = encoding
	return t, nil
}

// sheet is where words go now.
func (r *htmlReader) sheet() *sheet {
	if r.inNote {
		return &r.builder.notes
	}
	return &r.body
}

func (r *htmlReader) read(data []byte) error {
	z := html.NewTokenizer(bytes.NewReader(data))
	xhtml := bytes.HasPrefix(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), []byte("<?xml"))
	at, raw := 0, "" // raw: the element whose words the tokenizer passes unread
	for {
		kind := z.Next()
		start := at
		at += len(z.Raw())
		switch kind {
		case html.ErrorToken:
			if err := z.Err(); err != io.EOF {
				return damaged("%v", err)
			}
			if len(z.Raw()) > 0 {
				return damaged("the page ends within a tag")
			}
			if r.hidden > 0 && htmlHidden[raw] {
				return damaged("the page ends within <%s>", raw)
			}
			r.closeTo(0)
			r.flush()
			return nil
		case html.TextToken:
			if r.hidden == 0 {
				r.words(z.Raw(), start, raw == "xmp" || raw == "plaintext")
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, attrs := tag(z)
			closed := kind == html.SelfClosingTagToken && xhtml
			if raw = name; closed {
				raw = ""
				z.NextIsNotRawText()
			}
			if err := r.startTag(name, attrs, closed); err != nil {
				return err
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			raw = ""
			r.endTag(string(name))
		}
	}
}

func (r *htmlReader) startTag(name string, a attrs, closed bool) error {
	if htmlBlock[name] || name == "br" {
		r.flush()
		r.closeImplied(name)
	}
	hidden := htmlHidden[name] || a.hidden || strings.Contains(strings.ReplaceAll(a.style, " ", ""), "display:none")
	if r.hidden == 0 && !hidden {
		r.open(name, a)
	}
	if htmlVoid[name] || closed {
		return nil
	}
	e := htmlElement{name: name, hidden: hidden}
	if hidden {
		r.hidden++
	}
	if r.hidden == 0 {
		n, err := r.openNote(name, a)
		if err != nil {
			return err
		}
		e.note = n
		switch name {
		case "ol":
			e.list = newList(a)
		case "li":
			if l := r.innerList(); l != nil && n == 0 {
				r.sheet().number(l.item(a), -1)
			}
		}
	}
	if r.stack = append(r.stack, e); len(r.stack) > r.limits.Depth {
		return fmt.Errorf("%w: more than %d elements", ErrDepth, r.limits.Depth)
	}
	return nil
}

// open does what the start of a visible element does to the lines.
func (r *htmlReader) open(name string, a attrs) {
	s := r.sheet()
	switch name {
	case "table":
		s.table()
	case "tr":
		s.endRow()
	case "td", "th":
		s.cell()
	case "pre", "xmp":
		r.pre++
		s.end()
	case "br":
		r.breakLine()
	case "sup", "a":
		r.startProbe(name, a)
	case "img", "wbr":
	default:
		if htmlBlock[name] {
			r.breakLine()
		}
	}
}

// breakLine ends the line and with it a note that is one line long.
func (r *htmlReader) breakLine() {
	r.sheet().end()
	if r.inNote && r.line {
		r.closeNote()
	}
}

// innerList returns the list whose item begins, nil for one without numbers.
func (r *htmlReader) innerList() *list {
	for i := len(r.stack) - 1; i >= 0; i-- {
		switch r.stack[i].name {
		case "ol":
			return r.stack[i].list
		case "ul", "menu", "dir":
			return nil
		}
	}
	return nil
}
