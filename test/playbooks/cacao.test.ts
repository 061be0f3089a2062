import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../main/adapters/system/hash.ts';
import { jssKeys } from '../../main/adapters/system/jss-keys.ts';
import { nameIds } from '../../main/adapters/system/name-ids.ts';
import { importPlaybook } from '../../main/core/imported/import.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { foreignFiles, foreignFolder } from './foreign-files.ts';

const files = foreignFiles('cacao', /\.json$/).map((file) => [relative(foreignFolder, file), file]);
const good = files.filter(([name]) => name?.includes('negative') === false);
const bad = files.filter(([name]) => name?.includes('negative') === true);
const imported = (file = ''): ReturnType<typeof importPlaybook> =>
  importPlaybook(file, readFileSync(file), { hash: createNodeHash(), ids: nameIds, keys: jssKeys });

describe.runIf(files.length > 0)('CACAO playbooks of others', () => {
  it.each(good)('%s becomes a draft that opens', (_, file) => {
    const { draft, findings } = imported(file);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    const parsed = parsePlaybook('draft.yaml', new TextEncoder().encode(draft?.text));
    expect(parsed.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(parsed.playbook?.imported?.from).toBe('cacao-2.0');
  });

  it.each(bad)('%s is refused or flagged', (_, file) => {
    const { findings } = imported(file);
    expect(findings.some(({ level }) => level !== 'info')).toBe(true);
    for (const { line, message } of findings) {
      expect(line).toBeGreaterThan(0);
      expect(message.ja).toMatch(/[\p{Script=Hiragana}]/u);
    }
  });

  it('refuses the one that never ends, and names where', () => {
    const endless = bad.find(([name]) => name?.includes('infinite'));
    expect(endless).toBeDefined();
    const { draft, findings } = imported(endless?.[1]);
    expect(draft).toBeUndefined();
    expect(findings.find(({ level }) => level === 'error')).toMatchObject({
      code: 'cacao-endless',
      line: 91,
    });
  });
});
