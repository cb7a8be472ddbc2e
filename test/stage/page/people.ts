import type { MailPerson } from '@/utils/sites/gmail/build/mail';

/** Reads `Anna Berg <anna@acme.example>, kim@acme.example`. What holds no @ is left out. */
export function readPeople(text: string): MailPerson[] {
  return text
    .split(/[,;\n]/)
    .map((entry) => {
      const [, name = '', address = ''] = /^\s*(.*?)\s*<?([^<>\s]+)>?\s*$/.exec(entry) ?? [];
      const plain = name.replace(/"/g, '').trim();
      return { address, ...(plain !== '' && { name: plain }) };
    })
    .filter(({ address }) => address.includes('@'));
}

export function writePeople(people: readonly MailPerson[]): string {
  return people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}

export const shownName = ({ name, address }: MailPerson): string => name ?? address;
