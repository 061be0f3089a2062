import { err, ok } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { QueryMap } from '../protocol/value.ts';
import type { Operation } from '../service.ts';

/** The figures readiness checks read; the range's accounts have root locked away. */
export const getAccountSummary: Operation = (call) => {
  const denied = accessFault(call, 'iam:GetAccountSummary', '*');
  if (denied) return err(denied);
  const account = call.directory.account(call.caller.account);
  const users = account?.users ?? [];
  const groups = new Set(users.flatMap((user) => user.groups.map(({ name }) => name)));
  const figures: Readonly<Record<string, number>> = {
    Users: users.length,
    Groups: groups.size,
    Roles: account?.roles.length ?? 0,
    MFADevices: users.length,
    MFADevicesInUse: users.length,
    AccountMFAEnabled: 1,
    AccountAccessKeysPresent: 0,
    AccountPasswordPresent: 0,
    AccountSigningCertificatesPresent: 0,
    AccessKeysPerUserQuota: 2,
    GlobalEndpointTokenVersion: 2,
  };
  return ok({ SummaryMap: new QueryMap(figures) });
};

export const listAccountAliases: Operation = (call) => {
  const denied = accessFault(call, 'iam:ListAccountAliases', '*');
  if (denied) return err(denied);
  const alias = call.directory.account(call.caller.account)?.alias;
  return ok({ AccountAliases: alias === undefined ? [] : [alias], IsTruncated: false });
};
