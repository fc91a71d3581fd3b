//go:build ignore

// Gen makes the tables of this folder from the fact tables of the project. Run it from the root of the module:
//
//	go run resolution/tables/gen.go ../shared/facts resolution/tables
//
// It writes bodies.csv, sessions.csv, numbers.csv, adopted.txt.gz and instruments.csv.gz. The table calendar.csv is written by hand.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/unxref/unxref/resolution/text"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("use: gen FACTS TABLES")
	}
	from, to := os.Args[1], os.Args[2]
	bodies(from, to)
	sessions(from, to)
	numbers(from, to)
	adopted(from, to)
	instruments(from, to)
}

type row map[string]string

func read(dir, name string) []row {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	rows := make([]row, 0, len(all))
	for _, rec := range all[1:] {
		r := row{}
		for i, v := range rec {
			r[all[0][i]] = v
		}
		rows = append(rows, r)
	}
	return rows
}

func write(dir, name string, rows [][]string) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if err := w.WriteAll(rows); err != nil {
		log.Fatal(err)
	}
	save(dir, name, b.Bytes())
}

// save writes a table, packed if its name says so. The packed bytes depend on nothing but the table.
func save(dir, name string, b []byte) {
	if strings.HasSuffix(name, ".gz") {
		var z bytes.Buffer
		w, _ := gzip.NewWriterLevel(&z, gzip.BestCompression)
		w.Write(b)
		w.Close()
		b = z.Bytes()
	}
	if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(name, len(b))
}

// forms translates the free text of the column style. A body that is not here writes its numbers in a way of its own (EB138.R4, A40-18), or
// has none.
var forms = map[string]string{
	"GA": "session roman bare", "SC": "numberyear bare", "UNCC": "numberyear", "ECOSOC": "year roman", "TC": "roman",
	"HRC": "session", "CHR": "year roman", "CHR-SUB": "year roman", "STAT": "session", "CPD": "year", "CSOCD": "session", "CSW": "session",
	"CND": "session", "CCPCJ": "session", "CSTD": "session", "UNFF": "session", "CSD": "session", "CHS": "session",
	"ECLAC": "roman", "ESCAP": "session roman", "ECA": "roman year", "ECE": "letter roman", "ESCWA": "roman",
	"UNEP-GC": "session romannumber roman", "UNEA": "session", "UNHGC": "session", "UNHA": "session", "UNHEB": "year",
	"UNDP-EB": "year", "UNICEF-EB": "year", "UNW-EB": "year", "UNCTAD": "roman", "TDB": "roman", "UNIDO-GC": "session", "UNIDO-IDB": "session",
	"WHA": "dot numbersession", "FAO-C": "session", "FAO-CL": "session", "UNESCO-GC": "session", "UNESCO-EX": "session", "ITU-PP": "numberyear",
	"UNWTO": "roman", "COSP-UNCAC": "session", "COP-UNTOC": "session", "COP-FCCC": "meeting", "CMP-FCCC": "meeting", "CMA-FCCC": "meeting",
	"COP-CBD": "romannumber session", "CPMOP-CBD": "prefix", "NPMOP-CBD": "prefix", "COP-UNCCD": "meeting", "COP-CITES": "dot", "COP-CMS": "dot",
	"COP-BASEL": "prefix romannumber", "COP-ROTT": "prefix", "COP-STOCK": "prefix", "MOP-MP": "romannumber", "COP-MINA": "prefix",
	"IPBES": "prefix", "SAICM": "romannumber",
	"AU-A": "roman", "AU-EC": "roman", "OAU": "roman", "ACHPR": "bare roman", "OAS": "roman", "LAS": "bare session", "OIC": "session",
	"OSCE": "session", "EU-CNS": "year", "COE": "numberyear",
}

// printed is what stands right before the number of a body.
var printed = map[string]string{
	"WHA": "WHA", "AU-A": "Assembly/AU/Dec.", "AU-EC": "EX.CL/Dec.", "OAU": "AHG/Res.", "ACHPR": "ACHPR/Res.", "OAS": "AG/RES.", "OSCE": "MC.DEC/",
}

// eras leads from the rows of one organ that differ by era or kind of session to the row that stands for all.
var eras = map[string]string{
	"GA-OLD": "GA", "GA-SP": "GA", "GA-SP-OLD": "GA", "GA-ES": "GA", "GA-ES-OLD": "GA", "ECOSOC-OLD": "ECOSOC", "HRC-SP": "HRC", "CHR-OLD": "CHR",
}

