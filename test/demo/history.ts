import { type Random, randomOf } from '@/test/model/random';
import { writtenMail } from '@/test/support/write-log';
import { writtenOutcome } from '@/test/support/write-outcomes';
import type { Activity, Person } from '@/utils/activity/activity';
import { ACTIONS, KINDS, type Kind } from '@/utils/activity/activity-kind';
import type { Outcome } from '@/utils/activity/outcome';
import { DEFAULT_TARGETS } from '@/utils/quota/quota';
import { addDays, momentOf } from '@/utils/time/period';

/** The rep's zone. */
export const ZONE = 'Europe/Stockholm';
/** A Wednesday, shortly after lunch: late enough in the week to tell how it is going. */
export const NOW = Date.parse('2026-11-18T14:02:00+01:00');

/** The Monday on which the rep of the demo began. */
export const BEGAN = '2026-08-24';
/** The Monday of the week in which the demo plays. */
const THIS_WEEK = '2026-11-16';
/** Nine to five from Monday to Friday. */
export const HOURS = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: 540, to: 1020 }] : []));
/** A week of holiday. */
export const DAYS_OFF = [0, 1, 2, 3, 4].map((later) => addDays('2026-10-26', later));

export const TOPIC = 'retirement planning';

/** How much of the default targets was reached each week, %. */
const WEEKS = [62, 78, 91, 104, 98, 87, 110, 101, 95, 0, 106, 100];

/** What was done this week on Monday, on Tuesday, and on Wednesday until two: four of seven lines are behind. */
const SO_FAR: Record<Kind, readonly number[]> = {
  email: [12, 11, 5],
  call: [10, 9, 4],
  social: [4, 3, 1],
  meeting: [1, 1, 1],
  demo: [0, 1, 0],
  proposal: [1, 0, 0],
};

const NAMES = [
  ['Ingrid Dahl', 'fjordline'],
  ['Marc Laurent', 'cafelaurent'],
  ['Priya Nair', 'brightwell'],
  ['Tom Becker', 'beckerbau'],
  ['Elsa Lind', 'lindpartners'],
  ['Joost Visser', 'vissergroep'],
  ['Nora Haddad', 'oakridge'],
  ['Piotr Zielony', 'zielony'],
  ['Grace Obi', 'lagosfreight'],
  ['Luca Conti', 'contivini'],
  ['Sara Holm', 'holmdesign'],
  ['Victor Reyes', 'reyeslaw'],
] as const;

const PEOPLE: Person[] = NAMES.map(([name, company]) => {
  const address = `${name.split(' ')[0]?.toLowerCase()}@${company}.example`;
  return { id: address, name, address };
});

/** The minutes from nine on in which things are done: on a whole day, and on the day of the demo. */
const WORKED = 450;
const WORKED_TODAY = 270;

const SITES: Partial<Record<Kind, string>> = { email: 'gmail', social: 'linkedin' };
const SOCIAL = ['comment', 'invite', 'message', 'reaction', 'follow'] as const;

/** A quarter of a rep's days, up to the start of the demo. Always the same. */
export function history(): Activity[] {
  const chance = randomOf(2026);
  const weeks = WEEKS.flatMap((percent, week) =>
    KINDS.flatMap((kind) => {
      const done = Math.round((DEFAULT_TARGETS[kind] * percent) / 100);
      return times(done, (nth) => {
        const day = addDays(BEGAN, 7 * week + (nth % 5));
        const acts = { kind, day, nth: Math.floor(nth / 5), many: Math.ceil(done / 5) };
        const isAbout = kind === 'social' && chance.oneIn(3);
        return act({ ...acts, minutes: WORKED, person: chance.pick(PEOPLE), isAbout }, chance);
      });
    }),
  );
  const soFar = KINDS.flatMap((kind) =>
    SO_FAR[kind].flatMap((many, day) =>
      times(many, (nth) => {
        const acts = { kind, day: addDays(THIS_WEEK, day), nth, many };
        const minutes = day < 2 ? WORKED : WORKED_TODAY;
        // Monday's social touches are with four people, about the topic.
        const isAbout = kind === 'social' && day === 0;
        const person = isAbout ? (PEOPLE[nth] as Person) : chance.pick(PEOPLE);
        return act({ ...acts, minutes, person, isAbout }, chance);
      }),
    ),
  );
  return [...weeks, ...soFar];
}

/** One act of those of its kind on a day. */
interface Act {
  kind: Kind;
  day: string;
  /** Which one it is of the `many` acts, from 0. They are spread over `minutes`, from nine on. */
  nth: number;
  many: number;
  minutes: number;
  person: Person;
  /** About the topic. */
  isAbout: boolean;
}

function act({ kind, day, nth, many, minutes, person, isAbout }: Act, chance: Random): Activity {
  const minute = 540 + Math.floor((minutes * (nth + 0.5)) / many) + chance.below(7);
  const at = momentOf({ day, minute }, ZONE);
  const site = SITES[kind] ?? 'manual';
  const isSeen = site !== 'manual';
  const { signs, ...mail } = writtenMail('', at, { day, zone: ZONE, kind, site });
  return {
    ...mail,
    key: `${site}:demo:${day}-${kind}-${nth}`,
    action: chance.pick<string>(kind === 'social' ? SOCIAL : ACTIONS[kind]),
    source: isSeen ? 'auto' : 'manual',
    proof: isSeen ? 'answer' : 'rep',
    history: [{ at, from: null, to: 'counted', why: isSeen ? 'seen' : 'logged' }],
    ...(isSeen && signs && { signs }),
    people: [person],
    topics: isAbout ? [TOPIC] : [],
    evidence: {},
  };
}

const times = <Made>(many: number, make: (nth: number) => Made): Made[] =>
  Array.from({ length: many }, (_, nth) => make(nth));

/** What the activities led to: opportunities every week, and deals from some of them. */
export function outcomes(): Outcome[] {
  const chance = randomOf(11);
  return WEEKS.flatMap((percent, week) =>
    times(Math.round(percent / 20), (nth): Outcome => {
      const day = addDays(BEGAN, 7 * week + (nth % 5));
      const kind =
        nth % 3 === 1 ? 'won' : nth % 3 === 2 && chance.oneIn(2) ? 'lost' : 'opportunity';
      const at = momentOf({ day, minute: 15 * 60 + nth }, ZONE);
      const amount = 100_000 * (4 + chance.below(9));
      return {
        ...writtenOutcome(`demo-${week}-${nth}`, kind, at, { day, zone: ZONE, amount }),
        person: chance.pick(NAMES)[0],
      };
    }),
  );
}
