/** How large the network is that questions walk, to two digits: prices do not change with every edit. */
export interface NetworkSize {
  readonly stakeholders: number;
  readonly linkages: number;
}

/** Where nothing is known of it. */
export const NO_SIZE: NetworkSize = { stakeholders: 0, linkages: 0 };

const rounded = (count: number): number => Number(count.toPrecision(2));

/** The size of a network that is held; `NO_SIZE` without one. */
export const networkSizeOf = (network?: {
  readonly kind: Uint8Array;
  readonly from: Int32Array;
}): NetworkSize =>
  network === undefined
    ? NO_SIZE
    : { stakeholders: rounded(network.kind.length), linkages: rounded(network.from.length) };
