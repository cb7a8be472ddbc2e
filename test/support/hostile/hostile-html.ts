import { mailSighting } from '@/test/support/sightings';
import { hostileCaller } from './hostile-caller';
import { hostileScript } from './hostile-script';
import { hostileSensors } from './hostile-sensors';

/** What the page reports as if it were our script. */
const FORGED = {
  ...mailSighting({ id: 'forged', people: [] }),
  site: 'linkedin',
  kind: 'social',
  action: 'follow',
  account: 'me',
};

/** A page whose first script looks for an extension in every way we know. `name`: the name that it calls. */
export function hostileHtml(name: string): string {
  // The caller first: it keeps natives that the later scripts replace.
  const first = `(${hostileCaller})('${name}', ${JSON.stringify(FORGED)});(${hostileScript})();(${hostileSensors})()`;
  return `<!doctype html><html lang="en"><head><title>Feed</title><script>${first}</script></head>
<body><main><p>Feed</p></main></body></html>`;
}
