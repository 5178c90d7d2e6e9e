import type { Steps } from "../network/turns/steps.js";

/**
 * Work that any thread can do: a function of a subject (arrays in shared memory, sent to a thread once) and a small
 * input. A thread finds it by its module and by the name under which that module exports it.
 */
export interface Task<Subject extends object, Input, Output> {
  readonly module: string;
  readonly name: string;
  readonly run: (subject: Subject, input: Input) => Steps<Output>;
}

/** Makes a task; `name` is that of the export it is assigned to, `module` its `import.meta.url`. */
export const defineTask = <Subject extends object, Input, Output>(
  module: string,
  name: string,
  run: (subject: Subject, input: Input) => Steps<Output>,
): Task<Subject, Input, Output> => ({ module, name, run });
