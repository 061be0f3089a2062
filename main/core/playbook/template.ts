import { err, ok, type Result } from '../result.ts';
import { scanTemplate, type TemplatePiece } from './template-scan.ts';

export interface TemplateError {
  /**
   * unknown-variable: it has no value. unsafe-value: the value holds characters that cannot be
   * made safe at that place. malformed: `${…}` holds no variable name.
   */
  readonly code: 'unknown-variable' | 'unsafe-value' | 'malformed';
  readonly variable: string;
}

/**
 * shell: a line for a POSIX shell; a value is quoted where it needs to be. plain: any other text
 * (a Region, an address, another shell's script); only values that mean themselves are let in.
 * words: as plain, but several with spaces between (instance ids).
 */
export type TemplateUse = 'shell' | 'plain' | 'words';

/** Characters that mean themselves to every shell and in every address. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** A number as every shell calculates it: no sign, no leading zero. */
const NUMBER = /^(?:0|[1-9]\d{0,17})$/;

/** Characters that would add to a list such as the AWS CLI's `Key=x,Value=y`, quoted or not. */
const LIST = /[,={}[\]"']/;

/** What no quoting helps against: a value read as an option, or as a file to load by the AWS CLI. */
const MISREAD = /^(?:-|fileb?:\/\/)/;

/**
 * Fills `${variable}` in. Values are data, never code: in a shell line a value with any special
 * character is put in single quotes, and refused where that does not hold: inside quotes, in a
 * comment, after a here-document or a backtick, in a script that reads text as code again. Where
 * the shell calculates only whole numbers are let in. `$${` gives a literal `${`.
 */
export function renderTemplate(
  template: string,
  vars: Readonly<Record<string, string>>,
  use: TemplateUse = 'shell',
): Result<string, TemplateError> {
  const rendered = renderSpans(template, vars, use);
  return rendered.ok ? ok(rendered.value.map(({ text }) => text).join('')) : rendered;
}

/** A piece of filled-in text; `variable` names what was put in there. */
export interface Span {
  readonly text: string;
  readonly variable?: string;
}

function renderSpans(
  template: string,
  vars: Readonly<Record<string, string>>,
  use: TemplateUse,
): Result<readonly Span[], TemplateError> {
  const scanned = scanTemplate(template);
  if (!scanned.ok) return err({ code: 'malformed', variable: scanned.error });
  const rendered: Span[] = [];
  for (const piece of scanned.value) {
    if ('text' in piece) {
      rendered.push({ text: piece.text });
      continue;
    }
    const text = valueAt(piece, vars, use);
    if (!text.ok) return text;
    rendered.push({ text: text.value, variable: piece.variable });
  }
  return ok(rendered);
}

/** What a variable becomes at its place, or why nothing may stand there. */
function valueAt(
  { variable, quoted, number, listed }: Extract<TemplatePiece, { variable: string }>,
  vars: Readonly<Record<string, string>>,
  use: TemplateUse,
): Result<string, TemplateError> {
  const value = Object.hasOwn(vars, variable) ? vars[variable] : undefined;
  if (value === undefined) return err({ code: 'unknown-variable', variable });
  if (use === 'shell' && ((number && !NUMBER.test(value)) || (listed && LIST.test(value)))) {
    return err({ code: 'unsafe-value', variable });
  }
  const safe = use === 'words' ? asWords(value) : asText(value, use === 'shell' && !quoted);
  return safe === undefined ? err({ code: 'unsafe-value', variable }) : ok(safe);
}

/**
 * The same for reading, before all is known: what has no value yet, or none that may stand there,
 * keeps its name. `said` is a sentence for a person, which takes a value as it is.
 */
export function renderKnown(
  template: string,
  vars: Readonly<Record<string, string>>,
  use: TemplateUse | 'said' = 'shell',
): string {
  const scanned = scanTemplate(template);
  if (!scanned.ok) return template;
  return scanned.value
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const name = `\${${piece.variable}}`;
      if (use === 'said')
        return Object.hasOwn(vars, piece.variable) ? (vars[piece.variable] ?? name) : name;
      const text = valueAt(piece, vars, use);
      return text.ok ? text.value : name;
    })
    .join('');
}

/** A script's lines, filled in as one text, so that quotes that span lines are seen. */
export function renderScript(
  lines: readonly string[],
  vars: Readonly<Record<string, string>>,
  use: TemplateUse = 'shell',
): Result<readonly string[], TemplateError> {
  const rendered = renderScriptSpans(lines, vars, use);
  return rendered.ok ? ok(rendered.value.map(lineText)) : rendered;
}

/** The same, each line in pieces: which of it the playbook says, and which was put in. */
export function renderScriptSpans(
  lines: readonly string[],
  vars: Readonly<Record<string, string>>,
  use: TemplateUse = 'shell',
): Result<readonly (readonly Span[])[], TemplateError> {
  const rendered = renderSpans(lines.join('\n'), vars, use);
  if (!rendered.ok) return rendered;
  const found: Span[][] = [[]];
  for (const { text, variable } of rendered.value) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) found.push([]);
      if (part !== '')
        found.at(-1)?.push(variable === undefined ? { text: part } : { text: part, variable });
    }
  }
  return ok(found);
}

export function lineText(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

function asText(value: string, mayQuote: boolean): string | undefined {
  if (MISREAD.test(value)) return undefined;
  if (PLAIN.test(value)) return value;
  return mayQuote && !hasControl(value) ? `'${value.replaceAll("'", `'\\''`)}'` : undefined;
}

function asWords(value: string): string | undefined {
  const words = value.split(/\s+/).filter((word) => word !== '');
  return words.every((word) => asText(word, false) !== undefined) ? words.join(' ') : undefined;
}

/** Control characters, line ends among them: a value is one line. */
function hasControl(value: string): boolean {
  return [...value].some((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
  });
}
