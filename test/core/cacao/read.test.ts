import { describe, expect, it } from 'vitest';
import { readCacao } from '../../../main/core/cacao/read.ts';
import type { Json } from '../../../main/core/json/value.ts';
import { ACTION, action, bytesOf, END, idOf, sample, START, steps } from './sample.ts';

const codes = (json: Json): readonly string[] =>
  readCacao('a.json', bytesOf(json)).findings.map(({ level, code }) => `${level} ${code}`);
const acts = (changes: Parameters<typeof action>[0]): Json =>
  sample({ workflow: steps({ [ACTION]: action({ on_completion: END, ...changes }) }) });

describe('readCacao', () => {
  it('has nothing to say of a good one', () => {
    const reading = readCacao('a.json', bytesOf(sample()));
    expect(reading.findings).toEqual([]);
    expect(reading.document?.steps.size).toBe(3);
  });

  it.each<[string, Json]>([
    ['cacao-not-a-playbook', [1]],
    ['cacao-not-a-playbook', sample({ type: 'bundle' })],
    ['cacao-version', sample({ spec_version: 'cacao-1.1' })],
    ['cacao-version', sample({ spec_version: { toString: 1 } })],
    ['cacao-no-workflow', sample({ workflow: [] })],
    ['cacao-step-not-object', sample({ workflow: steps({ [idOf('action', 9)]: 7 }) })],
  ])('refuses with %s', (code, json) => {
    expect(codes(json)).toContain(`error ${code}`);
    expect(readCacao('a.json', bytesOf(json)).document).toBeUndefined();
  });

  it('tells the line and the pointer', () => {
    const json = sample({ workflow: steps({ [START]: { type: 'start', on_completion: 'x' } }) });
    const [finding] = readCacao('a.json', bytesOf(json)).findings;
    expect(finding).toMatchObject({
      code: 'cacao-dangling',
      line: 13,
      column: 21,
      pointer: `/workflow/${START}/on_completion`,
    });
  });

  it.each<[string, Json]>([
    ['warning cacao-missing-field', sample({ created_by: 3 })],
    ['warning cacao-identifier', sample({ id: 'playbook-1' })],
    ['warning cacao-timestamp', sample({ created: 'yesterday' })],
    ['info cacao-timestamp-digits', sample({ created: '2026-01-02T03:04:05Z' })],
    ['warning cacao-variable-name', sample({ playbook_variables: { host: { type: 'string' } } })],
    ['warning cacao-summary', sample({ playbook_processing_summary: { if_logic: true } })],
    ['warning cacao-revoked', sample({ revoked: true })],
    ['info cacao-unknown-field', sample({ banana: 1 })],
    ['info cacao-extension', sample({ extension_definitions: { x: { name: 'layout' } } })],
    [
      'info cacao-marking-red',
      sample({ data_marking_definitions: { m: { tlpv2_level: 'TLP:RED' } } }),
    ],
    ['warning cacao-no-commands', acts({ commands: [] })],
    ['warning cacao-empty-command', acts({ commands: [{ type: 'manual', command: ' ' }] })],
    ['warning cacao-base64', acts({ commands: [{ type: 'bash', command_b64: '/w==' }] })],
    ['warning cacao-command-type', acts({ commands: [{ type: 'ftp', command: 'x' }] })],
    ['warning cacao-no-agent', acts({ agent: 4 })],
    ['warning cacao-agent', acts({ targets: [idOf('ssh', 8)] })],
    ['warning cacao-variable-unknown', acts({ out_args: ['__x__'] })],
    ['warning cacao-step-type', acts({ type: 'dance' })],
  ])('says %s', (said, json) => {
    expect(codes(json)).toContain(said);
    expect(readCacao('a.json', bytesOf(json)).document).toBeDefined();
  });
});
