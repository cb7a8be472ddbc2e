import { allOf, rootsOf, vanityIn } from './roots';

const STORED = 'code[id^="bpr-guid-"]';
const ME = 'com.linkedin.voyager.common.Me';
const EDIT = 'a[href*="/edit/intro/"]';
const RAIL = 'aside a[href*="/in/"]';

/** The rep. */
export interface Self {
  ids: string[];
  name: string | null;
}

/**
 * Who the rep is, according to the page: by its own data, the link to edit one's own profile, or the rail. Null if it
 * does not say.
 */
export function selfOn(page: Document): Self | null {
  for (const stored of allOf(page, STORED)) {
    const text = stored.textContent ?? '';
    const self = text.includes(ME) ? readMe(text) : null;
    if (self) return self;
  }
  const [edit] = allOf(page, EDIT);
  const own = vanityIn(edit?.getAttribute('href'));
  if (own) return { ids: [own], name: null };
  const links = [...page.querySelectorAll(RAIL)];
  const vanity = vanityIn(links[0]?.getAttribute('href'));
  if (!vanity) return null;
  const faces = links
    .filter((link) => vanityIn(link.getAttribute('href')) === vanity)
    .flatMap((link) => [...link.querySelectorAll('img')]);
  // The first may be a picture without a name.
  const name = faces.map((face) => tidy(face.alt)).find((alt) => alt !== '');
  return { ids: [vanity], name: name ?? null };
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 254);

interface Me {
  data?: { plainId?: unknown; $type?: unknown };
  included?: { dashEntityUrn?: unknown; [field: string]: unknown }[];
}

function readMe(text: string): Self | null {
  try {
    const { data, included = [] } = JSON.parse(text) as Me;
    if (data?.$type !== ME) return null;
    const profile = included.find(({ publicIdentifier }) => typeof publicIdentifier === 'string');
    const [, id] = /(AC[\w-]{10,60})$/.exec(`${profile?.dashEntityUrn}`) ?? [];
    const vanity = profile && `vanity:${profile.publicIdentifier}`;
    const member = Number.isInteger(data.plainId) ? `member:${data.plainId}` : null;
    const ids = [id ? `profile:${id}` : null, member, vanity].filter(
      (one) => typeof one === 'string',
    );
    const name = profile ? tidy(`${profile.firstName ?? ''} ${profile.lastName ?? ''}`) : '';
    return ids.length > 0 ? { ids, name: name || null } : null;
  } catch {
    return null;
  }
}

/** True while the page says that it accepts no more invitations this week. */
export function showsLimit(page: Document): boolean {
  return rootsOf(page).some((root) => root.querySelector('#ip-fuse-limit-alert__header'));
}

/** The members whose invitation the page shows as sent and not answered, `member:<n>`. */
export function pendingOn(page: Document): string[] {
  const controls = allOf(page, '[componentkey^="ConnectButtonstate:"][componentkey$="_pending"]');
  return controls.flatMap((control) => {
    const [, number] = /member:(\d+)_/.exec(control.getAttribute('componentkey') ?? '') ?? [];
    return number ? [`member:${number}`] : [];
  });
}
