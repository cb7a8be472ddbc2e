import type { ToastKind } from '@/test/stage/page/hooks';
import type { Activity, Reason, State } from '@/utils/activity/activity';
import type { Settings } from '@/utils/settings/settings';
import type { MailPerson } from '@/utils/sites/gmail/build/mail';
import type { Desk, ExchangeStep } from './desk';

/** One thing that happens in the browser. */
export type Step =
  | ExchangeStep
  /** Gmail shows a notice at the foot of its page. */
  | { does: 'toast'; kind: ToastKind }
  /** The rep clicks "Undo" there. */
  | { does: 'undo' }
  /** The form of a draft opens. */
  | { does: 'open form'; id: string; to: MailPerson[] }
  /** The rep clicks into the form. */
  | { does: 'click' }
  | { does: 'close forms' }
  /** The next steps happen in another tab. */
  | { does: 'open tab'; isPopOut: boolean }
  /** The tab is closed, and the next steps happen in a new one. */
  | { does: 'close tab' }
  | { does: 'stop worker' };

/** A row that the log holds at the end. `more` is what else is known of it. */
export interface ExpectedRow {
  /** The message's id. A mail that got a new id is logged under its first. */
  id: string;
  state: State;
  reason: Reason | null;
  more: Partial<Omit<Activity, 'people'>>;
  /** Addresses of the people; null if they do not matter. */
  people: string[] | null;
}

export interface Scene {
  steps: Step[];
  /** Every row that the log holds at the end, in any order. */
  rows: ExpectedRow[];
  /** How many sends the extension says it could not read, or did not see at all. */
  unread?: number;
  missed?: number;
}

export const GROUPS = {
  ways: 'ways to send',
  many: 'several at once',
  undo: 'undo',
  scheduled: 'scheduled',
  failure: 'failure',
  rules: 'not for the count',
  wire: 'no send, or an odd wire',
  changed: 'what the wire does not say',
} as const;
export type Group = keyof typeof GROUPS;

export interface Scenario {
  name: string;
  group: Group;
  /** Settings in addition to the rep's consent. */
  settings?: Partial<Settings>;
  /** What happens at one desk: in one generation of the wire, from one moment on. */
  at: (desk: Desk) => Scene;
}

/** Scenarios of one group, by name. */
export function scenarios(group: Group, scenes: Record<string, Scenario['at']>): Scenario[] {
  return Object.entries(scenes).map(([name, at]) => ({ name, group, at }));
}

type More = Partial<Pick<ExpectedRow, 'more' | 'people'>>;

function row({ id }: { id: string }, state: State, reason: Reason | null, over: More): ExpectedRow {
  return { id, state, reason, more: {}, people: null, ...over };
}

export const counted = (mail: { id: string }, over: More = {}) => row(mail, 'counted', null, over);
export const undone = (mail: { id: string }) => row(mail, 'undone', 'taken-back', {});
export const cancelled = (mail: { id: string }) => row(mail, 'undone', 'cancelled', {});
export const failed = (mail: { id: string }) => row(mail, 'failed', 'refused', {});
export const unanswered = (mail: { id: string }) => row(mail, 'unconfirmed', 'no-answer', {});
export const excluded = (mail: { id: string }, reason: Reason) =>
  row(mail, 'excluded', reason, { people: [] });
export const ofNobody = (mail: { id: string }) => row(mail, 'unconfirmed', 'no-people', {});
/** Waits until `due`. */
export const waiting = (mail: { id: string; due: number }) =>
  row(mail, 'scheduled', null, { more: { at: mail.due } });
/** It leaves when it is due. */
export const left = (mail: { id: string; due: number }) =>
  counted(mail, { more: { at: mail.due } });
