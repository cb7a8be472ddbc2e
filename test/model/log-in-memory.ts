import { rulesWith } from '@/test/support/counting-rules';
import type { Activity } from '@/utils/activity/activity';
import { decide, settle } from '@/utils/activity/decide/decide';
import { isSameAct } from '@/utils/activity/decide/same-act';
import { aliasesOf, keyOf, type Sighting } from '@/utils/activity/sighting';

const RULES = rulesWith({ ownDomains: ['northlight.example'] });

/** A log without a database. It finds rows and decides on them as the recorder does. */
export function openLog() {
  const rows = new Map<string, Activity>();

  const rowOf = (sighting: Sighting) => {
    const { former } = aliasesOf(sighting);
    const named = [keyOf(sighting), former].flatMap((key) => rows.get(key ?? '') ?? []);
    return [...named, ...rows.values()].find((row) => isSameAct(row, sighting)) ?? null;
  };

  return {
    rows: () => [...rows.values()],
    /** Records what was seen, at `now` (ms). */
    record(sighting: Sighting, now: number): void {
      const row = decide(rowOf(sighting), sighting, RULES, { now, zone: 'UTC' });
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
