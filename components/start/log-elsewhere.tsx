import { i18n } from '#i18n';
import { Button } from '@/components/button';

interface Props {
  /** The title of the page that this fills. */
  className: string | undefined;
  /** Opens the same page in a normal tab. */
  open: () => void;
}

/** Shown in a container tab: says where the log is. */
export function LogElsewhere({ className, open }: Props) {
  return (
    <main className={className} data-testid="log-elsewhere">
      <h1>{i18n.t('common.elsewhere.title')}</h1>
      <p>{i18n.t('common.elsewhere.where')}</p>
      <p>{i18n.t('common.elsewhere.counted')}</p>
      <Button look="main" onClick={open}>
        {i18n.t('common.elsewhere.open')}
      </Button>
    </main>
  );
}
