import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { ask } from '@/components/ask';
import { useWatched } from '@/components/use-watched';
import type { CountingRules } from '@/utils/activity/rules/counting-rules';
import type { Company } from '@/utils/company/company';
import type { Quota } from '@/utils/quota/quota';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { watchCompany } from '@/utils/store/browser-storage/company';
import { watchSettings } from '@/utils/store/browser-storage/settings';
import { quotaVersions } from '@/utils/store/quotas';
import { dayOf, type Period, weekOf } from '@/utils/time/period';
import { type QuotaEdits, quotaEdits, type Save } from './quota-edits';

/** The result of the last change. */
export type SaveStatus =
  | { kind: 'saved'; undo: () => void }
  | { kind: 'undone' }
  | { kind: 'refused'; text: string }
  | null;

interface Stored {
  settings: Settings;
  /** The rules about what counts, from the rep and the company. */
  rules: CountingRules;
  /** YYYY-MM-DD by the rep's clock. */
  today: string;
  /** The week that holds it. */
  week: Period;
  /** All versions of all quotas. */
  versions: readonly Quota[];
  quotas: QuotaEdits;
  /** What the company has set, and who set it. */
  company: Company;
  /** The company's topics, which are for everybody. */
  companyTopics: readonly string[];
  status: SaveStatus;
  /** Each resolves to true once the change is written. The page says so, or why not, and offers to undo it. */
  saveSettings(patch: Partial<Settings>): Promise<boolean>;
}

const StoredContext = createContext<Stored | null>(null);

/** What is stored, and how to change it. */
export function useStored(): Stored {
  const stored = use(StoredContext);
  if (!stored) throw new Error('outside of ProvideStored');
  return stored;
}

interface Props {
  settings: Settings;
  company: Company;
  versions: Quota[];
  children: ReactNode;
}

/** Provides what is stored: as it was when the page was loaded, and then as it changes. */
export function ProvideStored({ children, ...loaded }: Props) {
  const [settings, setSettings] = useWatched(loaded.settings, watchSettings);
  const [company] = useWatched(loaded.company, watchCompany);
  const versions = useLiveQuery(quotaVersions, [company, settings.currency], loaded.versions);
  const rules = useMemo(() => ({ ...settings, company }), [settings, company]);
  const [status, setStatus] = useState<SaveStatus>(null);
  const today = dayOf(Date.now(), zoneOf(settings));

  /** Runs `change`; `back` returns what undoes it. */
  const save: Save = async (change, back) => {
    const warn = (text: string) => setStatus({ kind: 'refused', text });
    if ((await change(warn)) === null) return false;
    const undo = async () => {
      if ((await back(warn)) !== null) setStatus({ kind: 'undone' });
    };
    setStatus({ kind: 'saved', undo });
    return true;
  };
  const [quotas] = useState(() => quotaEdits(save, loaded.versions));
  useEffect(() => quotas.follow(versions), [quotas, versions]);

  const stored: Stored = {
    settings,
    rules,
    today,
    week: weekOf(today, settings.weekStart),
    versions,
    quotas,
    company,
    companyTopics: company.topics,
    status,
    async saveSettings(patch) {
      const isSaved = await save(
        (warn) => ask('save-settings', { patch }, warn),
        (warn) => ask('save-settings', { patch: only(settings, Object.keys(patch)) }, warn),
      );
      // The next change builds on this one, even if it comes before the event of the storage.
      if (isSaved) setSettings((current) => ({ ...current, ...patch }));
      return isSaved;
    },
  };
  return <StoredContext value={stored}>{children}</StoredContext>;
}

function only<T extends object>(all: T, fields: readonly string[]): Partial<T> {
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => fields.includes(field)),
  ) as Partial<T>;
}
