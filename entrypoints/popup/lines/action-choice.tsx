import { i18n } from '#i18n';
import { ACTIONS, type Kind } from '@/utils/activity/activity-kind';
import { sentenceCase } from '@/utils/i18n/format';
import { actionLabel } from '@/utils/i18n/labels';
import styles from './quick-log.module.css';

/** There is no room for more than these side by side. */
const MOST_SIDE_BY_SIDE = 3;

interface Props {
  kind: Kind;
  action: string;
  choose: (action: string) => void;
}

/** A choice of what exactly was done; nothing if there is only one. */
export function ActionChoice({ kind, action, choose }: Props) {
  const actions: readonly string[] = ACTIONS[kind];
  const name = i18n.t('popup.whatHappened');
  if (actions.length === 1) return null;
  if (actions.length > MOST_SIDE_BY_SIDE) {
    return (
      <select
        className={styles.input}
        aria-label={name}
        value={action}
        onChange={(event) => choose(event.target.value)}
      >
        {actions.map((one) => (
          <option key={one} value={one}>
            {sentenceCase(actionLabel(one))}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset className={styles.choices}>
      <legend className="for-readers">{name}</legend>
      {actions.map((one) => (
        <label key={one} className={styles.choice}>
          <input
            type="radio"
            name="action"
            value={one}
            checked={one === action}
            onChange={() => choose(one)}
          />
          <span>{sentenceCase(actionLabel(one))}</span>
        </label>
      ))}
    </fieldset>
  );
}
