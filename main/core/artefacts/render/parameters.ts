import type { Resource } from '../resource.ts';

/** What whoever rolls a stack out has to name. */
export interface Parameter {
  /** As CloudFormation writes it, e.g. `TargetArn`. */
  readonly name: string;
  /** Several values; else one. */
  readonly many?: true;
  readonly description: string;
}

const BY_RESOURCE: Readonly<Partial<Record<Resource['is'], Parameter>>> = {
  scp: {
    name: 'TargetIds',
    many: true,
    description: 'Root or organizational units to attach to, e.g. r-ab12.',
  },
  alert: {
    name: 'LogGroupName',
    description: 'Log group that the trail of the organization writes to.',
  },
  'event-rule': {
    name: 'TargetArn',
    description: 'Topic of this Region, or bus of the alert account, that the rules send to.',
  },
};

/** Those of a stack, each once. */
export function parametersOf(resources: readonly Resource[]): readonly Parameter[] {
  return [...new Set(resources.flatMap(({ is }) => BY_RESOURCE[is] ?? []))];
}

/** `LogGroupName` as Terraform, and AWS's own command line, write it: `log_group_name`. */
export function words(name: string, between: '_' | '-'): string {
  return name.replaceAll(/(?<!^)([A-Z])/g, `${between}$1`).toLowerCase();
}
