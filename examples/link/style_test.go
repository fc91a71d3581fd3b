package main

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const leastContrast = 4.5 // WCAG 2.2, AA, text of any size

var colour = regexp.MustCompile(`--([a-z]+): #([0-9a-f]{3,6});`)

// palettes are the colours of the style sheet: light, dark, print.
func palettes(t *testing.T) []map[string][3]float64 {
	light, rest, ok := strings.Cut(style, "@media (prefers-color-scheme: dark)")
	require.True(t, ok)
	dark, paper, ok := strings.Cut(rest, "@media print")
	require.True(t, ok)
	var list []map[string][3]float64
	for _, part := range []string{light, dark, paper} {
		p := map[string][3]float64{}
		for _, m := range colour.FindAllStringSubmatch(part, -1) {
			hex := m[2]
			if len(hex) == 3 {
				hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
			}
			n, err := strconv.ParseUint(hex, 16, 32)
			require.NoError(t, err)
			p[m[1]] = [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
		}
		list = append(list, p)
	}
	return list
}

func luminance(c [3]float64) float64 {
	for i, v := range c {
		if v /= 255; v <= 0.04045 {
			c[i] = v / 12.92
		} else {
			c[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

func contrast(a, b [3]float64) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// mixed is share of a over b, as color-mix has it.
func mixed(a, b [3]float64, share float64) (c [3]float64) {
	for i := range c {
		c[i] = share*a[i] + (1-share)*b[i]
	}
	return c
}

func TestContrast(t *testing.T) {
	for i, p := range palettes(t) {
		grounds := map[string][3]float64{"paper": p["paper"], "wash": p["wash"], "a queried word": mixed(p["query"], p["paper"], 0.13), "a target": mixed(p["query"], p["paper"], 0.16)}
		for _, ink := range []string{"ink", "soft", "ga", "sc", "ecosoc", "hrc", "body", "treaty", "other", "query"} {
			require.Contains(t, p, ink)
			for name, ground := range grounds {
				assert.GreaterOrEqual(t, contrast(p[ink], ground), leastContrast, "palette %d: %s on %s", i, ink, name)
			}
		}
	}
}

func TestStyleStaysInItsElement(t *testing.T) {
	assert.NotContains(t, style, "</")
	assert.NotContains(t, style, "url(")
	assert.NotContains(t, style, "@import")
}
