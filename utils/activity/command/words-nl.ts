import type { Action } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { type Act, counting, type DayWord, each, setOf, type Words, weekdays } from './words';

export const DUTCH: Words = {
  acts: new Map([
    ...each<Act>(
      { kind: 'call' },
      'gesprek|gesprekken|telefoontje|telefoontjes|gebeld|teruggebeld|belde|bel|bellen|telefoongesprek|telefoongesprekken',
    ),
    ...each<Act>({ kind: 'call', action: 'voicemail' }, 'voicemail|voicemails'),
    ...each<Act>(
      { kind: 'email' },
      'mail|mails|gemaild|mailde|e-mail|e-mails|email|emails|ge-e-maild|mailtje|mailtjes',
    ),
    ...each<Act>(
      { kind: 'meeting' },
      'afspraak|afspraken|vergadering|vergaderingen|ontmoeting|ontmoet|meeting|meetings',
    ),
    ...each<Act>({ kind: 'demo' }, "demo|demo's|demos|demonstratie|demonstraties|gedemonstreerd"),
    ...each<Act>({ kind: 'proposal' }, 'offerte|offertes|voorstel|voorstellen'),
    ...each<Act>(
      { kind: 'social' },
      'sociaal contact|sociale contacten|linkedin|linkedin-contactmoment|linkedin-contactmomenten',
    ),
    ...each<Act>({ kind: 'social', action: 'message' }, 'bericht|berichten|berichtje|dm'),
    ...each<Act>({ kind: 'social', action: 'invite' }, 'uitnodiging|uitnodigingen|uitgenodigd'),
    ...each<Act>({ kind: 'social', action: 'inmail' }, 'inmail|inmails'),
    ...each<Act>({ kind: 'social', action: 'comment' }, 'reactie|reacties|commentaar|gereageerd'),
    ...each<Act>({ kind: 'social', action: 'reaction' }, 'like|likes|geliket'),
  ]),
  outcomes: new Map([
    ...each<OutcomeKind>('won', 'gewonnen|deal|deals|won|deal gewonnen|gewonnen deal'),
    ...each<OutcomeKind>('lost', 'verloren|deal verloren|verloren deal'),
    ...each<OutcomeKind>('opportunity', 'kans|kansen|verkoopkans|verkoopkansen'),
  ]),
  results: new Map([
    ...each<Action>(
      'no-answer',
      'geen gehoor|geen antwoord|niet bereikt|niet opgenomen|nam niet op',
    ),
    ...each<Action>('voicemail', 'voicemail|voicemail ingesproken|ingesproken'),
    ...each<Action>('connected', 'gesproken|bereikt|opgenomen'),
  ]),
  days: new Map([
    ...each<DayWord>({ ago: 0 }, 'vandaag|zojuist|zonet|nu|net'),
    ...each<DayWord>({ ago: 1 }, 'gisteren'),
    ...each<DayWord>({ ago: 2 }, 'eergisteren'),
    ...each<DayWord>({ ago: 0, half: 'am' }, 'vanmorgen|vanochtend'),
    ...each<DayWord>({ ago: 0, half: 'pm' }, 'vanmiddag'),
    ...each<DayWord>({ ago: 1, half: 'am' }, 'gisterochtend|gistermorgen|gisteren morgen'),
    ...each<DayWord>(
      { ago: 1, half: 'pm' },
      'gistermiddag|gisteravond|gisteren middag|gisteren avond',
    ),
    ...weekdays(
      'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
      {
        last: 'afgelopen $|vorige $|laatste $|jongstleden $',
        next: 'volgende $|komende $|aanstaande $',
        vague: 'deze $',
      },
      'ma|di|wo|do|vr|za|zo',
    ),
    ...each<DayWord>(
      'future',
      'morgen|morgenochtend|morgenmiddag|morgenavond|overmorgen|straks|later|binnenkort|vanavond|volgende week|volgende maand',
    ),
    ...each<DayWord>(
      'vague',
      'de dag ervoor|laatst|onlangs|eerder|vorige week|vorige maand|afgelopen week|deze week|vannacht|pas',
    ),
  ]),
  numbers: new Map([
    ...counting(
      1,
      'een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|twintig',
    ),
    ['één', 1],
    ['dertig', 30],
    ['vijftig', 50],
    ['honderd', 100],
    ['duizend', 1000],
  ]),
  often: new Map([
    ['eenmaal', 1],
    ['tweemaal', 2],
    ['driemaal', 3],
  ]),
  times: setOf('keer|maal|keren'),
  at: setOf('om'),
  on: setOf('op'),
  near: setOf('rond|tegen'),
  clock: setOf('uur|u'),
  namedTimes: new Map(),
  timeLike: setOf(
    'geleden|uur|uren|minuut|minuten|dag|dagen|week|weken|maand|maanden|jaar|ochtend|ochtends|morgens|middag|middags|avond|avonds|nacht|middernacht|half|kwart|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  ),
  percent: setOf('procent'),
  multiples: new Map([
    ['duizend', 1e3],
    ['ton', 1e5],
    ['miljoen', 1e6],
    ['mln', 1e6],
    ['mio', 1e6],
  ]),
  linking: setOf('met|aan|voor|bij|naar|een|op|in|door|om'),
  particles: new Set(),
  fillers: setOf('hier|weer|opnieuw|ook'),
  openers: setOf('ik|heb|had|hadden|wij|we|een|de'),
  notNames: setOf(
    'ca|circa|ongeveer|bijna|niet|geen|nooit|niemand|zonder|geannuleerd|gehoor|antwoord',
  ),
  names: setOf('morgen|nu|net|pas|later|laatst'),
};
