/** The first and last day of a period by plain arithmetic: the twin that the EDTF grammar is checked against. */
export function plainDays(period: string): { first: string; last: string } {
  const [start = "", end = start] = period.split("/");
  return {
    first: start === ".." || start === "" ? "0000-01-01" : daysOf(start).first,
    last: end === ".." || end === "" ? "9999-12-31" : daysOf(end).last,
  };
}

function daysOf(date: string): { first: string; last: string } {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return { first: date, last: date };
  const quarter = Number(month) - 33;
  if (quarter >= 0)
    return { first: `${year}-${two(quarter * 3 + 1)}-01`, last: lastDay(year, quarter * 3 + 3) };
  return { first: `${date}-01`, last: lastDay(year, Number(month)) };
}

const two = (number: number): string => String(number).padStart(2, "0");

function lastDay(year: string, month: number): string {
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return `${year}-${two(month)}-${two(days)}`;
}
