"""Reads a graph file with networkx and says what is in it, as JSON."""

import collections
import json
import sys

import networkx

form, path = sys.argv[1:]
if form == "gexf":
    graph = networkx.read_gexf(path, version="1.3")
elif form == "graphml":
    graph = networkx.read_graphml(path, force_multigraph=True)
else:
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    data.update(directed=True, multigraph=True, data=[])
    # This reader wants the id of a node under a second name, and a key for parallel edges.
    for node in data["elements"]["nodes"]:
        node["data"]["value"] = node["data"]["id"]
    for edge in data["elements"]["edges"]:
        edge["data"]["key"] = edge["data"]["id"]
    graph = networkx.cytoscape_graph(data)

kinds = collections.Counter(values["kind"] for _, _, values in graph.edges(data=True))
names = [values["label"] for _, values in graph.nodes(data=True)]
print(json.dumps({"nodes": len(graph), "edges": graph.number_of_edges(), "names": names, "kinds": kinds}))
