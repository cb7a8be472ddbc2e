import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { ROOT } from './sources';

export const LOCALES = ['de', 'en', 'fr', 'nl', 'sv'] as const;
export type Locale = (typeof LOCALES)[number];

/** What each thing is called on every face: one word per language, and no other. */
export const WORDS: Record<string, Record<Locale, string>> = {
  quota: { en: 'quota', de: 'Vorgabe', fr: 'quota', sv: 'säljmål', nl: 'quotum' },
  line: { en: 'line', de: 'Zeile', fr: 'ligne', sv: 'rad', nl: 'regel' },
  target: { en: 'target', de: 'Ziel', fr: 'objectif', sv: 'mål', nl: 'doel' },
  pace: { en: 'pace', de: 'Plan', fr: 'rythme', sv: 'plan', nl: 'tempo' },
  'on pace': {
    en: 'on pace',
    de: 'im Plan',
    fr: 'dans le rythme',
    sv: 'enligt plan',
    nl: 'op schema',
  },
  behind: { en: 'behind', de: 'Rückstand', fr: 'en retard', sv: 'efter plan', nl: 'achter' },
  activity: { en: 'activity', de: 'Aktivität', fr: 'activité', sv: 'aktivitet', nl: 'activiteit' },
  touch: {
    en: 'social touch',
    de: 'LinkedIn-Aktivität',
    fr: 'interaction LinkedIn',
    sv: 'LinkedIn-aktivitet',
    nl: 'LinkedIn-contactmoment',
  },
  outcome: { en: 'outcome', de: 'Ergebnis', fr: 'résultat', sv: 'utfall', nl: 'uitkomst' },
  deal: { en: 'deal', de: 'Deal', fr: 'vente', sv: 'affär', nl: 'deal' },
  opportunity: {
    en: 'opportunity',
    de: 'Verkaufschance',
    fr: 'opportunité',
    sv: 'affärsmöjlighet',
    nl: 'verkoopkans',
  },
  'the log': { en: 'log', de: 'Protokoll', fr: 'journal', sv: 'logg', nl: 'logboek' },
  'to log': { en: 'log', de: 'erfassen', fr: 'noter', sv: 'logga', nl: 'vastleggen' },
  'not counted': {
    en: 'not counted',
    de: 'zählt nicht',
    fr: 'non compté',
    sv: 'räknas inte',
    nl: 'telt niet',
  },
  report: { en: 'report', de: 'Bericht', fr: 'rapport', sv: 'rapport', nl: 'rapport' },
  kind: { en: 'kind', de: 'Art', fr: 'type', sv: 'typ', nl: 'soort' },
  options: {
    en: 'options',
    de: 'Einstellungen',
    fr: 'options',
    sv: 'inställningar',
    nl: 'opties',
  },
  'company settings': {
    en: 'company’s settings',
    de: 'Einstellungen Ihrer Firma',
    fr: 'configuration de votre entreprise',
    sv: 'företags inställningar',
    nl: 'instellingen van je bedrijf',
  },
  range: { en: 'range', de: 'Spanne', fr: 'fourchette', sv: 'spann', nl: 'bandbreedte' },
  profit: { en: 'profit', de: 'Gewinn', fr: 'marge', sv: 'vinst', nl: 'winst' },
  'acquisition cost': {
    en: 'acquisition cost',
    de: 'Akquisekosten',
    fr: 'coût d’acquisition',
    sv: 'kundanskaffningskostnad',
    nl: 'acquisitiekosten',
  },
  optional: { en: 'optional', de: 'optional', fr: 'facultatif', sv: 'valfritt', nl: 'optioneel' },
};

/** Whole words, in either case. `\b` takes "é" for the end of a word. */
const words = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