// generic names say of what sort a body is, not which (理事会, 缔约方会议), or name no issuer. What they mean is told by the text alone.
var generic = map[string]bool{
	"理事会": true, "委员会": true, "小组委员会": true, "缔约方会议": true, "缔约方大会": true, "缔约国会议": true, "缔约国大会": true, "公约缔约国会议": true,
	"审议大会": true, "咨询委员会": true, "特别委员会": true, "执行委员会": true, "特别会议": true, "世界会议": true, "世界首脑会议": true, "主席声明": true,
	"所设委员会": true, "法律委员会": true, "第1267(1999)号决议所设委员会": true, "1267委员会": true, "联合国会议": true,
	"安全理事会关于反恐怖主义的第1373(2001)号决议所设委员会": true,
}

// names are forms of names that the fact table lacks. Source: DOMAIN 3.3, ANNOTATION (variant titles), with 联合国 before a name.
var names = map[string][]string{
	"SC":         {"联合国安全理事会", "联合国安理会"},
	"ECOSOC":     {"联合国经济及社会理事会", "经济和社会理事会", "经济与社会理事会", "联合国经社理事会", "经社会理事会"},
	"HRC":        {"联合国人权理事会"},
	"CHR":        {"联合国人权委员会"},
	"COSP-UNCAC": {"联合国反腐败公约缔约国大会"},
	"COP-UNTOC":  {"联合国打击跨国组织犯罪公约缔约方会议", "打击跨国组织犯罪公约缔约方会议"},
	"COP-CBD":    {"生物多样性公约缔约方会议"},
}

// noResolutions are rows whose prefix is that of documents or general comments.
func noResolutions(r row) bool {
	return r["kind"] == "treaty-body" || r["kind"] == "un-document" || slices.Contains([]string{"HRC-AC", "CTBTO", "ISA"}, r["key"])
}

func bodies(from, to string) {
	type body struct {
		row   row
		names []string
	}
	var order []*body
	byKey := map[string]*body{}
	taken := map[string]bool{}
	for _, r := range read(from, "bodies.csv") {
		key := cmp.Or(eras[r["key"]], r["key"])
		b := byKey[key]
		if b == nil {
			b = &body{row: r}
			byKey[key] = b
			order = append(order, b)
		} else {
			b.row["first_year"] = min(b.row["first_year"], r["first_year"])
			if r["last_year"] == "open" {
				b.row["last_year"] = "open"
			}
		}
		all := append([]string{r["name_zh"]}, strings.Split(r["short_zh"], "|")...)
		if key == r["key"] {
			all = append(all, names[key]...)
		}
		for _, n := range all {
			n = text.Fold(n)
			if n != "" && !generic[n] && !taken[n] && (n != "联合国大会" || key == "GA") {
				taken[n] = true
				b.names = append(b.names, n)
			}
		}
	}
	rows := [][]string{{"key", "parent", "noun", "printed", "names", "forms", "resolution", "decision", "outside", "first", "last", "example", "source"}}
	for _, b := range order {
		r := b.row
		if len(b.names) == 0 {
			continue
		}
		res, dec, outside, last := r["id_res"], r["id_dec"], "", r["last_year"]
		switch r["key"] {
		case "ECA":
			dec = "E/ECA/DEC/" // as in other_resolutions.csv
		case "COP-CITES":
			res, r["example_id"] = "", "CITES/DEC/18.3" // its resolutions are Conf. 18.3, no form of number
		case "SAICM":
			res = "SAICM/RES/" // as in its example
		}
		if noResolutions(r) {
			res, dec = "", ""
		}
		if r["kind"] == "outside" {
			outside = "1"
		}
		if last == "open" {
			last = ""
		}
		source := "M"
		switch {
		case strings.Contains(r["status"], "citation VERIFIED"):
			source = "V"
		case strings.Contains(r["status"], "name VERIFIED"):
			source = "N"
		}
		rows = append(rows, []string{r["key"], r["parent"], r["noun_zh"], printed[r["key"]], strings.Join(b.names, "|"), forms[r["key"]], res, dec,
			outside, r["first_year"], last, r["example_id"], source})
	}
	write(to, "bodies.csv", rows)
}

func sessions(from, to string) {
	rows := [][]string{{"session", "opened", "closed", "source"}}
	all := read(from, "ga_sessions.csv")
	for i, r := range all {
		closed := ""
		if i+1 < len(all) {
			closed = all[i+1]["opened"] // the closing meeting may fall on the day that the next session opens
		}
		rows = append(rows, []string{r["session"], r["opened"], closed, origin(r["opened_status"])})
	}
	for _, r := range read(from, "special_sessions.csv") {
		if r["session"] == "S-31" {
			r["opened"] = "2020-07-10" // formally; its decisions of July count (facts/README 6.3)
		}
		rows = append(rows, []string{r["session"], r["opened"], r["closed"], origin(r["status"])})
	}
	write(to, "sessions.csv", rows)
}

