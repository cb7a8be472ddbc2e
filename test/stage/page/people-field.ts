import type { MailPerson } from '@/utils/sites/gmail/build/mail';
import { button, element } from './elements';
import { readPeople, shownName } from './people';

/** The recipients of a mail in one role: chips as Gmail builds them, and a field to type more. */
export class PeopleField {
  readonly view: HTMLElement;
  private readonly chips = element('div', { role: 'listbox', 'aria-orientation': 'horizontal' });
  private readonly input: HTMLInputElement;

  constructor(
    role: 'to' | 'cc' | 'bcc',
    label: string,
    private people: readonly MailPerson[],
  ) {
    this.input = element('input', { 'aria-label': label, autocomplete: 'off' });
    this.input.addEventListener('change', () => this.takeIn());
    this.input.addEventListener('keydown', ({ key }) => {
      if (key === 'Backspace' && this.input.value === '') this.keep(this.people.slice(0, -1));
    });
    this.chips.setAttribute('aria-label', `${label}: chosen`);
    this.view = element('div', { class: 'GS' }, [
      element('span', {}, [label]),
      element('div', { class: 'anm', name: role }, [this.chips, this.input]),
    ]);
    this.draw();
  }

  focus(): void {
    this.input.focus();
  }

  get isEmpty(): boolean {
    return this.people.length === 0 && this.input.value === '';
  }

  /** The people in chips, and those that are typed but not chips yet. */
  read(): MailPerson[] {
    return [...this.people, ...readPeople(this.input.value)];
  }

  private takeIn(): void {
    const typed = readPeople(this.input.value);
    if (typed.length === 0) return;
    this.input.value = '';
    this.keep([...this.people, ...typed]);
  }

  private keep(people: readonly MailPerson[]): void {
    this.people = people;
    this.draw();
    // Works as if it had been typed: the form saves itself.
    this.view.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private draw(): void {
    this.chips.replaceChildren(...this.people.map((person) => this.chip(person)));
  }

  private chip(person: MailPerson): HTMLElement {
    const name = shownName(person);
    const leaveOut = () => this.keep(this.people.filter((one) => one !== person));
    return element(
      'div',
      {
        role: 'option',
        'data-name': name,
        'data-hovercard-id': person.address,
        'aria-selected': 'false',
      },
      [name, button('×', leaveOut, { 'aria-label': `Leave out ${name}` })],
    );
  }
}
