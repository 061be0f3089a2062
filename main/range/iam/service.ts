import type { Service } from '../service.ts';
import { createAccessKey, deleteAccessKey, updateAccessKey } from './access-keys.ts';
import { getAccountSummary, listAccountAliases } from './account-calls.ts';
import { get, list, put, remove } from './inline-policies.ts';
import {
  generateCredentialReport,
  getAccessKeyLastUsed,
  getCredentialReport,
} from './credential-report.ts';
import {
  getSamlProvider,
  listOpenIdConnectProviders,
  listSamlProviders,
  updateSamlProvider,
} from './identity-providers.ts';
import {
  attachRolePolicy,
  detachRolePolicy,
  getInstanceProfile,
  listAttachedRolePolicies,
  listRoles,
  updateAssumeRolePolicy,
} from './role-changes.ts';
import {
  addUserToGroup,
  attachUserPolicy,
  createLoginProfile,
  createUser,
  deactivateMfaDevice,
  deleteLoginProfile,
  deleteUser,
  detachUserPolicy,
  getLoginProfile,
  removeUserFromGroup,
  tagUser,
  untagUser,
} from './user-changes.ts';
import { getRole } from './role-calls.ts';
import {
  getUser,
  listAccessKeys,
  listAttachedUserPolicies,
  listGroupsForUser,
  listMfaDevices,
  listUsers,
} from './user-calls.ts';

/** The reads a playbook needs, and the writes that shut people and keys out or put them back. */
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
    CreateAccessKey: createAccessKey,
    DeleteAccessKey: deleteAccessKey,
    GetAccessKeyLastUsed: getAccessKeyLastUsed,
    GenerateCredentialReport: generateCredentialReport,
    GetCredentialReport: getCredentialReport,
    CreateUser: createUser,
    DeleteUser: deleteUser,
    TagUser: tagUser,
    UntagUser: untagUser,
    AddUserToGroup: addUserToGroup,
    RemoveUserFromGroup: removeUserFromGroup,
    CreateLoginProfile: createLoginProfile,
    GetLoginProfile: getLoginProfile,
    DeleteLoginProfile: deleteLoginProfile,
    DeactivateMFADevice: deactivateMfaDevice,
    AttachUserPolicy: attachUserPolicy,
    DetachUserPolicy: detachUserPolicy,
    ListRoles: listRoles,
    AttachRolePolicy: attachRolePolicy,
    DetachRolePolicy: detachRolePolicy,
    ListAttachedRolePolicies: listAttachedRolePolicies,
    UpdateAssumeRolePolicy: updateAssumeRolePolicy,
    GetInstanceProfile: getInstanceProfile,
    ListSAMLProviders: listSamlProviders,
    GetSAMLProvider: getSamlProvider,
    UpdateSAMLProvider: updateSamlProvider,
    ListOpenIDConnectProviders: listOpenIdConnectProviders,
  },
};
