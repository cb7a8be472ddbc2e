import { ABSENT, recordedExchanges } from '@/test/corpus/exchanges';
import { CONSENTED, expect, test } from '@/test/e2e/extension';

const recorded = recordedExchanges();

const mailbox = (address: string) => address.replace(/\+.*@/, '@').toLowerCase();
const domain = (address: string) => address.split('@')[1];
const isFree = (address: string) => domain(address) === 'gmail.com';

/** The people whom the rules leave out of a mail from `from`: the writer, and colleagues. */
const isInside = (from: string, to: string) =>
  mailbox(from) === mailbox(to) || (domain(from) === domain(to) && !isFree(from));

for (const leaveOutInternal of [true, false]) {
  test.describe(`recorded traffic, internal mail ${leaveOutInternal ? 'left out' : 'counted'}`, () => {
    test.use({ settings: { ...CONSENTED, leaveOutInternal } });

    test('gives its sends and nothing else', async ({ extension }) => {
      test.skip(recorded.length === 0, ABSENT);
      const gmail = await extension.openGmail();
      const states: string[] = [];
      for (const { id, request, response, expect: truth } of recorded) {
        await test.step(id, async () => {
          await extension.emptyLog();
          // Each has its own account, so that what the mail before taught about its company does not apply to it.
          await extension.set({ ...CONSENTED, leaveOutInternal });
          await gmail.page.evaluate(({ asked, answer }) => window.stage.exchange(asked, answer), {
            asked: request,
            answer: response,
          });
          // This comes after everything that the exchange caused.
          await gmail.page.evaluate(() =>
            window.stage.send({ to: [{ address: 'last@berg.example', name: '' }] }),
          );
          const rows = await extension.rowsOnce(truth.sends.length + 1);
          const [row] = rows.filter(({ people }) => people[0]?.id !== 'last@berg.example');
          const [send] = truth.sends;
          if (!send) return;
          const outside = send.people.filter(
            ({ address }) => !leaveOutInternal || !isInside(send.from, address),
          );
          expect(row).toMatchObject({
            key: `gmail:u/0:${send.messageId}`,
            at: send.at,
            kind: 'email',
            action: send.reply ? 'reply' : 'new',
            state: outside.length > 0 ? 'counted' : 'excluded',
            people: outside.map(({ address, name }) => ({
              id: address,
              address,
              ...(name !== null && { name }),
            })),
          });
          states.push(row?.state ?? 'none');
        });
      }
      expect(states).toHaveLength(10);
      if (!leaveOutInternal) expect(new Set(states)).toEqual(new Set(['counted']));
    });
  });
}
