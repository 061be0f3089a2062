import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../main/core/drill/scenario.ts';
import { parsePlaybook } from '../../main/core/playbook/parse.ts';

/** Real files that nobody here wrote: beside the project, or where the variable says. */
const folder =
  process.env['BREAKGLASS_DATA_FILES'] ??
  fileURLToPath(new URL('../../../shared/data', import.meta.url));

const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  : [];

if (files.length === 0) {
  console.info(`No real files in ${folder}: the tests on foreign formats are left out.`);
}

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
