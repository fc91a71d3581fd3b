// Command rank reads a graph that graph -format json wrote and hands it to gonum: which works matter most (PageRank), and which belong together (communities).
package main

import (
	"cmp"
	"fmt"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"slices"

	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/unxref/unxref/citation/graph"
)

const shown = 10 // works, communities, and works of each

func main() {
	log.SetFlags(0)
	g, err := graph.Read(os.Stdin)
	if err != nil {
		log.Fatal("rank: ", err)
	}
	nodes := slices.Collect(g.Nodes())
	number := map[string]simple.Node{}
	cites := simple.NewWeightedDirectedGraph(0, 0)
	for i, n := range nodes {
		number[n.ID] = simple.Node(i)
		cites.AddNode(simple.Node(i))
	}
	for e := range g.Edges() {
		cites.SetWeightedEdge(cites.NewWeightedEdge(number[e.From], number[e.To], float64(len(e.Places))))
	}
	rank := network.PageRankSparse(cites, 0.85, 1e-9)
	print := func(title string, group []gonum.Node) {
		slices.SortFunc(group, func(a, b gonum.Node) int { // gonum starts anywhere: the last digits are chance
			return cmp.Or(cmp.Compare(math.Round(1e6*rank[b.ID()]), math.Round(1e6*rank[a.ID()])), cmp.Compare(a.ID(), b.ID()))
		})
		fmt.Printf("%s, %d works\n", title, len(group))
		for _, n := range group[:min(shown, len(group))] {
			fmt.Printf("  %.4f  %s  %s\n", rank[n.ID()], nodes[n.ID()].ID, nodes[n.ID()].Title)
		}
	}
	print("PageRank", gonum.NodesOf(cites.Nodes()))
	groups := community.Modularize(cites, 1, rand.NewPCG(1, 1)).Communities()
	slices.SortFunc(groups, func(a, b []gonum.Node) int { return cmp.Compare(len(b), len(a)) })
	for i, group := range groups[:min(shown, len(groups))] {
		print(fmt.Sprintf("community %d", i+1), group)
	}
}
