import type { View } from "./view.js";

/** The measure that sizes a view; nothing where the page counts by itself. */
export const measureOf = ({ size }: View): string => (size === "degree" || size === "equal" ? "" : size);

/** The parts of a view by which a question is known again; looks and what is open beside it do not count. */
export const askedParts = ({
  scope,
  picked,
  expanded,
  hidden,
  filters,
  linkagesOf,
  degree,
  strict,
  during,
  group,
  route,
  comparison,
}: View): string => {
  const asked = route && { ...route, shown: 0 };
  return JSON.stringify([
    scope,
    picked,
    expanded,
    hidden,
    filters,
    linkagesOf,
    degree,
    strict,
    during,
    group,
    asked,
    comparison,
  ]);
};
