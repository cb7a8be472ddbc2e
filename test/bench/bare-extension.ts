import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The least that any extension must do between an answer in the page and a number in an open popup: an event, a
 * message, one put, one notice, one text. Ours is compared with this in the same run.
 */
const FILES = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'bare',
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [
      { matches: ['https://mail.google.com/*'], js: ['bridge.js'], run_at: 'document_start' },
      {
        matches: ['https://mail.google.com/*'],
        js: ['observer.js'],
        run_at: 'document_start',
        world: 'MAIN',
      },
    ],
  }),
  'observer.js': `const { send } = XMLHttpRequest.prototype;
XMLHttpRequest.prototype.send = function (body) {
  this.addEventListener('loadend', () => {
    if (/i\\/s\\?/.test(this.responseURL)) document.dispatchEvent(new CustomEvent('bare', { detail: '1' }));
  });
  return send.apply(this, arguments);
};`,
  'bridge.js': `document.addEventListener('bare', (event) => chrome.runtime.sendMessage(event.detail));`,
  'background.js': `const opening = new Promise((resolve) => {
  const request = indexedDB.open('bare', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
  request.onsuccess = () => resolve(request.result);
});
const notices = new BroadcastChannel('bare');
let count = 0;
chrome.runtime.onMessage.addListener((message, _, answer) => {
  opening.then((database) => {
    const transaction = database.transaction('rows', 'readwrite');
    transaction.objectStore('rows').put({ message, at: Date.now() });
    transaction.oncomplete = () => { notices.postMessage(++count); answer(true); };
  });
  return true;
});`,
  'popup.html': `<!doctype html><title>bare</title><output id="count">0</output><script src="popup.js"></script>`,
  'popup.js': `new BroadcastChannel('bare').onmessage = ({ data }) => {
  document.querySelector('#count').textContent = data;
};`,
};

/** Writes the bare extension into `folder` and returns it. */
export function writeBareExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  return folder;
}
