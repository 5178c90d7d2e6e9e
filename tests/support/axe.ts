import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Target size is switched off by axe-core itself, until everybody asks for WCAG 2.2. */
const ALL_RULES = '{ rules: { "target-size": { enabled: true } } }';

/** What another theme alone can change. */
const OF_COLOURS = '{ runOnly: ["color-contrast", "link-in-text-block"] }';

/** What axe-core finds wrong with a page as it stands; the script policy holds for pages, not for this. */
export async function violations(page: Page, which: "all" | "colours" = "all"): Promise<string[]> {
  await page.evaluate(AXE);
  const rules = which === "all" ? ALL_RULES : OF_COLOURS;
  const { violations: found } = await page.evaluate<AxeResult>(`axe.run(document, ${rules})`);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}
