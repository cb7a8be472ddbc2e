import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { machineOf } from './machine-address';

describe('an address that no person has', () => {
  test.each([
    ['no-reply@acme.example', 'automatic'],
    ['NoReply@acme.example', 'automatic'],
    ['no_reply@acme.example', 'automatic'],
    ['donotreply@acme.example', 'automatic'],
    ['do-not-reply@acme.example', 'automatic'],
    ['invoices-noreply@acme.example', 'automatic'],
    ['noreply+4711@acme.example', 'automatic'],
    ['no-reply2@acme.example', 'automatic'],
    ['ne-pas-repondre@acme.example', 'automatic'],
    ['nichtantworten@acme.example', 'automatic'],
    ['svara-ej@acme.example', 'automatic'],
    ['geen-antwoord@acme.example', 'automatic'],
    ['mailer-daemon@acme.example', 'automatic'],
    ['MAILER-DAEMON@acme.example', 'automatic'],
    ['postmaster@acme.example', 'automatic'],
    ['bounce@acme.example', 'automatic'],
    ['bounces+1234-abcd@acme.example', 'automatic'],
    ['bounce-17_html@acme.example', 'automatic'],
    ['news+anna=berg.example@acme.example', 'automatic'],
    ['unsubscribe@acme.example', 'automatic'],
    ['calendar-notification@google.com', 'automatic'],
    ['c_188ab@resource.calendar.google.com', 'automatic'],
    ['team@group.calendar.google.com', 'automatic'],
    ['sales-team@googlegroups.com', 'list'],
    ['main@makers.groups.io', 'list'],
    ['anybody@lists.acme.example', 'list'],
    ['anybody@groups.acme.example', 'list'],
    ['runners-request@acme.example', 'list'],
    ['runners-subscribe@acme.example', 'list'],
    ['runners-unsubscribe@acme.example', 'list'],
    ['list-unsubscribe+77@acme.example', 'list'],
    ['runners-bounces+anna=berg.example@acme.example', 'list'],
  ])('%s is %s', (address, expected) => {
    expect(machineOf(address)).toBe(expected);
  });
});

describe('an address that people read', () => {
  test.each([
    'info@acme.example',
    'sales@acme.example',
    'support@acme.example',
    'hello@acme.example',
    'calendar@acme.example',
    'anna.noreplyson@acme.example',
    'reply@acme.example',
    'bouncer@acme.example',
    'anna+news@acme.example',
    'request@acme.example',
    'lists@acme.example',
    'anna@lists.example',
    'anna@mylists.acme.example',
    'anna@google.com',
    'anna@notgooglegroups.com',
    'anna@calendar.google.com.example',
    'anna',
    '@',
    '',
  ])('%s', (address) => {
    expect(machineOf(address)).toBeNull();
  });
});

test('whatever stands in its place, there is an answer', () => {
  const long = fc.integer({ min: 1, max: 3000 }).map((length) => '+='.repeat(length));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), long), (address) => {
      expect([null, 'automatic', 'list']).toContain(machineOf(address));
    }),
  );
});
