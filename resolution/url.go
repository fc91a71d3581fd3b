package resolution

import "strings"

const pages = "https://docs.un.org/zh/"

// printedPrefixes are the ids of resolutions and decisions that stand on the documents themselves, so that the Organization's server knows
// them (DOMAIN 5.2). Others are ids of this package: their text is a part of a report.
var printedPrefixes = [...]string{"A/RES/", "S/RES/", "E/RES/", "A/HRC/RES/", "A/HRC/DEC/"}

// printedSeries are first components of document symbols of the United Nations (DOMAIN 1.7). The documents of specialised agencies
// (EB150/7, GC(62)/RES/5) have servers of their own.
var printedSeries = func() map[string]bool {
	m := map[string]bool{}
	for s := range strings.FieldsSeq(`A S E ST T CRC CEDAW CAT CCPR CERD CMW CED CRPD CESCR DP DPC TD UNEP HSP FCCC CTOC CAC NPT ISBA SPLOS ICCD
		BWC CCW APLC CCM TPNW CLCS HRI UNW PBC LC ID CD JIU`) {
		m[s] = true
	}
	return m
}()

// URL returns where to read w in Chinese, "" where there is no page of its own: decisions, resolutions of conferences and commissions,
// treaties (whether the series prints them under I or A the number does not tell), sales numbers, official records.
func (w Work) URL() string {
	id := w.String()
	switch w.Kind() {
	case Resolution, Decision:
		if strings.HasSuffix(id, "/XXX") {
			return ""
		}
		for _, p := range printedPrefixes {
			if strings.HasPrefix(id, p) {
				return pages + id
			}
		}
	case Document:
		if a, _, ok := halves(id); ok {
			id = a
		}
		if series, _, _ := strings.Cut(id, "/"); printedSeries[series] {
			return pages + id
		}
	}
	return ""
}
