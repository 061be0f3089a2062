import { isRegionName } from '../core/aws/partition.ts';
import { renderTemplate } from '../core/playbook/template.ts';
import type { Text } from '../core/playbook/model.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { Failure } from '../core/failure.ts';
import { refuse } from './answer.ts';
import type { ActiveRun } from './desk.ts';
import { onRange } from './drill/where.ts';
import { notRendered } from './not-rendered.ts';

/**
 * Where the work of a step is: the Region it names, else the kit's first, in every lane. Never the
 * one STS answered from, which moves when a Region is dark: a tag means other servers there.
 */
export function regionOfStep(
  run: ActiveRun,
  { region: named }: { readonly region?: string },
): Result<string, Failure> {
  const regions = run.kit?.regions.map(({ name }) => name) ?? [];
  if (named === undefined) return ok(regions[0] ?? '');
  const region = renderTemplate(named, run.state.vars, 'plain');
  if (!region.ok) return err(notRendered(run, region.error));
  // A value of a server's answer may stand here: nothing but a Region becomes part of a host name.
  if (!isRegionName(region.value))
    return refuse('value-invalid', { field: 'region', why: 'format' });
  if (onRange(run) && !regions.includes(region.value)) {
    return refuse('region-not-in-drill', { region: region.value, wanted: regions.join(', ') });
  }
  return region;
}

/** The same to be shown; empty where a value of it is not known yet. */
export function shownRegion(run: ActiveRun, step: { readonly region?: string }): string {
  const region = regionOfStep(run, step);
  if (region.ok) return region.value;
  const written = renderTemplate(step.region ?? '', run.state.vars, 'plain');
  return written.ok ? written.value : '';
}

/** What a person is told before they agree to work where the kit's people do not: tags mean other servers there. */
export function regionWarning(run: ActiveRun, region: string): Text | undefined {
  const regions = run.kit?.regions.map(({ name }) => name) ?? [];
  if (regions.length === 0 || regions.includes(region)) return undefined;
  return {
    en: `${region} is none of the kit's Regions (${regions.join(', ')}).`,
    ja: `${region} はキットにないリージョンです（キット: ${regions.join('、')}）。`,
  };
}

/** Several warnings as one. */
export function together(...parts: readonly (Text | undefined)[]): { readonly warning?: Text } {
  const said = parts.filter((part) => part !== undefined);
  if (said.length === 0) return {};
  const warning = {
    en: said.map(({ en }) => en).join(' '),
    ja: said.map(({ ja }) => ja).join(''),
  };
  return { warning };
}
