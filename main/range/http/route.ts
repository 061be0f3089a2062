import { cloudTrail } from '../cloudtrail/service.ts';
import { config } from '../config/service.ts';
import { ec2 } from '../ec2/service.ts';
import { iam } from '../iam/service.ts';
import { resourceGroups } from '../resource-groups/service.ts';
import { kms } from '../kms/service.ts';
import { logs } from '../logs/service.ts';
import type { Incoming } from './incoming.ts';
import type { Service } from '../service.ts';
import { organizations } from '../organizations/service.ts';
import { secretsManager } from '../secrets-manager/service.ts';
import { ssm } from '../ssm/service.ts';
import { sts } from '../sts/service.ts';

const QUERY_SERVICES: readonly Service[] = [sts, iam, ec2];
const REST_SERVICES: readonly Service[] = [resourceGroups];
const JSON_SERVICES: readonly Service[] = [
  ssm,
  logs,
  kms,
  secretsManager,
  cloudTrail,
  organizations,
  config,
];

/** Which service and action a request is for, by its form, before anything is believed of it. */
export interface Route {
  readonly service: Service;
  readonly action: string;
  /** Form body or query string of a query call; body of a JSON one. */
  readonly payload: string;
}

export function routeOf(request: Incoming): Route | undefined {
  const target = request.headers.get('x-amz-target');
  const body = request.body.toString('utf8');
  if (target !== undefined) {
    // Some clients write the whole name of the interface before it, some its last part.
    const action = target.split('.').at(-1) ?? '';
    const prefix = target.slice(0, -action.length - 1);
    const service = JSON_SERVICES.find(
      ({ protocol }) => protocol.kind === 'json' && protocol.target === prefix.split('.').at(-1),
    );
    return service && { service, action, payload: body };
  }
  const rest = restRoute(request, body);
  if (rest) return rest;
  const payload = request.method === 'GET' ? request.query : body;
  const form = new URLSearchParams(payload);
  const [action, version] = [form.get('Action'), form.get('Version')];
  if (action === null) return undefined;
  const service = QUERY_SERVICES.find(
    ({ protocol }) => 'version' in protocol && protocol.version === version,
  );
  return service && { service, action, payload };
}

function restRoute({ method, path }: Incoming, body: string): Route | undefined {
  if (method !== 'POST') return undefined;
  for (const service of REST_SERVICES) {
    const { protocol } = service;
    if (protocol.kind !== 'rest' || !Object.hasOwn(protocol.paths, path)) continue;
    return { service, action: protocol.paths[path] ?? '', payload: body };
  }
  return undefined;
}
