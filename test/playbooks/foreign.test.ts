import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../main/core/drill/scenario.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';
import { foreignFiles, foreignFolder as folder } from './foreign-files.ts';

const files = foreignFiles('', /./);

describe.runIf(files.length > 0)('files in other formats', () => {
  it.each(files.map((file) => [relative(folder, file), file]))(
    '%s: one clear finding',
    (name, file) => {
      const bytes = readFileSync(file);
      for (const findings of [
        parsePlaybook(name, bytes).findings,
        parseScenario(name, bytes).findings,
      ]) {
        expect(findings).toHaveLength(1);
        const [finding] = findings;
        expect(finding).toMatchObject({ file: name, level: 'error' });
        expect(finding?.line).toBeGreaterThan(0);
        expect(finding?.message.ja).toMatch(/[\p{Script=Hiragana}]/u);
      }
    },
  );

  it.each([
    ['cacao/', 'CACAO'],
    ['ssm-docs/', 'Systems Manager'],
    ['aws-playbooks/', 'Markdown'],
  ])('says what the files in %s are', (kind, words) => {
    const some = files.filter((file) => relative(folder, file).startsWith(kind));
    expect(some.length).toBeGreaterThan(0);
    const said = some.filter((file) =>
      parsePlaybook(file, readFileSync(file)).findings[0]?.message.en.includes(words),
    );
    // The negative examples are broken on purpose; nearly all must be told apart all the same.
    expect(said.length / some.length).toBeGreaterThan(0.8);
  });
});
