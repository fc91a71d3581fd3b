package document

import (
	"bytes"
	"errors"

	"github.com/unxref/unxref/resolution/internal/block"
	"github.com/unxref/unxref/resolution/text"
)

// A Link is a citation for LinkAKN: bytes of the text as read, where they lead, and what they lead to.
type Link struct {
	Span         text.Span
	Href, ShowAs string
}

var errNotAKN = errors.New("not Akoma Ntoso")

// LinkAKN returns a file of Akoma Ntoso with every link as <ref href showAs>, in the place of the <a> and <ref> that touch it. The spans are bytes of Source.Text
// as Read makes it of the file. Every other byte stays as it is. It fails where data is not Akoma Ntoso or cannot be read.
func LinkAKN(data []byte, links []Link) ([]byte, error) {
	if block.Sniff(data[:min(len(data), sniffed)]) != block.AKN {
		return nil, errNotAKN
	}
	t, err := block.Read(block.AKN, data, block.Limits{Input: int64(len(data))})
	if err != nil {
		return nil, err
	}
	list := make([]block.Link, len(links))
	for i, l := range links {
		list[i] = block.Link{Start: l.Span.Start, End: l.Span.End, Href: l.Href, ShowAs: l.ShowAs}
	}
	return bytes.Clone(block.RewriteAKN(data, t, list)), nil
}
