import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../main/core/drill/scenario.ts';

const text = readFileSync(
  new URL('../../../playbooks/scenarios/sso-outage.yaml', import.meta.url),
  'utf8',
);
const parse = (source: string): ReturnType<typeof parseScenario> =>
  parseScenario('s.yaml', new TextEncoder().encode(source));

function codes(from: string, to: string): readonly string[] {
  if (!text.includes(from)) throw new Error(`the scenario holds no "${from}"`);
  const { scenario, findings } = parse(text.replace(from, () => to));
  expect(scenario).toBeUndefined();
  return findings.map(({ line, code }) => `${String(line)} ${code}`);
}

describe('scenarios', () => {
  it.each([
    ['an unknown measure', 'kind: time-to-signed-in', 'kind: time-to-lunch', '28 unknown-kind'],
    ['a measure without a time', ', within: 10m', '', '28 missing-field'],
    ['a time that is none', 'within: 10m', 'within: soon', '28 bad-format'],
    ['a playbook that is none', 'playbook: PB-01', 'playbook: first', '5 bad-format'],
    ['no story', 'story:', 'storey:', '12 unknown-field'],
    ['one id twice', 'id: first-action', 'id: signed-in', '29 duplicate-id'],
    [
      'a playbook in its place',
      'format: breakglass-scenario/1',
      'format: breakglass/1',
      '2 not-this-format',
    ],
    ['an alias', 'id: sso-outage\n', 'id: &x sso-outage\n', '3 yaml-alias'],
  ])('refuse %s', (_what, from, to, expected) => {
    expect(codes(from, to)).toContain(expected);
  });

  it('give times in seconds', () => {
    const { scenario, findings } = parse(text);
    expect(findings).toEqual([]);
    expect(scenario).toMatchObject({ id: 'sso-outage', world: 'sso-outage', playbook: 'PB-01' });
    expect(scenario?.objectives.map(({ measure }) => measure.kind)).toEqual([
      'time-to-signed-in',
      'time-to-first-action',
      'critical-steps',
      'evidence-before-containment',
      'unknown-outcomes-settled',
      'roles-revoked',
    ]);
    expect(scenario?.objectives[0]?.measure).toEqual({
      kind: 'time-to-signed-in',
      withinSeconds: 600,
    });
  });

  it('survive any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { scenario, findings } = parseScenario('any.yaml', bytes);
        expect(scenario === undefined).toBe(findings.length > 0);
      }),
    );
  });
});
