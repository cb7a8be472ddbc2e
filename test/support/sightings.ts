import type { Sighting } from '@/utils/activity/sighting';

/** An accepted mail to somebody outside the company; `over` says what is different. */
export function mailSighting(over: Partial<Sighting> = {}): Sighting {
  return {
    site: 'gmail',
    account: 'u/0',
    id: 'msg-a:r1',
    formerly: null,
    writtenIn: null,
    act: 'done',
    kind: 'email',
    action: 'new',
    at: Date.parse('2026-11-18T09:30:00Z'),
    due: null,
    outcome: 'accepted',
    proof: 'answer',
    from: 'rep@acme.example',
    people: [
      { id: 'anna@berg.example', role: 'to', name: 'Anna Berg', address: 'anna@berg.example' },
    ],
    thread: 'thread-a:r2',
    url: null,
    ...over,
  };
}

/** An accepted comment on a post of Tara Target's; `over` says what is different. */
export function touchSighting(over: Partial<Sighting> = {}): Sighting {
  const at = over.at ?? Date.parse('2026-11-18T10:00:00Z');
  return {
    site: 'linkedin',
    account: 'me',
    id: `comment:activity:7400:${at}`,
    object: 'comment:activity:7400',
    formerly: null,
    writtenIn: null,
    act: 'done',
    kind: 'social',
    action: 'comment',
    at,
    due: null,
    outcome: 'accepted',
    proof: 'answer',
    from: null,
    people: [{ id: 'profile:ACoAATara', role: null, name: 'Tara Target', address: null }],
    thread: null,
    url: null,
    ...over,
  };
}
