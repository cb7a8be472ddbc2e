import type { LabelEdit, Operation } from '@/utils/sites/gmail/build/exchange';
import type { Mail, MailKind } from '@/utils/sites/gmail/build/mail';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import { at, listAt, numberAt, peopleAt, personFrom, textAt } from './wire';

/** A mail in an upload, as the server reads it. */
export interface UploadedMail {
  sequence: number;
  operation: Operation;
  kind: MailKind;
  mail: Mail;
}

export interface UploadedEdit {
  sequence: number;
  operation: 'change-labels';
  edit: LabelEdit;
}

export interface Upload {
  generation: Generation;
  items: (UploadedMail | UploadedEdit)[];
}

/** Reads what a client uploaded; null if it is not an upload. */
export function readUpload(body: string): Upload | null {
  let root: unknown;
  try {
    root = JSON.parse(body);
  } catch {
    return null;
  }
  return {
    generation: Array.isArray(root) ? 'arrays' : 'objects',
    items: listAt(root, 2, 1).flatMap(readItem),
  };
}

function readItem(item: unknown): (UploadedMail | UploadedEdit)[] {
  const sequence = numberAt(item, 1);
  const thread = textAt(item, 2, 1);
  const operation = at(item, 2, 2);
  const edit = at(operation, 7);
  if (edit !== null) {
    const [added, removed, messages] = [1, 2, 3].map((field) => listAt(edit, field).map(String));
    return [
      {
        sequence,
        operation: 'change-labels',
        edit: {
          thread,
          added: added ?? [],
          removed: removed ?? [],
          messages: messages ?? [],
          ...timeAt('at', edit, 4),
        },
      },
    ];
  }
  const read = (name: Operation, message: unknown, parent: unknown): UploadedMail => {
    const mail = readMail(message, thread, parent);
    return { sequence, operation: name, kind: kindOf(listAt(message, 11)), mail };
  };
  const created = listAt(operation, 3, 1, 5).map((message) => read('create-thread', message, null));
  const carried = (
    [
      ['create-message', 2],
      ['update-message', 14],
    ] as const
  )
    .filter(([, field]) => at(operation, field) !== null)
    .map(([name, field]) => read(name, at(operation, field, 1), at(operation, field, 2)));
  return [...created, ...carried];
}

function kindOf(labels: unknown[]): MailKind {
  if (labels.includes('^r')) return 'draft';
  if (labels.includes('^scheduled')) return 'schedule';
  return labels.includes('^pfg') ? 'send' : 'draft';
}

/** The time (ms) at a path, as `name`; nothing if there is none. */
function timeAt<Name extends string>(name: Name, node: unknown, ...fields: number[]) {
  const time = numberAt(node, ...fields);
  return (time > 0 ? { [name]: time } : {}) as { [K in Name]?: number };
}

function readMail(message: unknown, thread: string, parent: unknown): Mail {
  const [form = '', , former = ''] = textAt(message, 52).replace(/^s:/, '').split('|');
  const html = listAt(message, 9, 2).find((part) => numberAt(part, 1) === 0);
  return {
    id: textAt(message, 1),
    thread,
    from: personFrom(at(message, 2)),
    to: peopleAt(message, 3),
    cc: peopleAt(message, 4),
    bcc: peopleAt(message, 5),
    at: numberAt(message, 7),
    subject: textAt(message, 8),
    body: toPlainText(textAt(html, 2)),
    parent: typeof parent === 'string' ? { id: parent, header: textAt(message, 16) } : null,
    form,
    ...(former.startsWith('msg-') && { former }),
    ...timeAt('due', message, 54),
  };
}

function toPlainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
}
