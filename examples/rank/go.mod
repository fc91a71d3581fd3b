module github.com/unxref/unxref/examples/rank

go 1.26.0

require (
	github.com/unxref/unxref v0.0.0
	gonum.org/v1/gonum v0.17.0
)

require (
	golang.org/x/net v0.62.0 // indirect
	golang.org/x/text v0.44.0 // indirect
)

replace github.com/unxref/unxref => ../..
