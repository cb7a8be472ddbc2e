import type { Generation, Touch } from '@/utils/sites/linkedin/build/touch';
import { parse } from './json';
import type { FindMember } from './members';
import { LEGACY, SALES } from './read-older';
import { readServerRequest } from './read-server-request';
import { type Read, VOYAGER } from './read-voyager';

/** A write as the server understands it. */
export interface Write {
  generation: Generation;
  touch: Touch;
}

const READERS: [area: string, generation: Generation, readers: Record<string, Read>][] = [
  ['/voyager/api/', 'voyager', VOYAGER],
  ['/voyager/api/', 'legacy', LEGACY],
  ['/mwlite/', 'legacy', LEGACY],
  ['/sales-api/', 'sales', SALES],
];

/**
 * What a write asks of the site, by the server's own reading. It does not use the extension's, so that each can prove
 * the other wrong. Null for a write that is no touch.
 */
export function readWrite(
  method: string,
  path: string,
  text: string,
  find: FindMember,
): Write | null {
  const url = new URL(path, 'https://www.linkedin.com');
  const body = parse(text);
  if (url.pathname === '/flagship-web/rsc-action/actions/server-request') {
    const touch = readServerRequest(body, find);
    return touch && { generation: 'sdui', touch };
  }
  if (method === 'GET') return null;
  const query = url.searchParams;
  const action = query.get('action') ?? '';
  for (const [area, generation, readers] of READERS) {
    if (!url.pathname.startsWith(area)) continue;
    const resource = decodeURIComponent(url.pathname.slice(area.length));
    const isOf = (name: string) => resource === name || resource.startsWith(`${name}/`);
    const [, read] = Object.entries(readers).find(([name]) => isOf(name)) ?? [];
    const touch = read?.({ method, resource, action, query, body, find }) ?? null;
    if (touch) return { generation, touch };
  }
  return null;
}
