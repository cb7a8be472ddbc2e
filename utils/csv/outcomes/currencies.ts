/**
 * Signs that stand for one currency, or for any of several. If nothing tells which one, the sign itself stays the
 * name: we do not guess.
 */
const SIGNS: Record<string, readonly string[]> = {
  '€': ['EUR'],
  EURO: ['EUR'],
  EUROS: ['EUR'],
  '£': ['GBP'],
  $: [
    'USD',
    'CAD',
    'AUD',
    'NZD',
    'SGD',
    'HKD',
    'TWD',
    'MXN',
    'CLP',
    'COP',
    'ARS',
    'BSD',
    'BBD',
    'JMD',
  ],
  US$: ['USD'],
  $US: ['USD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  $CA: ['CAD'],
  A$: ['AUD'],
  NZ$: ['NZD'],
  HK$: ['HKD'],
  S$: ['SGD'],
  R$: ['BRL'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  SKR: ['SEK'],
  NKR: ['NOK'],
  DKR: ['DKK'],
  FR: ['CHF'],
  SFR: ['CHF'],
  'FR.': ['CHF'],
  ZŁ: ['PLN'],
  KČ: ['CZK'],
  FT: ['HUF'],
  '₩': ['KRW'],
  '₹': ['INR'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₴': ['UAH'],
  '₽': ['RUB'],
  '฿': ['THB'],
  '₫': ['VND'],
  'د.ك': ['KWD'],
};
const CODES = new Set(Intl.supportedValuesOf('currency'));

/**
 * The currency that a text names: its code (ISO 4217). A sign with several meanings (`$`) is the first of `likely`
 * that it can mean, or stays the sign itself if it can mean none of them. Null if the text names no currency.
 */
export function currencyOf(text: string, ...likely: readonly string[]): string | null {
  const plain = text.trim().toUpperCase();
  const name = SIGNS[plain] ? plain : plain.replace(/\.$/, '');
  if (CODES.has(name)) return name;
  const meant = SIGNS[name];
  if (!meant) return null;
  const found = likely.find((one) => meant.includes(one));
  if (found !== undefined) return found;
  return meant.length === 1 ? (meant[0] ?? null) : name.toLowerCase();
}

/**
 * The currency of all amounts of a column, if its heading names one: `Amount (USD)`, `Betrag in €`, `Value SEK`. Null
 * if not.
 */
export function currencyOfHeading(heading: string, own: string): string | null {
  const bracket = /[([]([^()[\]]+)[)\]]/.exec(heading)?.[1];
  const last = /(?:^|\s)(\S+)\s*$/.exec(heading)?.[1];
  for (const part of [bracket, last]) {
    // Words that are codes too (`ALL`) count as codes only in capitals.
    const isCode = part === undefined || !/^[a-z]+$/i.test(part) || part === part.toUpperCase();
    const found = part !== undefined && isCode ? currencyOf(part, own) : null;
    if (found !== null) return found;
  }
  return null;
}
