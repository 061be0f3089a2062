import { ok } from '../../core/result.ts';
import type { Operation } from '../service.ts';

/** Needs no permission, and no policy can deny it: the safe probe. */
export const getCallerIdentity: Operation = ({ caller }) =>
  ok({ Arn: caller.arn, UserId: caller.userId, Account: caller.account });
