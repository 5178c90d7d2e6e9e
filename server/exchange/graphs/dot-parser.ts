import { DotTokens } from "./dot-tokens.js";
import { facetPart } from "./carried-facets.js";
import type { GraphPart } from "./graph-part.js";

type Attributes = Record<string, string>;

export interface DotNode {
  readonly line: number;
  attributes: Attributes;
}

export interface DotEdge {
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly undirected: boolean;
  readonly attributes: Attributes;
}

/** Attributes that hold for what follows in the same braces. */
interface Usual {
  readonly node: Attributes;
  readonly edge: Attributes;
}

const DEEPEST = 100;

/** Reads one graph of DOT. Throws UnreadableFile. */
export class DotParser {
  private readonly tokens: DotTokens;
  private readonly nodes = new Map<string, DotNode>();
  private readonly edges: DotEdge[] = [];
  private readonly besides: GraphPart[] = [];
  private readonly known = new Set<string>();
  private undirected = false;
  private strict = false;

  constructor(file: string, text: string) {
    this.tokens = new DotTokens(file, text);
  }

  graph(): { nodes: ReadonlyMap<string, DotNode>; edges: readonly DotEdge[]; besides: readonly GraphPart[] } {
    const { tokens } = this;
    this.strict = tokens.skips("strict");
    const sort = tokens.word("graph or digraph").toLowerCase();
    if (sort !== "graph" && sort !== "digraph") throw tokens.refused("graph or digraph at the beginning");
    this.undirected = sort === "graph";
    if (!tokens.isAt("{")) tokens.id();
    tokens.take("{");
    this.statements({ node: {}, edge: {} }, 0);
    if (!tokens.isAtEnd) throw tokens.refused("one graph in a file");
    return { nodes: this.nodes, edges: this.edges, besides: this.besides };
  }

  /** The statements up to the brace that closes; the nodes that they name. */
  private statements(usual: Usual, depth: number): string[] {
    const { tokens } = this;
    if (depth > DEEPEST) throw tokens.refused(`groups that are ${DEEPEST} deep at most`);
    const named: string[] = [];
    while (!tokens.skips("}")) {
      if (tokens.isAtEnd) throw tokens.refused("braces that are closed");
      if (!tokens.skips(";") && !tokens.skips(",")) named.push(...this.statement(usual, depth));
    }
    return named;
  }

  private statement(usual: Usual, depth: number): string[] {
    const { tokens } = this;
    for (const sort of ["graph", "node", "edge"] as const)
      if (tokens.skipsWord(sort)) {
        const attributes = this.attributes();
        if (sort === "graph") this.ofTheGraph(attributes);
        else Object.assign(usual[sort], attributes);
        return [];
      }
    const { line } = tokens;
    if (!tokens.isAt("{") && !tokens.isAtWord("subgraph")) {
      const id = tokens.id();
      if (tokens.skips("=")) {
        this.ofTheGraph({ [id]: tokens.id() });
        return [];
      }
      return this.chain([id], usual, line, depth);
    }
    return this.chain(this.group(usual, depth), usual, line, depth);
  }

  /** A node or a group, and the edges from it to the next ones. */
  private chain(first: readonly string[], usual: Usual, line: number, depth: number): string[] {
    const { tokens } = this;
    const steps = [first];
    if (first.length === 1) tokens.skipPort();
    while (tokens.skips("->") || tokens.skips("--")) {
      const isGroup = tokens.isAt("{") || tokens.isAtWord("subgraph");
      steps.push(isGroup ? this.group(usual, depth) : [tokens.id()]);
      if (!isGroup) tokens.skipPort();
    }
    const attributes = this.attributes();
    for (const id of steps.flat()) this.node(id, line, usual, steps.length === 1 ? attributes : {});
    for (const [at, ends] of steps.slice(1).entries())
      for (const from of steps[at] ?? [])
        for (const to of ends) this.edge(from, to, line, { ...usual.edge, ...attributes });
    return steps.flat();
  }

  private group(usual: Usual, depth: number): string[] {
    const { tokens } = this;
    const { line } = tokens;
    const name = tokens.skipsWord("subgraph") && !tokens.isAt("{") ? tokens.id() : undefined;
    tokens.take("{");
    const named = this.statements({ node: { ...usual.node }, edge: { ...usual.edge } }, depth + 1);
    if (name?.startsWith("cluster") === true)
      this.besides.push({
        passed: "group",
        text: "groups of nodes: all of them are taken, but not who is in which group.",
        line,
        value: name,
      });
    return [...new Set(named)];
  }

  private node(id: string, line: number, usual: Usual, attributes: Attributes): void {
    const known = this.nodes.get(id);
    if (known === undefined) this.nodes.set(id, { line, attributes: { ...usual.node, ...attributes } });
    else known.attributes = { ...known.attributes, ...attributes };
  }

  private edge(from: string, to: string, line: number, attributes: Attributes): void {
    const ends = this.undirected && to < from ? `${to}\n${from}` : `${from}\n${to}`;
    if (this.strict && this.known.has(ends)) return;
    this.known.add(ends);
    this.edges.push({ from, to, line, undirected: this.undirected, attributes });
  }

  private ofTheGraph(attributes: Attributes): void {
    const { line } = this.tokens;
    for (const [name, value] of Object.entries(attributes))
      this.besides.push(
        facetPart(name, value.replaceAll("\\\\", "\\"), line) ?? {
          passed: `graph ${name}`,
          text: `values of a graph or group (${name}) have no place in the model.`,
          line,
          value,
        },
      );
  }

  private attributes(): Attributes {
    const { tokens } = this;
    const attributes: Attributes = {};
    while (tokens.skips("["))
      while (!tokens.skips("]")) {
        if (tokens.skips(",") || tokens.skips(";")) continue;
        const name = tokens.id();
        attributes[name] = tokens.skips("=") ? tokens.id() : "true";
      }
    return attributes;
  }
}
