import { i18n } from '#i18n';
import type { Activity, Person, State } from '@/utils/activity/activity';
import type { Action, Kind } from '@/utils/activity/activity-kind';
import type { RepDecision } from '@/utils/activity/decide/rep-decision';
import { sentenceCase } from './format';
import { named } from './named';

// Each text is asked for by its whole key, so that missing and unused texts are found by reading the sources. What
// this version does not know, such as a kind from a newer version, is shown as it is stored.

/** A kind in the plural, as the name of a quota's line: `Emails`. */
export const kindLabel = (kind: Kind): string => named(KINDS, kind)?.() ?? kind;
const KINDS: Record<Kind, () => string> = {
  email: () => i18n.t('common.kinds.email'),
  call: () => i18n.t('common.kinds.call'),
  social: () => i18n.t('common.kinds.social'),
  meeting: () => i18n.t('common.kinds.meeting'),
  demo: () => i18n.t('common.kinds.demo'),
  proposal: () => i18n.t('common.kinds.proposal'),
};

/** A kind in the singular: `Email`. */
export const kindName = (kind: Kind): string => named(KIND_NAMES, kind)?.() ?? kind;
const KIND_NAMES: Record<Kind, () => string> = {
  email: () => i18n.t('common.kind.email'),
  call: () => i18n.t('common.kind.call'),
  social: () => i18n.t('common.kind.social'),
  meeting: () => i18n.t('common.kind.meeting'),
  demo: () => i18n.t('common.kind.demo'),
  proposal: () => i18n.t('common.kind.proposal'),
};

const ACTIONS: Record<Action, () => string> = {
  new: () => i18n.t('common.actions.new'),
  reply: () => i18n.t('common.actions.reply'),
  forward: () => i18n.t('common.actions.forward'),
  connected: () => i18n.t('common.actions.connected'),
  'no-answer': () => i18n.t('common.actions.noAnswer'),
  voicemail: () => i18n.t('common.actions.voicemail'),
  message: () => i18n.t('common.actions.message'),
  invite: () => i18n.t('common.actions.invite'),
  accept: () => i18n.t('common.actions.accept'),
  'group-message': () => i18n.t('common.actions.groupMessage'),
  inmail: () => i18n.t('common.actions.inmail'),
  comment: () => i18n.t('common.actions.comment'),
  reaction: () => i18n.t('common.actions.reaction'),
  post: () => i18n.t('common.actions.post'),
  repost: () => i18n.t('common.actions.repost'),
  follow: () => i18n.t('common.actions.follow'),
  visit: () => i18n.t('common.actions.visit'),
  'save-lead': () => i18n.t('common.actions.saveLead'),
  'add-to-list': () => i18n.t('common.actions.addToList'),
  held: () => i18n.t('common.actions.held'),
  sent: () => i18n.t('common.actions.sent'),
};

/** What was done: `no answer`. */
export const actionLabel = (action: string): string => named(ACTIONS, action)?.() ?? action;

const STATES: Record<State, () => string> = {
  counted: () => i18n.t('common.states.counted'),
  scheduled: () => i18n.t('common.states.scheduled'),
  unconfirmed: () => i18n.t('common.states.unconfirmed'),
  excluded: () => i18n.t('common.states.excluded'),
  undone: () => i18n.t('common.states.undone'),
  failed: () => i18n.t('common.states.failed'),
};
export const stateLabel = (state: State): string => named(STATES, state)?.() ?? state;

const DECIDED: Record<RepDecision, () => string> = {
  exclude: () => i18n.t('popup.excluded'),
  restore: () => i18n.t('popup.restored'),
  undo: () => i18n.t('popup.undone'),
  confirm: () => i18n.t('popup.confirmed'),
  drop: () => i18n.t('popup.dropped'),
  reopen: () => i18n.t('popup.reopened'),
};

