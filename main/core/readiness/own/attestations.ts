import { z } from 'zod';
import type { Kit } from '../../kit/model.ts';
import {
  hasErrors,
  placed,
  type Complaint,
  type Finding,
  type Path,
} from '../../playbook/finding.ts';
import type { Text } from '../../playbook/model.ts';
import { inOrder, readShape } from '../../playbook/read-shape.ts';
import { err, ok, type Result } from '../../result.ts';

/** Somebody's word, with their name and the day, for what no program can see. */
export interface Attestation {
  /** Id of the check it is for. */
  readonly check: string;
  /** What it is about where the check looks at several: accounts, users or secrets. Empty: all of them. */
  readonly about: readonly string[];
  /** People of the kit. Some checks want two. */
  readonly by: readonly { readonly id: string; readonly name: string }[];
  /** RFC 3339 date of the day that it speaks of. */
  readonly on: string;
  readonly statement: string;
  /** CloudTrail's `eventID` of the event that shows it. */
  readonly event?: string;
  /** When the alarm for it reached a person, RFC 3339. */
  readonly alarm?: string;
}

const FORMAT = 'breakglass-attestations/1';
/** Bytes: a thousand statements of a page. */
const LARGEST = 1024 * 1024;
const words = (most: number): z.ZodString => z.string().trim().min(1).max(most);

/** `attestations.yaml` as written. */
const shape = z.strictObject({
  format: z.literal(FORMAT),
  attestations: z
    .array(
      z.strictObject({
        check: z.string().regex(/^[A-Z]+-\d\d$/),
        about: z.array(words(200)).max(1000).optional(),
        by: z.array(words(64)).min(1).max(8),
        on: z.iso.date(),
        statement: words(2000),
        event: z.uuid().optional(),
        alarm: z.iso.datetime({ offset: true }).optional(),
      }),
    )
    .max(2000),
});

type Stated = z.infer<typeof shape>['attestations'][number];

export interface AttestingRules {
  readonly kit: Pick<Kit, 'people'>;
  /** Ids of all checks there are. */
  readonly checks: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The statements of a file, or every finding with its line and column: a file with one wrong statement
 * is not read at all, so that nobody takes the rest for the whole.
 */
export function parseAttestations(
  file: string,
  bytes: Uint8Array,
  rules: AttestingRules,
): Result<readonly Attestation[], readonly Finding[]> {
  const read = readShape(file, bytes, shape, FORMAT, LARGEST);
  if (!read.ok) return read;
  const { locate } = read.value;
  const stated = read.value.shape.attestations;
  const findings = stated
    .flatMap((one, index) => complaints(one, ['attestations', index], rules))
    .map((complaint) => placed(file, locate, complaint));
  if (hasErrors(findings)) return err(inOrder(findings));
  const names = new Map(rules.kit.people.map(({ id, name }) => [id, name]));
  return ok(
    stated.map(({ check, about = [], by, on, statement, event, alarm }) => ({
      ...{ check, about, on, statement },
      by: [...new Set(by)].map((id) => ({ id, name: names.get(id) ?? id })),
      ...(event === undefined ? {} : { event }),
      ...(alarm === undefined ? {} : { alarm }),
    })),
  );
}

function complaints(one: Stated, path: Path, { kit, checks, now }: AttestingRules): Complaint[] {
  const people = kit.people.map(({ id }) => id);
  return [
    ...(checks.includes(one.check)
      ? []
      : [
          wrong([...path, 'check'], 'no-such-check', {
            en: `There is no check "${one.check}". Write the id as the report shows it.`,
            ja: `チェック「${one.check}」はありません。レポートに出る ID を書いてください。`,
          }),
        ]),
    ...one.by.flatMap((id, index) =>
      people.includes(id)
        ? []
        : [
            wrong([...path, 'by', index], 'attested-by-nobody', {
              en: `"${id}" is nobody in the kit. Name people by their id there: ${people.join(', ')}.`,
              ja: `「${id}」はキットにいません。キットの ID で書いてください: ${people.join('、')}。`,
            }),
          ],
    ),
    ...(daysBefore(one.on, now) < -1
      ? [
          wrong([...path, 'on'], 'attested-ahead', {
            en: `${one.on} is still to come. Write the day on which it was done.`,
            ja: `${one.on} はまだ来ていません。実施した日を書いてください。`,
          }),
        ]
      : []),
  ];
}

/** Whole UTC days from a date to now; people write dates east of UTC too. */
export function daysBefore(date: string, now: number): number {
  return Math.floor(now / 86_400_000) - Math.floor(Date.parse(date) / 86_400_000);
}

function wrong(path: Path, code: string, message: Text): Complaint {
  return { path, level: 'error', code, message };
}