/** The words that must not stand for them, each beside the one that does. */
export const INSTEAD: Record<Locale, [say: string, not: RegExp][]> = {
  en: [
    ['quota, or target', words('goals?|objectives?|norms?')],
    ['pace', words('on track|tempo|on schedule|on course')],
    ['outcome', words('results?')],
    ['deal', words('(sales?|closed) (won|lost)')],
    ['log', words('journal|recorded|tracked|diary|noted')],
    ['activity', words('acts?|actions?')],
    ['not counted', words('(leave|leaves|leaving|left) out')],
    ['options', words('preferences')],
    ['company’s settings', words('polic(y|ies)')],
    ['target', words('asked|asks')],
    ['applies', words('holds')],
    ['the person', words('whom|whoever')],
    ['ramp-up', words('slow start')],
  ],
  de: [
    ['Vorgabe', words('quoten?|soll|solls')],
    ['im Plan', words('takte?s?|tempos?|im soll')],
    ['LinkedIn-Aktivitäten', words('soziale[rn]? kontakte?n?|touches')],
    ['Ergebnis', words('resultate?n?')],
    ['Deal', words('abschl(u|ü)ss(e|es|en)?')],
    ['Gewinn, Akquisekosten', words('gewinnungskosten')],
    ['erfassen', words('(ein)?protokollier\\p{L}*|eingetragen|eintragen|festgehalten')],
    ['Einstellungen', words('optionen')],
    ['optional', words('freiwillig')],
    ['erfasst, nicht beobachtet', words('(be|über)wach\\p{L}*|beobacht\\p{L}*')],
    [
      'ausgeschlossen; im Import übersprungen',
      words('(aus|weg)gelassen\\p{L}*|ausgenommen\\p{L}*'),
    ],
    ['Version', words('fassung(en)?')],
    ['Einarbeitung', words('langsame[rn]? anf(a|ä)nge?s?')],
  ],
  fr: [
    ['interactions LinkedIn', words('contacts? socia(l|ux)')],
    ['résultat', words('issues?')],
    ['non compté', words('écart(é|ée|és|ées|er)')],
    ['marge', words('bénéfices?')],
    ['configuration', words('règlement')],
    ['absence', words('temps libre')],
    ['activité', words('actions?')],
    ['vente gagnée', words('ventes? conclues?')],
    ['e-mail', words('courriers?|courriels?')],
  ],
  sv: [
    ['säljmål', words('kvot(en|er|erna|ens)?')],
    ['LinkedIn-aktiviteter', words('social(a)? kontakt(er)?')],
    ['utfall', words('resultat(en|et|ens|ets)?')],
    ['typ', words('slag(et)?|sort(er|en|erna)?')],
    ['kundanskaffningskostnad', words('anskaffningskostnad(er)?')],
    ['synpunkter', words('tank(e|ar)')],
    ['webbplatsen', words('sajt(en|er|ens)?')],
    ['enligt plan', words('takt(en)?')],
    ['bortvald; vid import överhoppad', words('utelämna\\p{L}*|lämna\\p{L}* utanför')],
    ['omsättning', words('intäkter|försäljningsmål(et)?')],
  ],
  nl: [
    ['LinkedIn-contactmomenten', words('sociaal contact|sociale contacten')],
    ['uitkomst', words('resulta(at|ten)')],
    ['verkoopkans', words('kans(en)?')],
    ['vastleggen', words('gelogd\\p{L}*|loggen|bijgehouden|bijhouden|genoteerd\\p{L}*')],
    ['op schema', words('op tempo')],
    ['bandbreedte', words('marges?')],
    ['acquisitiekosten', words('werving|wervingskosten')],
    ['geaccepteerd', words('aanvaard')],
    ['quota', words('quota’s')],
    ['post', words('bijdragen?')],
  ],
};

/** The quotation marks of a language: what opens, what closes. */
export const QUOTES: Record<Locale, [string, string]> = {
  de: ['„', '“'],
  en: ['“', '”'],
  fr: ['«\u00A0', '\u00A0»'],
  nl: ['‘', '’'],
  sv: ['”', '”'],
};

/** Every text of a language, each form of a plural for itself, with its key. */
export async function textsOf(locale: Locale): Promise<{ key: string; text: string }[]> {
  const messages = await parseMessagesFile(join(ROOT, 'utils/i18n/locales', `${locale}.yml`));
  return messages
    .map((message) => ({ message, key: message.key.join('.') }))
    .filter(({ key }) => !key.startsWith('@@'))
    .flatMap(({ message, key }) =>
      message.type === 'plural'
        ? Object.entries(message.plurals).map(([form, text]) => ({ key: `${key}.${form}`, text }))
        : [{ key, text: message.message }],
    );
}
