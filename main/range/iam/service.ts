import type { Service } from '../service.ts';
import { getAccountSummary, listAccountAliases } from './account-calls.ts';
import { getRole } from './role-calls.ts';
import {
  getUser,
  listAccessKeys,
  listAttachedUserPolicies,
  listGroupsForUser,
  listMfaDevices,
  listUsers,
} from './user-calls.ts';

/** The reads a playbook needs; the range writes no IAM. */
export const iam: Service = {
  name: 'iam',
  protocol: {
    kind: 'query',
    version: '2010-05-08',
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  },
  operations: {
    GetUser: getUser,
    ListUsers: listUsers,
    ListMFADevices: listMfaDevices,
    ListAccessKeys: listAccessKeys,
    ListAttachedUserPolicies: listAttachedUserPolicies,
    ListGroupsForUser: listGroupsForUser,
    GetRole: getRole,
    GetAccountSummary: getAccountSummary,
    ListAccountAliases: listAccountAliases,
  },
};
