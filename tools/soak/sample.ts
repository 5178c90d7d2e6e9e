/** What a service uses at a moment, by its own metrics. */
export interface Sample {
  readonly residentMb: number;
  readonly heapMb: number;
  readonly externalMb: number;
  readonly documentsMb: number;
  readonly recordsMb: number;
  readonly handles: number;
}

/** Reads it from `/metrics` of a service of this machine. */
export async function readSample(url: string): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string): number => {
    const line = text.split("\n").find((one) => one.startsWith(`${name} `));
    if (line === undefined) throw new Error(`/metrics has no ${name}.`);
    return Number(line.slice(name.length + 1));
  };
  const megabytes = (name: string): number => Math.round(read(name) / 1024 / 1024);
  return {
    residentMb: megabytes("process_resident_memory_bytes"),
    heapMb: megabytes("nodejs_heap_size_used_bytes"),
    externalMb: megabytes("nodejs_external_memory_bytes"),
    documentsMb: megabytes('linkages_memory_bytes{part="documents"}'),
    recordsMb: megabytes('linkages_memory_bytes{part="records"}'),
    handles: read("nodejs_active_handles_total"),
  };
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
