import { CHECKS } from '../../core/readiness/checks/all.ts';
import { runChecks, type CheckResult } from '../../core/readiness/run-checks.ts';
import type { Output } from '../playbooks/exit.ts';
import { asJson } from './as-json.ts';
import { asOcsf } from './as-ocsf.ts';
import { asSarif } from './as-sarif.ts';
import { asText } from './as-text.ts';
import { EXIT } from './exit.ts';
import { gatherFacts } from './gather.ts';
import { readKit } from './read-kit.ts';
import { wishOf, type Shape } from './wish.ts';

const USAGE = [
  'usage: npm run readiness -- --kit FILE [--from-files DIR] [--data DIR] [--publisher VKEY…] [--json|--sarif|--ocsf] [--lang en|ja]',
  '       npm run readiness -- artefacts …  (writes what to roll out; run it alone for its flags)',
  '       npm run readiness -- seal …  (signs what users and roles are like now, for ID-07)',
  '       npm run readiness -- mute …  (prints what other scanners should not say)',
  '  judges what others fetched from AWS and what people state: see docs/readiness.md',
  '  --from-files: DIR/ACCOUNT/iam-get-account-summary.json and so on, DIR/attestations.yaml',
  '  --publisher: verifier key of who may sign DIR/baseline.json',
  '  --data: the app’s data folder, whose logs show what drills have proved',
  '  exit code 0: all passed, warned or attested, 1: a check failed, 3: none failed and not all ran, or not lately, 64: wrong usage, 66: a file cannot be read',
].join('\n');

/**
 * Judges the readiness of a kit.
 * @param playbooks the folder of the playbooks; without it nothing that rests on them is run
 * @returns the exit code
 */
export async function readinessCommand(
  flags: readonly string[],
  out: Output,
  playbooks?: string,
): Promise<number> {
  const wish = wishOf(flags);
  if (!wish.ok) {
    out.trouble(`${wish.error}\n${USAGE}`);
    return EXIT.usage;
  }
  const { as, lang } = wish.value;
  const kit = await readKit(wish.value.kit, lang);
  if (!kit.ok) {
    out.trouble(kit.error);
    return EXIT.unreadable;
  }
  const now = Date.now();
  const facts = await gatherFacts(wish.value, kit.value, now, out, playbooks);
  if (!facts.ok) {
    out.trouble(facts.error);
    return EXIT.unreadable;
  }
  const results = runChecks(CHECKS, facts.value, kit.value, now);
  out.line(shown(as, results, { kit: wish.value.kit, now, lang }));
  return exitOf(results);
}

function shown(
  as: Shape,
  results: readonly CheckResult[],
  { kit, now, lang }: { readonly kit: string; readonly now: number; readonly lang: 'en' | 'ja' },
): string {
  switch (as) {
    case 'text':
      return asText(results, CHECKS, lang);
    case 'json':
      return JSON.stringify(asJson(results, CHECKS, lang));
    case 'sarif':
      return JSON.stringify(asSarif(results, CHECKS, kit, lang));
    case 'ocsf':
      return JSON.stringify(asOcsf(results, CHECKS, now, lang));
  }
}

function exitOf(results: readonly CheckResult[]): number {
  if (results.some(({ status }) => status === 'fail')) return EXIT.failed;
  const ran = results.every(
    ({ status, freshness }) => status !== 'not-run' && freshness.standing !== 'stale',
  );
  return ran && results.length > 0 ? EXIT.ready : EXIT.notRun;
}
