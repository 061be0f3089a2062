import { person, product, type LogFacts, type Parts, type Severity } from './event.ts';

type Activity = Parts['activity'];

export const CREATE: Activity = { id: 1, name: 'Create' };
export const READ: Activity = { id: 2, name: 'Read' };
export const UPDATE: Activity = { id: 3, name: 'Update' };
export const DELETE: Activity = { id: 4, name: 'Delete' };

/** 6002: the app started, stopped, or something happened to it that the schema has no word for. */
export function lifecycle(
  log: LogFacts,
  activity: Activity,
  message: string,
  severity: Severity = 1,
): Parts {
  return {
    of: 'applicationLifecycle',
    activity,
    message,
    severity,
    attributes: { app: product(log.app) },
  };
}

/** 3004: something the app keeps was made, read or changed. */
export function entity(
  log: LogFacts,
  who: string,
  activity: Activity,
  about: { readonly type: string; readonly name: string; readonly version?: string },
  message: string,
): Parts {
  return {
    of: 'entityManagement',
    activity,
    message,
    attributes: { actor: { user: person(log, who), app_name: log.app }, entity: about },
  };
}

/** 3002 for the vault: who opened it, and when it was shut. */
export function vault(log: LogFacts, who: string, opened: boolean, how: string): Parts {
  return {
    of: 'authentication',
    activity: opened ? { id: 1, name: 'Logon' } : { id: 2, name: 'Logoff' },
    message: opened ? `Vault unlocked (${how})` : `Vault locked (${how})`,
    attributes: {
      user: person(log, who),
      service: { name: 'Breakglass vault' },
      is_remote: false,
      status_id: 1,
      status: 'Success',
    },
  };
}

/** 2005: the incident as this log carries it. */
export function finding(
  log: LogFacts,
  who: string,
  activity: Activity,
  status: { readonly id: 2 | 4 | 5; readonly name: string },
  about: { readonly title: string; readonly comment: string; readonly since: number },
): Parts {
  return {
    of: 'incidentFinding',
    activity,
    message: about.comment,
    attributes: {
      assignee: person(log, who),
      comment: about.comment,
      finding_info_list: [
        {
          uid: log.run ?? 'unknown',
          title: about.title,
          created_time: about.since,
        },
      ],
      status_id: status.id,
      status: status.name,
    },
  };
}

/** 7001: a step that changes something was done. The playbook names no D3FEND tactic: `Other`. */
export function remediation(
  commandUid: string,
  title: string,
  asExpected: boolean | undefined,
): Parts {
  return {
    of: 'remediationActivity',
    activity: { id: 99, name: 'Other' },
    message: title,
    severity: asExpected === false ? 3 : 1,
    attributes: {
      command_uid: commandUid,
      ...(asExpected === false
        ? { status_id: 4, status: 'Partial' }
        : { status_id: 1, status: 'Success' }),
    },
  };
}
