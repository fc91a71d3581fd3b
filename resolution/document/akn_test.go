package document_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

const oneParagraph = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><mainBody><p>见第<a href="x">70/1</a>号决议。</p></mainBody></statement></akomaNtoso>`

func ExampleLinkAKN() {
	data := []byte(oneParagraph)
	for d, err := range document.Read(bytes.NewReader(data), document.Options{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		at := int32(strings.Index(d.Source.Text, "第70/1号决议"))
		linked, err := document.LinkAKN(data, []document.Link{{Span: text.Span{Start: at, End: at + int32(len("第70/1号决议"))}, Href: "https://docs.un.org/zh/A/RES/70/1", ShowAs: "A/RES/70/1"}})
		_, p, _ := strings.Cut(string(linked), "<mainBody>")
		p, _, _ = strings.Cut(p, "</mainBody>")
		fmt.Println(p, err)
	}
	// Output: <p>见<ref href="https://docs.un.org/zh/A/RES/70/1" showAs="A/RES/70/1">第70/1号决议</ref>。</p> <nil>
}

func TestLinkAKN(t *testing.T) {
	same, err := document.LinkAKN([]byte(oneParagraph), nil)
	assert.NoError(t, err)
	assert.Equal(t, oneParagraph, string(same))
	for _, in := range []string{"", "第70/1号决议", "<html><p>x</p></html>", oneParagraph[:len(oneParagraph)-20]} {
		_, err := document.LinkAKN([]byte(in), nil)
		assert.Error(t, err, in)
	}
}
