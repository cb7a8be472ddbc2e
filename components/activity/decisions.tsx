import { i18n } from '#i18n';
import { Button } from '@/components/button';
import type { Activity, State } from '@/utils/activity/activity';
import type { RepDecision } from '@/utils/activity/decide/rep-decision';
import { isKnown } from '@/utils/activity/known';

interface Props {
  activity: Activity;
  decide: (decision: RepDecision) => void;
}

/**
 * True for an act that is settled and does not count: it is struck through. An act that still waits, for an answer or
 * for its time, is not.
 */
export function isStruck(state: State): boolean {
  return state === 'excluded' || state === 'undone' || state === 'failed';
}

/** The two answers that the rep can give to an act that waits for their word. No other act has them. */
export function Answers({ activity, decide }: Props) {
  if (activity.state !== 'unconfirmed') return null;
  return (
    <>
      <Button onClick={() => decide('confirm')}>{i18n.t('popup.wasSent')}</Button>
      <Button look="quiet" onClick={() => decide('drop')}>
        {i18n.t('popup.wasNotSent')}
      </Button>
    </>
  );
}

/**
 * Leaves the act out or takes it back if it counts or may still count; otherwise counts it after all. Nothing for an
 * unknown state.
 */
export function Decision({ activity, decide }: Props) {
  const { state, source } = activity;
  if (!isKnown(activity)) return null;
  if (isStruck(state)) {
    return <Button onClick={() => decide('restore')}>{i18n.t('popup.restore')}</Button>;
  }
  return source === 'manual' ? (
    <Button onClick={() => decide('undo')}>{i18n.t('popup.undo')}</Button>
  ) : (
    <Button onClick={() => decide('exclude')}>{i18n.t('popup.exclude')}</Button>
  );
}
