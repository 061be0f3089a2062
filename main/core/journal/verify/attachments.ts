import type { VerifySource } from '../../ports/verify-source.ts';
import type { LogPlace } from './log-place.ts';
import type { Withheld } from './manifest.ts';
import { isNamedBy, type Named } from './named.ts';
import { digestOf, regular } from './source-files.ts';
import type { Pulse, VerifyTools } from './tools.ts';
import type { Problem } from './verdict.ts';

const FOLDER = 'att';

/**
 * Compares `att/` with what the records say of it. In an export nothing may lie there that no record
 * names; in the app's own folder a crash may have left one without its record, or half of one.
 */
export async function checkAttachments(
  source: VerifySource,
  tools: VerifyTools,
  place: LogPlace,
  named: Named,
  /** Undefined in the app's own folder; else what the manifest says was left out of this log. */
  leftOut: readonly Withheld[] | undefined,
  pulse: Pulse,
): Promise<readonly Problem[]> {
  const { attachments, unchecked } = named;
  /* An entry speaks for the attachments of its own record, and of no other. */
  const withheld = leftOut?.flatMap(({ seq, att }) =>
    att.filter((sha256) => isNamedBy(named, sha256, seq)),
  );
  const out = withheld && new Set(withheld);
  const problems: Problem[] = [];
  const there = new Set<string>();
  for (const { name, kind } of await regular(source, place.path(FOLDER))) {
    if (kind === 'file' && attachments.has(name)) there.add(name);
    else if (unchecked === 0)
      problems.push(stray(place.label(`${FOLDER}/${name}`), leftOut !== undefined));
  }
  for (const [sha256, { seq, name, size }] of attachments) {
    const file = place.label(`${FOLDER}/${sha256}`);
    const at = { seq, file, verdict: 'TAMPERED' } as const;
    if (!there.has(sha256) && out?.has(sha256) === true) continue;
    if (!there.has(sha256)) {
      const text = `the attachment "${name}" of record ${seq} is not there`;
      problems.push({ ...at, kind: 'attachment-missing', text });
      continue;
    }
    const found = await digestOf(source, place.path(`${FOLDER}/${sha256}`), tools, pulse);
    if (found?.sha256 !== sha256) {
      const text = `the attachment "${name}" of record ${seq} was changed`;
      problems.push({ ...at, kind: 'attachment-changed', text });
    } else if (found.size !== size) {
      const text = `the attachment "${name}" has ${found.size} bytes, record ${seq} says ${size}`;
      problems.push({ ...at, kind: 'attachment-size', text });
    }
  }
  if (unchecked > 0) {
    const text = `${unchecked} more attachments are named than this program compares`;
    problems.push({ kind: 'attachment-unchecked', verdict: 'TAMPERED', text });
  }
  return problems;
}

function stray(file: string, bundle: boolean): Problem {
  const text = `${file} belongs to no record${bundle ? '' : ': a crash may have left it'}`;
  return { file, kind: 'attachment-stray', text, ...(bundle && { verdict: 'TAMPERED' as const }) };
}
