# Prints a graph as a reader of another maker sees it: a line for each node (id, kind, title, url) and each edge (from, to, weight, relations, places), with tabs.
# readers.py json|graphml-networkx|graphml-igraph|csv FILE…
import csv, json, sys, warnings

warnings.simplefilter('error')
warnings.simplefilter('ignore', ResourceWarning)
how, files = sys.argv[1], sys.argv[2:]
nodes, edges = [], []


def joined(places):
    return '; '.join(p['file'].replace(';', '%3B') + ':' + str(p['offset']) for p in places)


if how == 'json':
    import networkx
    g = networkx.node_link_graph(json.load(open(files[0], encoding='utf8')))
    assert g.is_directed() and not g.is_multigraph()
    nodes = [(n, d['kind'], d['title'], d['url']) for n, d in g.nodes(data=True)]
    edges = [(a, b, d['weight'], '; '.join(d['relations']), joined(d['places'])) for a, b, d in g.edges(data=True)]
elif how == 'graphml-networkx':
    import networkx
    g = networkx.read_graphml(files[0])
    assert g.is_directed() and not g.is_multigraph()
    nodes = [(n, d['kind'], d.get('title', ''), d.get('url', '')) for n, d in g.nodes(data=True)]
    assert all(d['label'] == n for n, d in g.nodes(data=True))
    edges = [(a, b, int(d['weight']), d.get('relations', ''), d['places']) for a, b, d in g.edges(data=True)]
elif how == 'graphml-igraph':
    import igraph
    g = igraph.Graph.Read_GraphML(files[0])
    assert g.is_directed() and g.is_weighted()
    nodes = [(v['id'], v['kind'], v['title'], v['url']) for v in g.vs]
    edges = [(g.vs[e.source]['id'], g.vs[e.target]['id'], int(e['weight']), e['relations'], e['places']) for e in g.es]
elif how == 'csv':
    nodes, edges = [list(csv.DictReader(open(f, encoding='utf8', newline=''), strict=True)) for f in files]
    nodes = [(r['Id'], r['Kind'], r['Title'], r['Url']) for r in nodes]
    edges = [(r['Source'], r['Target'], r['Weight'], r['Relations'], r['Places']) for r in edges]
sys.stdout.reconfigure(encoding='utf8', newline='\n')
for row in nodes + edges:
    print('\t'.join(map(str, row)))
