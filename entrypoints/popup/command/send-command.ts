import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { OUTCOME_NAMES } from '@/components/outcome-names';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import { tellLogged } from '@/entrypoints/popup/shared/tell-logged';
import type { ActCommand, Command, OutcomeCommand } from '@/utils/activity/command/command';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { saysDecimals } from '@/utils/activity/money/scale';
import { actsInWords } from './command-words';

/**
 * Logs what a line says, all at once, at `at` (ms), and offers to undo it. `currency` (ISO 4217) is that of its
 * amount. False if it could not be written.
 */
export function sendCommand(
  command: Command,
  at: number,
  currency: string,
  notices: NoticeBoard,
): Promise<boolean> {
  return command.what === 'act'
    ? sendActs(command, at, notices)
    : sendOutcome(command, at, currency, notices);
}

async function sendActs(command: ActCommand, at: number, notices: NoticeBoard): Promise<boolean> {
  const { kind, action, person, note, count } = command;
  const acts = { kind, action, person, note, at, count };
  const logged = await ask('log-activity', acts, notices.warn);
  if (logged === null) return false;
  tellLogged(i18n.t('popup.logged', [actsInWords(command)]), logged.keys, notices);
  return true;
}

async function sendOutcome(
  { outcome, amount, person, note }: OutcomeCommand,
  at: number,
  currency: string,
  notices: NoticeBoard,
): Promise<boolean> {
  const costs = { units: null, costOfGoods: null, acquisitionCost: null };
  const said = { kind: outcome, at, amount, ...costs, ...saysDecimals(minorDigits(currency)) };
  const about = { ...(person !== '' && { person }), ...(note !== '' && { note }) };
  const logged = await ask('log-outcome', { ...said, ...about }, notices.warn);
  if (logged === null) return false;
  notices.tell(i18n.t('popup.logged', [OUTCOME_NAMES[outcome]]), async () => {
    if (await ask('delete-outcome', { id: logged.id }, notices.warn))
      notices.tell(i18n.t('popup.undone'));
  });
  return true;
}
