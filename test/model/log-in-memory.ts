import { rulesWith } from '@/test/support/counting-rules';
import type { Activity } from '@/utils/activity/activity';
import { decide, settle } from '@/utils/activity/decide/decide';
import { asOneRow } from '@/utils/activity/decide/one-row';
import { actsAmong } from '@/utils/activity/decide/same-act';
import type { CountingRules } from '@/utils/activity/rules/counting-rules';
import type { Sighting } from '@/utils/activity/sighting';

const RULES = rulesWith({ ownDomains: ['northlight.example'] });

/** A log without a database. It looks through all rows to find one, and decides on them as the recorder does. */
export function openLog(rules: CountingRules = RULES) {
  const rows = new Map<string, Activity>();

  return {
    rows: () => [...rows.values()],
    /** Records what was seen, at `now` (ms). */
    record(sighting: Sighting, now: number): void {
      const seen = actsAmong([...rows.values()], sighting);
      const stored = asOneRow(seen, now);
      const row = decide(stored, sighting, rules, { now, zone: 'UTC' }) ?? stored;
      for (const { key } of seen) rows.delete(key);
      if (row !== null) rows.set(row.key, row);
    },
    /** Counts scheduled acts that are due at `now` (ms). */
    settle(now: number): void {
      for (const row of rows.values()) {
        const settled = settle(row, now);
        if (settled !== null) rows.set(row.key, settled);
      }
    },
  };
}
