import { i18n } from '#i18n';
import { TextField } from '@/components/fields';
import { entryProblem } from '@/entrypoints/options/shared/list-editor';
import { readList, readOwnDomain } from '@/utils/activity/rules/read-list';

interface Props {
  value: string;
  /** True if it was read from an open tab. */
  isFound: boolean;
  onChange: (typed: string) => void;
}

/** The domains of the rep's company, in one line; may be empty. */
export function OwnDomainField({ value, isFound, onChange }: Props) {
  return (
    <TextField
      label={i18n.t('welcome.ownDomain')}
      hint={isFound ? i18n.t('welcome.ownDomainFound') : i18n.t('welcome.ownDomainHint')}
      testId="own-domain-input"
      value={value}
      check={(typed) => {
        const [refused] = readList(typed, readOwnDomain).refused;
        return refused ? entryProblem(refused) : null;
      }}
      onSave={async (typed) => onChange(typed)}
    />
  );
}
