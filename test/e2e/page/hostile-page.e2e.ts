import { expect, test } from '@/test/e2e/extension';
import { hasScript } from '@/test/support/extension-data';
import { mailSighting } from '@/test/support/sightings';

const ANNA = { address: 'anna@acme.example', name: 'Anna Berg' };

/** What the page wants us to believe. */
const FORGED = mailSighting({ id: 'msg-a:r666', from: null, people: [] });

/**
 * A page that was there first: its script runs before any of ours, which no real page can do, and so overhears the
 * secret. Whatever it then says must not help it.
 */
const OVERHEAR = `document.addEventListener('b1f7c2e09d', (event) => {
  if (event.detail) window.overheard = event.detail;
});`;

declare global {
  interface Window {
    overheard?: string;
  }
}

test('forged sightings are refused and counted, and nothing breaks', async ({ extension }) => {
  const context = extension.office.context();
  await expect.poll(() => hasScript(extension.office, 'gmail')).toBe(true);
  const page = await context.newPage();
  await page.addInitScript(OVERHEAR);
  await page.goto('https://mail.google.com/mail/u/0/');
  await expect.poll(() => page.evaluate(() => window.overheard)).toBeTruthy();
  await page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);

  await page.evaluate(async (sighting) => {
    const say = (detail: unknown) =>
      document.dispatchEvent(new CustomEvent(`${window.overheard}u`, { detail }));
    const forged = [
      { ...sighting, id: 'x'.repeat(10_000) },
      { ...sighting, at: 'yesterday' },
      { ...sighting, kind: 'bribe' },
      { ...sighting, action: 'voicemail' },
      { ...sighting, body: 'Dear Anna' },
      { ...sighting, url: 'javascript:alert(1)' },
      { ...sighting, people: Array.from({ length: 501 }, () => ({})) },
      { ...sighting, site: 'linkedin' },
      null,
    ];
    for (const one of forged) say(JSON.stringify({ number: 1, sighting: one }));
    say('{');
    say('x'.repeat(5_000_000));
    say({ number: 1 });
    say(undefined);
    // Ten thousand within a second, all different.
    for (let batch = 0; batch < 20; batch++) {
      for (let n = 0; n < 500; n++) {
        say(
          JSON.stringify({ number: n + 1, sighting: { ...sighting, id: `${batch}-${n}`, x: 1 } }),
        );
      }
      await new Promise((resume) => setTimeout(resume, 0));
    }
  }, FORGED);

  await expect
    .poll(async () => (await extension.healthOf('gmail'))?.refused ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(10_000);
  const real = await page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await expect
    .poll(async () => (await extension.rows()).map(({ key }) => key))
    .toContain(`gmail:u/0:${real.id}`);
  expect(await extension.rows()).toHaveLength(2);
});

test('excerpts that a page makes up give no more than a schema and a rate let through', async ({
  extension,
}) => {
  await expect.poll(() => hasScript(extension.office, 'gmail')).toBe(true);
  const page = await extension.office.context().newPage();
  await page.addInitScript(OVERHEAR);
  await page.goto('https://mail.google.com/mail/u/0/');
  await expect.poll(() => page.evaluate(() => window.overheard)).toBeTruthy();
  await page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);

  await page.evaluate(() => {
    const say = (number: number, excerpt: unknown) =>
      document.dispatchEvent(
        new CustomEvent(`${window.overheard}u`, { detail: JSON.stringify({ number, excerpt }) }),
      );
    const sent = (nth: number) => {
      const message = { 1: `msg-a:r${nth}`, 3: [{ 2: 'eve@evil.example' }], 11: ['^pfg'] };
      return { 1: `${nth}`, 2: { 1: 'thread-a:r9', 2: { 14: { 1: message } } } };
    };
    const items = Array.from({ length: 6000 }, (_, nth) => sent(nth));
    const request = { mailbox: 'u/0', upload: { 1: { 3: 2 }, 2: { 1: items } }, shape: '[]' };
    const at = Date.now();
    // Well formed, but with nothing in them, or nothing that is an act.
    say(101, { request: null, answer: null, at });
    say(102, { request: { upload: [[['^pfg']]], mailbox: {} }, answer: null, at });
    say(103, { request, answer: null });
    say(104, { request, answer: null, at: 'yesterday' });
    say(105, { request, answer: null, at, body: 'Dear Anna' });
    say(106, { request: 'x'.repeat(5000), answer: null, at });
    say(107, { request: JSON.parse('['.repeat(5000) + ']'.repeat(5000)), answer: null, at });
    // More acts in one than a rep can do.
    say(108, { request, answer: { status: 200, body: {} }, at });
  });

  await expect
    .poll(async () => (await extension.healthOf('gmail'))?.refused ?? 0, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(6);
  const real = await page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await expect
    .poll(async () => (await extension.rows()).map(({ key }) => key), { timeout: 20_000 })
    .toContain(`gmail:u/0:${real.id}`);
  expect(await extension.rows()).toHaveLength(2);
});

test('a flood of well-formed forgeries is cut off, and a real send that drowns in it is counted', async ({
  extension,
}) => {
  await expect.poll(() => hasScript(extension.office, 'gmail')).toBe(true);
  const page = await extension.office.context().newPage();
  await page.addInitScript(OVERHEAR);
  await page.goto('https://mail.google.com/mail/u/0/');
  await expect.poll(() => page.evaluate(() => window.overheard)).toBeTruthy();
  await page.evaluate((to) => window.stage.send({ to }), [ANNA]);
  await extension.rowsOnce(1);
  const drowned = await page.evaluate(
    ({ to, sighting }) => {
      for (let n = 0; n < 14_000; n++) {
        document.dispatchEvent(
          new CustomEvent(`${window.overheard}u`, {
            detail: JSON.stringify({ number: n + 10, sighting }),
          }),
        );
      }
      return window.stage.send({ to });
    },
    { to: [ANNA], sighting: FORGED },
  );
  await expect
    .poll(async () => (await extension.healthOf('gmail'))?.refused ?? 0, { timeout: 20_000 })
    .toBeGreaterThan(8_000);
  await expect
    .poll(async () => (await extension.rows()).map(({ key }) => key), { timeout: 20_000 })
    .toContain(`gmail:u/0:${drowned.id}`);
  expect((await extension.rows()).length).toBeLessThanOrEqual(3);
});
