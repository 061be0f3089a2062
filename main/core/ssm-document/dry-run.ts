import type { DocumentParameter, DocumentValues, SsmDocument } from './model.ts';

const ON: readonly string[] = ['true', 'yes'];
const OFF: readonly string[] = ['false', 'no'];

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
    const both = isDryRun(parameter.name) ? onAndOff(parameter) : undefined;
    if (both) return { name: parameter.name, ...both };
  }
  return undefined;
}

/** True where what a playbook gives wants nothing but the dry run, whether its document is known or not. */
export function onlyDry(parameters: DocumentValues = {}): boolean {
  return Object.entries(parameters).some(
    ([name, [value = '']]) => isDryRun(name) && ON.includes(value.toLowerCase()),
  );
}

/** The first dry run parameter that is given anything but one yes or no: nobody can tell what is wanted. */
export function unclearDryRun(parameters: DocumentValues = {}): string | undefined {
  return Object.entries(parameters).find(
    ([name, values]) =>
      isDryRun(name) &&
      !(values.length === 1 && [...ON, ...OFF].includes(values[0]?.toLowerCase() ?? '')),
  )?.[0];
}

function isDryRun(name: string): boolean {
  return name.toLowerCase().replace(/[-_]/g, '') === 'dryrun';
}

function onAndOff({ type, allowedValues }: DocumentParameter): Omit<DryRun, 'name'> | undefined {
  if (type === 'Boolean' && !allowedValues) return { on: 'true', off: 'false' };
  if (type !== 'Boolean' && type !== 'String') return undefined;
  const find = (words: readonly string[]): string | undefined =>
    allowedValues?.find((value) => words.includes(value.toLowerCase()));
  const [on, off] = [find(ON), find(OFF)];
  return on !== undefined && off !== undefined ? { on, off } : undefined;
}
