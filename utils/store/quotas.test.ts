import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_QUOTA, kindOf, topicLine, topicOf, versionOn } from '@/utils/quota/quota';
import { log } from './database';
import { quotaVersions, saveTargets, saveTopicLine } from './quotas';

const TOPIC = 'retirement planning';
const linesOn = async (day: string) => versionOn(await quotaVersions(), day).lines;

beforeEach(() => log.quotas.clear());

test('a topic line comes after the others, and the past knows nothing of it', async () => {
  await saveTopicLine('2026-11-16', TOPIC, 50);
  expect(await linesOn('2026-11-15')).toEqual(DEFAULT_QUOTA.lines);
  expect(await linesOn('2026-11-16')).toEqual([...DEFAULT_QUOTA.lines, topicLine(TOPIC, 50)]);
});

test('a topic line is changed where it stands, and removed', async () => {
  await saveTopicLine('2026-11-16', TOPIC, 50);
  await saveTopicLine('2026-11-16', 'pensions', 10);
  await saveTopicLine('2026-11-16', TOPIC, 60);
  expect((await linesOn('2026-11-16')).map(({ id, target }) => [id, target]).slice(-2)).toEqual([
    [`topic:${TOPIC}`, 60],
    ['topic:pensions', 10],
  ]);
  await saveTopicLine('2026-11-23', TOPIC, null);
  expect((await linesOn('2026-11-22')).map(topicOf)).toContain(TOPIC);
  expect((await linesOn('2026-11-23')).map(topicOf)).not.toContain(TOPIC);
});

test('the target of a kind leaves the lines of topics alone, whatever the topic is called', async () => {
  await saveTopicLine('2026-11-16', 'social', 7);
  await saveTargets('2026-11-16', { social: 30 });
  const lines = await linesOn('2026-11-16');
  expect(lines.find((line) => kindOf(line) === 'social')?.target).toBe(30);
  expect(lines.find((line) => topicOf(line) === 'social')?.target).toBe(7);
});
