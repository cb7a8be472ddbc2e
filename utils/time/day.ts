import * as z from 'zod/mini';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a text in the form of a day, YYYY-MM-DD. Whether that day exists, `isDay` tells. */
export const hasFormOfDay = (text: string): boolean => DAY.test(text);

/** A text with the form of a day, YYYY-MM-DD. */
export const daySchema = z.string().check(z.regex(DAY));
