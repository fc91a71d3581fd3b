package citation_test

import (
	"fmt"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/document"
	"github.com/unxref/unxref/resolution/text"
)

func ExampleFind() {
	res := citation.Find("回顾其2015年9月25日第70/1号决议和安全理事会第1325号决议，")
	for _, ref := range res.References {
		at := res.Document.Source.Position(ref.Span.Start)
		fmt.Println(at.Line, at.Column, res.Text(ref), ref.Work, ref.Date, ref.Relation)
	}
	// Output:
	// 1 14 第70/1号决议 A/RES/70/1 2015-09-25 recalls
	// 1 28 第1325号决议 S/RES/1325(2000)  recalls
}

func ExampleFinder_Find() {
	var f citation.Finder
	var res citation.Result
	for _, s := range []string{"第70/1号决议，", "欢迎第5/3号决议，"} {
		for _, doc := range document.Parse(s, document.Options{}) {
			for _, ref := range f.Find(&res, doc).References {
				fmt.Println(ref.Status, ref.Reason, ref.Work)
			}
		}
	}
	// Output:
	// resolved  A/RES/70/1
	// unresolved issuer-not-told
}

// A program may add a body of its own; the rules of the library read its numbers.
func ExampleFinder_additions() {
	reg, err := resolution.Default().With(resolution.Additions{Bodies: []resolution.Body{{
		Key: "AU-A", Names: []string{"非洲联盟大会", "非盟大会"}, Noun: "大会", Decision: "AU/DEC/", Forms: resolution.MakeFormSet(resolution.NumberRoman),
	}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	f := citation.Finder{Registry: reg}
	for _, doc := range document.Parse("非盟大会第263(XIII)号决定，", document.Options{Registry: reg}) {
		for _, ref := range f.Find(new(citation.Result), doc).References {
			fmt.Println(ref.Work, ref.Kind)
		}
	}
	// Output:
	// AU/DEC/263(XIII) decision
}

func ExampleResult_Explain() {
	res := citation.Find("委员会审议了2011年3月24日人权理事会第16/18号决议，")
	fmt.Println(res.Explain(res.References[0]))
	// Output:
	// 第16/18号决议 is A/HRC/RES/16/18: the organ's name stands beside it; the text dates it 2011-03-24.
}

func ExampleResult_Within() {
	s := "第70/1号决议。\n第72/196号决议。\n"
	res := citation.Find(s)
	for _, ref := range res.Within(text.Span{Start: 18, End: int32(len(s))}) {
		fmt.Println(ref.Work)
	}
	// Output:
	// A/RES/72/196
}

func ExampleResult_Candidates() {
	res := citation.Find("回顾第70/1号和第72/196号决议，并重申上述决议，")
	last := res.References[len(res.References)-1]
	fmt.Println(last.Status, res.Candidates(last))
	// Output:
	// ambiguous [A/RES/72/196 A/RES/70/1]
}
