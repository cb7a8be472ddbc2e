import { useState, useSyncExternalStore } from 'react';
import type { Company } from '@/utils/company/company';
import type { Quota } from '@/utils/quota/quota';
import type { Settings } from '@/utils/settings/settings';
import { OptionsPage } from './options-page';
import { isSection, type SectionId } from './sections';
import { ProvideStored, useStored } from './shared/stored';
import { Started } from './welcome/started';
import { Welcome } from './welcome/welcome';

interface Props {
  settings: Settings;
  company: Company;
  versions: Quota[];
}

export function OptionsApp(props: Props) {
  return (
    <ProvideStored {...props}>
      <Faces />
    </ProvideStored>
  );
}

/** The welcome page while there is no consent and no section was asked for; or else the options. */
function Faces() {
  const { settings } = useStored();
  const hash = useSyncExternalStore(watchHash, () => window.location.hash.slice(1));
  const [wasWelcomed] = useState(settings.consentedAt === null);
  const section: SectionId | null = isSection(hash) ? hash : null;

  if (section === null && settings.consentedAt === null) {
    return <Welcome />;
  }
  if (section === null && wasWelcomed) return <Started />;
  return <OptionsPage section={section ?? 'quota'} />;
}

function watchHash(then: () => void): () => void {
  window.addEventListener('hashchange', then);
  return () => window.removeEventListener('hashchange', then);
}
