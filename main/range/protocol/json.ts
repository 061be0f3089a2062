import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import type { Outgoing } from '../http/incoming.ts';
import type { Input } from './input.ts';
import type { Structure, Value } from './value.ts';

/** AWS JSON 1.1, requests: the body is the input; an empty one means no members. */
export function readJson(body: string): Result<Input, AwsError> {
  try {
    const parsed: unknown = JSON.parse(body === '' ? '{}' : body);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return ok(parsed as Input);
    }
  } catch {
    // Said below: AWS gives no place either.
  }
  return err(
    awsError('SerializationException', 'Start of structure or map found where not expected.'),
  );
}

export function jsonAnswer(result: Structure, requestId: string): Outgoing {
  return { status: 200, headers: jsonHeaders(requestId), body: JSON.stringify(plain(result)) };
}

export function jsonError(error: AwsError, requestId: string): Outgoing {
  const name = error.jsonCode ?? error.code;
  const body = JSON.stringify({ __type: name, message: error.message });
  return { status: error.jsonStatus ?? error.status, headers: jsonHeaders(requestId), body };
}

function jsonHeaders(requestId: string): Record<string, string> {
  return { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
}

/** Times go as epoch seconds with a fraction. */
function plain(value: Value): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return (value as readonly Value[]).map(plain);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as Structure).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, plain(member)]],
    ),
  );
}
