interface Proof {
  readonly stakeholders: readonly { readonly id: string; readonly name: string }[];
  readonly linkages: readonly {
    readonly id: string;
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
  }[];
}
/** A match as `MATCHES` asks for it. */
export interface FullMatch {
  readonly rank: number;
  readonly strength: number;
  readonly score: number;
  readonly candidate: { readonly id: string; readonly name: string };
  readonly cautions: readonly { readonly meaning: string }[];
  readonly reasons: readonly {
    readonly type: string;
    readonly meaning: string;
    readonly contribution: number;
    readonly proofs: readonly Proof[];
  }[];
}

export const SEEKER = "cluster:leather-products-sialkot";
/** The matches of one by its id. */
export const MATCHES = /* GraphQL */ `
  query ($id: ID!) {
    stakeholder(id: $id) {
      matches {
        rank
        strength
        score
        candidate {
          id
          name
        }
        cautions {
          meaning
        }
        reasons {
          type
          meaning
          contribution
          proofs {
            stakeholders {
              id
              name
            }
            linkages {
              id
              from {
                id
              }
              to {
                id
              }
            }
          }
        }
      }
    }
  }
`;
