import { REP } from './people';
import type { Answered, Asked } from './touch';

const JSON_TYPE = 'application/json; charset=UTF-8';

/** A request of the site's second wire: `resource` with its query, and the content of the body. */
export function rest(
  resource: string,
  body: object | null,
  method: Asked['method'] = 'POST',
): Asked {
  return {
    method,
    url: `/voyager/api/${resource}`,
    contentType: JSON_TYPE,
    body: body && JSON.stringify(body),
  };
}

/** A write by GraphQL. The part of its name behind the dot changes with each release of the site. */
export function graphql(
  family: string,
  variables: object,
  hash = '5d41402abc4b2a76b9719d911017c592',
): Asked {
  const queryId = `${family}.${hash}`;
  return rest(`graphql?action=execute&queryId=${queryId}`, {
    variables,
    queryId,
    includeWebMetadata: true,
  });
}

export function answer(status: number, body: object | null): Answered {
  return { status, contentType: JSON_TYPE, body: body === null ? '' : JSON.stringify(body) };
}

/** A refusal in the words of this wire. */
export const restRefusal = (status: number, code: string) =>
  answer(status, { data: { code, status, message: code }, included: [] });

/** The errors of GraphQL, which come with status 200. */
export const graphqlErrors = () =>
  answer(200, { data: null, errors: [{ message: 'This could not be done.' }] });

export const mailbox = `urn:li:fsd_profile:${REP.profile}`;

/** The urn of a conversation or a message, seen from the rep's mailbox. */
export const messengerUrn = (what: 'conversation' | 'message', id: string) =>
  `urn:li:msg_${what}:(${mailbox},${id})`;

export const encoded = encodeURIComponent;
