import { i18n } from '#i18n';
import type { Activity, Reason, State } from '@/utils/activity/activity';
import type { Kind } from '@/utils/activity/activity-kind';
import { formatDay, formatTime } from './format';
import { named } from './named';

type Say = (activity: Activity) => string;

const REASONS: Record<Reason, Say> = {
  self: () => i18n.t('common.why.self'),
  internal: ({ history }) =>
    history.at(-1)?.why === 'policy'
      ? // Who else was on it is no longer known.
        i18n.t('common.why.internalSince')
      : i18n.t('common.why.internal'),
  'never-log': () => i18n.t('common.why.neverLog'),
  company: () => i18n.t('common.why.company'),
  private: () => i18n.t('common.why.private'),
  automatic: () => i18n.t('common.why.automatic'),
  list: () => i18n.t('common.why.list'),
  organization: () => i18n.t('common.why.organization'),
  rep: ({ state }) =>
    state === 'undone' ? i18n.t('common.why.undoneByRep') : i18n.t('common.why.rep'),
  'not-sent': () => i18n.t('common.why.notSent'),
  refused: () => i18n.t('common.why.refused'),
  'no-answer': ({ signs }) =>
    signs?.at(-1)?.act === 'undone' ? i18n.t('common.why.undoOpen') : i18n.t('common.why.noAnswer'),
  'no-people': () => i18n.t('common.why.noPeople'),
  'taken-back': () => i18n.t('common.why.takenBack'),
  cancelled: () => i18n.t('common.why.cancelled'),
  'seen-after-all': () => i18n.t('common.why.seenAfterAll'),
};

/** The sentence for a state without a known reason: rows from other sources may lack one. */
const STATES: Record<State, Say> = {
  counted: whyCounted,
  scheduled: (activity) => i18n.t('common.why.scheduled', [dayAndTime(activity)]),
  unconfirmed: REASONS['no-answer'],
  excluded: () => i18n.t('common.why.leftOut'),
  undone: () => i18n.t('common.why.undoneByRep'),
  failed: REASONS.refused,
};

/** True for a kind that this version knows. Any other does not count. */
const isKnownKind = (kind: Kind): boolean => Object.hasOwn(KNOWN_KINDS, kind);
const KNOWN_KINDS: Record<Kind, true> = {
  email: true,
  call: true,
  social: true,
  meeting: true,
  demo: true,
  proposal: true,
};

/** One sentence that says why an activity counts, does not count, or does not count yet. */
export function why(activity: Activity): string {
  const { state, reason } = activity;
  const mayHaveReason = state !== 'counted' && state !== 'scheduled';
  const because = reason !== null && mayHaveReason ? named(REASONS, reason) : undefined;
  const say = isKnownKind(activity.kind) ? (because ?? named(STATES, state)) : undefined;
  return say ? say(activity) : i18n.t('common.why.unknown');
}

/** The last thing that happened to a row says why it counts. */
function whyCounted({ kind, history, source, proof }: Activity): string {
  const last = history.at(-1)?.why;
  if (last === 'rep-restored') return i18n.t('common.why.restored');
  if (last === 'due') return i18n.t('common.why.due');
  if (source === 'manual') return i18n.t('common.why.logged');
  if (source === 'import') return i18n.t('common.why.imported');
  if (proof === 'rep') return i18n.t('common.why.confirmed');
  if (proof === 'status') return i18n.t('common.why.status');
  if (proof !== 'page') return i18n.t('common.why.accepted');
  return kind === 'email' ? i18n.t('common.why.page') : i18n.t('common.why.shown');
}

function dayAndTime({ at, day, zone }: Activity): string {
  return `${formatDay(day, 'medium')}, ${formatTime(at, zone)}`;
}

const SHORT: Record<Reason, Say> = {
  self: () => i18n.t('common.whyShort.self'),
  internal: () => i18n.t('common.whyShort.internal'),
  'never-log': () => i18n.t('common.whyShort.neverLog'),
  company: () => i18n.t('common.whyShort.company'),
  private: () => i18n.t('common.whyShort.private'),
  automatic: () => i18n.t('common.whyShort.automatic'),
  list: () => i18n.t('common.whyShort.list'),
  organization: () => i18n.t('common.whyShort.organization'),
  rep: ({ state }) =>
    state === 'undone' ? i18n.t('common.whyShort.undone') : i18n.t('common.whyShort.rep'),
  'not-sent': () => i18n.t('common.whyShort.notSent'),
  refused: () => i18n.t('common.whyShort.refused'),
  'no-answer': () => i18n.t('common.whyShort.noAnswer'),
  'no-people': () => i18n.t('common.whyShort.noPeople'),
  'taken-back': () => i18n.t('common.whyShort.takenBack'),
  cancelled: () => i18n.t('common.whyShort.cancelled'),
  'seen-after-all': () => i18n.t('common.whyShort.seenAfterAll'),
};

/** The same in a word or two, for a row that does not count; empty if there is no reason against it. */
export function whyShort(activity: Activity): string {
  const { kind, state, reason } = activity;
  if (!isKnownKind(kind) || !Object.hasOwn(STATES, state)) return i18n.t('common.whyShort.unknown');
  if (reason === null) return '';
  return named(SHORT, reason)?.(activity) ?? reason;
}
