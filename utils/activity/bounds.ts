/** The largest sizes that any text or list of ours may have. One place, so that both borders refuse the same. */
export const BOUNDS = {
  siteId: 40,
  account: 120,
  id: 200,
  key: 400,
  personId: 320,
  name: 120,
  address: 254,
  company: 120,
  people: 500,
  topic: 80,
  topics: 20,
  url: 500,
  thread: 200,
  note: 500,
  reason: 40,
  history: 200,
} as const;
