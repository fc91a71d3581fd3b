package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/unxref/unxref/examples/internal/cli"
)

// An accepted finding was judged right: the same rule, file and words stay silent wherever they stand in the file.
type accepted struct {
	Rule string `json:"rule"`
	File string `json:"file"`
	Text string `json:"text"`
}

type acceptList map[accepted]bool

// readAccepted reads what -format json printed, or lines of rule, file and text with tabs between them; # begins a remark. No name is no list.
func readAccepted(name string) (acceptList, error) {
	if name == "" {
		return nil, nil
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, cli.UsageError("-accept: " + err.Error())
	}
	var all []accepted
	if head := bytes.TrimSpace(b); len(head) > 0 && head[0] == '[' {
		if err := json.Unmarshal(head, &all); err != nil {
			return nil, cli.UsageError(fmt.Sprintf("-accept %s: %v", name, err))
		}
	} else if all, err = acceptLines(name, string(b)); err != nil {
		return nil, err
	}
	list := acceptList{}
	for _, a := range all {
		list[a.key()] = true
	}
	return list, nil
}

func acceptLines(name, s string) (all []accepted, err error) {
	n := 0
	for line := range strings.Lines(s) {
		n++
		if line = strings.TrimRight(line, "\r\n"); line == "" || line[0] == '#' {
			continue
		}
		f := strings.SplitN(line, "\t", 3)
		if len(f) != 3 {
			return nil, cli.UsageError(fmt.Sprintf("-accept %s:%d: a line is rule, file and text with tabs between them", name, n))
		}
		all = append(all, accepted{f[0], f[1], f[2]})
	}
	return all, nil
}

// key is what is compared: blanks and the way a file is named do not matter.
func (a accepted) key() accepted {
	return accepted{a.Rule, filepath.ToSlash(filepath.Clean(a.File)), strings.Join(strings.Fields(strings.ToValidUTF8(a.Text, "\uFFFD")), " ")}
}

func (l acceptList) has(x located) bool {
	return len(l) > 0 && l[accepted{x.Rule, x.file, x.words}.key()]
}
