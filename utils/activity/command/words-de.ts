import type { Action } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { type Act, counting, type DayWord, each, setOf, type Words, weekdays } from './words';

export const GERMAN: Words = {
  acts: new Map([
    ...each<Act>(
      { kind: 'call' },
      'anruf|anrufe|angerufen|zurückgerufen|telefonat|telefonate|telefoniert|telefongespräch|telefongespräche|call|calls',
    ),
    ...each<Act>({ kind: 'call', action: 'voicemail' }, 'mailbox|mailboxnachricht'),
    ...each<Act>(
      { kind: 'email' },
      'e-mail|e-mails|email|emails|mail|mails|gemailt|mailte|angeschrieben',
    ),
    ...each<Act>(
      { kind: 'meeting' },
      'termin|termine|treffen|besprechung|besprechungen|getroffen|meeting|meetings',
    ),
    ...each<Act>({ kind: 'demo' }, 'demo|demos|vorführung|vorführungen|vorgeführt'),
    ...each<Act>({ kind: 'proposal' }, 'angebot|angebote|angeboten'),
    ...each<Act>(
      { kind: 'social' },
      'sozialer kontakt|soziale kontakte|linkedin|linkedin-aktivität|linkedin-aktivitäten',
    ),
    ...each<Act>({ kind: 'social', action: 'message' }, 'nachricht|nachrichten|dm'),
    ...each<Act>({ kind: 'social', action: 'invite' }, 'einladung|einladungen|eingeladen'),
    ...each<Act>({ kind: 'social', action: 'inmail' }, 'inmail|inmails'),
    ...each<Act>({ kind: 'social', action: 'comment' }, 'kommentar|kommentare|kommentiert'),
    ...each<Act>({ kind: 'social', action: 'reaction' }, 'reaktion|reaktionen|gelikt'),
  ]),
  outcomes: new Map([
    ...each<OutcomeKind>(
      'won',
      'gewonnen|abschluss|abschlüsse|deal|deals|deal gewonnen|gewonnener deal',
    ),
    ...each<OutcomeKind>('lost', 'verloren|deal verloren|verlorener deal|abschluss verloren'),
    ...each<OutcomeKind>('opportunity', 'verkaufschance|verkaufschancen|chance|chancen'),
  ]),
  results: new Map([
    ...each<Action>(
      'no-answer',
      'nicht erreicht|keine antwort|niemand erreicht|nicht abgenommen|niemand abgenommen|nicht rangegangen|besetzt',
    ),
    ...each<Action>('voicemail', 'mailbox|auf mailbox|anrufbeantworter|ab besprochen'),
    ...each<Action>('connected', 'erreicht|gesprochen|abgenommen'),
  ]),
  days: new Map([
    ...each<DayWord>({ ago: 0 }, 'heute|gerade|gerade eben|eben|soeben|jetzt'),
    ...each<DayWord>({ ago: 1 }, 'gestern'),
    ...each<DayWord>({ ago: 2 }, 'vorgestern'),
    ...each<DayWord>(
      { ago: 0, half: 'am' },
      'heute morgen|heute früh|heute vormittag|heute vormittags',
    ),
    ...each<DayWord>({ ago: 0, half: 'pm' }, 'heute nachmittag|heute abend'),
    ...each<DayWord>({ ago: 1, half: 'am' }, 'gestern morgen|gestern früh|gestern vormittag'),
    ...each<DayWord>({ ago: 1, half: 'pm' }, 'gestern nachmittag|gestern abend'),
    ...weekdays(
      'montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
      {
        last: 'letzten $|vergangenen $|vorigen $|letzter $',
        next: 'nächsten $|kommenden $|nächster $',
        vague: 'diesen $|dieser $',
      },
      'mo|di|mi|do|fr|sa|so',
    ),
    ...each<DayWord>({ weekday: 6, isLast: false }, 'sonnabend'),
    ...each<DayWord>({ weekday: 6, isLast: true }, 'letzten sonnabend'),
    ...each<DayWord>('future', 'nächsten sonnabend'),
    ...each<DayWord>(
      'future',
      'morgen|morgen früh|morgen abend|übermorgen|später|bald|demnächst|gleich|nächste woche|nächsten monat',
    ),
    ...each<DayWord>(
      'vague',
      'am vortag|neulich|kürzlich|vorhin|letzte woche|letzten monat|diese woche|diesen monat|heute nacht|letzte nacht|vorige woche',
    ),
  ]),
  numbers: new Map([
    ...counting(
      1,
      'ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig',
    ),
    ...each(1, 'eine|einen|eins|einer'),
    ['zwo', 2],
    ['dreißig', 30],
    ['fünfzig', 50],
    ['hundert', 100],
    ['tausend', 1000],
  ]),
  often: new Map([
    ...counting(
      1,
      'einmal|zweimal|dreimal|viermal|fünfmal|sechsmal|siebenmal|achtmal|neunmal|zehnmal',
    ),
  ]),
  times: setOf('mal'),
  at: setOf('um'),
  on: setOf('am|vom|den'),
  near: setOf('gegen'),
  clock: setOf('uhr'),
  namedTimes: new Map(),
  timeLike: setOf(
    'vor|stunde|stunden|minute|minuten|tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|vormittag|vormittags|nachmittag|nachmittags|morgens|abend|abends|mittag|mittags|nacht|mitternacht|halb|viertel|dreiviertel|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  ),
  percent: setOf('prozent'),
  multiples: new Map([
    ...each(1e3, 'tausend|tsd|Tausend|Tsd'),
    ...each(1e6, 'million|millionen|mio|Million|Millionen|Mio'),
  ]),
  linking: setOf(
    'mit|an|für|bei|von|zu|zum|zur|der|die|das|dem|den|ein|eine|einen|einem|einer|am|im|in|auf|um|bis',
  ),
  particles: setOf('von|vom|zu'),
  fillers: setOf('hier|nochmal|wieder|auch'),
  openers: setOf('ich|habe|hab|hatte|wir|haben|ein|eine|einen'),
  notNames: setOf(
    'ca|circa|etwa|ungefähr|rund|fast|knapp|nicht|kein|keine|keinen|nie|niemand|ohne|abgesagt|antwort|erreichbar',
  ),
  names: setOf('morgen|eben|gerade|gleich|bald'),
};
