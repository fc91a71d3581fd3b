package document_test

import (
	"fmt"
	"strings"

	"github.com/unxref/unxref/resolution/document"
)

const draft = `A/C.3/73/L.8
加强技术合作
大会，
重申其《联合国禁止
¹ 联合国，《条约汇编》，第2225卷，第39574号。
非法贩运公约》² 的各项决议，
1. 请秘书长提交报告。
² 同上，第1582卷，第27627号。
`

func ExampleParse() {
	for _, d := range document.Parse(draft, document.Options{}) {
		fmt.Println(d.Self)
		for i, p := range d.Paragraphs {
			fmt.Printf("%s %q", d.Label(i), p.Speaker)
			for _, s := range p.Pieces {
				fmt.Print(" | ", d.Source.Text[s.Start:s.End])
			}
			fmt.Println()
		}
	}
	// Output:
	// A/C.3/73/L.8
	//  "" | A/C.3/73/L.8
	// title "" | 加强技术合作
	//  "GA" | 大会，
	// pp1 "GA" | 重申其《联合国禁止 | 非法贩运公约》² 的各项决议，
	// op1 "GA" | 1. 请秘书长提交报告。
	// n1 "GA" | 联合国，《条约汇编》，第2225卷，第39574号。
	// n2 "GA" | 同上，第1582卷，第27627号。
}

func ExampleRead() {
	for d, err := range document.Read(strings.NewReader("安全理事会，\n1. 决定延长任务期限。\n"), document.Options{}) {
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(len(d.Paragraphs), d.Paragraphs[1].Speaker)
	}
	// Output: 2 SC
}

func ExampleOpen() {
	for _, err := range document.Open("testdata/none.txt", document.Options{}) {
		fmt.Println(err)
	}
	// Output: open testdata/none.txt: no such file or directory
}
