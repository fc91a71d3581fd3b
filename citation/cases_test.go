package citation_test

import (
	"testing"

	"github.com/unxref/unxref/citation"
	"github.com/unxref/unxref/citation/citationtest"
)

func TestCases(t *testing.T) { citationtest.Cases(t, "../testdata/cases/*.txtar", citation.Find) }
