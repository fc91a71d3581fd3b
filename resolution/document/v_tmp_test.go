package document

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestV(t *testing.T) {
	fs, _ := filepath.Glob("/work/shared/corpus/unxml/*.zh.txt")
	fs = append(fs, "/work/shared/corpus/undocs-peace.zh.txt", "/work/shared/corpus/undocs-development.zh.txt", "/work/shared/corpus/ga-draft-crime-prevention-2018.zh.txt")
	f, _ := os.Open("/work/shared/facts/hant.csv")
	rows, _ := csv.NewReader(f).ReadAll()
	hant := map[rune]string{}
	hi := map[string]int{}
	for i, h := range rows[0] {
		hi[h] = i
	}
	for _, r := range rows[1:] {
		if r[hi["first_choice"]] == "1" {
			hant[[]rune(r[hi["hans"]])[0]] = r[hi["hant"]]
		}
	}
	han := `[\x{3400}-\x{9fff}]`
	insert := func(with string) func(string) string {
		re := regexp.MustCompile("(" + han + ")(" + han + ")")
		return func(s string) string {
			for i := 0; i < 2; i++ {
				s = re.ReplaceAllString(s, "${1}"+with+"${2}")
			}
			return s
		}
	}
	mapper := func(m func(rune) string) func(string) string {
		return func(s string) string {
			var b strings.Builder
			for _, r := range s {
				b.WriteString(m(r))
			}
			return b.String()
		}
	}
	full := func(r rune) string {
		if strings.ContainsRune("0123456789()/", r) {
			return string(r + 0xfee0)
		}
		return string(r)
	}
	trad := func(r rune) string {
		if h, ok := hant[r]; ok {
			return h
		}
		return string(r)
	}
	sup := "⁰¹²³⁴⁵⁶⁷⁸⁹"
	vs := []struct {
		n string
		f func(string) string
	}{
		{"digits blank", func(s string) string {
			s = regexp.MustCompile("("+han+")([0-9A-Z(])").ReplaceAllString(s, "$1 $2")
			return regexp.MustCompile("([0-9A-Z)])("+han+")").ReplaceAllString(s, "$1 $2")
		}},
		{"no blank", func(s string) string {
			s = regexp.MustCompile("("+han+")[ \u00a0]+([0-9A-Z(])").ReplaceAllString(s, "$1$2")
			return regexp.MustCompile("([0-9A-Z)])[ \u00a0]+("+han+")").ReplaceAllString(s, "$1$2")
		}},
		{"blanks", insert(" ")}, {"zero", insert("\u200b")}, {"full", mapper(full)}, {"ascii", strings.NewReplacer("，", ",", "；", ";", "：", ":", "（", "(", "）", ")").Replace},
		{"trad", mapper(trad)}, {"tradfull", mapper(func(r rune) string { x := trad(r); return full([]rune(x)[0]) })},
		{"crlf", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }}, {"trail", func(s string) string { return strings.ReplaceAll(s, "\n", " \n") }},
		{"brackets", func(s string) string {
			return regexp.MustCompile("["+sup+"]+").ReplaceAllStringFunc(s, func(m string) string {
				o := "["
				for _, r := range m {
					o += fmt.Sprint(strings.Index(sup, string(r)) / 2 % 10)
					_ = r
				}
				o = "["
				for _, r := range m {
					k := 0
					for _, q := range sup {
						if q == r {
							o += fmt.Sprint(k)
						}
						k++
					}
				}
				return o + "]"
			})
		}},
	}
	sig := func(s string) []string {
		var out []string
		for _, d := range Parse(s, Options{}) {
			out = append(out, "doc "+d.Self.String()+" "+d.Date.String())
			for i, p := range d.Paragraphs {
				out = append(out, fmt.Sprint(p.Role, " ", d.Label(i), " ", p.Speaker, " ", len(p.Pieces), "\t", head(words(d, p.Pieces[0]))))
			}
			for _, m := range d.Marks {
				out = append(out, fmt.Sprint("mark ", m.Label, m.Note))
			}
		}
		return out
	}
	pre := func(x string) string { a, _, _ := strings.Cut(x, "\t"); return a }
	for _, v := range vs {
		bad := 0
		for _, f := range fs {
			b, _ := os.ReadFile(f)
			a := sig(string(b))
			c := sig(v.f(string(b)))
			for i := range a {
				if i >= len(c) || pre(a[i]) != pre(c[i]) {
					bad++
					if bad <= 9 {
						x := "-"
						if i < len(c) {
							x = c[i]
						}
						fmt.Println(v.n, filepath.Base(f), i, a[i], " >> ", x)
					}
					break
				}
			}
		}
		fmt.Println(v.n, "files with a difference:", bad)
	}
}
