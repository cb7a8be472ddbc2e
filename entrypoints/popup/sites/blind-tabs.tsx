import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { formatList, formatNumber, sentenceCase } from '@/utils/i18n/format';
import { Help } from './light-help';
import type { OpenTab } from './open-tabs';

/** Says which tabs are not seen, by their positions, and reloads them when the rep says so. */
export function BlindTabs({ tabs }: { tabs: readonly OpenTab[] }) {
  const names = tabs.map(({ place, isHere }) =>
    isHere
      ? i18n.t('popup.tabHere', [formatNumber(place)])
      : i18n.t('popup.tabElsewhere', [formatNumber(place)]),
  );
  const reload = () => {
    for (const { id } of tabs) void browser.tabs.reload(id).catch(() => {});
  };
  return (
    <Help text={i18n.t('popup.blindTabsHelp', [sentenceCase(formatList(names))])}>
      <Button onClick={reload}>
        {i18n.t('popup.reloadTabs', tabs.length, [formatNumber(tabs.length)])}
      </Button>
    </Help>
  );
}
