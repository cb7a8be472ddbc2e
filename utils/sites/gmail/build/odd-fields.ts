/** The paths of the fields that a reader uses, as field numbers; `*` stands for each element of a list. */
export const PLACES: Record<string, string> = {
  purpose: '1.3',
  upload: '2',
  items: '2.1',
  'queue time': '4.3',
  sequence: '2.1.*.1',
  change: '2.1.*.2',
  thread: '2.1.*.2.1',
  operation: '2.1.*.2.2',
  carrier: '2.1.*.2.2.14',
  message: '2.1.*.2.2.14.1',
  parent: '2.1.*.2.2.14.2',
  id: '2.1.*.2.2.14.1.1',
  from: '2.1.*.2.2.14.1.2',
  to: '2.1.*.2.2.14.1.3',
  'person of to': '2.1.*.2.2.14.1.3.*',
  address: '2.1.*.2.2.14.1.3.*.2',
  name: '2.1.*.2.2.14.1.3.*.3',
  cc: '2.1.*.2.2.14.1.4',
  bcc: '2.1.*.2.2.14.1.5',
  time: '2.1.*.2.2.14.1.7',
  labels: '2.1.*.2.2.14.1.11',
  origin: '2.1.*.2.2.14.1.52',
  due: '2.1.*.2.2.14.1.54',
  added: '2.1.*.2.2.7.1',
  removed: '2.1.*.2.2.7.2',
  'added and removed': '2.1.*.2.2.7.1 2.1.*.2.2.7.2',
  messages: '2.1.*.2.2.7.3',
  'time of the edit': '2.1.*.2.2.7.4',
  'created thread': '2.1.*.2.2.3',
  'created messages': '2.1.*.2.2.3.1.5',
  'answered sync': '1',
  acknowledgements: '1.1',
  'acknowledged sequence': '1.1.*.1',
  'acknowledged status': '1.1.*.2',
  updates: '2.6',
  'updated id': '2.6.*.1.1',
};

/** Odd values for a field, made from its right value. */
export const ODD: Record<string, (value: unknown) => unknown> = {
  absent: () => undefined,
  null: () => null,
  'empty text': () => '',
  'empty list': () => [],
  'empty object': () => ({}),
  'a number': () => 5,
  'a text': () => 'x',
  // A list becomes its first item, and anything else a list of one.
  'one for a list, or a list of one': (value) => (Array.isArray(value) ? value[0] : [value]),
  doubled: (value) => (Array.isArray(value) ? [...value, ...value] : [value, value]),
};

/** `json` with each value at `path` changed by `odd`; spaces separate several paths. A guard stays in front. */
export function withOdd(json: string, path: string, odd: (value: unknown) => unknown): string {
  const guard = /^\)\]}'\n/.exec(json)?.[0] ?? '';
  const root = JSON.parse(json.slice(guard.length)) as unknown;
  for (const one of path.split(' ')) change(root, one.split('.'), odd);
  return guard + JSON.stringify(root);
}

function change(node: unknown, [step = '', ...rest]: string[], odd: (value: unknown) => unknown) {
  if (typeof node !== 'object' || node === null) return;
  const parts = node as Record<string, unknown>;
  const keys =
    step === '*' ? Object.keys(parts) : [Array.isArray(node) ? `${Number(step) - 1}` : step];
  for (const key of keys) {
    if (!(key in parts)) continue;
    if (rest.length > 0) change(parts[key], rest, odd);
    else parts[key] = odd(parts[key]);
  }
}

/** The paths to everything in `node`, as field numbers. */
export function pathsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) => {
    const step = Array.isArray(node) ? `${Number(key) + 1}` : key;
    return [step, ...pathsOf(part).map((rest) => `${step}.${rest}`)];
  });
}
