import { useTranslation } from 'react-i18next';
import type { KitDraftView } from '../../../../main/contract/views.ts';
import { SERVICES } from './services.ts';

const SECTIONS = {
  name: 'kitDraft.organisation',
  prepared: 'kitDraft.organisation',
  reviewBy: 'kitDraft.organisation',
  people: 'kit.people',
  contacts: 'kit.contacts',
  accounts: 'kit.accounts',
  users: 'kit.users',
  roles: 'kit.roles',
  regions: 'kit.regions',
  signInHosts: 'kit.signInHosts',
  lanes: 'kit.lanes',
  network: 'kitDraft.network',
  documents: 'kit.documents',
  publishers: 'kit.publishers',
} as const;

/** What the form calls each field, by its path with `*` for the number of a row. */
const FIELDS = {
  name: 'kitDraft.organisationName',
  prepared: 'kit.prepared',
  reviewBy: 'kitDraft.reviewBy',
  'people.*.id': 'kitDraft.personId',
  'people.*.name': 'kit.columns.name',
  'people.*.contact': 'kit.columns.contact',
  'contacts.*.id': 'kit.columns.id',
  'contacts.*.name': 'kit.columns.name',
  'contacts.*.reach': 'kit.columns.contact',
  'accounts.*.id': 'kitDraft.accountId',
  'accounts.*.alias': 'kit.columns.alias',
  'users.*.name': 'kitDraft.userName',
  'users.*.person': 'kit.columns.person',
  'users.*.account': 'kit.columns.account',
  'users.*.arn': 'kitDraft.userArn',
  'users.*.mfa': 'kit.columns.mfa',
  'users.*.mfa.*.serial': 'kitDraft.serial',
  'users.*.mfa.*.label': 'kitDraft.where',
  'users.*.vault': 'kit.columns.exception',
  'users.*.vault.reason': 'kitDraft.why',
  'users.*.vault.approvedBy': 'kitDraft.approvedBy',
  'users.*.vault.until': 'kitDraft.until',
  'roles.*.id': 'kitDraft.roleId',
  'roles.*.arn': 'kitDraft.roleArn',
  'roles.*.account': 'kitDraft.roleArn',
  'roles.*.maxSessionSeconds': 'kit.columns.longest',
  'roles.*.trust.mfaMaxAgeSeconds': 'kitDraft.mfaAge',
  'roles.*.sessionSeconds': 'kitDraft.sessionLength',
  'roles.*.sessionPolicy': 'kitDraft.sessionPolicy',
  'roles.*.policyArns': 'kitDraft.policyArns',
  'roles.*.policyArns.*': 'kitDraft.policyArns',
  'roles.*.tags.*.key': 'kitDraft.tagKey',
  'roles.*.tags.*.value': 'kitDraft.tagValue',
  'regions.*.name': 'kitDraft.region',
  'regions.*.endpoint': 'kit.columns.endpoint',
  'signInHosts.*': 'kitDraft.hostOnly',
  'publishers.*.vkey': 'kit.publisherKey',
  'publishers.*.name': 'kit.columns.name',
  'publishers.*.id': 'kit.columns.id',
  'network.proxy': 'kitDraft.proxy',
  'network.authorities': 'kitDraft.authorities',
  'network.authorities.*': 'kitDraft.authorities',
} as const;

/** Says in words which field a path means: its part of the form, its row, and its name there. */
export function usePlace(draft: KitDraftView): (path: string) => string {
  const { t } = useTranslation();
  return (path) => {
    const [first = '', second = '', ...rest] = path.split('.');
    const section = find(SECTIONS, first);
    const row = Number(second);
    const list: unknown = find(draft, first);
    const named =
      second !== '' && Array.isArray(list) && Number.isInteger(row)
        ? nameOf(list[row]) || t('kitDraft.nth', { n: row + 1 })
        : '';
    const service = /^regions\.\d+\.endpoints\.(.+)$/.exec(path)?.[1];
    const label = find(FIELDS, path.replaceAll(/(?<=\.)\d+/g, '*'));
    const n = Number(rest.findLast((part) => /^\d+$/.test(part)) ?? 0) + 1;
    return [
      section === undefined ? '' : t(section),
      named,
      service === undefined
        ? ''
        : t('kitDraft.endpointOf', { service: find(SERVICES, service) ?? service }),
      label === undefined ? '' : t(label, { n }),
    ]
      .filter((part, at, all) => part !== '' && part !== all[at - 1])
      .join(' › ');
  };
}

function find<T extends object>(table: T, name: string): T[keyof T] | undefined {
  return Object.hasOwn(table, name) ? table[name as keyof T] : undefined;
}

/** As the form calls a row. */
function nameOf(row: unknown): string {
  if (typeof row === 'string') return row;
  if (typeof row !== 'object' || row === null) return '';
  const { name, alias, id } = row as Readonly<Record<string, unknown>>;
  return [alias, name, id].find((one) => typeof one === 'string' && one !== '') as string;
}
