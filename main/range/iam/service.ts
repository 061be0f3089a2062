import type { Service } from '../service.ts';
import { updateAccessKey } from './access-keys.ts';
import { getAccountSummary, listAccountAliases } from './account-calls.ts';
import { get, list, put, remove } from './inline-policies.ts';
import { getRole } from './role-calls.ts';
import {
  getUser,
  listAccessKeys,
  listAttachedUserPolicies,
  listGroupsForUser,
  listMfaDevices,
  listUsers,
} from './user-calls.ts';

/** The reads a playbook needs, and the writes that end sessions. */
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
    PutRolePolicy: put('Role'),
    GetRolePolicy: get('Role'),
    DeleteRolePolicy: remove('Role'),
    ListRolePolicies: list('Role'),
    PutUserPolicy: put('User'),
    GetUserPolicy: get('User'),
    DeleteUserPolicy: remove('User'),
    ListUserPolicies: list('User'),
    UpdateAccessKey: updateAccessKey,
  },
};
