import { LineCounter, parseDocument } from 'yaml';
import { err, ok, type Result } from '../result.ts';
import type { Locate, Place } from './finding.ts';
import {
  countLines,
  firstTrouble,
  offsetOf,
  placeAt,
  wordFrom,
  YAML_OPTIONS,
} from './yaml-nodes.ts';
import { readPieces, type YamlMemory } from './yaml-pieces.ts';
import { yamlMessages, type YamlTrouble } from './yaml-messages.ts';
import type { Text } from './model.ts';

export interface YamlText {
  readonly value: unknown;
  readonly locate: Locate;
}

export interface YamlError extends Place {
  readonly code: YamlTrouble;
  readonly message: Text;
}

/**
 * YAML 1.2 (core schema) as a plain value that remembers where each part stood. No tags, no merge
 * keys, no aliases: a playbook is data that reads the same to a person and to the app, and an
 * alias bomb has nothing to go off in. `memory`: of the texts before, of which this one is a change.
 */
export function readYaml(text: string, memory?: YamlMemory): Result<YamlText, YamlError> {
  const lines = new LineCounter();
  const at = (offset: number): Place => placeAt(lines, offset);
  const fail = (code: YamlTrouble, offset: number, detail = ''): Result<never, YamlError> =>
    err({ code, ...at(offset), message: yamlMessages[code](detail) });

  const deep = tooDeep(text);
  if (deep !== undefined) {
    countLines(text, lines, deep);
    return fail('yaml-too-deep', deep);
  }
  const known = memory && readPieces(text, memory);
  if (known) return ok(known);
  let document;
  try {
    document = parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines });
  } catch {
    return fail('yaml-too-deep', 0);
  }
  const broken = document.errors[0];
  if (broken) {
    const code = broken.code === 'MULTIPLE_DOCS' ? 'yaml-many-documents' : 'yaml-syntax';
    return fail(code, broken.pos[0], broken.message.split('\n')[0]);
  }
  const odd = document.warnings[0];
  if (odd) return fail('yaml-tag', odd.pos[0]);
  if (!document.contents) return fail('yaml-empty', 0);
  const trouble = firstTrouble(document.contents, 0);
  if (trouble) return fail(trouble.code, trouble.offset, trouble.detail);
  const root = document.contents;
  return ok({
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    locate: (path, of = 'value', word) => at(wordFrom(text, offsetOf(root, path, of), word)),
  });
}

/** Offset where brackets or indentation nest past any sense, seen before the parser recurses. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  let dashes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    else if (character === '\n') dashes = 0;
    if (character === '-' || character === '?') {
      if (text[at + 1] === ' ') dashes += 1;
    } else if (character !== ' ' && character !== '\n') dashes = -1_000_000;
    if (open > 400 || dashes > 400) return at;
  }
  return undefined;
}
