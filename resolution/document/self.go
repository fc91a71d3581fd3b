package document

import (
	"path"
	"strings"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

// readSymbol reads a folded line that is a document symbol and nothing else, an asterisk of reissue or a run of parts (A-C) apart, and returns its canonical form. The line stands in p.fold.
func (p *parser) readSymbol(f string) (string, bool) {
	return wholeSymbol(&p.fold, f)
}

func wholeSymbol(fold *text.Folded, f string) (string, bool) {
	end := resolution.ScanSymbol(fold, 0)
	if end == 0 {
		return "", false
	}
	rest := strings.TrimRight(f[end:], "*")
	if rest != "" && (len(rest) > 3 || !parts(rest)) {
		return "", false
	}
	return string(resolution.AppendSymbol(nil, f[:end])) + rest, true
}

// parts reports whether s names parts: A, A-C, -C.
func parts(s string) bool {
	for i := range len(s) {
		if s[i] != '-' && (s[i] < 'A' || s[i] > 'Z') {
			return false
		}
	}
	return true
}

// work returns the Work of the symbol of a masthead; S/RES/2557(2020) and A/RES/78/183A are resolutions.
func work(symbol string) resolution.Work { return resolution.MakeWork(symbol) }

// symbolWork returns the Work of a symbol as a file's metadata print it.
func symbolWork(symbol string) resolution.Work {
	var fold text.Folded
	fold.Append(symbol, 0, int32(len(symbol)))
	if s, ok := wholeSymbol(&fold, fold.String()); ok {
		return work(s)
	}
	return resolution.Work{}
}

// named returns the Work that a file name tells: A_RES_73_186.txt, A_RES_ES-11_1.zh.txt, S_RES_2557_2020.xml, A_C.3_73_L.8.txt; the zero Work for other names.
func named(name string) resolution.Work {
	name = path.Base(strings.ReplaceAll(name, "\\", "/"))
	for {
		ext := path.Ext(name)
		if ext == "" || strings.ContainsAny(ext, "_/ ") || len(ext) > 1 && ext[1] <= '9' || ext == name {
			break
		}
		name = strings.TrimSuffix(name, ext)
	}
	if strings.Count(name, "_") < 2 {
		return resolution.Work{}
	}
	name = strings.ReplaceAll(name, "_", "/")
	if rest, ok := strings.CutPrefix(name, "S/RES/"); ok {
		number, year, ok := strings.Cut(rest, "/")
		if !ok {
			number, year, _ = strings.Cut(rest, "(")
		}
		number, year = strings.TrimSpace(number), strings.Trim(year, " ()")
		if !allDigits(number) || len(year) < 4 || !allDigits(year[:4]) {
			return resolution.Work{}
		}
		return work("S/RES/" + number + "(" + year[:4] + ")")
	}
	return symbolWork(name)
}
