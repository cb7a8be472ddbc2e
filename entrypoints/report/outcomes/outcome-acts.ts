import { i18n } from '#i18n';
import { type Notice, useNotice } from '@/entrypoints/report/shared/notice';
import type { Outcome } from '@/utils/activity/outcome';
import { send } from '@/utils/messages/port';
import type { Said } from './outcome-form';

export interface OutcomeActs {
  notice: Notice | null;
  /** Writes it in place of `before`, or as a new one if that is null. False if it could not be written. */
  save: (said: Said, before: Outcome | null) => Promise<boolean>;
  remove: (outcome: Outcome) => Promise<void>;
  /** Says how many came with a file. */
  tellImported: (text: string) => void;
}

/** What the rep can do with outcomes, and the result of the last thing done. */
export function useOutcomeActs(): OutcomeActs {
  const [notice, setNotice] = useNotice();
  const failed = () => setNotice({ text: i18n.t('report.list.notDone'), undo: null });

  const put = (id: string | null, said: Said) =>
    send('log-outcome', id === null ? said : { ...said, id }).catch(() => null);

  async function save(said: Said, before: Outcome | null): Promise<boolean> {
    const answer = await put(before?.id ?? null, said);
    if (!answer?.ok) return false;
    const { id } = answer.value;
    setNotice({
      text: i18n.t('report.outcomes.saved'),
      undo: () => (before ? bringBack(before) : erase(id)),
    });
    return true;
  }

  async function erase(id: string) {
    const answer = await send('delete-outcome', { id }).catch(() => null);
    if (!answer?.ok) return failed();
    setNotice({ text: i18n.t('report.outcomes.takenBack'), undo: null });
  }

  async function bringBack(outcome: Outcome) {
    const { id, day: _day, zone: _zone, source: _source, ...said } = outcome;
    const answer = await put(id, said);
    if (!answer?.ok) return failed();
    setNotice({ text: i18n.t('report.outcomes.broughtBack'), undo: null });
  }

  async function remove(outcome: Outcome) {
    const answer = await send('delete-outcome', { id: outcome.id }).catch(() => null);
    if (!answer?.ok) return failed();
    setNotice({ text: i18n.t('report.outcomes.deleted'), undo: () => bringBack(outcome) });
  }

  const tellImported = (text: string) => setNotice({ text, undo: null });
  return { notice, save, remove, tellImported };
}
