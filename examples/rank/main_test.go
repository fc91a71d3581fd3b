package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// The test binary is the program itself when it is asked to be.
func TestMain(m *testing.M) {
	if os.Getenv("UNXREF_RANK") != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// corpus is a graph of two groups that do not know each other.
func corpus() string {
	var documents, nodes, links []string
	for _, group := range []string{"A/RES/70", "S/RES"} {
		nodes = append(nodes, fmt.Sprintf(`{"id":"%s/1"}`, group))
		for i := range 3 {
			id := fmt.Sprintf("%s/%d", group, i+2)
			nodes = append(nodes, fmt.Sprintf(`{"id":%q}`, id))
			documents = append(documents, fmt.Sprintf(`{"start":%d,"id":%q}`, len(documents), id))
			links = append(links, fmt.Sprintf(`{"source":%q,"target":"%s/1","weight":1,"places":[{"file":"a","offset":%d}]}`, id, group, i))
		}
	}
	return fmt.Sprintf(`{"directed":true,"multigraph":false,"graph":{"files":[{"name":"a","documents":[%s]}]},"nodes":[%s],"links":[%s]}`,
		strings.Join(documents, ","), strings.Join(nodes, ","), strings.Join(links, ","))
}

func run(stdin string) (string, error) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "UNXREF_RANK=1")
	cmd.Stdin = strings.NewReader(stdin)
	var both bytes.Buffer
	cmd.Stdout, cmd.Stderr = &both, &both
	err := cmd.Run()
	return both.String(), err
}

func TestRank(t *testing.T) {
	out, err := run(corpus())
	if err != nil {
		t.Fatal(err, out)
	}
	lines := strings.Split(out, "\n")
	if lines[0] != "PageRank, 8 works" || !strings.Contains(lines[1], "A/RES/70/1") || !strings.Contains(lines[2], "S/RES/1") {
		t.Error("the works that are cited come first:", out)
	}
	if strings.Count(out, "community") != 2 || strings.Count(out, ", 4 works") != 2 {
		t.Error("two communities of four:", out)
	}
	if out, err := run("{}"); err == nil || !strings.HasPrefix(out, "rank: graph: ") {
		t.Error("not a graph:", out)
	}
}
