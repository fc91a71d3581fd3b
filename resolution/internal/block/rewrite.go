package block

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"math"
	"slices"
)

// A Link is a citation for RewriteAKN. Start and End are bytes of the rendering.
type Link struct {
	Start, End   int32
	Href, ShowAs string
}

// RewriteAKN returns data, which Read rendered as t, with every link as <ref href showAs>. It takes the place of the <a> and <ref> that touch it, wrong or cut into characters as they may be; every other byte stays. A link that
// crosses a note or half an element is wrapped in pieces. Of links that overlap the first stands. Input that is not UTF-8 is returned as it is.
func RewriteAKN(data []byte, t *Text, links []Link) []byte {
	tags, prefix, ok := scanTags(data)
	if !ok {
		return data
	}
	links = slices.Clone(links)
	slices.SortStableFunc(links, func(a, b Link) int { return cmp.Compare(a.Start, b.Start) })
	var edits []edit
	last := int32(0)
	for _, l := range links {
		if l.Start < last || l.Start >= l.End || int(l.End) > len(t.Text) {
			continue
		}
		last = l.End
		open := openRef(prefix, l)
		for _, r := range runs(data, tags, inputs(t.Segments, l)) {
			edits = append(edits, edit{r.start, r.start, open, 1}, edit{r.end, r.end, "</" + prefix + "ref>", -1})
			edits = dropAnchors(edits, tags, r)
		}
	}
	return apply(data, edits)
}

func openRef(prefix string, l Link) string {
	var b bytes.Buffer
	b.WriteString("<" + prefix + `ref href="`)
	_ = xml.EscapeText(&b, []byte(l.Href)) // a Buffer takes everything
	if l.ShowAs != "" {
		b.WriteString(`" showAs="`)
		_ = xml.EscapeText(&b, []byte(l.ShowAs))
	}
	b.WriteString(`">`)
	return b.String()
}

// An aknTag is a start or an end tag in the file.
type aknTag struct {
	start, end int
	mate       int // index of the other one
	parent     int // index of the start of the element around, -1 for the root
	anchor     bool
	parts      bool // no inline element: a link does not reach over it
}

// scanTags lists the tags of a file; an element without content has two at one place. prefix is that of the root, with its colon.
func scanTags(data []byte) (tags []aknTag, prefix string, ok bool) {
	x := newXMLReader(bytes.NewReader(data), math.MaxInt)
	var open []int
	for {
		tok, err := x.next()
		if err != nil {
			return tags, prefix, len(open) == 0 && len(tags) > 0
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			name := tok.Name.Local
			if len(tags) == 0 {
				if head, _, found := bytes.Cut(data[x.start+1:x.end], []byte(":"+name)); found && !bytes.ContainsAny(head, " \t\r\n") {
					prefix = string(head) + ":"
				}
			}
			parent := -1
			if n := len(open); n > 0 {
				parent = open[n-1]
			}
			open = append(open, len(tags))
			tags = append(tags, aknTag{start: x.start, end: x.end, mate: -1, parent: parent, anchor: name == "a" || name == "ref",
				parts: aknBreaks[name] || aknSkip[name] || name == "num" || name == "td" || name == "th" || name == "authorialNote" || name == "note"})
		case xml.EndElement:
			i := open[len(open)-1]
			open = open[:len(open)-1]
			tags[i].mate = len(tags)
			tags = append(tags, aknTag{start: x.start, end: x.end, mate: i, parent: tags[i].parent, anchor: tags[i].anchor, parts: tags[i].parts})
		}
	}
}

// A place is a run of bytes of the file.
type place struct{ start, end int }

// inputs returns where the words of a link stand in the file; nil if they stand out of order.
func inputs(segs []Segment, l Link) []place {
	var found []place
	i, _ := slices.BinarySearchFunc(segs, l.Start, func(s Segment, p int32) int { return cmp.Compare(s.Text+s.Len, p+1) })
	for ; i < len(segs) && segs[i].Text < l.End; i++ {
		s := segs[i]
		a, z := max(s.Text, l.Start), min(s.Text+s.Len, l.End)
		p := place{int(s.Input + a - s.Text), int(s.Input + z - s.Text)}
		if n := len(found); n > 0 && p.start < found[n-1].end {
			return nil
		}
		found = append(found, p)
	}
	return found
}

// runs joins the places of a link: all of them, if every element between them is inline, begins and ends there; else those with nothing but anchors between.
func runs(data []byte, tags []aknTag, places []place) []place {
	if len(places) == 0 {
		return nil
	}
	whole := place{places[0].start, places[len(places)-1].end}
	if joined(tags, whole) {
		return []place{whole}
	}
	out := places[:1:1]
	for _, p := range places[1:] {
		if r := &out[len(out)-1]; bare(tags, r.end, p.start) {
			r.end = p.end
		} else {
			out = append(out, p)
		}
	}
	// What two pieces have between them may be a blank: no word, no link.
	return slices.DeleteFunc(out, func(p place) bool { return len(bytes.TrimSpace(data[p.start:p.end])) == 0 })
}

// between calls f for the tags that stand in data[from:to] until it returns false.
func between(tags []aknTag, from, to int, f func(i int) bool) {
	i, _ := slices.BinarySearchFunc(tags, from, func(t aknTag, p int) int { return cmp.Compare(t.start, p) })
	for ; i < len(tags) && tags[i].start < to; i++ {
		if !f(i) {
			return
		}
	}
}

func joined(tags []aknTag, p place) bool {
	ok := true
	between(tags, p.start, p.end, func(i int) bool {
		t := tags[i]
		mate := tags[t.mate]
		ok = t.anchor || !t.parts && p.start <= mate.start && mate.end <= p.end
		return ok
	})
	return ok
}

func bare(tags []aknTag, from, to int) bool {
	ok := true
	between(tags, from, to, func(i int) bool { ok = tags[i].anchor; return ok })
	return ok
}

// dropAnchors removes the anchors that lie around, in or across a run.
func dropAnchors(edits []edit, tags []aknTag, r place) []edit {
	drop := func(i int) {
		for _, t := range []aknTag{tags[i], tags[tags[i].mate]} {
			if t.start < t.end {
				edits = append(edits, edit{t.start, t.end, "", 0})
			}
		}
	}
	between(tags, r.start, r.end, func(i int) bool {
		if tags[i].anchor {
			drop(i)
		}
		return true
	})
	i, _ := slices.BinarySearchFunc(tags, r.start, func(t aknTag, p int) int { return cmp.Compare(t.start, p) })
	around := i - 1
	if around >= 0 && tags[around].mate < around {
		around = tags[around].parent
	}
	for ; around >= 0 && !tags[around].parts; around = tags[around].parent {
		if tags[around].anchor {
			drop(around)
		}
	}
	return edits
}

// An edit puts with in the place of data[start:end].
type edit struct {
	start, end int
	with       string
	order      int // at one place: ends, removals, starts
}

func apply(data []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.order, b.order))
	})
	edits = slices.CompactFunc(edits, func(a, b edit) bool { return a == b && a.order == 0 })
	out := make([]byte, 0, len(data)+64*len(edits))
	at := 0
	for _, e := range edits {
		out = append(out, data[at:e.start]...)
		out = append(out, e.with...)
		at = e.end
	}
	return append(out, data[at:]...)
}
