interface Named {
  readonly id: string;
  readonly name: string;
}

const told = new Map<string, string>();

/** Keeps what somebody is called whom a list or a search shows: whoever is opened from there has a name at once. */
export function tellName({ id, name }: Named): void {
  told.set(id, name);
}

/** What somebody was called when last shown; undefined for those of whom nothing was told. */
export const toldName = (id: string): string | undefined => told.get(id);
