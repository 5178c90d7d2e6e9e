"""Measures a list of networks with NetworkX: [{size, lines: [[from, to, mutual], ...]}, ...] in, numbers by key out."""

import json
import sys

import networkx as nx


def graphs(size, lines):
    simple, directed = nx.Graph(), nx.DiGraph()
    many = nx.MultiGraph()
    for graph in (simple, directed, many):
        graph.add_nodes_from(range(size))
    for a, b, mutual in lines:
        many.add_edge(a, b)
        bump(simple, a, b)
        bump(directed, a, b)
        if mutual:
            bump(directed, b, a)
    return simple, directed, many


def bump(graph, a, b):
    if graph.has_edge(a, b):
        graph[a][b]["weight"] += 1
    else:
        graph.add_edge(a, b, weight=1)


def in_order(values):
    return [None if values[v] != values[v] else values[v] for v in sorted(values)]


def cut_off(graph):
    lost = []
    for v in graph:
        part = set(nx.node_connected_component(graph, v)) - {v}
        left = [len(piece) for piece in nx.connected_components(graph.subgraph(part))]
        lost.append(len(part) - max(left, default=0))
    return lost


def measures(simple, directed, many):
    size = simple.number_of_nodes()
    bridges = list(nx.bridges(simple))
    degree = dict(simple.degree)
    triangles = nx.triangles(simple)
    return {
        "DEGREE": degree,
        "WEIGHTED_DEGREE": dict(many.degree),
        "BETWEENNESS": nx.betweenness_centrality(simple),
        "CLOSENESS": nx.closeness_centrality(simple),
        "HARMONIC": {v: value / (size - 1) for v, value in nx.harmonic_centrality(simple).items()},
        "PAGERANK": nx.pagerank(directed, alpha=0.85, tol=1e-15, max_iter=10000),
        "CORE": nx.core_number(simple),
        "CONSTRAINT": nx.constraint(simple, weight="weight"),
        "EFFECTIVE_SIZE": nx.effective_size(simple),
        "BROKERAGE": {v: degree[v] * (degree[v] - 1) / 2 - triangles[v] for v in simple},
        "CUT_VERTEX": dict(enumerate(cut_off(simple))),
        "BRIDGES": {v: sum(v in bridge for bridge in bridges) for v in simple},
    }


def eigenvector(simple):
    found = nx.eigenvector_centrality(simple, weight="weight", tol=1e-15, max_iter=100000)
    return {v: abs(value) for v, value in found.items()}


def statistics(simple, directed, many):
    kinds = {v: v % 4 for v in simple}
    nx.set_node_attributes(many, kinds, "kind")
    parts = sorted((len(part) for part in nx.connected_components(simple)), reverse=True)
    largest = max(nx.connected_components(simple), key=len)
    return {
        "density": nx.density(simple),
        "parts": parts,
        "transitivity": nx.transitivity(simple),
        "clustering": nx.average_clustering(simple),
        "reciprocity": nx.overall_reciprocity(directed),
        "diameter": nx.diameter(simple.subgraph(largest)),
        "assortativity": nx.attribute_assortativity_coefficient(many, "kind"),
        "degrees": nx.degree_histogram(simple),
        "bridges": len(list(nx.bridges(simple))),
        "cutVertices": len(list(nx.articulation_points(simple))),
    }


def modularities(simple, asked):
    return [
        nx.community.modularity(simple, [set(group) for group in groups], weight="weight", resolution=resolution)
        for groups, resolution in asked
    ]


def answer(asked):
    simple, directed, many = graphs(asked["size"], asked["lines"])
    found = {key: in_order(values) for key, values in measures(simple, directed, many).items()}
    if asked["connected"]:
        found["EIGENVECTOR"] = in_order(eigenvector(simple))
    return {
        "measures": found,
        "statistics": statistics(simple, directed, many),
        "modularities": modularities(simple, asked["partitions"]),
    }


json.dump([answer(asked) for asked in json.load(sys.stdin)], sys.stdout)
