import type { GraphPort } from "../../server/store/graph/port.js";

/** Everybody by name and kind, and who is linked with whom, by names: what a reader of the files would expect. */
export async function storedNetwork(port: GraphPort): Promise<{ names: string[]; linkages: string[] }> {
  const names = await port.read("MATCH (n:Stakeholder) RETURN n.name, n.kind ORDER BY n.name, n.kind");
  const linkages = await port.read(
    "MATCH (a:Stakeholder)-[r]->(b:Stakeholder) RETURN a.name, type(r), b.name, r.money, r.period",
  );
  const sum = (money: unknown): string => {
    if (typeof money !== "string") return "";
    const { amount, currency } = JSON.parse(money) as { amount: number; currency: string };
    return ` ${amount} ${currency}`;
  };
  return {
    names: names.map(([name, kind]) => `${String(name)} (${String(kind)})`),
    linkages: linkages
      .map(([from, kind, to, money, period]) =>
        `${String(from)} ${String(kind)} ${String(to)}${sum(money)} ${typeof period === "string" ? period : ""}`.trim(),
      )
      .sort(),
  };
}
