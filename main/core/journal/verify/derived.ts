import type { VerifySource } from '../../ports/verify-source.ts';
import { utf8Decode } from '../bytes.ts';
import type { CheckedLog } from './checked-log.ts';
import { SCORECARD } from './scores.ts';
import { digestOf, filesBelow, join, readSmall, regular } from './source-files.ts';
import type { Pulse, VerifyTools } from './tools.ts';
import { isTampered, type Problem } from './verdict.ts';

const ATTACHED = 'playbooks/attachments/';

/** Bytes; twice what the app takes. */
const LARGEST_PLAYBOOK = 4 * 1024 * 1024;

/** Missing playbooks named one by one. */
const MOST_MISSING = 20;

/** What an export makes of its records for reading and counting. */
const COPIES =
  /^(?:(?:report|debrief)\.[a-z]{2}\.(?:html|pdf)|timeline\.[a-z]{2}\.md|records\.csv|ocsf\.jsonl|playbook-files\.sha256)$/;

/** The copies that are here: only the manifest protects them, and a result says so. */
export async function copiesIn(source: VerifySource): Promise<readonly string[]> {
  const entries = await regular(source, '');
  return entries.flatMap(({ name, kind }) => (kind === 'file' && COPIES.test(name) ? [name] : []));
}

/**
 * Compares what lies beside the logs of an export with the hashes their records hold: playbooks as
 * run, and scorecards. A manifest made anew cannot hide a change of these.
 */
export async function checkDerived(
  source: VerifySource,
  checked: readonly CheckedLog[],
  tools: VerifyTools,
  pulse: Pulse,
): Promise<readonly Problem[]> {
  /* A record that cannot be read names nothing; it is the one to tell. */
  if (checked.some(({ facts }) => facts.problems.some(isTampered))) return [];
  const problems: Problem[] = [];
  const quick = checked.some(({ facts }) => facts.byDigest > 0);
  const played = new Set(checked.flatMap(({ facts }) => [...facts.named.playbooks]));
  const missing = new Set(played);
  const attached = new Set<string>();
  const others: { readonly file: string; readonly sha256: string }[] = [];
  for (const name of await filesBelow(source, 'playbooks')) {
    const file = join('playbooks', name);
    const found = await digestOf(source, file, tools, pulse);
    if (!found) continue;
    missing.delete(found.sha256);
    if (!played.has(found.sha256)) others.push({ file, sha256: found.sha256 });
    else for (const hash of await hashesIn(source, file)) attached.add(hash);
  }
  for (const { file, sha256 } of others) {
    /* A quick check has not seen every record that may name a playbook. */
    if (quick || (attached.has(sha256) && file.startsWith(ATTACHED))) continue;
    const text = file.startsWith(ATTACHED)
      ? `${file} is not a file that a playbook of a record names`
      : `${file} is not a playbook that a record names`;
    problems.push({ file, kind: 'playbook', verdict: 'TAMPERED', text });
  }
  /* A playbook that was changed is told by its file, not once more by what it was. */
  const changed = problems.length;
  if (missing.size > changed) problems.push(...missingPlaybooks([...missing], changed > 0));
  const scores = new Set(checked.flatMap(({ facts }) => [...facts.named.scores]));
  const places = [
    SCORECARD,
    ...checked.flatMap(({ log }) => (log.folder === '' ? [] : [join(log.folder, SCORECARD)])),
  ];
  for (const file of places) {
    const found = await digestOf(source, file, tools, pulse);
    if (!found || scores.has(found.sha256)) continue;
    if (scores.size === 0) {
      /* A crash between the file and its record leaves this: told, for nothing vouches for the file. */
      const text = `${file}: no record holds its hash, only the manifest protects it`;
      problems.push({ file, kind: 'score-unrecorded', text });
      continue;
    }
    const text = `${file} is not the score that was recorded`;
    problems.push({ file, kind: 'score', verdict: 'TAMPERED', text });
  }
  return problems;
}

/** A playbook names its files by their hashes: whoever changes one would have to change it too. */
async function hashesIn(source: VerifySource, file: string): Promise<readonly string[]> {
  const bytes = await readSmall(source, file, LARGEST_PLAYBOOK);
  if (bytes === undefined || bytes === 'too-large') return [];
  return utf8Decode(bytes).match(/\b[0-9a-f]{64}\b/g) ?? [];
}

/** An app that no longer has a playbook cannot export it: told, for a reader would look for it in vain. */
function missingPlaybooks(hashes: readonly string[], someChanged: boolean): readonly Problem[] {
  /* Which of them lies here changed cannot be told: its hash is another now. */
  const how = someChanged ? 'not here as it was' : 'not here';
  const told = hashes.slice(0, MOST_MISSING).map((sha256): Problem => {
    const text = `a playbook that records name is ${how}, SHA-256 ${sha256}`;
    return { kind: 'playbook-missing', text };
  });
  const more = hashes.length - told.length;
  if (more === 0) return told;
  const count = more === 1 ? '1 more playbook is' : `${more} more playbooks are`;
  return [...told, { kind: 'playbook-missing', text: `${count} not here` }];
}
