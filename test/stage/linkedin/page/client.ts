import { buildTouch } from '@/utils/sites/linkedin/build/exchange';
import { afterInvitation, afterPost } from '@/utils/sites/linkedin/build/sdui-touches';
import type { Built, Generation, Touch } from '@/utils/sites/linkedin/build/touch';
import type { LinkedinSettings, Wire } from '../linkedin-html';
import type { World } from '../world';
import { type Answer, type Carrier, carry } from './carry';

/** The result of a touch, as the page itself understands it. */
export interface Outcome {
  status: number;
  isDone: boolean;
  /** The site accepts no more invitations this week. */
  isLimit: boolean;
}

/** How to make a touch, if it is not left to the page. */
export interface Manner {
  /** The touch comes from a dialog. The newest pages leave these to the hidden frame of the older ones. */
  isFromDialog?: boolean;
  carrier?: Carrier;
  generation?: Generation;
}

interface Plan {
  generation: Generation;
  built: Built;
  carrier: Carrier;
}

/** Speaks the site's wires with the server, as its pages do. */
export class Client {
  constructor(private readonly settings: LinkedinSettings) {}

  async world(): Promise<World> {
    return (await fetch('/stage/world')).json();
  }

  async touch(touch: Touch, manner: Manner = {}): Promise<Outcome> {
    const plan = planFor(this.settings.wire, touch, manner);
    const answer = await carry(plan.built.asked, manner.carrier ?? plan.carrier);
    const outcome = outcomeOf(answer, plan, touch);
    if (plan.carrier.place === 'preload') await confirm(touch, outcome, answer);
    return outcome;
  }
}

/** What the newest pages tell the server once the hidden frame is done. */
async function confirm(touch: Touch, { isDone }: Outcome, { body }: Answer): Promise<void> {
  const made = /urn:li:(activity:\d+)/.exec(body)?.[1];
  if (touch.act === 'invite') await carry(afterInvitation(touch.person, isDone));
  else if (touch.act === 'post' && made) await carry(afterPost(made));
}

function planFor(wire: Wire, touch: Touch, { isFromDialog = false, generation }: Manner): Plan {
  const isFramed = isFromDialog && wire === 'sdui';
  const usual: Generation[] = location.pathname.startsWith('/sales/')
    ? ['sales']
    : [isFramed ? 'voyager' : wire, 'voyager', 'legacy'];
  for (const one of generation ? [generation] : usual) {
    const built = buildTouch(one, touch);
    if (!built) continue;
    const place = isFramed && one !== 'sales' ? 'preload' : 'top';
    return { generation: one, built, carrier: { place, by: one === 'sdui' ? 'fetch' : 'xhr' } };
  }
  throw new Error(`these pages cannot ${touch.act}`);
}

function outcomeOf({ status, body }: Answer, { generation }: Plan, { act }: Touch): Outcome {
  const isTaken = status >= 200 && status < 300 && !hasErrors(body);
  const isMade = act !== 'invite' || generation !== 'voyager' || body.includes('"invitationUrn"');
  return { status, isDone: isTaken && isMade, isLimit: status === 429 };
}

/** Errors as the answer itself words them: in a row that it refers to, or beside the data. */
function hasErrors(body: string): boolean {
  const rows = new Map(
    body.split('\n').flatMap((row) => {
      const [, id, content] = /^([0-9a-f]+):(.*)$/.exec(row) ?? [];
      return id && content ? [[id, content] as const] : [];
    }),
  );
  const reference = /"errors":"\$([0-9a-f]+)"/.exec(body)?.[1];
  if (reference) return rows.get(reference) !== '[]';
  return /"errors":\[[^\]]/.test(body);
}
