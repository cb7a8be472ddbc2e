import type { OutcomeKind } from '@/utils/activity/outcome';
import { nameKey } from '@/utils/activity/people/name-key';

/** The names of the kinds in our five languages, and the default stages of HubSpot, Salesforce and Pipedrive. */
const WORDS: Record<OutcomeKind, string> = {
  opportunity: `opportunity|open|opp|lead|offen|chance|verkaufschance|angebot|opportunité|ouvert|ouverte|en cours
    |affärsmöjlighet|möjlighet|öppen|öppet|pågående|kans|verkoopkans|lopend
    |appointment scheduled|qualified to buy|presentation scheduled|decision maker bought-in|contract sent
    |prospecting|qualification|qualified|needs analysis|value proposition|id. decision makers|perception analysis
    |proposal|proposal/price quote|negotiation|negotiation/review|contact made|demo scheduled|proposal made
    |negotiations started`,
  won: `won|closed won|closedwon|deal|deal won|sold|gewonnen|geschlossen gewonnen|abgeschlossen und gewonnen
    |geschlossen und gewonnen|abgeschlossen gewonnen|auftrag|gagné|gagne|gagnée|fermé gagné|fermée gagnée|conclu
    |conclue|signé|vunnen|vunnet|vunnen affär|stängd vunnen|avslutad vunnen|gesloten gewonnen|afgesloten gewonnen`,
  lost: `lost|closed lost|closedlost|deal lost|verloren|geschlossen verloren|abgeschlossen und verloren
    |geschlossen und verloren|abgeschlossen verloren|perdu|perdue|fermé perdu|fermée perdue|förlorad|förlorat
    |förlorad affär|stängd förlorad|avslutad förlorad|gesloten verloren|afgesloten verloren`,
};

/** A longer text is not a stage. */
export const LONGEST_STAGE = 100;

/** Remembered, because a file has few stages and many rows. */
const keys = new Map<string, string>();
const MOST_KEYS = 1000;

/** The key of a stage, however it is written: `Closed-Won (Sales Pipeline)` is `closed won`. */
export function stageKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = nameKey(text.replace(/\s*\([^()]*\)\s*$/, '').replaceAll(/[\s_\-–—:]+/g, ' '));
  if (keys.size < MOST_KEYS) keys.set(text, key);
  return key;
}

const KINDS = new Map(
  (Object.keys(WORDS) as OutcomeKind[]).flatMap((kind) =>
    WORDS[kind].split('|').map((word) => [stageKey(word), kind] as const),
  ),
);

/** The kind that a cell names; null for a stage that is not known. */
export function kindOfStage(text: string): OutcomeKind | null {
  return text.length > LONGEST_STAGE ? null : (KINDS.get(stageKey(text)) ?? null);
}
