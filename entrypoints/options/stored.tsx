import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { useWatched } from '@/components/use-watched';
import type { Kind } from '@/utils/activity/activity-kind';
import type { Policy } from '@/utils/activity/policy';
import type { Answer, MessageType, Refusal } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import { dayOf, type Period, weekOf } from '@/utils/quota/period';
import { kindOf, type Quota, topicOf, versionOn } from '@/utils/quota/quota';
import { type Company, watchCompany } from '@/utils/store/company';
import { quotaVersions } from '@/utils/store/quotas';
import { type Settings, watchSettings, zoneOf } from '@/utils/store/settings';

export type Targets = Record<Kind, number>;

/** What came of the last change. */
export type Outcome =
  | { kind: 'saved'; undo: () => void }
  | { kind: 'undone' }
  | { kind: 'refused'; refusal: Refusal | 'no-reply' }
  | null;

interface Stored {
  settings: Settings;
  /** What is to be counted, by the rep and the company. */
  policy: Policy;
  /** The week that a change of targets begins with. */
  week: Period;
  /** What this week asks. */
  targets: Targets;
  /** The topics about which this week asks for people, with how many. */
  topicTargets: ReadonlyMap<string, number>;
  /** Topics that the company has set for everybody. */
  companyTopics: readonly string[];
  outcome: Outcome;
  /** They resolve to true once it is written; the page says so, or why not, and offers to undo it. */
  saveSettings(patch: Partial<Settings>): Promise<boolean>;
  saveTargets(targets: Partial<Targets>): Promise<boolean>;
  /** So many different people a week about `topic`; null = none are asked for. */
  saveTopicTarget(topic: string, target: number | null): Promise<boolean>;
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

/** Provides what is stored, as it was when the page was loaded and as it changes since. */
export function ProvideStored({ children, ...loaded }: Props) {
  const [settings, setSettings] = useWatched(loaded.settings, watchSettings);
  const [company] = useWatched(loaded.company, watchCompany);
  const versions = useLiveQuery(quotaVersions, [], loaded.versions);
  const policy = useMemo(() => ({ ...settings, company }), [settings, company]);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const today = dayOf(Date.now(), zoneOf(settings));
  const week = weekOf(today, settings.weekStart);
  const held = versionOn(versions, today);
  const targets = targetsOf(held);
  const topicTargets = topicTargetsOf(held);
  // A week that now begins on another day may hold the start of a version: that one is changed, or it would win.
  const effective = held.effective > week.first ? held.effective : week.first;

  /** Does `change`; `back` does what undoes it. */
  async function save(change: Ask, back: Ask): Promise<boolean> {
    const refusal = await refusalOf(change);
    const undo = async () => {
      const refused = await refusalOf(back);
      setOutcome(refused ? { kind: 'refused', refusal: refused } : { kind: 'undone' });
    };
    setOutcome(refusal ? { kind: 'refused', refusal } : { kind: 'saved', undo });
    return refusal === null;
  }

  const stored: Stored = {
    settings,
    policy,
    week,
    targets,
    topicTargets,
    companyTopics: company.topics,
    outcome,
    async saveSettings(patch) {
      const isSaved = await save(
        () => send('save-settings', { patch }),
        () => send('save-settings', { patch: only(settings, Object.keys(patch)) }),
      );
      // The next change builds on this one, even if it comes before the storage's own event.
      if (isSaved) setSettings((current) => ({ ...current, ...patch }));
      return isSaved;
    },
    saveTargets: (changed) =>
      save(
        () => send('save-targets', { effective, targets: changed }),
        () =>
          send('save-targets', {
            effective,
            targets: only(targets, Object.keys(changed)),
          }),
      ),
    saveTopicTarget: (topic, target) =>
      save(
        () => send('save-topic-line', { effective, topic, target }),
        () =>
          send('save-topic-line', {
            effective,
            topic,
            target: topicTargets.get(topic) ?? null,
          }),
      ),
  };
  return <StoredContext value={stored}>{children}</StoredContext>;
}

type Ask = () => Promise<Answer<MessageType>>;

/** Null if it was done. */
async function refusalOf(ask: Ask): Promise<Refusal | 'no-reply' | null> {
  const answer = await ask().catch(() => null);
  if (answer === null) return 'no-reply';
  return answer.ok ? null : answer.refusal;
}

function targetsOf(quota: Quota): Targets {
  const targets = quota.lines.flatMap((line) => {
    const kind = kindOf(line);
    return kind === null ? [] : [[kind, line.target]];
  });
  return Object.fromEntries(targets) as Targets;
}

function topicTargetsOf(quota: Quota): ReadonlyMap<string, number> {
  const asked = quota.lines.flatMap((line): [string, number][] => {
    const topic = topicOf(line);
    return topic === null ? [] : [[topic, line.target]];
  });
  return new Map(asked);
}

function only<T extends object>(all: T, fields: readonly string[]): Partial<T> {
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => fields.includes(field)),
  ) as Partial<T>;
}
