package text_test

import (
	"fmt"
	"strings"

	"github.com/unxref/unxref/resolution/text"
)

func ExampleDecode() {
	src, err := text.Decode("决议.txt", []byte("\xb4\xf3\xbb\xe1\xb5\xda70/1\xba\xc5\xbe\xf6\xd2\xe9\n")) // GBK
	fmt.Println(src.Encoding, strings.TrimSpace(src.Text), err)
	fmt.Println(src.Input(int32(strings.Index(src.Text, "号"))))
	// Output:
	// GB18030 大会第70/1号决议 <nil>
	// 10
}

func ExampleSource_Position() {
	src := text.New("", "大会，\n重申第70/1号决议\n")
	p := src.Position(int32(strings.Index(src.Text, "70/1")))
	fmt.Println(p.Line, p.Column, p.Offset)
	// Output: 2 4 19
}
