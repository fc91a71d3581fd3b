package main

import (
	"strconv"
	"strings"

	"github.com/unxref/unxref/resolution"
)

const (
	firstYear    = 1945 // session n of the General Assembly begins in firstYear+n
	lastSession  = 120
	firstSalesYY = 46 // sales numbers count years with two figures
)

// A calendar tells the years of works. The registry is asked first, then the document, then the id.
type calendar struct {
	registry *resolution.Registry
	adopted  map[resolution.Work]resolution.Date // of instruments
}

func newCalendar(r *resolution.Registry) calendar {
	c := calendar{r, map[resolution.Work]resolution.Date{}}
	for _, t := range r.Instruments() {
		if d, ok := c.adopted[t.Work]; !t.Adopted.IsZero() && (!ok || t.Adopted.Compare(d) < 0) {
			c.adopted[t.Work] = t.Adopted
		}
	}
	return c
}

// day returns what is known of the day of w; said is the day that the document gives.
func (c *calendar) day(w resolution.Work, said resolution.Date) resolution.Date {
	if d, ok := c.registry.Adopted(w); ok {
		return d
	}
	if d := c.adopted[w]; !d.IsZero() {
		return d
	}
	if said.Year != 0 {
		return said
	}
	if from, to, ok := c.registry.Window(w); ok && to.Year-from.Year <= 1 {
		return resolution.Date{Year: from.Year}
	}
	return resolution.Date{Year: yearOf(w)}
}

// yearOf reads a year out of a symbol (E/2016/30, A/73/131) or a sales number (SALES/C.91.IV.2), 0 for none.
func yearOf(w resolution.Work) int16 {
	id := w.String()
	switch w.Kind() {
	case resolution.Sales:
		if part := strings.Split(id, "."); len(part) > 1 {
			if yy, err := strconv.Atoi(part[1]); err == nil && yy >= 0 && yy < 100 {
				return int16(yy + 1900 + 100*b2i(yy < firstSalesYY))
			}
		}
	case resolution.Document:
		part := strings.Split(id, "/")
		for _, p := range part[1:] {
			if n, err := strconv.Atoi(p); err == nil && len(p) == 4 && n >= firstYear && n < 2100 {
				return int16(n)
			}
		}
		session := part[1]
		if strings.HasPrefix(session, "C.") && len(part) > 2 { // A/C.3/73/L.8
			session = part[2]
		}
		if n, err := strconv.Atoi(session); err == nil && part[0] == "A" && n > 0 && n < lastSession {
			return int16(firstYear + n)
		}
	}
	return 0
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
