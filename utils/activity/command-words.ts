import type { Action, Kind } from './activity-kind';
import type { OutcomeKind } from './outcome';

/** What a word at the beginning of a command says was done; without an action, the usual one of the kind. */
interface Act {
  kind: Kind;
  action?: Action;
}

const words = <T>(value: T, text: string): [string, T][] =>
  text.split('|').map((word) => [word, value]);

/** In five languages at once: reps mix them, and hardly a word of one means another thing in another. Lower case. */
export const ACT_WORDS: ReadonlyMap<string, Act> = new Map([
  ...words<Act>(
    { kind: 'call' },
    'call|called|calls|phone|phoned|rang|appel|appels|appelé|téléphoné|samtal|ringde|ringt|ring|gesprek|gebeld|bel|belde|anruf|angerufen|telefonat|telefoniert',
  ),
  ...words<Act>({ kind: 'call', action: 'voicemail' }, 'voicemail|mailbox|répondeur|röstbrevlåda'),
  ...words<Act>(
    { kind: 'email' },
    'email|e-mail|mail|mailed|emails|e-mails|courriel|mejl|mejlade|mailade|gemaild|gemailt|mailte',
  ),
  ...words<Act>(
    { kind: 'meeting' },
    'meeting|met|meetings|rendez-vous|rdv|réunion|möte|möten|träffade|afspraak|afspraken|vergadering|termin|termine|treffen|besprechung',
  ),
  ...words<Act>(
    { kind: 'demo' },
    'demo|demos|demoed|démo|démos|démonstration|demor|visning|demo’s|demonstratie|vorführung',
  ),
  ...words<Act>(
    { kind: 'proposal' },
    'proposal|proposals|quote|quoted|proposition|propositions|devis|offert|offerter|offerte|offertes|angebot|angebote',
  ),
  ...words<Act>(
    { kind: 'social' },
    'social touch|contact social|social kontakt|sociaal contact|sozialer kontakt|linkedin',
  ),
  ...words<Act>({ kind: 'social', action: 'message' }, 'message|dm|meddelande|bericht|nachricht'),
  ...words<Act>(
    { kind: 'social', action: 'invite' },
    'invite|invited|invitation|inbjudan|bjöd in|uitnodiging|einladung',
  ),
  ...words<Act>({ kind: 'social', action: 'inmail' }, 'inmail'),
  ...words<Act>(
    { kind: 'social', action: 'comment' },
    'comment|commented|commentaire|kommentar|kommenterade|kommentiert',
  ),
  ...words<Act>({ kind: 'social', action: 'reaction' }, 'like|liked|reaction|réaction|reaktion'),
]);

export const OUTCOME_WORDS: ReadonlyMap<string, OutcomeKind> = new Map([
  ...words<OutcomeKind>('won', 'won|win|deal|gagné|signé|vann|vunnen|affär|gewonnen'),
  ...words<OutcomeKind>('lost', 'lost|perdu|förlorad|förlorade|verloren'),
  ...words<OutcomeKind>(
    'opportunity',
    'opportunity|opp|opportunité|affärsmöjlighet|kans|chance|verkaufschance',
  ),
]);

/** How a call went, wherever in the command it stands. */
export const CALL_WORDS: ReadonlyMap<string, Action> = new Map([
  ...words<Action>(
    'no-answer',
    'no answer|no reply|not there|sans réponse|pas de réponse|inget svar|svarade inte|geen gehoor|geen antwoord|niet bereikt|nicht erreicht|keine antwort',
  ),
  ...words<Action>(
    'voicemail',
    'left voicemail|voicemail|message vocal|répondeur|röstbrevlåda|mailbox',
  ),
  ...words<Action>('connected', 'connected|talked|joint|fick svar|gesproken|erreicht'),
]);

/** How many days ago. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ...words(0, "today|aujourd’hui|aujourd'hui|i dag|idag|vandaag|heute"),
  ...words(1, 'yesterday|hier|i går|igår|gisteren|gestern'),
]);

/** Words before a name or a time that say nothing themselves. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  'with|to|at|for|from|the|a|med|till|kl|klockan|på|för|avec|à|au|chez|pour|met|aan|om|voor|bij|mit|an|um|für|bei'.split(
    '|',
  ),
);
