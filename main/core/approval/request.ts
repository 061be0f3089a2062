import { utf8 } from '../journal/bytes.ts';
import { canonical } from '../journal/canonical.ts';
import { isRecord } from '../journal/parse.ts';
import type { Mode } from '../journal/payload.ts';
import type { PlaybookRef, Risk, Text } from '../playbook/model.ts';
import type { Hash } from '../ports/hash.ts';
import { toHex } from '../hex.ts';

/** One of the steps that the approval is for, with every value filled in. */
export interface ApprovedAct {
  readonly title: Text;
  readonly risk: Risk;
  /** What goes to AWS, line by line. */
  readonly lines: readonly string[];
  /** What no line says whole: what a person does. In both languages, whichever the signer reads. */
  readonly does?: Text;
}

/**
 * What a second person is asked to sign: exactly this run, this pass of this step, and all that is
 * done on the strength of it.
 */
export interface ApprovalRequest {
  readonly v: 'breakglass-approval/1';
  readonly log: string;
  readonly run: string;
  readonly mode: Mode;
  readonly playbook: PlaybookRef;
  readonly step: string;
  readonly pass: number;
  readonly title: Text;
  readonly request: Text;
  readonly acts: readonly ApprovedAct[];
  /** Who asks. */
  readonly by: string;
  /** When it was asked, by the asking laptop's clock, epoch seconds. */
  readonly sent: number;
}

/** How long a request may be answered, seconds: what was so an hour ago may not be so now. */
export const APPROVAL_LASTS = 3_600;

/** In the one form that is signed: RFC 8785. */
export function writeApproval(request: ApprovalRequest): string {
  const { playbook, title, acts } = request;
  const text = ({ en, ja }: Text): { readonly en: string; readonly ja: string } => ({ en, ja });
  return canonical({
    ...request,
    playbook: { id: playbook.id, version: playbook.version, sha256: playbook.sha256 },
    title: text(title),
    request: text(request.request),
    acts: acts.map(({ title, risk, lines, does }) => ({
      title: text(title),
      risk,
      lines,
      ...(does ? { does: text(does) } : {}),
    })),
  });
}

/** Undefined for anything `writeApproval` would not have made. */
export function parseApproval(text: string): ApprovalRequest | undefined {
  const value = jsonOf(text);
  if (!isRequest(value)) return undefined;
  try {
    return writeApproval(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is signed and compared: SHA-256 of the request, lower-case hex. */
export function approvalHash(hash: Hash, text: string): string {
  return toHex(hash.sha256(utf8(text)));
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRequest(value: unknown): value is ApprovalRequest {
  if (!isRecord(value)) return false;
  const { v, log, run, mode, playbook, step, pass, title, request, acts, by, sent } = value;
  return (
    Object.keys(value).length === 12 &&
    v === 'breakglass-approval/1' &&
    [log, run, step, by].every(isWord) &&
    (mode === 'incident' || mode === 'drill') &&
    isRecord(playbook) &&
    [playbook['id'], playbook['version'], playbook['sha256']].every(isWord) &&
    [pass, sent].every((one) => Number.isSafeInteger(one)) &&
    [title, request].every(isText) &&
    Array.isArray(acts) &&
    acts.every(isAct)
  );
}

function isAct(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { title, risk, lines, does } = value;
  const known = risk === 'read' || risk === 'change' || risk === 'destroy';
  const said = does === undefined || isText(does);
  return known && said && isText(title) && Array.isArray(lines) && lines.every(isString);
}

function isText(value: unknown): boolean {
  return isRecord(value) && isString(value['en']) && isString(value['ja']);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isWord(value: unknown): boolean {
  return isString(value) && value !== '' && value.length <= 400;
}
