import { graphql } from "./generated/index.js";

export const FIND = graphql(`
  query Find($text: String!) {
    search(text: $text, first: 8) {
      matchedText
      stakeholder {
        id
        name
        kind
      }
    }
  }
`);

export const AROUND = graphql(`
  query Around($id: ID!) {
    network(around: [$id], maxNodes: 60, maxLinkages: 300) {
      omittedNodes
      nodes {
        id
        name
        acronym
        kind
      }
      linkages {
        id
        fromId
        toId
        linkageKind
      }
    }
  }
`);

export const DETAILS = graphql(`
  query Details($id: ID!) {
    stakeholder(id: $id) {
      name
      summary
      linkageCount
      partnerCount
      matches(first: 3) {
        candidate {
          id
          name
        }
        reasons {
          meaning
        }
      }
    }
  }
`);
