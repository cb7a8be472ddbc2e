import { type Field, OUTCOME_COLUMNS } from '@/utils/activity/import-mapping';

/** The fields that are amounts of money. */
export const MONEY = ['amount', 'cost_of_goods', 'acquisition_cost'] as const;

/**
 * The names of columns in our five languages and in HubSpot, Salesforce and Pipedrive, the best first: if a file has
 * a close date and a creation date, the first says when a deal was won. In the form that `plainHeading` gives.
 */
const HEADINGS: Record<Field, string> = {
  id: `id|outcome id|deal id|record id|opportunity id|deal nummer|vorgangsnummer|datensatz id|auftragsnummer
    |identifiant|id de la transaction|id de l affaire|numéro|affärs id|affärsid|post id|kans id|nummer`,
  date: `date|day|close date|closed date|closed on|date closed|deal closed on|occurred at|datum|tag|jour|dag
    |abschlussdatum|schlusstermin|schließungsdatum|abgeschlossen am|geschlossen am
    |date de clôture|date de fermeture|date de conclusion|date de signature|stängningsdatum|avslutsdatum|slutdatum
    |sluitingsdatum|sluitdatum|afsluitdatum|expected close date|erwartetes abschlussdatum|date de clôture prévue
    |date de fermeture prévue|förväntat stängningsdatum|verwachte sluitingsdatum|won time|won date|gewonnen am
    |vunnen den|gewonnen op|create date|created date|created|erstelldatum|erstellt am|date de création|skapad|skapad den
    |skapandedatum|aanmaakdatum|aangemaakt op`,
  kind: `kind|outcome|stage|status|stage name|art|phase|status|stufe|verkaufsphase|ergebnis|étape|statut|état|résultat
    |phase de la transaction|étape de la transaction|fas|steg|affärsfas|säljfas|resultat|utfall|soort|fase|dealfase
    |verkoopfase|resultaat|uitkomst|result|state|type|typ|slag|nature`,
  amount: `amount|value|betrag|montant|belopp|bedrag|wert|valeur|värde|waarde|revenue|umsatz|chiffre d affaires|ca|intäkt
    |omsättning|omzet|total|price|sum|auftragswert|dealwert|volumen|erlös|summe|prix|summa|affärsvärde|ordervärde|totaal
    |dealwaarde|orderwaarde|amount in company currency|amount converted`,
  currency: `currency|currency code|amount currency|opportunity currency|währung|währungscode|devise|monnaie|code devise
    |valuta|valutakod|valutacode`,
  units: `units|quantity|qty|product quantity|menge|stück|stückzahl|anzahl|quantité|unités|nombre|antal|enheter|kvantitet
    |aantal|eenheden|stuks|hoeveelheid`,
  cost_of_goods: `cost of goods|cost of goods sold|cogs|wareneinsatz|warenkosten|herstellungskosten|coût des marchandises
    |coût des ventes|kostnad sålda varor|varukostnad|kostprijs|inkoopkosten|cost|costs|kosten|coût|coûts|kostnad
    |kostnader`,
  acquisition_cost: `acquisition cost|cost of acquisition|customer acquisition cost|cac|akquisekosten|akquisitionskosten
    |coût d acquisition|kundanskaffningskostnad|anskaffningskostnad|acquisitiekosten`,
  person: `person|with whom|contact|contact person|contact name|company|company name|account|account name|customer|client
    |organization|organisation|associated company|associated contact|primary contact|kontakt|kontaktperson
    |ansprechpartner|firma|firmenname|unternehmen|kunde|personne|interlocuteur|entreprise|société|compte|nom du compte
    |företag|företagsnamn|kund|konto|kontonamn|contactpersoon|bedrijf|bedrijfsnaam|klant|organisatie|accountnaam`,
  note: `note|notes|notiz|notizen|anteckning|anteckningar|notitie|notities|comment|comments|description|bemerkung
    |bemerkungen|beschreibung|kommentar|remarque|remarques|commentaire|commentaires|notering|beskrivning|opmerking
    |opmerkingen|omschrijving|beschrijving|deal name|opportunity name|title|name|dealname|titel|nom de la transaction
    |nom de l affaire|nom de l opportunité|titre|nom|affärsnamn|namn|dealnaam|naam`,
};

const RANKS = new Map<string, { field: Field; rank: number }>();
for (const field of OUTCOME_COLUMNS) {
  for (const [rank, name] of HEADINGS[field].split('|').entries()) {
    const plain = name.trim();
    if (!RANKS.has(plain)) RANKS.set(plain, { field, rank });
  }
}

/** A heading in small letters, without signs and without what is in brackets: `Deal - Value (USD)` is `deal value`. */
function plainHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[([].*?[)\]]/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The field that a heading names, and how good the match is: 0 is best. `currency` (ISO 4217) is a code that the
 * heading may contain (`Betrag in EUR`). Null if it names no field.
 */
export function fieldOf(
  heading: string,
  currency: string | null = null,
): { field: Field; rank: number } | null {
  const name = plainHeading(heading);
  const bare = currency === null ? name : bareOf(name, currency.toLowerCase());
  const names = [name, bare].flatMap((one) => [one, one.replace(/^(?:deal|opportunity) /, '')]);
  for (const one of names) {
    const found = RANKS.get(one);
    if (found) return found;
  }
  return null;
}

const bareOf = (name: string, code: string) =>
  name.endsWith(` ${code}`) ? name.slice(0, -code.length - 1).replace(/ (?:in|en|i)$/, '') : name;
