package resolution_test

import (
	"fmt"

	"github.com/unxref/unxref/resolution"
)

func ExampleBody_Work() {
	b, _ := resolution.Default().Body("CCPCJ")
	fmt.Println(b.Work(resolution.Resolution, resolution.Number{Form: resolution.SessionNumber, Session: 27, Number: 5}))
	// Output: E/CN.15/RES/27/5
}

func ExampleRegistry_Fits() {
	r := resolution.Default()
	n := resolution.Number{Form: resolution.SessionNumber, Session: 51, Number: 4}
	for _, key := range []string{"GA", "HRC"} {
		b, _ := r.Body(key)
		fmt.Println(key, r.Fits(b, resolution.Resolution, n, resolution.Date{Year: 2022, Month: 10, Day: 6}) == resolution.FitYes)
	}
	// Output:
	// GA false
	// HRC true
}

func ExampleRegistry_Window() {
	for _, id := range []string{"A/RES/70/1", "A/RES/44/5", "A/HRC/RES/25/40"} {
		from, to, _ := resolution.Default().Window(resolution.MakeWork(id))
		fmt.Println(id, from, to)
	}
	// Output:
	// A/RES/70/1 2015-09-25 2015-09-25
	// A/RES/44/5 1989-10-06 1989-10-17
	// A/HRC/RES/25/40 2014-02-20 2014-04-15
}

func ExampleRegistry_OldSession() {
	n, _ := resolution.Default().OldSession(2758)
	fmt.Println(n)
	// Output: 2758(XXVI)
}

func ExampleRegistry_Near() {
	x, ok := resolution.Default().Near("消除对妇女一切形式岐视公约")
	fmt.Println(x.Title, ok)
	// Output: 消除对妇女一切形式歧视公约 true
}

func ExampleRegistry_With() {
	r, err := resolution.Default().With(resolution.Additions{Bodies: []resolution.Body{{
		Key: "AU-A", Names: []string{"非洲联盟大会", "非盟大会"}, Noun: "大会", Decision: "AU/DEC/",
		Forms: resolution.MakeFormSet(resolution.NumberRoman), Printed: "Assembly/AU/Dec.",
	}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	b, _ := r.Body("AU-A")
	fmt.Println(b.Work(resolution.Decision, resolution.Number{Form: resolution.NumberRoman, Session: 13, Number: 263}))
	// Output: AU/DEC/263(XIII)
}

func ExampleWork_URL() {
	fmt.Println(resolution.MakeWork("A/RES/2758(XXVI)").URL())
	// Output: https://docs.un.org/zh/A/RES/2758(XXVI)
}
