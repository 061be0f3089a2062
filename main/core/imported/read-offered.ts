import { toHex, utf8 } from '../journal/bytes.ts';
import { hasErrors, type Finding } from '../playbook/finding.ts';
import { lintAmong } from '../playbook/lint.ts';
import type { Imported, Playbook } from '../playbook/model.ts';
import { parsePlaybook } from '../playbook/parse.ts';
import { tooLargeFinding } from '../playbook/read-shape.ts';
import { decodeText } from '../playbook/decode.ts';
import type { ChosenFile } from '../ports/own-playbooks.ts';
import { importPlaybook, type ImportTools } from './import.ts';

/** Lines of a file in another format that no step shows. */
export interface LeftOut {
  readonly line: number;
  readonly text: string;
}

/** A file somebody chose, as what it would become here. */
export interface OfferedPlaybook {
  readonly format: 'breakglass/1' | Imported['from'];
  /** Of the file's bytes, hex. */
  readonly sha256: string;
  /** On the file that was chosen, in its lines. */
  readonly findings: readonly Finding[];
  /** What would be kept; absent while a finding is an error. */
  readonly becomes?: {
    readonly bytes: Uint8Array;
    readonly sha256: string;
    readonly playbook: Playbook;
    /** Of a draft: on the text it becomes, in that text's lines. */
    readonly findings: readonly Finding[];
  };
  readonly leftOut: readonly LeftOut[];
}

const MOST_LEFT_OUT = 200;

/**
 * Reads a file in any format that is known here. Our own is kept byte for byte, so that a signature
 * over it stays one; any other becomes a draft. `id` names a draft. Never throws.
 */
export function readOffered(
  { name, size, bytes }: ChosenFile,
  tools: ImportTools,
  others: readonly Playbook[],
  id?: string,
): OfferedPlaybook {
  const sha256 = toHex(tools.hash.sha256(bytes));
  const nothing = { format: 'breakglass/1' as const, sha256, leftOut: [] };
  if (size > bytes.length) return { ...nothing, findings: [tooLargeFinding(name, size)] };
  const read = importPlaybook(name, bytes, tools, id);
  if (isOurs(name, read.findings)) {
    const parsed = parsePlaybook(name, bytes);
    const findings = lintAmong(parsed, others);
    const { playbook } = parsed;
    if (!playbook || hasErrors(findings)) return { ...nothing, findings };
    return { ...nothing, findings, becomes: { bytes, sha256, playbook, findings: [] } };
  }
  const { from, draft, findings } = read;
  const leftOut = leftOutOf(bytes, read.ranges ?? []);
  if (!draft) return { format: from, sha256, findings, leftOut };
  const kept = utf8(draft.text);
  const parsed = parsePlaybook(name, kept);
  const own = lintAmong(parsed, others);
  const { playbook } = parsed;
  if (!playbook || hasErrors(own)) {
    return { format: from, sha256, findings: [...findings, ...own], leftOut };
  }
  const becomes = { bytes: kept, sha256: toHex(tools.hash.sha256(kept)), playbook, findings: own };
  return { format: from, sha256, findings, leftOut, becomes };
}

/** YAML that says it is ours, or that is nothing else: then what is wrong with it as ours helps most. */
function isOurs(name: string, findings: readonly Finding[]): boolean {
  return findings.some(
    ({ code }) =>
      code === 'import-already-ours' ||
      (/\.ya?ml$/i.test(name) && ['import-unknown', 'not-utf8', 'empty-file'].includes(code)),
  );
}

function leftOutOf(
  bytes: Uint8Array,
  ranges: NonNullable<ReturnType<typeof importPlaybook>['ranges']>,
): readonly LeftOut[] {
  const decoded = decodeText(bytes);
  const lines = decoded.ok ? decoded.value.split('\n') : [];
  return ranges
    .filter(({ became }) => became === 'left-out')
    .flatMap(({ from, to }) =>
      lines.slice(from - 1, to).map((text, at) => ({ line: from + at, text: text.trimEnd() })),
    )
    .filter(({ text }) => text.trim() !== '')
    .slice(0, MOST_LEFT_OUT);
}
