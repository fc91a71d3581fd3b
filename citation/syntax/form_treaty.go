package syntax

import (
	"strings"

	"github.com/unxref/unxref/resolution"
	"github.com/unxref/unxref/resolution/text"
)

const maxTreaty = 64 // volumes, and numbers, of one entry

// treaty reads an entry of the Treaty Series behind its name or behind 同上: ，第2225、2237和2241卷，第39574号.
func (s *Scanner) treaty(i int) int {
	st, w := &s.st, &s.words[i]
	st.series, st.restated = 1, false
	t := s.fold.String()
	before := t[max(0, int(w.start)-24):w.start] + s.text(w)
	if strings.Contains(before, "国际联盟") || strings.Contains(before, "国联") {
		st.series = 2
	}
	s.entry(int(w.end))
	return s.wordAtByte(i + 1)
}

// wordAtByte returns i moved on to the first word that does not begin inside the last item.
func (s *Scanner) wordAtByte(i int) int {
	for i < len(s.words) && int(s.words[i].start) < s.read2 {
		i++
	}
	return i
}

// entry reads volumes and numbers from folded byte at on. One item a volume; several numbers in one volume are one each.
func (s *Scanner) entry(at int) bool {
	t := s.fold.String()
	st := &s.st
	at = skipComma(t, at)
	var vols, nums [maxTreaty]numeral
	nv, at1 := numerals(t, at, "卷", &vols)
	if nv == 0 {
		return false
	}
	at = skipComma(t, at1)
	nn, at2 := numerals(t, at, "号", &nums)
	if nn == 0 {
		return false
	}
	rel := SourceOf
	if st.leadIn {
		rel = See
	}
	it := Item{Kind: Treaty, Head: -1, Name: -1, Relation: rel}
	if st.restated {
		it.Flags |= Restated
	}
	series := "UNTS/"
	if st.series == 2 {
		series = "LNTS/"
	}
	first := len(s.items)
	s.group++
	it.Group = s.group
	for v := range nv {
		for n := range nn {
			from, to := vols[v].from, vols[v].to
			if nv == 1 && nn == 1 {
				from, to = vols[0].outer, at2
			} else if nv == 1 {
				from, to = nums[n].from, nums[n].to
			}
			it.Flags &^= InRange
			if nums[n].inner || vols[v].inner {
				it.Flags |= InRange
			}
			it.Number = resolution.Number{Session: vols[v].value, Number: nums[n].value}
			s.key = append(append(s.key[:0], series...), itoa(int(vols[v].value))...)
			s.key = append(append(s.key, '/'), itoa(int(nums[n].value))...)
			it.Work = resolution.Intern(s.key)
			s.put(it, int32(from), int32(to))
		}
	}
	s.read2 = at2
	if p := s.pinBehind(at2); !p.IsZero() {
		s.items[len(s.items)-1].Pinpoint = p
	}
	if s.note && st.source < 0 {
		st.source = int32(first)
		s.items[first].Flags |= NoteHead
	}
	st.organ, st.date = -1, resolution.Date{}
	return true
}

// pinBehind returns the pinpoint that begins behind folded byte at, a comma skipped.
func (s *Scanner) pinBehind(at int) text.Span {
	t := s.fold.String()
	k := skipComma(t, at)
	if n := pinpointLength(t[k:]); n > 0 {
		p, _ := s.span(int32(k), int32(k+n))
		return p
	}
	return text.Span{}
}

// A numeral is one number of a list.
type numeral struct {
	value    uint32
	from, to int
	outer    int  // where 第 stands
	inner    bool // an inner member of a range
}

func skipComma(t string, at int) int {
	for at < len(t) {
		switch {
		case t[at] == ',' || t[at] == '.':
			at++
		case strings.HasPrefix(t[at:], "、"):
			at += 3
		default:
			return at
		}
	}
	return at
}

// numerals reads [第] n {、n} [至n] unit at byte at of t.
func numerals(t string, at int, unit string, dst *[maxTreaty]numeral) (int, int) {
	outer := at
	at += len(t[at:]) - len(strings.TrimPrefix(t[at:], "第"))
	n := 0
	ranged := false
	for n < maxTreaty && at < len(t) {
		k := digitRun(t[at:])
		var v uint32
		if k > 0 && k < 7 {
			v = uint32(atoi(t[at : at+k]))
		} else if k == 0 {
			v, k = resolution.ScanChinese(t[at:])
		}
		if k == 0 || k >= 7 && t[at] < 0x80 {
			return 0, at
		}
		if ranged {
			from := dst[n-1].from
			for m := dst[n-1].value + 1; m < v && v-m < maxRange && n < maxTreaty-1; m++ {
				dst[n] = numeral{m, from, at + k, outer, true}
				n++
			}
			ranged = false
		}
		dst[n] = numeral{value: v, from: at, to: at + k, outer: outer}
		n++
		at += k
		if strings.HasPrefix(t[at:], unit) {
			return n, at + len(unit)
		}
		sep := false
		for _, j := range [...]string{"、", "和", "及", ",", "以及", "与", "至", "-", "到"} {
			if strings.HasPrefix(t[at:], j) {
				at += len(j)
				sep, ranged = true, j == "至" || j == "-" || j == "到"
				break
			}
		}
		if !sep {
			return 0, at
		}
		at += len(t[at:]) - len(strings.TrimPrefix(t[at:], "第"))
	}
	return 0, at
}

// ibid reads 同上: with what it restates (同上，第976卷，第14152号; 同上，《2014年，补编第7号》(E/2014/27)), else bare, with its pinpoint.
func (s *Scanner) ibid(i int) int {
	st, w := &s.st, &s.words[i]
	t := s.fold.String()
	st.restated, st.series = true, 1
	if s.entry(int(w.end)) {
		st.restated = false
		return s.wordAtByte(i + 1)
	}
	st.series = 0
	k := s.put(Item{Kind: Ibid, Head: -1, Name: -1, Relation: SourceOf}, w.start, w.end)
	if st.leadIn {
		s.items[k].Relation = See
	}
	s.items[k].Pinpoint = s.pinBehind(int(w.end))
	if s.note && st.source < 0 {
		st.source = k
		s.items[k].Flags |= NoteHead
	}
	rest := t[skipComma(t, int(w.end)):]
	if strings.HasPrefix(rest, "《") || s.note && (strings.HasPrefix(rest, "第") && strings.Contains(firstClause(rest), "届会议")) {
		s.items[k].Flags |= Restated // the source goes on in other words: another volume of the same series
	}
	return i + 1
}

// firstClause returns t up to its first bracket or stop.
func firstClause(t string) string {
	if k := strings.IndexAny(t, "(;"); k >= 0 {
		t = t[:k]
	}
	if k := strings.Index(t, "。"); k >= 0 {
		t = t[:k]
	}
	return t
}
