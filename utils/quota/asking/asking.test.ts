import { describe, expect, it } from 'vitest';
import {
  type Asking,
  type AskingFacts,
  askingOf,
  askingOfLines,
  askingOfParts,
  type NothingNow,
} from './asking';

const now = (why: NothingNow): Asking => ({ is: 'nothing-now', why });
const later = (from: string, target: number): Asking => ({ is: 'not-yet', from, target });
const monday = { from: '2026-11-30', target: 60 };

/** A week of 60 in which every minute is worked and nothing is asked, as after a ramp of 0 %. */
const NOTHING: AskingFacts = {
  target: 0,
  isInAdvance: false,
  weight: 0,
  isOn: true,
  begins: false,
  next: null,
  ended: null,
  usual: 2400,
  working: 2400,
};

describe('askingOf', () => {
  it.each<[string, Partial<AskingFacts>, Asking]>([
    ['a target', { target: 60, weight: 2400 }, { is: 'asked' }],
    ['a target of one minute', { target: 1, weight: 1 }, { is: 'asked' }],
    ['no target in any version', { isOn: false }, { is: 'never-set' }],
    ['no target now, one from Monday', { isOn: false, next: monday }, later('2026-11-30', 60)],
    [
      'consent after hours on Friday',
      { begins: true, next: monday, working: 0 },
      later('2026-11-30', 60),
    ],
    ['consent into a life without hours', { begins: true, usual: 0, working: 0 }, now('no-hours')],
    ['consent of last year, and a week off', { next: monday, working: 0 }, now('time-off')],
    ['a week off for good', { working: 0 }, now('time-off')],
    ['a Saturday', { usual: 0, working: 0, next: monday }, now('no-hours')],
    ['a ramp of 0 %', { next: monday }, now('ramp')],
    ['all done in advance', { isInAdvance: true, weight: 2400 }, now('in-advance')],
    ['a share of 0.2', { weight: 480 }, { is: 'too-small' }],
    [
      'a share of 0.2 of a first week',
      { weight: 480, begins: true, next: monday },
      { is: 'too-small' },
    ],
    ['a past end', { isOn: false, ended: '2026-11-21' }, { is: 'ended', since: '2026-11-21' }],
    [
      'a past end, and a new beginning',
      { isOn: false, ended: '2026-11-21', next: monday },
      later('2026-11-30', 60),
    ],
  ])('of %s', (_, facts, asking) => {
    expect(askingOf({ ...NOTHING, ...facts })).toEqual(asking);
  });
});

describe('askingOfLines', () => {
  it.each<[string, Asking[], Asking]>([
    ['no lines', [], { is: 'never-set' }],
    ['lines without a target', [{ is: 'never-set' }, { is: 'never-set' }], { is: 'never-set' }],
    ['one ramped to 0 %, another asked', [now('ramp'), { is: 'asked' }], { is: 'asked' }],
    [
      'one without a target, one in time off',
      [{ is: 'never-set' }, now('time-off')],
      now('time-off'),
    ],
    [
      'one done in advance, one too small',
      [{ is: 'too-small' }, now('in-advance')],
      now('in-advance'),
    ],
    [
      'two that begin on Monday and one a week later',
      [later('2026-11-30', 60), later('2026-12-07', 5), later('2026-11-30', 50)],
      later('2026-11-30', 110),
    ],
    [
      'one too small, one not begun',
      [later('2026-11-30', 60), { is: 'too-small' }],
      { is: 'too-small' },
    ],
    [
      'an ended one, one without a target',
      [{ is: 'never-set' }, { is: 'ended', since: '2026-11-21' }],
      { is: 'ended', since: '2026-11-21' },
    ],
  ])('of %s', (_, lines, asking) => {
    expect(askingOfLines(lines)).toEqual(asking);
    expect(askingOfLines(lines.toReversed())).toEqual(asking);
  });
});

describe('askingOfParts', () => {
  it.each<[string, Asking[], Asking]>([
    [
      'days before the quota, each of which could say when it begins',
      [later('2026-11-30', 30), later('2026-11-30', 30), later('2026-12-01', 30)],
      later('2026-11-30', 30),
    ],
    ['days off and a weekend', [now('time-off'), now('no-hours')], now('time-off')],
    [
      'a Friday before the beginning and a weekend',
      [now('no-hours'), later('2026-11-30', 30)],
      later('2026-11-30', 30),
    ],
    ['a Friday that asks, and a weekend', [now('no-hours'), { is: 'asked' }], { is: 'asked' }],
  ])('of %s', (_, parts, asking) => {
    expect(askingOfParts(parts)).toEqual(asking);
    expect(askingOfParts(parts.toReversed())).toEqual(asking);
  });
});
