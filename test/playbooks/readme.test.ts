import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../main/core/drill/scenario.ts';
import { lint } from '../../main/core/playbook/lint.ts';
import type { StepKind } from '../../main/core/playbook/model.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { bundled } from './support/bundled.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../playbooks/${name}`, import.meta.url), 'utf8');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const blocks = (text: string): readonly string[] =>
  [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');

const readme = read('README.md');
const indented = (block: string): string => block.replace(/^(?=.)/gm, '      ');

/** The README's steps and roles, put into one playbook in the order they are taught. */
function taught(): string {
  const all = blocks(readme);
  const roles = all.filter((block) => block.startsWith('roles:')).join('');
  const steps = all.filter((block) => block.startsWith('- id: ')).map(indented);
  return `format: breakglass/1
id: PB-43
version: '1.0'
title: { en: Taught, ja: 解説 }
summary: { en: What the README teaches, ja: README の例 }
symptoms: [{ en: None, ja: なし }]
severity: SEV4
usual: 10m
${roles}inputs:
  - { id: incident_id, type: incident-id, label: { en: Incident, ja: 番号 }, required: true }
  - { id: instances, type: instance-ids, label: { en: Servers, ja: サーバー }, required: true }
sections:
  - id: all
    title: { en: All, ja: すべて }
    objective: { en: Teach, ja: 教える }
    mode: read-do
    steps:
${steps.join('')}`;
}

describe('playbooks/README.md', () => {
  it('shows a whole playbook that lints clean', () => {
    const whole = blocks(readme).filter((block) => block.startsWith('format: '));
    expect(whole).toHaveLength(1);
    const parsed = parsePlaybook('readme.yaml', encode(whole[0] ?? ''));
    const codes = lint([parsed]).map(({ code, message }) => `${code} ${message.en}`);
    expect(codes).toEqual([expect.stringContaining('playbook-not-here')]);
  });

  it('teaches steps that lint clean', () => {
    const parsed = parsePlaybook('taught.yaml', encode(taught()));
    const known = new Set(['playbook-not-here', 'section-too-long']);
    const rest = lint([parsed]).filter(({ code }) => !known.has(code));
    expect(rest.map(({ line, code, message }) => `${line} ${code} ${message.en}`)).toEqual([]);
  });

  it('names every kind of step, and shows all that run today', () => {
    const shown = new Set([...readme.matchAll(/^ +kind: ([a-z-]+)$/gm)].map(([, kind]) => kind));
    const running: readonly StepKind[] = [
      ...(['do', 'ask', 'check', 'input', 'sign-in', 'assume-role'] as const),
      ...(['run-command', 'cli', 'link', 'wait', 'evidence', 'secret', 'playbook'] as const),
    ];
    for (const kind of running) expect(shown, kind).toContain(kind);
    const rest: readonly StepKind[] = [
      ...(['automation', 'terminal', 'approve', 'revoke', 'parallel'] as const),
    ];
    for (const kind of rest) expect(readme).toMatch(new RegExp(`\`${kind}\`|kind: ${kind}`));
  });

  it('names every role of the kit that the playbooks here want, and no other', () => {
    const wanted = bundled.flatMap(({ roles }) => roles.map(({ role }) => role));
    const named = [...readme.matchAll(/^\| `([a-z-]+)` \| (?:the |a test)/gm)].map(([, id]) => id);
    expect(named.sort()).toEqual([...new Set(wanted)].sort());
  });

  it('explains every code a finding can have', () => {
    const folder = new URL('../../main/core/playbook/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const codes = new Set<string>();
    for (const text of sources) {
      for (const [, code] of text.matchAll(
        /complain\(\s*(?:'error'|'warning'|[^,]+),\s*'([a-z-]+)'/g,
      )) {
        codes.add(code ?? '');
      }
      for (const [, code] of text.matchAll(/(?:code: |error\(|fail\()'([a-z0-9-]+)'/g)) {
        codes.add(code ?? '');
      }
    }
    const notFindings = ['unsafe-value', 'malformed', 'condition-too-long', 'not-a-boolean'];
    const missing = [...codes].filter(
      (code) =>
        !readme.includes(`\`${code}\``) && !code.startsWith('yaml-') && !notFindings.includes(code),
    );
    expect(codes.size).toBeGreaterThan(40);
    expect(missing).toEqual([]);
  });
});

describe('playbooks/scenarios/README.md', () => {
  it('shows a scenario that lints clean, with every measure', () => {
    const text = read('scenarios/README.md');
    const [whole] = blocks(text);
    const { scenario, findings } = parseScenario('readme.yaml', encode(whole ?? ''));
    expect(findings).toEqual([]);
    expect(new Set(scenario?.objectives.map(({ measure }) => measure.kind)).size).toBe(6);
  });
});

it('the project’s README counts the written drills there are', () => {
  const files = readdirSync(new URL('../../playbooks/scenarios/', import.meta.url));
  const count = files.filter((name) => name.endsWith('.yaml')).length;
  const project = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(project).toContain(`There are ${String(count)} written drills`);
});
