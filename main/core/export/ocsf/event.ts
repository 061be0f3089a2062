import type { DrillKind } from '../../drill/kind.ts';
import type { Stored } from '../stored.ts';

/** The schema the events are written for; a reader picks its attributes by it (schema.ocsf.io). */
export const OCSF_VERSION = '1.6.0';

/** The classes used, with their category: log-reliability.md §6.4. */
export const classes = {
  incidentFinding: { uid: 2005, name: 'Incident Finding', category: 2, categoryName: 'Findings' },
  authentication: {
    uid: 3002,
    name: 'Authentication',
    category: 3,
    categoryName: 'Identity & Access Management',
  },
  entityManagement: {
    uid: 3004,
    name: 'Entity Management',
    category: 3,
    categoryName: 'Identity & Access Management',
  },
  applicationLifecycle: {
    uid: 6002,
    name: 'Application Lifecycle',
    category: 6,
    categoryName: 'Application Activity',
  },
  apiActivity: {
    uid: 6003,
    name: 'API Activity',
    category: 6,
    categoryName: 'Application Activity',
  },
  remediationActivity: {
    uid: 7001,
    name: 'Remediation Activity',
    category: 7,
    categoryName: 'Remediation',
  },
} as const;

export type ClassName = keyof typeof classes;

export type OcsfEvent = Readonly<Record<string, unknown>>;

/** Informational, Medium, High: the schema's `severity_id`. */
export type Severity = 1 | 3 | 4;

/** What every event of a log shares. */
export interface LogFacts {
  readonly app: string;
  readonly device: string;
  readonly mode: 'incident' | 'drill';
  /** Of a drill whose run has begun. */
  readonly kind?: DrillKind;
  readonly run?: string;
  readonly person: string;
}

export interface Parts {
  readonly of: ClassName;
  readonly activity: { readonly id: number; readonly name: string };
  readonly message: string;
  readonly severity?: Severity;
  /** Attributes of the class. */
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Facts the schema has no place for. */
  readonly unmapped?: Readonly<Record<string, unknown>>;
}

/** Puts the attributes every class needs around those of one. `part` tells events of one record apart. */
export function event(stored: Stored, log: LogFacts, part: number, parts: Parts): OcsfEvent {
  const { entry, at, leaf } = stored;
  const { uid, name, category, categoryName } = classes[parts.of];
  const cloud = 'cloud' in parts.attributes;
  return {
    activity_id: parts.activity.id,
    activity_name: parts.activity.name,
    category_name: categoryName,
    category_uid: category,
    class_name: name,
    class_uid: uid,
    type_uid: uid * 100 + parts.activity.id,
    type_name: `${name}: ${parts.activity.name}`,
    time: at,
    severity_id: parts.severity ?? 1,
    message: parts.message,
    metadata: {
      version: OCSF_VERSION,
      product: product(log.app),
      uid: `${entry.logId}:${entry.seq}${part === 0 ? '' : `:${part}`}`,
      event_code: entry.type,
      log_name: entry.logId,
      original_time: entry.ts,
      sequence: entry.seq,
      ...(log.run !== undefined && { correlation_uid: log.run }),
      labels: [log.mode, ...(log.kind === undefined ? [] : [log.kind])],
      ...(cloud && { profiles: ['cloud'] }),
    },
    ...parts.attributes,
    unmapped: {
      logId: entry.logId,
      seq: entry.seq,
      leafHash: leaf,
      mode: log.mode,
      ...(log.kind !== undefined && { drillKind: log.kind }),
      ...(entry.step !== undefined && { step: entry.step }),
      ...parts.unmapped,
    },
  };
}

/** `breakglass/0.1.0 headless` as a product. */
export function product(app: string): OcsfEvent {
  const version = /\/(\S+)/.exec(app)?.[1];
  return {
    name: 'Breakglass',
    vendor_name: 'Breakglass',
    ...(version !== undefined && { version }),
  };
}

export function person(log: LogFacts, who: string): OcsfEvent {
  const name = who === '' ? log.person : who;
  return { name: name === '' ? 'unknown' : name };
}
