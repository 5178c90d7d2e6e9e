"""Counts the nodes and edges of a file with Python's own readers: [nodes, edges]. Arguments: the format, then files."""

import csv
import json
import sys
import xml.etree.ElementTree as ET


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        delimiter = max(",;\t", key=head.count) if any(sign in head for sign in ",;\t") else " "
        file.seek(0)
        return [row for row in csv.reader(file, delimiter=delimiter) if row]


def tables(paths):
    nodes, edges = set(), 0
    for path in paths:
        head, *body = rows(path)
        names = [name.lower().lstrip("\ufeff") for name in head]
        if "source" in names:
            source, target = names.index("source"), names.index("target")
            edges += len(body)
            nodes |= {row[source] for row in body} | {row[target] for row in body}
        else:
            nodes |= {row[names.index("id")] for row in body}
    return [len(nodes), edges]


def adjacency(paths):
    lists = [[cell.strip() for cell in row] for row in rows(paths[0])]
    return [len({cell for row in lists for cell in row}), sum(len(row) - 1 for row in lists)]


def matrix(paths):
    head, *body = rows(paths[0])
    upper = [float(row[at + 1]) for line, row in enumerate(body) for at in range(line, len(body))]
    return [len(body), sum(1 for value in upper if value != 0)]


def xml(paths):
    names = [element.tag.split("}")[-1] for element in ET.parse(paths[0]).iter()]
    return [names.count("node"), names.count("edge")]


kind, *files = sys.argv[1:]
print(json.dumps({"tables": tables, "adjacency": adjacency, "matrix": matrix}.get(kind, xml)(files)))
