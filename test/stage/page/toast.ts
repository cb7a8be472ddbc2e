import { element } from './elements';

interface Links {
  undo: () => void;
  view: () => void;
}

/** The notice at the foot of the page, built as Gmail builds its own. */
const host = element('div', { class: 'b8 UC', role: 'alert', 'aria-live': 'assertive' });

export function placeToast(): void {
  document.body.append(host);
}

/** Shows `text`, with a link for each of `links`. */
export function showToast(text: string, links: Partial<Links> = {}): void {
  const message = element('span', { class: 'aT' }, [
    element('span', { class: 'bAq' }, [text]),
    element('span', { class: 'bAo' }, [
      links.undo ? control('Undo', links.undo, { id: 'link_undo', class: 'ag a8k' }) : null,
      links.view ? control('View message', links.view, { id: 'link_vsm', class: 'ag a8k' }) : null,
    ]),
  ]);
  const close = control('×', hideToast, { class: 'bBe', 'aria-label': 'Close' });
  host.replaceChildren(element('div', { class: 'vh' }, [message, close]));
  host.classList.add('bAp');
}

export function hideToast(): void {
  host.classList.remove('bAp');
  host.replaceChildren();
}

/** A button made from a span, like the ones it stands for. */
function control(name: string, click: () => void, attributes: Record<string, string>) {
  const keydown = ({ key }: KeyboardEvent) => key === 'Enter' && click();
  const role = { role: 'button', tabindex: '0' };
  return element('span', { ...attributes, ...role }, [name], { click, keydown });
}
