import { expect, test } from './extension';

/** The proof that the extension makes no request depends on these: the recorder is not blind. */
test('what a page or the worker of the extension asks is recorded', async ({
  extension,
  browserWithExtension,
}) => {
  const worker = browserWithExtension.context.serviceWorkers()[0];
  // A message of the bridge wakes the worker, which can then be made to send a request.
  await extension.openGmail();
  const ask = (url: string) => fetch(url).then(String, String);
  await extension.office.evaluate(ask, 'https://mail.google.com/from-a-page');
  await worker?.evaluate(ask, 'https://mail.google.com/from-the-worker');
  await worker?.evaluate(ask, 'https://elsewhere.example/from-the-worker');
  const urls = [
    'https://mail.google.com/from-a-page',
    'https://mail.google.com/from-the-worker',
    'https://elsewhere.example/from-the-worker',
  ];
  expect(extension.requests.told()).toEqual(urls);
  expect(extension.requests.reached()).toEqual(urls);
  extension.requests.forget();
});

test('each test begins with an empty log, and the rep agreed', async ({ extension }) => {
  expect(await extension.rows()).toEqual([]);
  expect(await extension.stored('settings')).toMatchObject({ settings: { repId: 'test-rep' } });
});
