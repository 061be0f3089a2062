/** Words of CACAO Security Playbooks 2.0 (OASIS, committee specification 01, 27 November 2023). */

export const SPEC_VERSION = 'cacao-2.0';

/** Section 4: the types of workflow steps. A closed list. */
export const STEP_TYPES = [
  'start',
  'end',
  'action',
  'playbook-action',
  'parallel',
  'if-condition',
  'while-condition',
  'switch-condition',
] as const;
export type StepType = (typeof STEP_TYPES)[number];

/** Section 5: an open vocabulary. */
export const COMMAND_TYPES: readonly string[] = [
  'manual',
  'bash',
  'ssh',
  'powershell',
  'http-api',
  'openc2-http',
  'caldera-cmd',
  'jupyter',
  'elastic',
  'sigma',
  'yara',
  'kestrel',
];

/** Section 7: an open vocabulary. */
export const AGENT_TYPES: readonly string[] = [
  'group',
  'individual',
  'location',
  'organization',
  'sector',
  'http-api',
  'linux',
  'net-address',
  'security-category',
  'ssh',
];

/** Section 10.12: a type, two dashes, a UUID of version 1 to 5. */
export const IDENTIFIER =
  /^[a-z][a-z0-9-]{0,250}[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Section 10.18. */
export const VARIABLE_NAME = /^__[a-zA-Z_][a-zA-Z0-9_-]{0,199}__$/;

/** RFC 3339 in UTC, however many digits of a second. The specification asks for three. */
export const TIMESTAMP =
  /^\d{4}-(?:0[1-9]|1[012])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?Z$/;

/** Section 3.1: fields of a playbook. */
export const PLAYBOOK_FIELDS: readonly string[] = [
  'type',
  'spec_version',
  'id',
  'name',
  'description',
  'playbook_types',
  'playbook_activities',
  'playbook_processing_summary',
  'created_by',
  'created',
  'modified',
  'revoked',
  'valid_from',
  'valid_until',
  'derived_from',
  'related_to',
  'priority',
  'severity',
  'impact',
  'industry_sectors',
  'labels',
  'external_references',
  'markings',
  'playbook_variables',
  'workflow_start',
  'workflow_exception',
  'workflow',
  'playbook_extensions',
  'authentication_info_definitions',
  'agent_definitions',
  'target_definitions',
  'extension_definitions',
  'data_marking_definitions',
  'signatures',
];
