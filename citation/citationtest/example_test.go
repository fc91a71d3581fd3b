package citationtest_test

import (
	"testing"

	"github.com/unxref/unxref/citation/citationtest"
)

func TestTranslation(t *testing.T) {
	citationtest.Cites(t, "回顾其第70/1号和第1373(2001)号决议", "A/RES/70/1", "S/RES/1373(2001)")
}
