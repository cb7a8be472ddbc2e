import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActionOf } from './activity-kind';
import { ACT_WORDS } from './command-words';
import { readCommand } from './read-command';

const now = { person: '', note: '', daysAgo: 0, minute: null };
const act = (kind: string, action: string, other = {}) => ({
  what: 'act',
  kind,
  action,
  ...now,
  ...other,
});
const deal = (outcome: string, amount: number | null, other = {}) => ({
  what: 'outcome',
  outcome,
  amount,
  ...now,
  ...other,
});

describe('a command', () => {
  it.each<[string, object]>([
    ['call Anna no answer', act('call', 'no-answer', { person: 'Anna' })],
    ['call no answer Anna Berg', act('call', 'no-answer', { person: 'Anna Berg' })],
    ['  CALL   anna  ', act('call', 'connected', { person: 'anna' })],
    ['voicemail Bo', act('call', 'voicemail', { person: 'Bo' })],
    [
      'meeting with Bo at Globex yesterday 14:30: wants a demo',
      act('meeting', 'held', {
        person: 'Bo at Globex',
        daysAgo: 1,
        minute: 870,
        note: 'wants a demo',
      }),
    ],
    ['demo acme at 9:05', act('demo', 'held', { person: 'acme', minute: 545 })],
    [
      'proposal to Acme - sent twice',
      act('proposal', 'sent', { person: 'Acme', note: 'sent twice' }),
    ],
    ['invited Tara Target', act('social', 'invite', { person: 'Tara Target' })],
    ['call Anna-Lena today', act('call', 'connected', { person: 'Anna-Lena' })],
    ['ringde Åsa inget svar i går', act('call', 'no-answer', { person: 'Åsa', daysAgo: 1 })],
    ['appel avec Zoé sans réponse', act('call', 'no-answer', { person: 'Zoé' })],
    ['Gebeld met Jan geen gehoor', act('call', 'no-answer', { person: 'Jan' })],
    [
      'Anruf bei Udo nicht erreicht gestern',
      act('call', 'no-answer', { person: 'Udo', daysAgo: 1 }),
    ],
    ['won 5000 Acme', deal('won', 500_000, { person: 'Acme' })],
    ['won $12,50 with Acme yesterday', deal('won', 1250, { person: 'Acme', daysAgo: 1 })],
    ['deal Acme 5k', deal('won', 500_000, { person: 'Acme' })],
    ['opportunity Globex', deal('opportunity', null, { person: 'Globex' })],
    ['perdu Globex', deal('lost', null, { person: 'Globex' })],
  ])('%s', (typed, command) => {
    expect(readCommand(typed)).toEqual(command);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['Anna', 'unknown'],
    ['lunch with Anna', 'unknown'],
    ['15 calls', 'many'],
    ['call Anna 25:00', 'time'],
    ['won 5.000 Acme', 'amount'],
    ['won 1,5k Acme', 'amount'],
    ['won 5kk Acme', 'amount'],
    [`call ${'x'.repeat(300)}`, 'too-long'],
    [`call Anna: ${'x'.repeat(501)}`, 'too-long'],
  ])('%s says what is wrong', (typed, problem) => {
    expect(readCommand(typed)).toEqual({ problem });
  });

  it('never fails, and never logs what may not be stored', () => {
    const word = fc.constantFrom(
      ...ACT_WORDS.keys(),
      'won',
      '14:30',
      '99:99',
      'with',
      ':',
      '- ',
      'no answer',
      '5k',
    );
    const typed = fc.array(fc.oneof(word, fc.string({ maxLength: 12 })), { maxLength: 8 });
    fc.assert(
      fc.property(typed, (parts) => {
        const read = readCommand(parts.join(' '));
        if ('problem' in read) return;
        if (read.what === 'act') expect(isActionOf(read.kind, read.action)).toBe(true);
        else expect(read.amount ?? 0).toBeGreaterThanOrEqual(0);
        expect(read.minute ?? 0).toBeLessThan(1440);
      }),
    );
  });
});
