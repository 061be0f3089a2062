import { expect, test } from 'vitest';
import { parseScenario } from '../../../main/core/drill/scenario.ts';

const head = `format: breakglass-scenario/1
id: one
world: sso-outage
playbook: PB-01
title: { en: T, ja: T }
summary: { en: S, ja: S }
story: { en: S, ja: S }
objectives:
  - { id: a, title: { en: A, ja: A }, measure: { kind: roles-revoked } }
timeline:
`;

function findings(timeline: string): readonly string[] {
  const parsed = parseScenario('one.yaml', new TextEncoder().encode(head + timeline));
  return parsed.findings.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

const inject = `inject: { by: phone, from: { en: Mori, ja: 森 }, says: { en: Q, ja: Q }, expect: { en: E, ja: E } }`;

test.each([
  ['an item that does nothing', '  - { id: a, when: { after: 1m } }\n', ['11:5 timeline-empty']],
  [
    'two of one id',
    `  - { id: a, when: { after: 1m }, ${inject} }\n  - { id: a, when: { after: 2m }, ${inject} }\n`,
    ['12:11 duplicate-id'],
  ],
  ['an end of nothing', '  - { id: a, when: { after: 1m }, ends: [b] }\n', ['11:42 timeline-ends']],
  [
    'an end of itself',
    '  - { id: a, when: { after: 1m }, faults: [{ kind: all-dark }], ends: [a] }\n',
    ['11:72 timeline-ends'],
  ],
  [
    'an end of what breaks nothing',
    `  - { id: a, when: { after: 1m }, ${inject} }\n  - { id: b, when: { after: 1m }, ends: [a] }\n`,
    ['12:42 timeline-ends'],
  ],
])('%s', (_name, timeline, expected) => {
  expect(findings(timeline)).toEqual(expected);
});

test.each([
  ['a fault nobody knows', '  - { id: a, when: { after: 1m }, faults: [{ kind: fire }] }\n'],
  ['a trigger nobody knows', '  - { id: a, when: { after: 1m, at: noon }, ends: [a] }\n'],
  [
    'a Region that is none',
    '  - { id: a, when: { after: 1m }, faults: [{ kind: region-dark, region: x }] }\n',
  ],
  [
    'a share of nothing',
    '  - { id: a, when: { after: 1m }, faults: [{ kind: network, what: cut, share: 0 }] }\n',
  ],
])('%s is refused, with its line', (_name, timeline) => {
  expect(findings(timeline).length).toBeGreaterThan(0);
  for (const finding of findings(timeline)) expect(finding).toMatch(/^11:/);
});

test('a timeline that is right comes through whole', () => {
  const text = `  - { id: dark, when: { after: 4m }, faults: [{ kind: region-dark, region: us-east-1 }] }
  - { id: call, when: { step: open/sign-in, after: 10s }, ${inject} }
  - { id: light, when: { step: failing-part }, ends: [dark] }
`;
  const { scenario } = parseScenario('one.yaml', new TextEncoder().encode(head + text));
  expect(findings(text)).toEqual([]);
  expect(scenario?.timeline.map(({ id, when }) => [id, when])).toEqual([
    ['dark', { is: 'time', afterSeconds: 240 }],
    ['call', { is: 'step', path: 'open/sign-in', afterSeconds: 10 }],
    ['light', { is: 'step', path: 'failing-part', afterSeconds: 0 }],
  ]);
  expect(scenario?.timeline[0]?.faults).toEqual([
    { kind: 'region-dark', region: 'us-east-1', how: 'silent' },
  ]);
});
