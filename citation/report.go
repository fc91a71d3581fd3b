package citation

import (
	"strconv"
	"strings"
)

// A supplement is a report that is published as a supplement to the Official Records every year or session.
type supplement struct {
	number int
	body   string // who reports in it
	since  int    // session of the General Assembly from which on it is this body
}

// Supplements of the Economic and Social Council (document E/year/20+number) and of the General Assembly (document A/session/number).
// Source: DOMAIN 1.5, 1.6; facts/bodies.csv.
var (
	councilSupplements = []supplement{{3, "CHR", 0}, {4, "STAT", 0}, {5, "CPD", 0}, {6, "CSOCD", 0}, {7, "CSW", 0}, {8, "CND", 0}, {9, "CSD", 0}, {10, "CCPCJ", 0},
		{11, "CSTD", 0}, {22, "UNFF", 0}}
	assemblySupplements = []supplement{{8, "UNHA", 74}, {8, "UNHGC", 0}, {25, "UNEA", 69}, {25, "UNEP-GC", 0}, {53, "HRC", 0}}
)

// reportsOf returns the keys of the bodies whose report a document is, by its symbol or its place in the Official Records.
func reportsOf(id string) []string {
	part := strings.Split(id, "/")
	find := func(list []supplement, n, session int) []string {
		for _, s := range list {
			if s.number == n && session >= s.since {
				return []string{s.body}
			}
		}
		return nil
	}
	number := func(i int) int {
		if i >= len(part) {
			return -1
		}
		n, err := strconv.Atoi(strings.TrimRight(part[i], "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		if err != nil {
			return -1
		}
		return n
	}
	switch part[0] {
	case "E":
		return find(councilSupplements, number(2)-20, 0)
	case "ESCOR":
		return find(councilSupplements, number(3), 0)
	case "A":
		return find(assemblySupplements, number(2), number(1))
	case "GAOR":
		return find(assemblySupplements, number(3), number(1))
	case "CAC":
		return []string{"COSP-UNCAC"}
	case "CTOC":
		return []string{"COP-UNTOC"}
	case "UNEP":
		if len(part) > 1 && part[1] == "CBD" {
			return []string{"COP-CBD"}
		}
		if len(part) > 1 && strings.HasPrefix(part[1], "OzL") {
			return []string{"MOP-MP"}
		}
		return []string{"UNEA", "UNEP-GC"}
	case "CBD":
		return []string{"COP-CBD"}
	case "HSP":
		return []string{"UNHA", "UNHGC"}
	case "ICCD":
		return []string{"COP-UNCCD"}
	}
	return nil
}
