import type { Touch } from '@/utils/sites/linkedin/build/touch';
import type { LinkedinSettings } from '../linkedin-html';
import type { Person, World } from '../world';
import type { Manner } from './client';
import type { Texts } from './texts';

/** What the views need from the page around them. */
export interface PageAround {
  settings: LinkedinSettings;
  texts: Texts;
  world: World;
  /** Does a touch, says what went wrong, and draws everything again. */
  act(touch: Touch, manner?: Manner): Promise<void>;
  /** Opens a page of the site without loading it. */
  go(path: string): void;
  dialogs: {
    invite(person: Person): void;
    message(people: readonly Person[]): void;
    share(original: string | null): void;
    confirm(title: string, label: string, done: () => void): void;
  };
}

export const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`;

/** The person with this vanity name, which the rep has too. */
export function known({ world }: PageAround, vanity: string) {
  return [...world.people, { ...world.rep, relation: 'connected' as const }].find(
    (one) => one.vanity === vanity,
  );
}

export const profilePath = (vanity: string) => `https://www.linkedin.com/in/${vanity}/`;
