import type { Failure } from '../../core/failure.ts';
import { toHex, utf8Decode } from '../../core/journal/bytes.ts';
import type { KitDocument } from '../../core/kit/model.ts';
import { findingLine, type Finding } from '../../core/playbook/finding.ts';
import { ok, type Result } from '../../core/result.ts';
import { parseDocument, parseDocumentText } from '../../core/ssm-document/parse.ts';
import { LARGEST_DOCUMENT } from '../../core/ssm-document/read-text.ts';
import { refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { callTo, failedAtAws } from '../reach.ts';

type Taken = Result<KitDocument | undefined, Failure>;

/**
 * Takes a Systems Manager document into the kit that is being prepared: as AWS has it, with the
 * session held now, or from a file. Undefined when the person changed their mind.
 */
export async function takeDocument(
  desk: Desk,
  from: { readonly name: string } | { readonly from: 'file' },
): Promise<Taken> {
  return 'name' in from ? takeFromAws(desk, from.name) : takeFromFile(desk);
}

async function takeFromAws(desk: Desk, name: string): Promise<Taken> {
  const { run, ports } = desk;
  const session = [...desk.sessions.values()].at(-1);
  // What the range has is made up: it must not end in a kit that an incident believes.
  if (!run || !session || run.mode !== 'incident') return refuse('no-session', { role: '' });
  const region = run.kit?.regions[0]?.name ?? session.region;
  const ssm = await ports.ssm();
  const read = await ssm.document(callTo(desk, run, region, session.credentials), name);
  if (!read.ok) return failedAtAws(desk, run, read.error);
  const { version, sha256: hash, content } = read.value;
  const parsed = parseDocumentText(name, content);
  if (!parsed.ok) return unreadable(name, parsed.error);
  return ok({ name, version, hash, taken: now(desk), from: 'aws', content });
}

async function takeFromFile(desk: Desk): Promise<Taken> {
  const { desktop, evidenceFiles, hash } = desk.ports;
  const path = await desktop.chooseDocument();
  if (path === undefined) return ok(undefined);
  const file = path.split(/[\\/]/).at(-1) ?? path;
  const looked = await evidenceFiles.look(path);
  if (!looked.ok) return refuse('document-unreadable', { name: file }, looked.error.detail);
  if (looked.value.size > LARGEST_DOCUMENT) {
    return refuse('document-unreadable', { name: file }, `${String(looked.value.size)} bytes`);
  }
  const parts: number[] = [];
  try {
    for await (const chunk of looked.value.chunks()) parts.push(...chunk);
  } catch (thrown) {
    return refuse('document-unreadable', { name: file }, String(thrown));
  }
  const bytes = Uint8Array.from(parts);
  const parsed = parseDocument(file, bytes);
  if (!parsed.ok) return unreadable(file, parsed.error);
  return ok({
    name: file.replace(/\.(ya?ml|json)$/i, '').replace(/[^A-Za-z0-9_.-]/g, '-'),
    version: '',
    hash: toHex(hash.sha256(bytes)),
    taken: now(desk),
    from: 'file',
    content: utf8Decode(bytes),
  });
}

function unreadable(name: string, findings: readonly Finding[]): Taken {
  const lines = findings.map((finding) => findingLine(finding, 'en'));
  return refuse('document-unreadable', { name }, lines.join('\n'));
}

function now(desk: Desk): string {
  return new Date(desk.ports.clock.now()).toISOString();
}
