/** What each measure tells about a stakeholder, in a sentence for people who do not know the term. */
export const MEASURE_MEANINGS = {
  DEGREE: "How many partners it has, each counted once.",
  WEIGHTED_DEGREE: "How many linkages it has, several with the same partner counted each.",
  BETWEENNESS:
    "How often it stands on the shortest way between two others: the share of such ways, from 0 to 1. High values carry news and contacts from one part of the network to another, and can hold them up.",
  CLOSENESS:
    "How few steps it is from everybody: one over the mean number of steps, times the share of stakeholders it can reach. High values reach the network fast.",
  HARMONIC:
    "The mean of one over the steps to each other stakeholder, nobody in reach counting 0. As closeness, and fair where the network is in pieces.",
  PAGERANK:
    "Where a walk along the linkages, in their direction, is found most often. High values receive from those who receive much themselves.",
  EIGENVECTOR:
    "How well connected its partners are, and theirs in turn. High values sit in the thick of the best connected part.",
  CORE: "The k of the innermost group it belongs to, in which everybody has at least k partners inside. High values belong to the solid centre.",
  CONSTRAINT:
    "How far its linkages lead back to the same few partners. Low values have partners who do not know each other, and so are free to broker.",
  EFFECTIVE_SIZE:
    "How many of its partners it would count if partners who know each other counted together. High values reach separate circles.",
  BROKERAGE:
    "How many pairs of its partners have no linkage with each other: introductions that it could make.",
  CUT_VERTEX:
    "How many others would lose all contact with the main part of their network if it went away. Zero: nobody depends on it alone.",
  BRIDGES:
    "How many of its contacts are the only tie between two parts of the network: lose the contact, and the parts are separate.",
} as const;

export type MeasureKey = keyof typeof MEASURE_MEANINGS;
