import type { Action } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { type Act, counting, type DayWord, each, setOf, type Words, weekdays } from './words';

export const ENGLISH: Words = {
  acts: new Map([
    ...each<Act>(
      { kind: 'call' },
      'call|called|calls|phone|phoned|phone call|phone calls|cold call|cold calls|rang|rang up|calling|spoke|talked|called back|call back|callback|callbacks|dial|dials|dialed|dialled',
    ),
    ...each<Act>({ kind: 'call', action: 'voicemail' }, 'voicemail|voicemails|left voicemail'),
    ...each<Act>(
      { kind: 'email' },
      'email|emails|emailed|e-mail|e-mails|e-mailed|mail|mails|mailed',
    ),
    ...each<Act>({ kind: 'meeting' }, 'meeting|meetings|met'),
    ...each<Act>({ kind: 'demo' }, 'demo|demos|demoed|demonstration|demonstrations'),
    ...each<Act>({ kind: 'proposal' }, 'proposal|proposals|quote|quotes|quoted'),
    ...each<Act>({ kind: 'social' }, 'social touch|social touches|linkedin|linkedin activity'),
    ...each<Act>({ kind: 'social', action: 'message' }, 'message|messages|messaged|dm|dms'),
    ...each<Act>(
      { kind: 'social', action: 'invite' },
      'invite|invites|invited|invitation|invitations',
    ),
    ...each<Act>({ kind: 'social', action: 'inmail' }, 'inmail|inmails'),
    ...each<Act>({ kind: 'social', action: 'comment' }, 'comment|comments|commented'),
    ...each<Act>({ kind: 'social', action: 'reaction' }, 'like|likes|liked|reaction|reactions'),
  ]),
  outcomes: new Map([
    ...each<OutcomeKind>(
      'won',
      'won|win|wins|deal|deals|closed|closed won|won deal|won a deal|won the deal|closed deal|closed the deal',
    ),
    ...each<OutcomeKind>('lost', 'lost|closed lost|lost deal|lost a deal|lost the deal'),
    ...each<OutcomeKind>('opportunity', 'opportunity|opportunities|opp|opps'),
  ]),
  results: new Map([
    ...each<Action>(
      'no-answer',
      "no answer|no-answer|no reply|not there|unanswered|didn't answer|did not answer|didn't pick up|did not pick up|busy",
    ),
    ...each<Action>('voicemail', 'left voicemail|left a voicemail|voicemail'),
    ...each<Action>('connected', 'connected|talked|answered'),
  ]),
  days: new Map([
    ...each<DayWord>({ ago: 0 }, 'today|just now|now'),
    ...each<DayWord>({ ago: 1 }, 'yesterday|yday|yest'),
    ...each<DayWord>({ ago: 2 }, 'day before yesterday|the day before yesterday'),
    ...each<DayWord>({ ago: 0, half: 'am' }, 'this morning'),
    ...each<DayWord>({ ago: 0, half: 'pm' }, 'this afternoon|this evening'),
    ...each<DayWord>({ ago: 1, half: 'am' }, 'yesterday morning'),
    ...each<DayWord>({ ago: 1, half: 'pm' }, 'yesterday afternoon|yesterday evening'),
    ...weekdays(
      'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
      { last: 'last $|past $', next: 'next $|coming $', vague: 'this $' },
      'mon|tue|wed|thu|fri|sat|sun',
    ),
    ...each<DayWord>(
      'future',
      'tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|day after tomorrow|the day after tomorrow|tonight|later|later today|soon|next week|next month|next year',
    ),
    ...each<DayWord>(
      'vague',
      'day before|the day before|the other day|last night|earlier|earlier today|recently|last week|last month|last year|this week|this month|this year|the day after',
    ),
  ]),
  numbers: new Map([
    ...counting(
      1,
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty',
    ),
    ['thirty', 30],
    ['forty', 40],
    ['fifty', 50],
    ['hundred', 100],
    ['a hundred', 100],
    ['thousand', 1000],
  ]),
  often: new Map([
    ['once', 1],
    ['twice', 2],
    ['thrice', 3],
  ]),
  times: setOf('times|time'),
  at: setOf('at|@'),
  on: setOf('on'),
  near: setOf('around|about'),
  clock: setOf("o'clock"),
  namedTimes: new Map([
    ['noon', 720],
    ['midday', 720],
  ]),
  timeLike: setOf(
    'ago|hour|hours|hr|hrs|minute|minutes|min|mins|day|days|week|weeks|month|months|year|years|morning|lunchtime|afternoon|evening|night|midnight|half|quarter|past|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|oct|nov|dec',
  ),
  percent: setOf('percent|per cent|pct'),
  multiples: new Map([
    ['thousand', 1e3],
    ['million', 1e6],
    ['mn', 1e6],
    ['mio', 1e6],
  ]),
  linking: setOf('with|to|at|for|from|the|a|an|on|by|of|in|last'),
  particles: new Set(),
  fillers: setOf('here|again|also|just|back'),
  openers: setOf("i|i've|i have|had|made|sent|new|did|we|got|just|a|an|the"),
  notNames: setOf(
    "about|around|approx|approximately|circa|ca|nearly|almost|not|no|never|didn't|couldn't|without|nobody|cancelled|canceled|missed|answer|reply|answered|pick|picked",
  ),
  names: setOf('now|later|soon'),
};