// origin is V for what was seen in a source, R for what a rule gives, M for what is remembered.
func origin(status string) string {
	switch {
	case strings.HasPrefix(status, "VERIFIED"):
		return "V"
	case strings.HasPrefix(status, "RULE"):
		return "R"
	}
	return "M"
}

func numbers(from, to string) {
	rows := [][]string{{"session", "first", "last", "lowest", "highest", "source"}}
	for _, r := range read(from, "ga_numbers.csv") {
		form := "new"
		if strings.HasPrefix(r["form"], "old") {
			form = "old"
		}
		rows = append(rows, []string{form + " " + r["session"], r["first"], r["last"], cmp.Or(r["first_lowest_possible"], "1"), r["last_highest_possible"], "G"})
	}
	write(to, "numbers.csv", rows)
}

func adopted(from, to string) {
	var b strings.Builder
	prefix, last := "", int64(0)
	put := func(id, day, status, source string) {
		t, err := time.Parse(time.DateOnly, day)
		if err != nil {
			log.Fatal(id, err)
		}
		at := max(strings.Index(id, "/RES/"), strings.Index(id, "/DEC/")) + len("/RES/")
		if id[:at] != prefix {
			prefix = id[:at]
			fmt.Fprintf(&b, "@%s\n", prefix)
		}
		doubt := ""
		if status == "bounded" || status == "cited-conflict" {
			doubt = "?"
		}
		days := t.Unix() / 86400
		fmt.Fprintf(&b, "%s %d %s%s\n", id[at:], days-last, strings.ReplaceAll(source, "+", ""), doubt)
		last = days
	}
	for _, r := range read(from, "ga_resolutions.csv") {
		put("A/RES/"+r["symbol"], r["adopted"], r["status"], r["source"])
	}
	for _, r := range read(from, "sc_resolutions.csv") {
		put("S/RES/"+r["number"]+"("+r["year"]+")", r["adopted"], r["status"], r["source"])
	}
	for _, r := range read(from, "other_resolutions.csv") {
		put(r["id"], r["adopted"], r["status"], r["source"])
	}
	save(to, "adopted.txt.gz", []byte(b.String()))
}

func instruments(from, to string) {
	type alias struct{ name, kind, ambiguity string }
	aliases := map[string][]alias{}
	rank := func(kind string) int {
		return slices.Index([]string{"full", "variant", "short", "misprint", "traditional"}, kind)
	}
	all := read(from, "instruments.aliases.csv")
	slices.SortStableFunc(all, func(a, b row) int { return rank(a["kind"]) - rank(b["kind"]) })
	strip := strings.NewReplacer("《", "", "》", "", "<", "", ">", "")
	for _, r := range all {
		name := strip.Replace(text.Fold(r["alias"]))
		have := slices.ContainsFunc(aliases[r["id"]], func(a alias) bool { return a.name == name })
		if have {
			continue // the traditional form of a name that stands already
		}
		kind := r["kind"][:1]
		if kind == "t" {
			kind = "v"
			if r["ambiguous"] != "" {
				kind = "s"
			}
		}
		aliases[r["id"]] = append(aliases[r["id"]], alias{name, kind, r["ambiguous"]})
		if bare := strings.ReplaceAll(name, "·", ""); bare != name {
			aliases[r["id"]] = append(aliases[r["id"]], alias{bare, kind, r["ambiguous"]})
		}
	}
	rows := [][]string{}
	for _, r := range read(from, "instruments.csv") {
		status := r["ref_status"]
		source := "M"
		switch {
		case strings.HasPrefix(status, "VERIFIED") && !strings.Contains(status, "FROM MEMORY"):
			source = "V"
		case strings.Contains(status, "VERIFIED"):
			source = "P"
		case strings.HasPrefix(status, "DATE-CHECKED"):
			source = "D"
		}
		same := strings.ReplaceAll(strings.ReplaceAll(r["same_as"], "; ", "|"), " ", "") // (Part I) stands in ids without blanks
		rec := []string{r["id"], r["title_zh"], strings.ReplaceAll(r["canonical"], " ", ""), r["part"], same, r["adopted"], source}
		for _, a := range aliases[r["id"]] {
			rec = append(rec, a.name, a.kind+cmp.Or(a.ambiguity, "-")[:1])
		}
		rows = append(rows, rec)
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.WriteAll(rows)
	save(to, "instruments.csv.gz", b.Bytes())
}
