import { i18n } from '#i18n';
import { kindLabel } from '@/utils/i18n/labels';
import { type QuotaLine, topicOf } from '@/utils/quota/quota';

/** What a line of a quota counts: `Emails`; `retirement planning · people` for one that asks for people about a topic. */
export function lineLabel(line: QuotaLine): string {
  const topic = topicOf(line);
  return topic === null
    ? line.filter.kinds.map((kind) => kindLabel(kind)).join(', ')
    : i18n.t('common.peopleAbout', [topic]);
}
