import { decodeText } from '../playbook/decode.ts';
import type { Finding, Locate, Place } from '../playbook/finding.ts';
import type { Text } from '../playbook/model.ts';
import { readYaml } from '../playbook/yaml-text.ts';
import { err, ok, type Result } from '../result.ts';

/** Systems Manager takes documents of at most 64 KiB. */
export const LARGEST_DOCUMENT = 64 * 1024;

/** A document's bytes, JSON or YAML, as a value whose parts can be found again. */
export function readDocumentText(
  file: string,
  bytes: Uint8Array,
): Result<{ readonly value: unknown; readonly locate: Locate }, Finding> {
  const fail = (place: Place, code: string, message: Text): Result<never, Finding> =>
    err({ file, ...place, level: 'error', code, message });
  const start = { line: 1, column: 1 };
  if (bytes.length > LARGEST_DOCUMENT) {
    return fail(start, 'document-too-large', {
      en: 'Systems Manager takes documents of at most 64 KiB. This one is larger.',
      ja: 'Systems Manager のドキュメントは 64 KiB までです。これは大きすぎます。',
    });
  }
  const text = decodeText(bytes);
  if (!text.ok) {
    const { line, column, code, message } = text.error;
    return fail({ line, column }, code, message);
  }
  const yaml = readYaml(text.value);
  if (yaml.ok) return ok(yaml.value);
  // Some JSON is no YAML (tabs before a line); its parts then have no place of their own.
  const { line, column, code, message } = yaml.error;
  const json = code === 'yaml-syntax' ? jsonOf(text.value) : undefined;
  if (json !== undefined) return ok({ value: json, locate: () => start });
  if (!/^\s*[{[]/.test(text.value) || code !== 'yaml-syntax') {
    return fail({ line, column }, code, message);
  }
  return fail({ line, column }, 'json-syntax', {
    en: 'This is not JSON. Check quotes, commas and brackets here and on the line above.',
    ja: 'JSON として読めません。この行と前の行の引用符・カンマ・括弧を確かめてください。',
  });
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