/** The result of a rep's decision on a row: `Not counted`. */
export const decidedLabel = (decision: RepDecision): string => DECIDED[decision]();

/** What was done, as a text by itself: `Call, no answer`; `Reply`; `Comment`; `Meeting`. */
export function actLabel(kind: Kind, action: string): string {
  if (['new', 'held', 'sent'].includes(action)) return kindName(kind);
  if (kind === 'call') return i18n.t('common.actOfKind', [kindName(kind), actionLabel(action)]);
  return sentenceCase(actionLabel(action));
}

const ACTS_TO: Record<Exclude<Kind, 'social'>, (act: string, whom: string) => string> = {
  email: (...words) => i18n.t('common.actTo.email', words),
  call: (...words) => i18n.t('common.actTo.call', words),
  meeting: (...words) => i18n.t('common.actTo.meeting', words),
  demo: (...words) => i18n.t('common.actTo.demo', words),
  proposal: (...words) => i18n.t('common.actTo.proposal', words),
};

/**
 * An act in a few words: `Call to Anna Berg, no answer`; `Reply to Anna Berg (acme.example) and 2 more`;
 * `Invitation to Tara Target (Bolt GmbH), with a note`; `Comment · retirement planning · Tara Target`.
 */
export function activityTitle(activity: Activity): string {
  const { kind, action } = activity;
  const whom = whomOf(activity);
  if (kind === 'social') return touchTitle(activity, whom);
  if (whom === null) return actLabel(kind, action);
  if (kind !== 'call') {
    const actTo = named(ACTS_TO, kind) ?? ACTS_TO.proposal;
    return actTo(actLabel(kind, action), whom);
  }
  return i18n.t('common.actOfKind', [ACTS_TO.call(kindName(kind), whom), actionLabel(action)]);
}

/** Touches that go to somebody. Other touches are about what somebody said. */
const DIRECTED: readonly string[] = ['message', 'invite', 'inmail', 'group-message'];

function touchTitle({ kind, action, wrote, topics }: Activity, whom: string | null): string {
  const act = actLabel(kind, action);
  const isTo = whom !== null && DIRECTED.includes(action);
  const done = isTo ? i18n.t('common.touchTo', [act, whom]) : act;
  const parts = [
    wrote === true ? withWords(action, done) : done,
    ...topics,
    ...(whom === null || isTo ? [] : [whom]),
  ];
  return parts.reduce((text, part) => i18n.t('common.actTo.social', [text, part]));
}

/** Says that the rep wrote words of their own with it. For most touches that is obvious. */
function withWords(action: string, done: string): string {
  if (action === 'invite') return i18n.t('common.withNote', [done]);
  return action === 'repost' ? i18n.t('common.withThoughts', [done]) : done;
}

/** Who an act reached: `Anna Berg (acme.example) and 2 more`; null if the log names nobody. */
function whomOf({ people, site }: Activity): string | null {
  const [first, ...others] = people;
  if (!first) return null;
  const from = site === 'manual' ? null : whereFrom(first);
  const name = first.name ?? first.address ?? (site === 'manual' ? first.id : someone(first));
  const who = from && first.name ? i18n.t('common.personAt', [name, from]) : name;
  return others.length > 0 ? i18n.t('common.andMore', [who, String(others.length)]) : who;
}

/** A site's own id of a person tells the rep nothing. Mails name an address; LinkedIn may name nobody. */
const someone = ({ id }: Person): string =>
  id.startsWith('company:') ? i18n.t('common.someCompany') : i18n.t('common.someone');

/** A longer text beside a name would push out what was done. */
const MOST_BESIDE_A_NAME = 40;

/** What tells two people of one name apart: the domain of the address, the company, or else their headline. */
function whereFrom({ address, company, headline }: Person): string | undefined {
  const known = [address?.split('@').at(-1), company, headline];
  return known.find((text) => text !== undefined && text.length <= MOST_BESIDE_A_NAME);
}
