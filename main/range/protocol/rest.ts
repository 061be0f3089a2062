import type { AwsError } from '../failure.ts';
import type { Outgoing } from '../http/incoming.ts';
import { jsonAnswer, jsonError } from './json.ts';
import type { Structure } from './value.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** REST JSON, answers: as AWS JSON 1.1, but a fault is named in a header. */
export function restAnswer(result: Structure, requestId: string): Outgoing {
  const answer = jsonAnswer(result, requestId);
  return { ...answer, headers: { ...answer.headers, ...JSON_TYPE } };
}

export function restError(error: AwsError, requestId: string): Outgoing {
  const answer = jsonError(error, requestId);
  const named = { 'x-amzn-errortype': error.jsonCode ?? error.code };
  return {
    ...answer,
    headers: { ...answer.headers, ...JSON_TYPE, ...named },
    body: JSON.stringify({ Message: error.message }),
  };
}
