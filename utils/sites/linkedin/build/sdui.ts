import type { Answered, Asked } from './touch';

/** A row of the site's flight wire: its number in hexadecimal, and its content. */
export type Row = [number: number, content: unknown];

/** What can differ about a server request. */
export interface SduiOptions {
  /** Text that was in the form; it is in the states only. */
  states?: { key: string; text: string }[];
  /** In whose name the rep acts, if the wire says so: `urn:li:company:…` for a page. */
  actor?: string;
  /** False: the URL does not name the operation. */
  isNamedInUrl?: boolean;
}

const state = ({ key, text }: { key: string; text: string }) => ({
  key,
  namespace: 'MemoryNamespace',
  value: text,
  originalProtoCase: 'stringValue',
  protoKey: { $type: 'proto.sdui.Key', value: { $case: 'id', id: key } },
});

const currentActor = (urn: string) => ({
  $type: 'proto.sdui.bindings.core.Bindable',
  key: { key: { value: { $case: 'id', id: `identitySwitcherActorContext-${urn}` } } },
  content: { $case: 'stringBinding', stringBinding: {} },
});

/** A server request of the site's newest pages (2026). It contains the arguments twice. */
export function serverRequest(
  operation: string,
  payload: object,
  { states = [], actor, isNamedInUrl = true }: SduiOptions = {},
): Asked {
  const requestMetadata = {
    $type: 'proto.sdui.common.RequestMetadata',
    ...(actor && { currentActor: currentActor(actor) }),
  };
  const requestedArguments = {
    $type: 'proto.sdui.actions.requests.RequestedArguments',
    requestedStateKeys: [],
    payload,
    requestMetadata,
  };
  const named = isNamedInUrl ? `sduiid=${operation}&` : '';
  return {
    method: 'POST',
    url: `/flagship-web/rsc-action/actions/server-request?${named}parentSpanId=Zk3%2BQ7w1x0A%3D`,
    contentType: 'application/json',
    body: JSON.stringify({
      requestId: operation,
      serverRequest: {
        requestId: operation,
        requestedArguments,
        isApfcEnabled: false,
        isStreaming: false,
        rumPageKey: '',
      },
      states: [],
      requestedArguments: {
        ...requestedArguments,
        states: states.map(state),
        screenId: 'com.linkedin.sdui.flagshipnav.feed.UpdateDetail',
        knownTemplateIds: [],
      },
    }),
  };
}

/** An answer in flight rows. */
export function flight(...rows: Row[]): Answered {
  return {
    status: 200,
    contentType: 'application/octet-stream',
    body: rows.map(([id, content]) => `${id.toString(16)}:${JSON.stringify(content)}\n`).join(''),
  };
}

/** The server has done it; `rows` of the page that it sends along come first. */
export const flightDone = (...rows: Row[]) =>
  flight(...rows, [0x10, { response: { errors: '$11' } }], [0x11, []]);

/** The server has not done it: the errors are in the row itself, or in another row that it refers to. */
export function flightErrors(place: 'here' | 'elsewhere' = 'elsewhere'): Answered {
  const errors = [{ code: 'INVALID', message: 'This could not be done.' }];
  return place === 'here'
    ? flight([0, { response: { errors } }])
    : flight([0, { response: { errors: '$1' } }], [1, errors]);
}
