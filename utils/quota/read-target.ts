import { MOST_TARGET } from './quota';

/** What is wrong with a target as typed. */
export type TargetProblem = 'empty' | 'not-a-number' | 'negative' | 'fraction' | 'too-large';

/**
 * Reads a target as typed: a whole number, 0 to MOST_TARGET. Forgives spaces, also between groups of digits. Refuses
 * a point or a comma between digits as a fraction, because languages differ in which of the two groups digits.
 */
export function readTarget(typed: string): { target: number } | { problem: TargetProblem } {
  const text = typed.replaceAll(/\s/g, '');
  if (text === '') return { problem: 'empty' };
  if (!/^[+\-−]?(?:\d+(?:[.,]\d*)*|[.,]\d+)$/.test(text)) return { problem: 'not-a-number' };
  if (/^[-−]/.test(text) && /[1-9]/.test(text)) return { problem: 'negative' };
  if (/[.,]/.test(text)) return { problem: 'fraction' };
  const target = Number(text.replace(/^[+\-−]/, ''));
  return target > MOST_TARGET ? { problem: 'too-large' } : { target };
}
