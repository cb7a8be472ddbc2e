type Child = Node | string | null;
type Listeners = { [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };

/** A new element. The page's policy forbids markup in text, so every element is made this way. */
export function element<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Record<string, string> = {},
  children: Child[] = [],
  listeners: Listeners = {},
): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  for (const [name, listener] of Object.entries(listeners)) {
    made.addEventListener(name, listener as EventListener);
  }
  return made;
}

/** A button. It cannot be pressed again while its work is under way. */
export function button(
  name: string,
  click: () => unknown,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const press = async () => {
    const under = click();
    if (!(under instanceof Promise)) return;
    made.disabled = true;
    await under.finally(() => {
      made.disabled = false;
    });
  };
  const made = element('button', { type: 'button', ...attributes }, [name], {
    click: () => void press(),
  });
  return made;
}
