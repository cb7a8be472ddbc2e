import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';

/** Says that a page cannot show anything: what happened, what was kept, what to do. */
export function Trouble() {
  return (
    <main className="trouble" role="alert">
      <h1>{i18n.t('common.trouble.title')}</h1>
      <p>{i18n.t('common.trouble.text')}</p>
      <Button onClick={() => window.location.reload()}>{i18n.t('common.trouble.reload')}</Button>
    </main>
  );
}

interface Caught {
  children: ReactNode;
  /** Shown in place of what failed. */
  instead: ReactNode;
}

/** Shows something else if drawing its children fails, as it does when the log cannot be read. */
export class CatchTrouble extends Component<Caught, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
