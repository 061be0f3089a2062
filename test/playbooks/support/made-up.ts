import type { Playbook } from '../../../main/core/playbook/model.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';

/** The text of a playbook of these steps (YAML, one section). */
export function madeUpText(steps: string, roles = ''): string {
  return `format: breakglass/1
id: PB-90
version: '1.0'
title: { en: Made up, ja: 作り物 }
summary: { en: For tests, ja: テスト用 }
symptoms: [{ en: None, ja: なし }]
severity: SEV4
usual: 10m
${roles}
sections:
  - id: all
    title: { en: All, ja: すべて }
    objective: { en: Try, ja: 試す }
    mode: read-do
    steps:
${steps.replace(/^(?=.)/gm, '      ')}`;
}

/** The same, read: for tests of the nets themselves. */
export function madeUp(steps: string, roles = ''): Playbook {
  const text = madeUpText(steps, roles);
  const { playbook, findings } = parsePlaybook('made-up.yaml', new TextEncoder().encode(text));
  if (!playbook) throw new Error(JSON.stringify(findings));
  return playbook;
}

const COMMON = `title: { en: Do it, ja: 行う }, do: { en: Do it, ja: 行います。 }, usual: 1m, target: 2m`;

/** One step in YAML's short form. */
export function step(id: string, kind: string, rest = ''): string {
  return `- { id: ${id}, kind: ${kind}, ${COMMON}${rest === '' ? '' : `, ${rest}`} }\n`;
}

/** A step with tracks, each of the steps given. */
export function tracks(
  id: string,
  of: Readonly<Record<string, string>>,
  wait: 'all' | 'any' = 'all',
): string {
  const written = Object.entries(of).map(([track, steps]) => {
    const inner = steps
      .trimEnd()
      .replaceAll('\n', ',')
      .replace(/(^|,)- /g, '$1');
    return `{ id: ${track}, title: { en: ${track}, ja: トラック }, steps: [${inner}] }`;
  });
  return step(id, 'parallel', `wait: ${wait}, tracks: [${written.join(', ')}]`);
}

/** An `ask` step whose options are given as `id>go`; the last one is the safe one. */
export function ask(id: string, options: readonly string[], rest = ''): string {
  const written = options.map((option, index) => {
    const [name = '', go = ''] = option.split('>');
    const safe = index === options.length - 1 ? ', safe: true' : '';
    return `{ id: ${name}, label: { en: ${name}, ja: 答え }, go: '${go}'${safe} }`;
  });
  const more = rest === '' ? '' : `, ${rest}`;
  return step(id, 'ask', `options: [${written.join(', ')}]${more}`);
}
