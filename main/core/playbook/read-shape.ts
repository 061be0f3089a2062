import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { decodeText, LARGEST_FILE, tooLarge } from './decode.ts';
import { placed, type Finding, type Locate, type Place } from './finding.ts';
import { foreignFormat, markdownFile } from './foreign.ts';
import { complaintsOf } from './issues.ts';
import type { Text } from './model.ts';
import { MOST_STEPS } from './schema.ts';
import type { YamlMemory } from './yaml-pieces.ts';
import { readYaml } from './yaml-text.ts';

/** Past this many, more lines help nobody: the first ones are to be mended first. */
const MOST_FINDINGS = 50;

export interface ReadShape<T> {
  readonly shape: T;
  readonly locate: Locate;
}

/** A file's bytes as a value of one shape, or every finding why it is not. Bounded in time. */
export function readShape<S extends z.ZodType>(
  file: string,
  bytes: Uint8Array,
  schema: S,
  format: string,
  /** Bytes. */
  largest = LARGEST_FILE,
  memory?: YamlMemory,
): Result<ReadShape<z.infer<S>>, readonly Finding[]> {
  const one = (error: Trouble): Finding => findingOf(file, error);
  const text = decodeText(bytes);
  if (!text.ok) return err([one(text.error)]);
  const crowded = tooManySteps(text.value);
  if (crowded) return err([one(crowded)]);
  if (bytes.length > largest) return err([tooLargeFinding(file, bytes.length)]);
  const yaml = readYaml(text.value, memory);
  if (!yaml.ok) {
    const message = markdownFile(text.value, format);
    return err([
      one(message ? { line: 1, column: 1, code: 'not-this-format', message } : yaml.error),
    ]);
  }
  const { value, locate } = yaml.value;
  const foreign = foreignFormat(value, format);
  if (foreign) return err([placed(file, locate, foreign)]);
  const checked = schema.safeParse(value);
  if (checked.success) return ok({ shape: checked.data, locate });
  const findings = complaintsOf(checked.error.issues, value, fieldsOf(schema)).map((complaint) =>
    placed(file, locate, complaint),
  );
  return err(inOrder(findings).slice(0, MOST_FINDINGS));
}

/** The names of all fields a shape knows, wherever in it they stand. */
function fieldsOf(schema: z.ZodType): readonly string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) names.add(name);
      walk(value);
    }
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...names];
}

/** For readers that know a file's size before they would read it. `size` in bytes. */
export function tooLargeFinding(file: string, size: number): Finding {
  return findingOf(file, tooLarge(size));
}

interface Trouble extends Place {
  readonly code: string;
  readonly message: Text;
}

function findingOf(file: string, { line, column, code, message }: Trouble): Finding {
  return { file, line, column, level: 'error', code, message };
}

export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Counted on the text, before anything is parsed: ten thousand steps must not cost ten seconds. */
function tooManySteps(text: string): Trouble | undefined {
  const kinds = /(?:^|[\s{,])["']?kind["']?\s*:/gm;
  let count = 0;
  for (let found = kinds.exec(text); found; found = kinds.exec(text)) {
    count += 1;
    if (count <= MOST_STEPS) continue;
    const before = text.slice(0, found.index + 1).split('\n');
    return {
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      code: 'too-many-steps',
      message: {
        en: `The playbook has more than ${String(MOST_STEPS)} steps; number ${String(MOST_STEPS + 1)} is here. Split it and join the parts with \`playbook\` steps.`,
        ja: `手順が ${String(MOST_STEPS)} を超えています（${String(MOST_STEPS + 1)} 個目がここです）。分けて、playbook 手順でつないでください。`,
      },
    };
  }
  return undefined;
}
