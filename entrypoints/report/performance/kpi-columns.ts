import { i18n } from '#i18n';
import { KINDS } from '@/utils/activity/activity-kind';
import { formatMoney, formatNumber, formatPercent } from '@/utils/i18n/format';
import { kindLabel } from '@/utils/i18n/labels';
import { LEAST_RESULTS, LEAST_TRIES, type Ratio } from '@/utils/quota/performance/conversion';
import type { Kpi } from '@/utils/quota/performance/kpi';

export const KPI_VIEWS = ['rates', 'quantities', 'revenue', 'return'] as const;
export type KpiView = (typeof KPI_VIEWS)[number];

/** The content of a cell: a figure, and what to say about it. */
export interface KpiCell {
  text: string;
  soft?: string;
}

export interface KpiColumn {
  id: string;
  head: string;
  cell: (kpi: Kpi) => KpiCell;
  /** The value that the length of a bar beside the figure stands for; absent if there is no bar. */
  size?: (kpi: Kpi) => number;
}

const NONE = { text: '–' };

/** The columns of a view; amounts are in `currency`. */
export function columnsOf(view: KpiView, currency: string): KpiColumn[] {
  const money = (amount: number | null): KpiCell =>
    amount === null ? NONE : { text: formatMoney(Math.round(amount), currency) };
  switch (view) {
    case 'rates':
      return rates(money);
    case 'quantities':
      return quantities();
    case 'revenue':
      return revenue(money);
    case 'return':
      return returns(money);
  }
}

type Money = (amount: number | null) => KpiCell;

const rates = (money: Money): KpiColumn[] => [
  {
    id: 'to-opportunity',
    head: i18n.t('report.kpi.toOpportunity'),
    cell: ({ funnel }) =>
      ratioCell(funnel.toOpportunity, (share) => formatNumber(100 * share, 1)) ??
      tooFewOf(
        [funnel.activities, i18n.t('report.kpi.of.activities')],
        [funnel.opportunities, i18n.t('report.kpi.of.opportunities')],
      ),
  },
  {
    id: 'to-deal',
    head: i18n.t('report.kpi.toDeal'),
    cell: ({ funnel: { toDeal, opportunities, won, lost } }) =>
      ratioCell(toDeal, formatPercent) ??
      tooFewOf(
        [Math.max(opportunities, won + lost), i18n.t('report.kpi.of.opportunities')],
        [won, i18n.t('report.kpi.of.deals')],
      ),
  },
  {
    id: 'average',
    head: i18n.t('report.kpi.averageDeal'),
    cell: ({ funnel }) => money(funnel.averageDeal),
  },
];

const quantities = (): KpiColumn[] => [
  {
    id: 'activities',
    head: i18n.t('report.list.title'),
    cell: ({ funnel }) => ({ text: formatNumber(funnel.activities) }),
    size: ({ funnel }) => funnel.activities,
  },
  ...KINDS.map((kind) => ({
    id: kind,
    head: kindLabel(kind),
    cell: ({ byKind }: Kpi) => ({ text: formatNumber(byKind[kind]) }),
  })),
  ...(['opportunities', 'won', 'lost', 'units'] as const).map((field) => ({
    id: field,
    head: OUTCOME_HEADS[field],
    cell: ({ funnel }: Kpi) => ({ text: formatNumber(funnel[field]) }),
  })),
];

const OUTCOME_HEADS = {
  opportunities: i18n.t('report.kpi.opportunities'),
  won: i18n.t('report.kpi.won'),
  lost: i18n.t('report.kpi.lost'),
  units: i18n.t('report.kpi.unitsSold'),
};

const revenue = (money: Money): KpiColumn[] => [
  {
    id: 'revenue',
    head: i18n.t('report.kpi.revenue'),
    cell: ({ funnel }) => withMissing(money(funnel.revenue), funnel.won - funnel.priced),
    size: ({ funnel }) => funnel.revenue,
  },
  {
    id: 'won',
    head: OUTCOME_HEADS.won,
    cell: ({ funnel }) => ({ text: formatNumber(funnel.won) }),
  },
  {
    id: 'average',
    head: i18n.t('report.kpi.averageDeal'),
    cell: ({ funnel }) => money(funnel.averageDeal),
  },
  {
    id: 'per-activity',
    head: i18n.t('report.kpi.perActivity'),
    cell: ({ perActivity }) => money(perActivity),
  },
];

const returns = (money: Money): KpiColumn[] => [
  {
    id: 'profit',
    head: i18n.t('report.kpi.profit'),
    cell: ({ profit }) => withMissing(money(profit.profit), profit.incomplete),
    size: ({ profit }) => Math.max(0, profit.profit),
  },
  {
    id: 'revenue',
    head: i18n.t('report.kpi.revenue'),
    cell: ({ profit }) => money(profit.revenue),
  },
  {
    id: 'goods',
    head: i18n.t('report.outcomes.costOfGoods'),
    cell: ({ profit }) => money(profit.costOfGoods),
  },
  {
    id: 'acquisition',
    head: i18n.t('report.outcomes.acquisitionCost'),
    cell: ({ profit }) => money(profit.acquisitionCost),
  },
  {
    id: 'return',
    head: i18n.t('report.kpi.return'),
    cell: ({ profit: { returnOnCost } }) =>
      returnOnCost === null ? NONE : { text: formatPercent(returnOnCost) },
  },
];

/** A ratio with its range; null if there is none. */
function ratioCell(ratio: Ratio | null, format: (share: number) => string): KpiCell | null {
  if (ratio === null) return null;
  const range = i18n.t('report.kpi.range', [format(ratio.low), format(ratio.high)]);
  return { text: format(ratio.ratio), soft: range };
}

/** What is missing for a ratio: tries, or results. */
function tooFewOf(
  [tries, triesName]: [number, string],
  [results, resultsName]: [number, string],
): KpiCell {
  const [have, need, name] =
    tries < LEAST_TRIES ? [tries, LEAST_TRIES, triesName] : [results, LEAST_RESULTS, resultsName];
  const soft = i18n.t('report.kpi.needs', [formatNumber(have), formatNumber(need), name]);
  return { text: i18n.t('report.kpi.tooFew'), soft };
}

const withMissing = (cell: KpiCell, missing: number): KpiCell =>
  missing > 0
    ? { ...cell, soft: i18n.t('report.kpi.incomplete', missing, [formatNumber(missing)]) }
    : cell;
