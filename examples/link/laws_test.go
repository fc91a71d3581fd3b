package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// nodes returns the elements under n that match, in order.
func nodes(n *html.Node, match func(*html.Node) bool) (list []*html.Node) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && match(d) {
			list = append(list, d)
		}
	}
	return list
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// shown is the text of an element.
func shown(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func parsed(t testing.TB, page []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	require.NoError(t, err)
	return root
}

// whole holds a page to its laws: ids once, every anchor and every description has its target, no link in a link, nothing that runs or loads.
func whole(t testing.TB, page []byte) *html.Node {
	t.Helper()
	root := parsed(t, page)
	ids := map[string]bool{}
	all := nodes(root, func(*html.Node) bool { return true })
	for _, n := range all {
		if id := attr(n, "id"); id != "" {
			require.False(t, ids[id], "id %q twice", id)
			require.False(t, strings.ContainsAny(id, " \t\n"), "id %q", id)
			ids[id] = true
		}
		require.NotContains(t, []string{"script", "iframe", "object", "embed", "img", "link", "base", "form", "image", "foreignobject"}, n.Data)
		for _, a := range n.Attr {
			require.False(t, strings.HasPrefix(strings.ToLower(a.Key), "on"), a.Key)
			require.NotEqual(t, "style", a.Key)
			require.NotEqual(t, "src", a.Key)
		}
		if n.Data == "a" {
			for p := n.Parent; p != nil; p = p.Parent {
				require.False(t, p.Type == html.ElementNode && p.Data == "a", "a link in a link: %s", shown(p))
			}
		}
	}
	for _, n := range all {
		if href := attr(n, "href"); strings.HasPrefix(href, "#") {
			require.True(t, ids[href[1:]], "nothing at %s", href)
		} else if href != "" {
			require.True(t, strings.HasPrefix(href, "https://docs.un.org/"), href)
		}
		for _, key := range [...]string{"aria-describedby", "aria-labelledby"} {
			for id := range strings.FieldsSeq(attr(n, key)) {
				require.True(t, ids[id], "%s of nothing: %s", key, id)
			}
		}
	}
	return root
}

// blocks are the paragraphs, titles and notes of a page, as a reader sees them.
func blocks(root *html.Node) (list []string) {
	for _, n := range nodes(root, func(n *html.Node) bool { return n.Data == "article" || n.Data == "span" && attr(n, "class") == "note" }) {
		if n.Data == "span" {
			list = append(list, shown(n))
			continue
		}
		for _, p := range nodes(n, func(n *html.Node) bool {
			return n.Data == "p" || n.Data == "tr" || n.Data == "h2" && attr(n, "class") != "title" || n.Data == "span" && attr(n, "class") == "line"
		}) {
			list = append(list, shown(p))
		}
	}
	return list
}

// as is text as a page is to show it: fit for HTML, the mark ¹² as 12.
func as(s string) string {
	var b strings.Builder
	for _, r := range clean(s) {
		if i := strings.IndexRune("⁰¹²³⁴⁵⁶⁷⁸⁹", r); i >= 0 {
			r = '0' + rune(len([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹"[:i])))
		}
		b.WriteRune(r)
	}
	return b.String()
}

// sameText holds a page to the text of its documents, paragraph by paragraph, in their order.
func sameText(t testing.TB, root *html.Node, views []*view) {
	t.Helper()
	var want, got []string
	for _, v := range views {
		for i := range v.paragraphs {
			var b strings.Builder
			last := byte(0)
			for j, piece := range v.doc.Paragraphs[i].Pieces {
				s := v.doc.Source.Text[piece.Start:piece.End]
				if j > 0 && s != "" && latin(last) && latin(s[0]) {
					b.WriteByte(' ')
				}
				if b.WriteString(as(s)); s != "" {
					last = s[len(s)-1]
				}
			}
			want = append(want, b.String())
		}
	}
	for _, s := range blocks(root) {
		got = append(got, as(s))
	}
	require.Equal(t, want, got)
}
