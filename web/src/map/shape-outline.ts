/**
 * The outline of a node's form (circle, square, diamond, triangle, by the numbers of the palette) around a point, as the
 * text of an SVG path; the same forms as the map's own, of about equal area.
 */
export function shapeOutline(shape: number, x: number, y: number, radius: number): string {
  const at = (dx: number, dy: number): string =>
    `${(x + dx * radius).toFixed(2)} ${(y + dy * radius).toFixed(2)}`;
  if (shape === 1) return `M${at(-0.85, -0.85)}L${at(0.85, -0.85)}L${at(0.85, 0.85)}L${at(-0.85, 0.85)}Z`;
  if (shape === 2) return `M${at(0, -1.15)}L${at(1.15, 0)}L${at(0, 1.15)}L${at(-1.15, 0)}Z`;
  if (shape === 3) return `M${at(0, -1.15)}L${at(1.15, 0.85)}L${at(-1.15, 0.85)}Z`;
  // Half circles by their ends: a radius that rounding made too small or large is then the browser's to mend.
  const r = radius.toFixed(2);
  return `M${at(-1, 0)}A${r} ${r} 0 0 1 ${at(1, 0)}A${r} ${r} 0 0 1 ${at(-1, 0)}Z`;
}
