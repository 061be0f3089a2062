import type { DocumentParameter, SsmDocument } from './model.ts';

/** The parameter that lets a document only look, and what it takes to be on and off. */
export interface DryRun {
  readonly name: string;
  readonly on: string;
  readonly off: string;
}

/**
 * Found by its name in any writing (`DryRun`, `dryRun`, `dry_run`) and by its taking yes and no:
 * documents differ in both.
 */
export function dryRunOf({ parameters }: Pick<SsmDocument, 'parameters'>): DryRun | undefined {
  for (const parameter of parameters) {
    const name = parameter.name.toLowerCase().replace(/[-_]/g, '');
    if (name !== 'dryrun') continue;
    const both = onAndOff(parameter);
    if (both) return { name: parameter.name, ...both };
  }
  return undefined;
}

function onAndOff({ type, allowedValues }: DocumentParameter): Omit<DryRun, 'name'> | undefined {
  if (type === 'Boolean' && !allowedValues) return { on: 'true', off: 'false' };
  if (type !== 'Boolean' && type !== 'String') return undefined;
  const find = (words: readonly string[]): string | undefined =>
    allowedValues?.find((value) => words.includes(value.toLowerCase()));
  const [on, off] = [find(['true', 'yes']), find(['false', 'no'])];
  return on !== undefined && off !== undefined ? { on, off } : undefined;
}
