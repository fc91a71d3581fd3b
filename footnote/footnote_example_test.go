package footnote_test

import (
	"fmt"

	"github.com/unxref/unxref/footnote"
	"github.com/unxref/unxref/resolution/text"
)

func ExampleHead() {
	label, n := footnote.Head("¹² 同上，第976卷，第14152号。")
	fmt.Println(label, n)
	// Output: 12 5
}

func ExampleMarks() {
	s := "《联合国反腐败公约》⁵ 和《公约》¹,²"
	for _, m := range footnote.Marks(nil, s, text.Span{End: int32(len(s))}) {
		fmt.Print(m.Label, " ")
	}
	// Output: 5 1 2
}

func ExampleMatch() {
	marks := []footnote.Mark{{Label: "2", Note: -1}, {Label: "7", Note: -1}}
	footnote.Match(marks, []footnote.Note{{Label: "1"}, {Label: "2"}}, 0)
	fmt.Println(marks[0].Note, marks[1].Note)
	// Output: 1 -1
}

func ExampleIsSource() {
	fmt.Println(footnote.IsSource("大会第70/1号决议，附件。"), footnote.IsSource("大会请秘书长提交报告。"))
	// Output: true false
}
