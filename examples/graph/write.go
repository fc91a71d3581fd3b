package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/unxref/unxref/citation/graph"
	"github.com/unxref/unxref/examples/internal/cli"
)

// write writes the graph, or its most cited works, where the flags say.
func (o *options) write(s *cli.Session, g *graph.Graph, f graph.Format) error {
	switch {
	case o.top > 0:
		return o.to(s, o.out, func(w io.Writer) error { return top(w, g, o.top) })
	case o.out != "" && isFolder(o.out):
		if err := os.MkdirAll(o.out, 0o777); err != nil {
			return err
		}
		for _, f := range []graph.Format{graph.NodesCSV, graph.EdgesCSV} {
			if err := o.encode(s, filepath.Join(o.out, f.String()), g, f); err != nil {
				return err
			}
		}
		return nil
	}
	return o.encode(s, o.out, g, f)
}

// encode writes the graph to a file, "" for standard output. A chart that had to be cut is said so and is no failure.
func (o *options) encode(s *cli.Session, name string, g *graph.Graph, f graph.Format) error {
	var cut *graph.CutError
	err := o.to(s, name, func(w io.Writer) error {
		err := graph.Encoder{Base: o.base, BOM: o.bom}.Encode(w, g, f)
		if errors.As(err, &cut) {
			return nil
		}
		return err
	})
	if cut != nil && err == nil {
		s.Say("graph: " + cut.Error())
	}
	return err
}

// to lets write fill a file, or standard output. A file appears when it is whole: it may be the one that -merge has read.
func (o *options) to(s *cli.Session, name string, write func(io.Writer) error) error {
	if name == "" {
		return write(s.Out)
	}
	if link, err := filepath.EvalSymlinks(name); err == nil {
		name = link
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() { // a pipe or a device is not replaced
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(write(f), f.Close())
	}
	f, err := os.OpenFile(name+".part", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	if err := errors.Join(write(f), f.Close()); err != nil {
		os.Remove(f.Name())
		return err
	}
	return os.Rename(f.Name(), name)
}

// isFolder reports whether a name is a folder or asks for one.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return strings.HasSuffix(name, "/") || err == nil && info.IsDir()
}

// top prints the most cited works for people: how often, which, its title.
func top(w io.Writer, g *graph.Graph, n int) error {
	var table cli.Table
	for node := range g.Top(n) {
		table.Add("", strconv.Itoa(node.Cited), node.ID, node.Title)
	}
	_, err := w.Write(table.AppendTo(nil))
	return err
}
