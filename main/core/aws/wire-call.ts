import { utf8Decode } from '../journal/bytes.ts';

/** A request as it is about to leave, whoever made it. Header names in lower case. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a request asks of AWS, read off the request itself. */
export interface WireCall {
  /** `service:Action`, or `none` for one that carries no credentials; absent where it cannot be told. */
  readonly action?: string;
  /** Of whoever signed it, or whose session is handed over. */
  readonly accessKeyId?: string;
  /** Of `sts:AssumeRole`. */
  readonly role?: string;
  readonly sessionPolicy?: string;
  /** It names managed policies, which would widen what the inline one allows. */
  readonly managed?: true;
}

/** SigV4: `Credential=AKID/date/region/service/aws4_request`. */
const SIGNED_BY = /Credential=([^/,\s]+)\/\d{8}\/[^/]+\/([a-z0-9-]+)\/aws4_request/;

/** REST services that are called here, by method and path. */
const REST: Readonly<Record<string, string>> = {
  'resource-groups POST /list-group-resources': 'resource-groups:ListGroupResources',
};

/**
 * Reads the action off the wire: `X-Amz-Target` of the JSON protocols, `Action` of the query protocol,
 * method and path of a known REST call, and the console's federation endpoint.
 */
export function wireCall({ method, path, query, headers, body }: WireRequest): WireCall {
  if (path === '/federation') return federation(query);
  const [, accessKeyId, service] = SIGNED_BY.exec(headers['authorization'] ?? '') ?? [];
  if (service === undefined) {
    return method === 'HEAD' && body === undefined ? { action: 'none' } : {};
  }
  const signed = accessKeyId === undefined ? {} : { accessKeyId };
  const target = headers['x-amz-target']?.split('.').pop();
  if (target !== undefined) return { ...signed, action: `${service}:${target}` };
  const form = formOf(headers, body);
  if (form) return { ...signed, ...asked(service, form) };
  const rest = REST[`${service} ${method} ${path}`];
  return rest === undefined ? signed : { ...signed, action: rest };
}

function asked(service: string, form: ReadonlyMap<string, string>): WireCall {
  const [action, role, sessionPolicy] = ['Action', 'RoleArn', 'Policy'].map((name) =>
    form.get(name),
  );
  return {
    ...(action === undefined ? {} : { action: `${service}:${action}` }),
    ...(role === undefined ? {} : { role }),
    ...(sessionPolicy === undefined ? {} : { sessionPolicy }),
    ...([...form.keys()].some((name) => name.startsWith('PolicyArns')) ? { managed: true } : {}),
  };
}

function federation({ Action, Session }: WireRequest['query']): WireCall {
  if (Action !== 'getSigninToken' || typeof Session !== 'string') return {};
  const accessKeyId = /"sessionId":"([A-Z0-9]+)"/.exec(Session)?.[1];
  return accessKeyId === undefined ? {} : { action: 'signin:GetSigninToken', accessKeyId };
}

/** A name that comes twice makes the form unreadable: which of the two counts, the service decides. */
function formOf(
  headers: WireRequest['headers'],
  body: unknown,
): ReadonlyMap<string, string> | undefined {
  if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    return undefined;
  const text = body instanceof Uint8Array ? utf8Decode(body) : body;
  if (typeof text !== 'string') return undefined;
  const form = new Map<string, string>();
  for (const pair of text.split('&')) {
    const [name = '', value = ''] = pair.split('=').map(decoded);
    if (form.has(name)) return undefined;
    form.set(name, value);
  }
  return form;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
