import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { jssKeys } from '../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../main/adapters/system/name-ids.ts';
import { importPlaybook } from '../../main/core/imported/import.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { foreignFiles } from './foreign-files.ts';

const named = (files: readonly string[]): [string, string][] =>
  files.map((file) => [basename(file), file]);
const documents = named(foreignFiles('ssm-docs', /\.(?:ya?ml|json)$/));
const texts = named(foreignFiles('aws-playbooks', /\.md$/));
const read = (file: string): ReturnType<typeof importPlaybook> =>
  importPlaybook(file, readFileSync(file), { hash: createNodeHash(), ids: nameIds, keys: jssKeys });

describe.runIf(documents.length + texts.length > 0)('files of others', () => {
  it.each([...documents, ...texts])('%s becomes a draft that opens', (_, file) => {
    const { draft, findings } = read(file);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    const parsed = parsePlaybook('draft.yaml', new TextEncoder().encode(draft?.text));
    expect(parsed.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each(texts)('%s: every line is accounted for, and none is cut', (_, file) => {
    const { ranges = [], findings } = read(file);
    let next = 1;
    for (const { from, to } of ranges) {
      expect(from).toBe(next);
      next = to + 1;
    }
    expect(next - 1).toBe(readFileSync(file, 'utf8').split('\n').length);
    expect(findings.map(({ code }) => code)).not.toContain('import-text-cut');
  });

  it.runIf(documents.length > 0)('finds the rollbacks that also run after success', () => {
    const through = documents.filter(([, file]) =>
      read(file).findings.some(({ code }) => code === 'ssm-fall-through'),
    );
    expect(through.map(([name]) => name)).toContain('chaos-ssm--ssma-nacl-faults.yml');
  });
});
