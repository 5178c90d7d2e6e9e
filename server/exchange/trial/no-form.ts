import { badInput, type LinkagesError } from "../../errors.js";

/** What is said where files came as anything but a form, or as a broken one. */
export const noForm = (contentType: string): LinkagesError =>
  badInput("Files come as multipart/form-data.", contentType.slice(0, 60), "Send a form with `file`.");
