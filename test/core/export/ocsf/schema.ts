/**
 * Required attributes and enums of the classes used, as schema.ocsf.io 1.6.0 has them: base event
 * and classes from the repository ocsf/ocsf-schema (events/findings/incident_finding.json,
 * events/iam/authentication.json, events/iam/entity_management.json,
 * events/application/application_lifecycle.json, events/application/api_activity.json,
 * events/remediation/remediation_activity.json), objects from objects/*.json. Enum values of
 * `activity_id` always include 0 (Unknown) and 99 (Other), of `severity_id` 0 to 6 and 99.
 */
export interface ClassShape {
  readonly category: number;
  readonly required: readonly string[];
  readonly atLeastOne?: readonly string[];
  readonly activities: readonly number[];
  readonly statuses: readonly number[];
}

export const base = [
  'activity_id',
  'category_uid',
  'class_uid',
  'metadata.product',
  'metadata.version',
  'severity_id',
  'time',
  'type_uid',
];

const STATUS = [0, 1, 2, 99];

export const shapes: Readonly<Record<number, ClassShape>> = {
  2005: {
    category: 2,
    required: ['finding_info_list', 'status_id'],
    atLeastOne: ['assignee', 'assignee_group'],
    activities: [0, 1, 2, 3, 99],
    statuses: [0, 1, 2, 3, 4, 5, 99],
  },
  3002: {
    category: 3,
    required: ['user'],
    atLeastOne: ['service', 'dst_endpoint'],
    activities: [0, 1, 2, 3, 4, 5, 6, 7, 99],
    statuses: STATUS,
  },
  3004: { category: 3, required: ['entity'], activities: [0, 1, 2, 3, 4, 99], statuses: STATUS },
  6002: {
    category: 6,
    required: ['app'],
    activities: [0, 1, 2, 3, 4, 5, 6, 7, 8, 99],
    statuses: STATUS,
  },
  6003: {
    category: 6,
    required: ['actor', 'api.operation', 'src_endpoint'],
    activities: [0, 1, 2, 3, 4, 99],
    statuses: STATUS,
  },
  7001: {
    category: 7,
    required: ['command_uid'],
    activities: [0, 1, 2, 3, 4, 99],
    statuses: [0, 1, 2, 3, 4, 5, 6, 99],
  },
};

/** Objects that need one of several names (constraint `at_least_one`), or a field of their own. */
export const objects: Readonly<Record<string, readonly string[]>> = {
  src_endpoint: ['ip', 'uid', 'name', 'hostname', 'svc_name', 'instance_uid'],
  entity: ['name', 'uid'],
  app: ['name', 'uid'],
  user: ['name', 'uid', 'account'],
  assignee: ['name', 'uid', 'account'],
  service: ['name', 'uid'],
};

type Json = Readonly<Record<string, unknown>>;

/** What is wrong with an event; nothing when it has the shape of its class. */
export function problems(event: Json): readonly string[] {
  const shape = shapes[Number(event['class_uid'])];
  if (!shape) return [`class ${String(event['class_uid'])} is not one of the six`];
  const missing = [...base, ...shape.required].filter((path) => at(event, path) === undefined);
  const activity = Number(event['activity_id']);
  const status = event['status_id'];
  return [
    ...missing.map((path) => `${path} is missing`),
    ...(shape.atLeastOne?.some((name) => event[name] !== undefined) === false
      ? [`none of ${shape.atLeastOne.join(', ')}`]
      : []),
    ...(shape.activities.includes(activity) ? [] : [`activity_id ${activity}`]),
    ...(status === undefined || shape.statuses.includes(Number(status))
      ? []
      : [`status_id ${Number(status)}`]),
    ...(event['category_uid'] === shape.category ? [] : ['category_uid']),
    ...(event['type_uid'] === Number(event['class_uid']) * 100 + activity ? [] : ['type_uid']),
    ...(Number.isInteger(event['time']) ? [] : ['time is no whole number']),
    ...([0, 1, 2, 3, 4, 5, 6, 99].includes(Number(event['severity_id'])) ? [] : ['severity_id']),
    ...(at(event, 'metadata.version') === '1.6.0' ? [] : ['metadata.version']),
    ...Object.entries(objects).flatMap(([name, fields]) => {
      const object = event[name];
      if (object === undefined) return [];
      return fields.some((field) => at(object as Json, field) !== undefined)
        ? []
        : [`${name} is empty`];
    }),
  ];
}

function at(value: Json, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null ? (found as Json)[key] : undefined,
      value,
    );
}
