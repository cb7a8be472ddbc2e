import type { ShownPerson } from '@/utils/sites/site-adapter';
import { allOf, idsWithin, textOf, vanityIn } from './roots';

const TOP_CARD = '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]';
const TRIGGER = '[componentkey^="ProfileVerificationTriggerRef-"]';
const SEARCH_CARD = '[componentkey^="SearchResultsAC"]';
const CONNECT = '[componentkey^="ConnectButtonstate:invitation:urn:li:member:"]';
const ACTOR = 'a.update-components-actor__meta-link[href*="/in/"]';
export const PROFILE_LINK = 'a[href*="/in/"]';

/** Comes after the name, before how near the person is to the rep, in any language: `· 2nd`. */
const DEGREE = /^[·•]/;
/** A row of people is no larger than this. */
const MOST_STEPS = 8;

/**
 * The person whose profile or Sales Navigator page, at `path`, the rep has open; null on any other page. It goes by
 * ids and structure alone, because words differ from language to language.
 */
export function profileOn(page: Document, path: string): ShownPerson | null {
  const [, lead] = /^\/sales\/(?:lead|people)\/(AC[\w-]{10,60})/.exec(path) ?? [];
  if (lead) return leadOn(page, lead);
  const vanity = vanityIn(path);
  const [card] = allOf(page, TOP_CARD);
  if (!card || !vanity) return null;
  // Between two pages, the old card may still be there.
  const shown = vanityIn(`/in/${keyAfter(card.querySelector(TRIGGER), '-')}`);
  if (shown !== null && shown.toLowerCase() !== vanity.toLowerCase()) return null;
  const ids = idsWithin(card).filter((id) => !id.startsWith('vanity:'));
  return { ids: [...ids, vanity], name: textOf(card.querySelector('h2')), ...linesOf(card) };
}

const keyAfter = (element: Element | null, mark: string): string => {
  const key = element?.getAttribute('componentkey') ?? '';
  return key.slice(key.indexOf(mark) + 1);
};

/** Below the name: how near, the headline, the company and the school, each in its own paragraph. */
function linesOf(card: Element): Pick<ShownPerson, 'headline' | 'company'> {
  const all = [...card.querySelectorAll('p')].filter((one) => !DEGREE.test(textOf(one) ?? '·'));
  const [headline, next] = all;
  // The place where they live is in its own box.
  const company = next && next.parentElement === headline?.parentElement ? textOf(next) : null;
  return { headline: textOf(headline), company: company?.split(' · ')[0]?.slice(0, 120) ?? null };
}

function leadOn(page: Document, lead: string): ShownPerson {
  const said = (what: string) => textOf(allOf(page, `main [data-anonymize="${what}"]`)[0]);
  return {
    ids: [`lead:${lead}`],
    name: said('person-name'),
    headline: said('headline') ?? said('job-title'),
    company: said('company-name')?.slice(0, 120) ?? null,
  };
}

/** Everybody on the page who has an id, the person of the profile first. */
export function peopleOn(page: Document, path: string): ShownPerson[] {
  const profile = profileOn(page, path);
  return [
    ...(profile ? [profile] : []),
    ...allOf(page, SEARCH_CARD).map(ofSearchCard),
    ...allOf(page, ACTOR).map(ofActor),
    ...allOf(page, CONNECT).flatMap((control) => rowAround(control) ?? []),
  ];
}

function ofSearchCard(card: Element): ShownPerson {
  const link = linksWithin(card).find((one) => textOf(one) !== null);
  const lines = [...card.querySelectorAll('p')].filter((one) => !link || !one.contains(link));
  const name = textOf(link);
  return { ids: idsWithin(card), name, headline: textOf(lines[0]), company: null };
}

function ofActor(link: Element): ShownPerson {
  const shown = (part: string) => {
    const box = link.querySelector(`.update-components-actor__${part}`);
    // Beside the visible text is the same for screen readers.
    return textOf(box?.querySelector('[aria-hidden="true"]') ?? box);
  };
  return {
    ids: idsWithin(link),
    name: shown('name'),
    headline: shown('description'),
    company: null,
  };
}

const linksWithin = (element: Element): Element[] => [
  ...(element.matches(PROFILE_LINK) ? [element] : []),
  ...element.querySelectorAll(PROFILE_LINK),
];

/**
 * The person of the row that contains `control`: the nearest part of the page around it that names exactly one
 * person. Null if the nearest part that names anybody names several.
 */
export function rowAround(control: Element): ShownPerson | null {
  let row: Element | null = control;
  for (let steps = 0; row && steps < MOST_STEPS; steps++, row = row.parentElement) {
    const links = linksWithin(row);
    const names = new Set(links.map((link) => vanityIn(link.getAttribute('href'))));
    if (names.size > 1) return null;
    const link = links.find((one) => textOf(one) !== null);
    if (link) return ofLink(link, row);
  }
  return null;
}

/** The person to whom a link to a profile leads. What else is known of them is in `row`. */
export function ofLink(link: Element, row: Element = link): ShownPerson {
  if (link.matches(ACTOR)) return ofActor(link);
  const lines = [...row.querySelectorAll('p')].filter(
    (one) => !one.contains(link) && !DEGREE.test(textOf(one) ?? '·'),
  );
  const beside = row === link ? null : textOf(lines[0]);
  return { ids: idsWithin(row), name: textOf(link), headline: beside, company: null };
}
