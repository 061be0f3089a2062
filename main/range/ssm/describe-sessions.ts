import { err } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Operation } from '../service.ts';
import type { PracticeSession } from '../terminal/sessions.ts';
import { page } from './page.ts';
import { everything } from './resources.ts';

/** DescribeSessions: those of the caller's account, newest first, by state and the usual filters. */
export const describeSessions: Operation = (call, input) => {
  const reader = new Reader(input);
  const state = reader.text('State', { required: true, oneOf: ['Active', 'History'] });
  const filters = reader.list('Filters', 6).map((filter) => {
    const inner = new Reader(filter);
    return { key: inner.text('key') ?? '', value: inner.text('value') ?? '' };
  });
  const most = reader.whole('MaxResults', 1, 200) ?? 200;
  const next = reader.text('NextToken');
  const fault = reader.error() ?? accessFault(call, 'ssm:DescribeSessions', everything(call));
  if (fault) return err(fault);
  const found = call.sessions
    .all()
    .filter(({ account, region }) => account === call.caller.account && region === call.region)
    .filter(({ endedAt }) => (endedAt === undefined) === (state === 'Active'))
    .filter((session) => filters.every(({ key, value }) => factsOf(session)[key] === value));
  return page(found, most, next, (shown, NextToken) => ({
    Sessions: shown.map(described),
    NextToken,
  }));
};

function factsOf({ id, target, owner }: PracticeSession): Readonly<Record<string, string>> {
  return { SessionId: id, Target: target, Owner: owner };
}

function described(session: PracticeSession): Structure {
  const { id, target, owner, document, reason, startedAt, endedAt } = session;
  return {
    SessionId: id,
    Target: target,
    Status: endedAt === undefined ? 'Connected' : 'Terminated',
    StartDate: new Date(startedAt),
    EndDate: endedAt === undefined ? undefined : new Date(endedAt),
    DocumentName: document,
    Owner: owner,
    Reason: reason === '' ? undefined : reason,
  };
}
