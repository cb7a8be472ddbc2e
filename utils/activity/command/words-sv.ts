import type { Action } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { type Act, counting, type DayWord, each, setOf, type Words, weekdays } from './words';

export const SWEDISH: Words = {
  acts: new Map([
    ...each<Act>(
      { kind: 'call' },
      'samtal|telefonsamtal|ringde|ringt|ring|ringa|ringde tillbaka|ringde upp',
    ),
    ...each<Act>({ kind: 'call', action: 'voicemail' }, 'röstbrevlåda|röstmeddelande'),
    ...each<Act>(
      { kind: 'email' },
      'mejl|mejlade|mejlat|mail|mailade|mailat|e-post|e-postade|epost|e-postmeddelande|e-mail|email',
    ),
    ...each<Act>({ kind: 'meeting' }, 'möte|möten|mötte|träff|träffar|träffade|träffat'),
    ...each<Act>({ kind: 'demo' }, 'demo|demos|demor|demon|visning|visningar|demade'),
    ...each<Act>({ kind: 'proposal' }, 'offert|offerter|offererade|förslag'),
    ...each<Act>(
      { kind: 'social' },
      'social kontakt|sociala kontakter|linkedin|linkedin-aktivitet|linkedin-aktiviteter',
    ),
    ...each<Act>({ kind: 'social', action: 'message' }, 'meddelande|meddelanden|dm'),
    ...each<Act>({ kind: 'social', action: 'invite' }, 'inbjudan|inbjudningar|bjöd in'),
    ...each<Act>({ kind: 'social', action: 'inmail' }, 'inmail'),
    ...each<Act>({ kind: 'social', action: 'comment' }, 'kommentar|kommentarer|kommenterade'),
    ...each<Act>({ kind: 'social', action: 'reaction' }, 'reaktion|reaktioner|gillade'),
  ]),
  outcomes: new Map([
    ...each<OutcomeKind>(
      'won',
      'vann|vunnen|vunnet|vunnit|affär|affärer|affären|vunnen affär|vann affär|vann affären|vann en affär',
    ),
    ...each<OutcomeKind>(
      'lost',
      'förlorad|förlorade|förlorat|tappade|förlorad affär|förlorade affären|förlorade en affär',
    ),
    ...each<OutcomeKind>('opportunity', 'affärsmöjlighet|affärsmöjligheter|möjlighet'),
  ]),
  results: new Map([
    ...each<Action>('no-answer', 'inget svar|svarade inte|svarar inte|fick inget svar|ej svar'),
    ...each<Action>('voicemail', 'röstbrevlåda|lämnade röstmeddelande|telefonsvarare'),
    ...each<Action>('connected', 'fick svar|svarade|pratade'),
  ]),
  days: new Map([
    ...each<DayWord>({ ago: 0 }, 'i dag|idag|nyss|nu|just nu|precis'),
    ...each<DayWord>({ ago: 1 }, 'i går|igår'),
    ...each<DayWord>({ ago: 2 }, 'i förrgår|iförrgår|förrgår'),
    ...each<DayWord>({ ago: 0, half: 'am' }, 'i morse|imorse|i förmiddags'),
    ...each<DayWord>({ ago: 0, half: 'pm' }, 'i eftermiddags'),
    ...each<DayWord>(
      { ago: 1, half: 'pm' },
      'i går kväll|igår kväll|i går eftermiddag|igår eftermiddag',
    ),
    ...each<DayWord>({ ago: 1, half: 'am' }, 'i går morse|igår morse|i går morgon|igår morgon'),
    ...weekdays(
      'måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag',
      {
        last: 'i $s|förra $en|senaste $en',
        next: 'på $|nästa $|nu på $|kommande $',
        vague: 'den här $en',
      },
      'mån|tis|ons|tors|fre|lör|sön',
    ),
    ...each<DayWord>(
      'future',
      'i morgon|imorgon|imorron|i morgon bitti|i övermorgon|iövermorgon|övermorgon|i kväll|ikväll|i eftermiddag|senare|snart|nästa vecka|nästa månad',
    ),
    ...each<DayWord>(
      'vague',
      'dagen innan|häromdagen|nyligen|tidigare|förra veckan|förra månaden|i veckan|den här veckan|i natt|inatt',
    ),
  ]),
  numbers: new Map([
    ...counting(
      1,
      'en|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo',
    ),
    ['ett', 1],
    ['trettio', 30],
    ['femtio', 50],
    ['hundra', 100],
    ['tusen', 1000],
  ]),
  often: new Map(),
  times: setOf('gånger|gång|ggr|ggn'),
  at: setOf('kl|klockan'),
  on: setOf('den'),
  near: setOf('vid|runt'),
  clock: setOf('tiden'),
  namedTimes: new Map(),
  timeLike: setOf(
    'sedan|timme|timmar|minut|minuter|dag|dagar|vecka|veckor|veckan|månad|månader|år|morgon|morgonen|förmiddag|förmiddagen|eftermiddag|eftermiddagen|kväll|kvällen|natt|midnatt|halv|kvart|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  ),
  percent: setOf('procent'),
  multiples: new Map([
    ['tusen', 1e3],
    ['tkr', 1e3],
    ['miljon', 1e6],
    ['miljoner', 1e6],
    ['mn', 1e6],
    ['mkr', 1e6],
    ['mnkr', 1e6],
  ]),
  linking: setOf('med|till|på|för|hos|av|från|en|ett|den|i|om|vid|åt'),
  particles: setOf('av'),
  fillers: setOf('här|igen|också'),
  openers: setOf('jag|har|hade|vi|gjorde|skickade|haft|en|ett'),
  notNames: setOf(
    'ca|cirka|ungefär|nästan|inte|ej|ingen|inget|inga|aldrig|utan|avbokat|avbokad|svar|svara|svarade',
  ),
  names: setOf('nu|precis'),
};
