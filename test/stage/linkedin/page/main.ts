import { element } from '@/test/stage/page/elements';
import { REP } from '@/utils/sites/linkedin/build/people';
import type { LinkedinSettings } from '../linkedin-html';
import { App } from './app';
import { Client } from './client';
import { makeHooks } from './hooks';

const settings = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name=stage]')?.content ?? '{}',
) as LinkedinSettings;

/** The hidden frame of the older pages: it knows whose session it is, and has a field in which nobody writes. */
function drawFrame(): void {
  const me = {
    data: {
      plainId: Number(REP.member),
      '*miniProfile': `urn:li:fs_miniProfile:${REP.profile}`,
      $type: 'com.linkedin.voyager.common.Me',
    },
    included: [
      {
        dashEntityUrn: `urn:li:fsd_profile:${REP.profile}`,
        firstName: REP.firstName,
        lastName: REP.lastName,
        publicIdentifier: REP.vanity,
        $type: 'com.linkedin.voyager.identity.shared.MiniProfile',
      },
    ],
  };
  document.body.append(
    element('code', { style: 'display:none', id: 'bpr-guid-100001' }, [JSON.stringify(me)]),
    element('div', { class: 'ql-editor', contenteditable: 'true' }),
  );
}

if (location.pathname.startsWith('/preload')) {
  drawFrame();
} else {
  const client = new Client(settings);
  const app = new App(client, settings);
  window.linkedin = makeHooks(client, app);
  void app.start();
}
