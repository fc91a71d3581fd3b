package main

import (
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// uri returns a file's name as SARIF readers take it: relative, strokes between, percent-encoded UTF-8, neither file: nor .. in it.
func uri(file string) string {
	if file == "-" {
		return "stdin"
	}
	if filepath.IsAbs(file) {
		if here, err := os.Getwd(); err == nil {
			if rel, err := filepath.Rel(here, file); err == nil && !strings.HasPrefix(rel, "..") {
				file = rel
			}
		}
	}
	parts := strings.Split(path.Clean("/"+filepath.ToSlash(file)), "/")
	for i, p := range parts {
		parts[i] = strings.ReplaceAll(url.PathEscape(strings.ToValidUTF8(p, "\uFFFD")), ":", "%3A")
	}
	return strings.Join(parts[1:], "/")
}
