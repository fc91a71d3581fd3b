package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// The elements of the JSON, as far as they tell something that does not follow from the rest. The title and address of a node follow from its id.
type (
	jsonPlace struct {
		File     string `json:"file"`
		Offset   int64  `json:"offset"`
		Relation string `json:"relation"`
	}
	jsonFile struct {
		Name      string `json:"name"`
		Documents []struct {
			Start        int64  `json:"start"`
			ID           string `json:"id"`
			Unresolved   uint32 `json:"unresolved"`
			Placeholders uint32 `json:"placeholders"`
		} `json:"documents"`
		Self []struct {
			ID     string      `json:"id"`
			Places []jsonPlace `json:"places"`
		} `json:"self"`
	}
	jsonNode struct {
		ID string `json:"id"`
	}
	jsonLink struct {
		Source string      `json:"source"`
		Target string      `json:"target"`
		Weight int         `json:"weight"`
		Places []jsonPlace `json:"places"`
	}
)

// Read reads a graph that was written as JSON: written again, with the same registry, it gives the same bytes. It takes any input, needs memory in proportion to it, and fails where it
// is no such graph: an id that Write would not write, a node that no document and no edge names, an edge to a node or a place in a file that is not listed, a weight that is not the
// number of places, a relation that is none. The error says at which byte.
func Read(r io.Reader) (*Graph, error) {
	in := &reader{Decoder: json.NewDecoder(r), g: new(Graph), nodes: map[string]bool{}, members: map[string]bool{}}
	if err := in.graph(); err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return nil, fmt.Errorf("graph: byte %d: %w", in.InputOffset(), err)
	}
	return in.g, nil
}

// A reader reads one element after the other, so that no element but the last is held twice.
type reader struct {
	*json.Decoder
	g       *Graph
	nodes   map[string]bool // listed
	members map[string]bool // of the outermost object
}

func (in *reader) graph() error {
	if err := in.object(in.member); err != nil {
		return err
	}
	if _, err := in.Token(); !errors.Is(err, io.EOF) {
		return errors.New("more behind the graph")
	}
	return in.check()
}

// member reads a member of the outermost object.
func (in *reader) member(key string) error {
	if in.members[key] {
		return fmt.Errorf("%q twice", key)
	}
	in.members[key] = true
	switch key {
	case "directed", "multigraph":
		var value bool
		if err := in.Decode(&value); err != nil {
			return err
		}
		if value != (key == "directed") {
			return fmt.Errorf("%s is %v", key, value)
		}
		return nil
	case "graph":
		return in.object(in.graphMember)
	case "nodes":
		return array(in, in.node)
	case "links":
		return array(in, in.link)
	}
	return in.skip()
}

func (in *reader) graphMember(key string) error {
	if key == "files" {
		return array(in, in.file)
	}
	return in.skip()
}

func (in *reader) skip() error {
	var value json.RawMessage
	return in.Decode(&value)
}

// object reads an object member by member.
func (in *reader) object(member func(string) error) error {
	if err := in.delim('{'); err != nil {
		return err
	}
	for in.More() {
		key, err := in.Token()
		if err != nil {
			return err
		}
		name, _ := key.(string)
		if err := member(name); err != nil {
			return err
		}
	}
	return in.delim('}')
}

// array reads an array element by element.
func array[T any](in *reader, element func(*T) error) error {
	if err := in.delim('['); err != nil {
		return err
	}
	for in.More() {
		var value T
		if err := in.Decode(&value); err != nil {
			return err
		}
		if err := element(&value); err != nil {
			return err
		}
	}
	return in.delim(']')
}

func (in *reader) delim(want json.Delim) error {
	token, err := in.Token()
	if err == nil && token != want {
		err = fmt.Errorf("%v instead of %v", token, want)
	}
	return err
}
