package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"github.com/unxref/unxref/citation/check"
	"github.com/unxref/unxref/examples/internal/cli"
)

const (
	sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"
	homepage    = "https://github.com/unxref/unxref"
	version     = "1.0.0"
)

// The parts of SARIF 2.1.0 that are written. Its objects are closed: no field of our own.
type (
	sarifText struct {
		Text string `json:"text"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"`
	}
	sarifFile struct {
		URI string `json:"uri"`
	}
	sarifPhysical struct {
		File   sarifFile   `json:"artifactLocation"`
		Region sarifRegion `json:"region"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
		Message  *sarifText    `json:"message,omitempty"`
	}
	sarifDefault struct {
		Enabled bool   `json:"enabled"`
		Level   string `json:"level"`
	}
	sarifRule struct {
		ID      string       `json:"id"`
		Short   sarifText    `json:"shortDescription"`
		Full    sarifText    `json:"fullDescription"`
		Help    sarifText    `json:"help"`
		HelpURI string       `json:"helpUri"`
		Default sarifDefault `json:"defaultConfiguration"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		URI     string      `json:"informationUri"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifReplacement struct {
		Deleted  sarifRegion `json:"deletedRegion"`
		Inserted sarifText   `json:"insertedContent"`
	}
	sarifChange struct {
		File         sarifFile          `json:"artifactLocation"`
		Replacements []sarifReplacement `json:"replacements"`
	}
	sarifFix struct {
		Description sarifText     `json:"description"`
		Changes     []sarifChange `json:"artifactChanges"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		RuleIndex    int               `json:"ruleIndex"`
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations"`
		Related      []sarifLocation   `json:"relatedLocations,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Fixes        []sarifFix        `json:"fixes,omitempty"`
	}
)

// A sarifWriter prints one run. Results go out as they come.
type sarifWriter struct {
	s     *cli.Session
	index map[string]int   // of the rules
	seen  map[[32]byte]int // findings of the same rule and words in a file
	any   bool
}

func sarif(s *cli.Session, rules []check.Rule) writer {
	w := &sarifWriter{s: s, index: map[string]int{}, seen: map[[32]byte]int{}}
	driver := sarifDriver{Name: "unxref check", Version: version, URI: homepage, Rules: []sarifRule{}}
	for i, r := range rules {
		w.index[r.Key] = i
		help := r.Act + "."
		if r.Bad != "" {
			help += " " + oneLine(r.Bad) + " → " + oneLine(r.Good)
		}
		driver.Rules = append(driver.Rules, sarifRule{r.Key, sarifText{r.Text}, sarifText{r.Text + ": " + r.Act}, sarifText{help}, homepage, sarifDefault{r.On, r.Level.String()}})
	}
	s.Out.WriteString(`{"$schema":"` + sarifSchema + `","version":"2.1.0","runs":[{"tool":{"driver":`)
	s.Out.Write(encode(driver))
	s.Out.WriteString(`},"columnKind":"utf16CodeUnits","results":[`)
	return w
}

// encode returns v as JSON. The types above hold nothing that cannot be encoded.
func encode(v any) []byte {
	b, _ := json.Marshal(v)
	return b
}

func (w *sarifWriter) finding(x located) {
	if w.any {
		w.s.Out.WriteByte(',')
	}
	w.any = true
	file := sarifFile{uri(x.file)}
	said := x.Message
	if x.Evidence != "" {
		said += " (" + x.Evidence + ")"
	}
	r := sarifResult{RuleID: x.Rule, RuleIndex: w.index[x.Rule], Level: x.Level.String(), Message: sarifText{oneLine(said)}}
	here := between(x.from, x.to)
	r.Locations = []sarifLocation{{Physical: sarifPhysical{file, here}}}
	if x.related.Line > 0 {
		r.Related = []sarifLocation{{sarifPhysical{file, between(x.related, x.relatedEnd)}, &sarifText{"the other place"}}}
	}
	key := sha256.Sum256([]byte(x.Rule + "\x00" + x.file + "\x00" + oneLine(x.words)))
	r.Fingerprints = map[string]string{"unxref/v1": hex.EncodeToString(key[:8]) + ":" + strconv.Itoa(w.seen[key])}
	w.seen[key]++
	if x.Suggest != "" {
		r.Fixes = []sarifFix{{sarifText{"write " + x.Suggest}, []sarifChange{{file, []sarifReplacement{{here, sarifText{x.Suggest}}}}}}}
	}
	w.s.Out.WriteByte('\n')
	w.s.Out.Write(encode(r))
}

func (w *sarifWriter) end() { w.s.Out.WriteString("\n]}]}\n") }

func between(a, b place) sarifRegion { return sarifRegion{a.Line, a.units, b.Line, b.units} }
