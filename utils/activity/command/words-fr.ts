import type { Action } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { type Act, counting, type DayWord, each, setOf, type Words, weekdays } from './words';

export const FRENCH: Words = {
  acts: new Map([
    ...each<Act>(
      { kind: 'call' },
      'appel|appels|appelé|appeler|rappelé|téléphoné|téléphone|coup de fil|coups de fil',
    ),
    ...each<Act>(
      { kind: 'call', action: 'voicemail' },
      'répondeur|message vocal|messages vocaux|laissé un message|laissé message',
    ),
    ...each<Act>({ kind: 'email' }, 'email|emails|e-mail|e-mails|mail|mails|courriel|courriels'),
    ...each<Act>(
      { kind: 'meeting' },
      'rendez-vous|rdv|réunion|réunions|rencontré|rencontre|rencontres',
    ),
    ...each<Act>({ kind: 'demo' }, 'démo|démos|demo|demos|démonstration|démonstrations'),
    ...each<Act>({ kind: 'proposal' }, 'proposition|propositions|devis|offre|offres'),
    ...each<Act>(
      { kind: 'social' },
      'contact social|contacts sociaux|linkedin|interaction linkedin|interactions linkedin',
    ),
    ...each<Act>({ kind: 'social', action: 'message' }, 'message|messages'),
    ...each<Act>({ kind: 'social', action: 'invite' }, 'invitation|invitations|invité'),
    ...each<Act>({ kind: 'social', action: 'inmail' }, 'inmail|inmails'),
    ...each<Act>({ kind: 'social', action: 'comment' }, 'commentaire|commentaires|commenté'),
    ...each<Act>({ kind: 'social', action: 'reaction' }, 'réaction|réactions'),
  ]),
  outcomes: new Map([
    ...each<OutcomeKind>('won', 'gagné|gagnée|signé|signée|vente|ventes|vente gagnée|vente signée'),
    ...each<OutcomeKind>('lost', 'perdu|perdue|vente perdue'),
    ...each<OutcomeKind>('opportunity', 'opportunité|opportunités'),
  ]),
  results: new Map([
    ...each<Action>(
      'no-answer',
      "sans réponse|pas de réponse|sans reponse|pas répondu|n'a pas répondu|pas joint|injoignable|occupé",
    ),
    ...each<Action>(
      'voicemail',
      'message vocal|répondeur|messagerie|laissé un message|laissé message',
    ),
    ...each<Action>('connected', 'joint|jointe|répondu'),
  ]),
  days: new Map([
    ...each<DayWord>({ ago: 0 }, "aujourd'hui|à l'instant|maintenant"),
    ...each<DayWord>({ ago: 1 }, 'hier'),
    ...each<DayWord>({ ago: 2 }, 'avant-hier|avant hier'),
    ...each<DayWord>({ ago: 0, half: 'am' }, 'ce matin'),
    ...each<DayWord>({ ago: 0, half: 'pm' }, 'cet après-midi|cette après-midi|ce soir'),
    ...each<DayWord>({ ago: 1, half: 'am' }, 'hier matin'),
    ...each<DayWord>({ ago: 1, half: 'pm' }, 'hier après-midi|hier soir'),
    ...weekdays(
      'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
      { last: '$ dernier|$ passé', next: '$ prochain', vague: 'ce $' },
      'lun|mar|mer|jeu|ven|sam|dim',
    ),
    ...each<DayWord>(
      'future',
      "demain|demain matin|demain soir|après-demain|après demain|bientôt|plus tard|tout à l'heure|semaine prochaine|la semaine prochaine|le mois prochain",
    ),
    ...each<DayWord>(
      'vague',
      "la veille|l'autre jour|récemment|semaine dernière|la semaine dernière|le mois dernier|cette semaine|ce mois-ci|cette nuit",
    ),
  ]),
  numbers: new Map([
    ...counting(
      1,
      'un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize',
    ),
    ['une', 1],
    ['vingt', 20],
    ['trente', 30],
    ['cinquante', 50],
    ['cent', 100],
    ['mille', 1000],
  ]),
  often: new Map(),
  times: setOf('fois'),
  at: new Set(),
  on: setOf('le'),
  near: setOf('à|vers|a'),
  clock: setOf('h|heure|heures'),
  namedTimes: new Map([
    ['midi', 720],
    ['ce midi', 720],
  ]),
  timeLike: setOf(
    'il y|heure|heures|minute|minutes|jour|jours|journée|semaine|semaines|mois|an|ans|année|matin|soir|après-midi|nuit|minuit|demi|demie|quart|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|prochain|prochaine|dernier|dernière',
  ),
  percent: setOf('pour cent|pourcent|pour-cent'),
  multiples: new Map([
    ['mille', 1e3],
    ['million', 1e6],
    ['millions', 1e6],
  ]),
  linking: setOf("avec|à|au|aux|chez|pour|de|du|des|le|la|les|un|une|par|sur|d'|l'|vers"),
  particles: setOf('de|du|des|la|le|les'),
  fillers: setOf('ici|encore|aussi'),
  openers: setOf("j'ai|ai|je|nous|avons|on a|fait|passé|envoyé|eu|un|une|le|la"),
  notNames: setOf(
    'environ|env|presque|pas|non|jamais|sans|aucun|aucune|annulé|annulée|réponse|répondu',
  ),
  names: new Set(),
};
