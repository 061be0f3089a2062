import type { AwsError } from '../failure.ts';
import type { Outgoing } from '../http/incoming.ts';
import type { Input } from './input.ts';
import { QueryMap, type Structure, type Value } from './value.ts';

/**
 * AWS query protocol, requests: `Tags.member.1.Key=Incident` becomes `{Tags: [{Key: 'Incident'}]}`.
 * Deeper than any operation asks, or twice the same name: the later is dropped.
 */
export function readQuery(body: string): Input {
  const root: Branch = new Map<string, string | Branch>();
  for (const [name, value] of new URLSearchParams(body)) {
    let at = root;
    const path = name.split('.').slice(0, 8);
    const last = path.pop() ?? '';
    for (const part of path) {
      const next = at.get(part);
      const branch: Branch = next instanceof Map ? next : new Map<string, string | Branch>();
      at.set(part, branch);
      at = branch;
    }
    if (!at.has(last)) at.set(last, value);
  }
  return structureOf(root);
}

type Branch = Map<string, string | Branch>;

function structureOf(branch: Branch): Record<string, unknown> {
  return Object.fromEntries([...branch].map(([name, value]) => [name, plain(value)]));
}

function plain(value: string | Branch): unknown {
  if (typeof value === 'string') return value;
  const members = value.get('member');
  if (members instanceof Map && value.size === 1) return listOf(members);
  // EC2 counts without a word before it: `InstanceId.1`.
  return [...value.keys()].every((name) => /^\d+$/.test(name)) ? listOf(value) : structureOf(value);
}

function listOf(members: Branch): readonly unknown[] {
  return [...members]
    .sort(([left], [right]) => Number(left) - Number(right))
    .map(([, member]) => plain(member));
}

/** The XML of a success: `<ActionResponse><ActionResult>…`. */
export function queryAnswer(
  action: string,
  namespace: string,
  result: Structure,
  requestId: string,
): Outgoing {
  const body =
    `<${action}Response xmlns="${namespace}">\n` +
    `  <${action}Result>${members(result)}</${action}Result>\n` +
    `  <ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>\n` +
    `</${action}Response>\n`;
  return { status: 200, headers: xmlHeaders(requestId), body };
}

/** EC2's form of a success: no result around the members, and lists of items. */
export function ec2Answer(
  action: string,
  namespace: string,
  result: Structure,
  requestId: string,
): Outgoing {
  const body =
    `<${action}Response xmlns="${namespace}">\n` +
    `  <requestId>${requestId}</requestId>${members(result, 'item')}\n` +
    `</${action}Response>\n`;
  return { status: 200, headers: xmlHeaders(requestId), body };
}

export function ec2Error(error: AwsError, requestId: string): Outgoing {
  const body =
    `<Response><Errors><Error><Code>${escape(error.code)}</Code>` +
    `<Message>${escape(error.message)}</Message></Error></Errors>` +
    `<RequestID>${requestId}</RequestID></Response>\n`;
  return { status: error.status, headers: xmlHeaders(requestId), body };
}

export function queryError(error: AwsError, namespace: string, requestId: string): Outgoing {
  const type = error.status < 500 ? 'Sender' : 'Receiver';
  const body =
    `<ErrorResponse xmlns="${namespace}">\n` +
    `  <Error><Type>${type}</Type><Code>${escape(error.code)}</Code>` +
    `<Message>${escape(error.message)}</Message></Error>\n` +
    `  <RequestId>${requestId}</RequestId>\n` +
    `</ErrorResponse>\n`;
  return { status: error.status, headers: xmlHeaders(requestId), body };
}

function xmlHeaders(requestId: string): Record<string, string> {
  return { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
}

function members(structure: Structure, item = 'member'): string {
  return Object.entries(structure)
    .map(([name, value]) => (value === undefined ? '' : `<${name}>${xml(value, item)}</${name}>`))
    .join('');
}

function xml(value: Value, item: string): string {
  if (value instanceof Date) return value.toISOString().replace(/\.\d{3}Z$/, 'Z');
  if (value instanceof QueryMap) {
    const pairs = value.entries.map(([key, one]) => members({ key, value: one }, item));
    return pairs.map((pair) => `<entry>${pair}</entry>`).join('');
  }
  if (Array.isArray(value)) {
    const all = value as readonly Value[];
    return all.map((one) => `<${item}>${xml(one, item)}</${item}>`).join('');
  }
  return typeof value === 'object' ? members(value as Structure, item) : escape(String(value));
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
