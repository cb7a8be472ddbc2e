import { i18n } from '#i18n';
import { Choice } from '@/components/fields';
import page from '@/components/page.module.css';
import { useStored } from './shared/stored';

const BADGES = [
  {
    value: 'left-today',
    label: i18n.t('options.badge.leftToday'),
    hint: i18n.t('options.badge.leftTodayHint'),
  },
  { value: 'pace', label: i18n.t('options.badge.pace'), hint: i18n.t('options.badge.paceHint') },
  { value: 'off', label: i18n.t('options.badge.off') },
] as const;

/** What the number on the toolbar icon shows. */
export function BadgeSection() {
  const { settings, saveSettings } = useStored();
  return (
    <section className={page.card}>
      <Choice
        label={i18n.t('options.badge.legend')}
        value={settings.badge}
        choices={BADGES}
        onSave={(badge) => saveSettings({ badge })}
      />
    </section>
  );
}
