package main

import (
	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/check"
)

// query asks what an editor would.
func query(r *citation.Result) []check.Finding { return check.Run(r, nil) }
