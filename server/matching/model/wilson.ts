const Z = 1.96;

/** The 95% interval of a share of which some cases were seen (Wilson 1927); `of` is above 0. */
export function wilson(hits: number, of: number): { readonly low: number; readonly high: number } {
  const share = hits / of;
  const middle = share + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return { low: (middle - spread) / scale, high: (middle + spread) / scale };
}
