import type { Contender } from "../contender.js";
import { ours, serviceCommand } from "./ours.js";

/** Our service on a file, with the same data. */
export const embedded: Contender = {
  ...ours,
  key: "embedded",
  title: "Linkages on a file",
  on: "embedded",
  // Nobody else can write to the file meanwhile.
  ways: ["again", "once"],
  command: (ground) => serviceCommand(ground, ground.embedded),
};
