import type { OutcomeKind } from '@/utils/activity/outcome';

/** The columns of a file of outcomes; `date` and `kind` must be there. */
export const OUTCOME_COLUMNS = [
  'id',
  'date',
  'kind',
  'amount',
  'units',
  'cost_of_goods',
  'acquisition_cost',
  'person',
  'note',
] as const;
export type OutcomeColumn = (typeof OUTCOME_COLUMNS)[number];
export const NEEDED_COLUMNS: readonly OutcomeColumn[] = ['date', 'kind'];

/** As other programs call them. */
const OTHER_NAMES: Record<string, OutcomeColumn> = {
  outcome_id: 'id',
  deal_id: 'id',
  record_id: 'id',
  day: 'date',
  occurred_at: 'date',
  close_date: 'date',
  type: 'kind',
  stage: 'kind',
  status: 'kind',
  outcome: 'kind',
  value: 'amount',
  revenue: 'amount',
  quantity: 'units',
  cogs: 'cost_of_goods',
  cac: 'acquisition_cost',
  contact: 'person',
  company: 'person',
  account: 'person',
  customer: 'person',
  notes: 'note',
};

/** What the kinds are called in our five languages, and by programs that customers are kept in. */
const KIND_WORDS: Record<OutcomeKind, readonly string[]> = {
  opportunity:
    'opportunity open opp chance verkaufschance opportunité opportunite affärsmöjlighet möjlighet kans verkoopkans'.split(
      ' ',
    ),
  won: 'won|closed won|deal|deal won|gewonnen|gagné|gagne|gagnée|vunnen|vunnet|vunnen affär'.split(
    '|',
  ),
  lost: 'lost|closed lost|deal lost|verloren|perdu|perdue|förlorad|förlorat|förlorad affär'.split(
    '|',
  ),
};

/** The column that a heading names, in whatever case; null if it is none of ours. */
export function columnOf(heading: string): OutcomeColumn | null {
  const name = heading
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return OUTCOME_COLUMNS.find((column) => column === name) ?? OTHER_NAMES[name] ?? null;
}

/** The kind that a cell names; null if none. */
export function outcomeKindOf(text: string): OutcomeKind | null {
  const word = text
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
  const kinds = Object.keys(KIND_WORDS) as OutcomeKind[];
  return kinds.find((kind) => KIND_WORDS[kind].includes(word)) ?? null;
}
