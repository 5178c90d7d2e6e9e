import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { BoundedCache } from "./bounded-cache.js";

/** What all parsed documents may take; docs/settings.md tells it. */
const DOCUMENT_BYTES = 16 * 1024 * 1024;

/** What the texts of persisted queries may take; docs/settings.md tells it. */
const PERSISTED_BYTES = 4 * 1024 * 1024;

/** What a word or sign of a document was measured to take when it is parsed, its part of the tree included. */
const BYTES_A_TOKEN = 500;

type Store<T> = Required<Pick<KeyValueStore<T>, "get" | "set" | "delete">>;

/** A cache as Apollo Server takes it: it knows no expiry, since a document never becomes wrong. */
interface KeyValueStore<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  delete(key: string): Promise<boolean>;
}

function storeOf<T>(cache: BoundedCache<string, T>): Store<T> {
  return {
    get: (key) => Promise.resolve(cache.get(key)),
    set: (key, value) => {
      cache.set(key, value);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(cache.delete(key)),
  };
}

/** The caches of Apollo Server, each with a bound in bytes that counts what it really takes. */
export interface KeptDocuments {
  readonly caches: Pick<ApolloServerOptions<BaseContext>, "documentStore" | "cache">;
  /** What each takes now. */
  readonly bytes: { readonly documents: number; readonly persisted_queries: number };
}

export function keptDocuments(): KeptDocuments {
  const documents = new BoundedCache<string, DocumentNode>(DOCUMENT_BYTES, bytesOfDocument);
  const persisted = new BoundedCache<string, string>(
    PERSISTED_BYTES,
    (text, key) => 2 * (text.length + key.length),
  );
  return {
    caches: { documentStore: storeOf(documents), cache: storeOf(persisted) },
    get bytes() {
      return { documents: documents.bytes, persisted_queries: persisted.bytes };
    },
  };
}

function bytesOfDocument({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return tokens * BYTES_A_TOKEN + 2 * (loc?.source.body.length ?? 0);
}
