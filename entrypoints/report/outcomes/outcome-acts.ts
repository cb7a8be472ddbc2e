import { i18n } from '#i18n';
import { ask, type Warn } from '@/components/ask';
import { type Notice, useNotice } from '@/entrypoints/report/shared/notice';
import type { Outcome } from '@/utils/activity/outcome';
import type { Said } from './outcome-form';

export interface OutcomeActs {
  notice: Notice | null;
  /** Writes it in place of `before`, or as a new one if that is null. False after telling `warn` why it was not written. */
  save: (said: Said, before: Outcome | null, warn: Warn) => Promise<boolean>;
  remove: (outcome: Outcome) => Promise<void>;
  /** Says how many came with a file. */
  tellImported: (text: string) => void;
}

/** What the rep can do with outcomes, and the result of the last thing done. */
export function useOutcomeActs(): OutcomeActs {
  const [notice, setNotice] = useNotice();
  const tell = (text: string) => setNotice({ text, undo: null });

  async function save(said: Said, before: Outcome | null, warn: Warn): Promise<boolean> {
    const saved = await ask('log-outcome', before ? { ...said, id: before.id } : said, warn);
    if (!saved) return false;
    setNotice({
      text: i18n.t('report.outcomes.saved'),
      undo: () => (before ? bringBack(before) : erase(saved.id)),
    });
    return true;
  }

  async function erase(id: string) {
    if (await ask('delete-outcome', { id }, tell)) tell(i18n.t('report.outcomes.takenBack'));
  }

  async function bringBack(outcome: Outcome) {
    const { id, day: _day, zone: _zone, source: _source, ...said } = outcome;
    const back = await ask('log-outcome', { ...said, id }, tell);
    if (back) tell(i18n.t('report.outcomes.broughtBack'));
  }

  async function remove(outcome: Outcome) {
    if (!(await ask('delete-outcome', { id: outcome.id }, tell))) return;
    setNotice({ text: i18n.t('report.outcomes.deleted'), undo: () => bringBack(outcome) });
  }

  return { notice, save, remove, tellImported: tell };
}
