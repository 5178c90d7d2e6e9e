"""Reads a graph file with an independent reader and says, as JSON, all that is in it: nodes and edges with their values.

The forms are gexf, graphml, cytoscape and node-link.json (all by networkx) and csv (the zip of two tables, by Python's own
reader).
"""

import csv
import io
import json
import sys
import zipfile

form, path = sys.argv[1:]


def tables():
    with zipfile.ZipFile(path) as archive:
        for name in ("nodes.csv", "edges.csv"):
            with archive.open(name) as file:
                yield list(csv.DictReader(io.TextIOWrapper(file, "utf-8", newline="")))


def graph():
    import networkx

    if form == "cytoscape":
        with open(path, encoding="utf-8") as file:
            return networkx.cytoscape_graph(json.load(file))
    if form == "node-link.json":
        with open(path, encoding="utf-8") as file:
            return networkx.node_link_graph(json.load(file), edges="links")
    if form == "gexf":
        return networkx.read_gexf(path, version="1.3")
    return networkx.read_graphml(path, force_multigraph=True)


if form == "csv":
    node_rows, edge_rows = tables()
    nodes = {row["Id"]: row for row in node_rows}
    edges = {row["Id"]: {"source": row["Source"], "target": row["Target"], **row} for row in edge_rows}
    assert all(edge["source"] in nodes and edge["target"] in nodes for edge in edges.values())
    assert {edge["Type"] for edge in edges.values()} <= {"Directed", "Undirected"}
else:
    read = graph()
    nodes = dict(read.nodes(data=True))
    edges = {
        key: {**values, "source": source, "target": target}
        for source, target, key, values in read.edges(keys=True, data=True)
    }

json.dump({"nodes": nodes, "edges": edges}, sys.stdout)
