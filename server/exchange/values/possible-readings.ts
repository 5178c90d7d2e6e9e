import { AMOUNT_UNITS, inOnes } from "./amount-units.js";
import { DAY_ORDERS, readDate } from "./date-text.js";
import { readMoney } from "./money-text.js";
import { DECIMAL_SIGNS } from "./number-text.js";

/** Whether a text can be read as this time, in whatever order its days are written. */
export const mayBeTime = (text: string, time: string): boolean =>
  [undefined, ...DAY_ORDERS].some((order) => {
    const reading = readDate(text, order);
    return reading !== undefined && "value" in reading && reading.value === time;
  });

/** Whether a text can be read as this sum, with whatever decimal sign and in whatever it is counted. */
export const mayBeSum = (
  text: string,
  sum: { readonly amount: number; readonly currency: string },
): boolean =>
  Object.values(DECIMAL_SIGNS).some((sign) => {
    const reading = readMoney(text, sign);
    if (reading === undefined || "twoReadings" in reading) return false;
    const { value, currency = sum.currency } = reading;
    return currency === sum.currency && AMOUNT_UNITS.some((unit) => inOnes(value, unit) === sum.amount);
  });
