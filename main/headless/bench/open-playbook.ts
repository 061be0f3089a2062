import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOwnPlaybooks } from '../../adapters/disk/own-playbooks.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { toHex } from '../../core/hex.ts';
import { utf8 } from '../../core/journal/bytes.ts';
import { limited, type Measure } from './measured.ts';
import { project, withScratch } from './scratch.ts';
import { launch } from './windows.ts';

const LIMIT_MS = 100;
const ROUNDS = 5;
const STEPS = 300;
const LONG_ID = 'LONG-01';

/**
 * From the press on a row of the library until the playbook's steps are painted, in the app itself:
 * every bundled playbook and one of 300 steps, five times each, the first opening with the rest.
 */
export const measure: Measure = async () =>
  withScratch(async (folder) => {
    const left = join(folder, 'left');
    mkdirSync(left);
    await keepLong(left);
    const launched = await launch(
      {
        appDir: project,
        address: 'app://',
        usable: OPENED,
        prepare: (userData) => {
          cpSync(left, userData, { recursive: true });
        },
      },
      join(folder, 'ours'),
    );
    await launched.end();
    const what = `from the press to the painted steps, the library’s own and one of ${String(STEPS)} steps`;
    const value = launched.answer;
    return [limited({ id: 'open-playbook', unit: 'ms', value, limit: LIMIT_MS, what })];
  });

async function keepLong(root: string): Promise<void> {
  const hash = createNodeHash();
  const bytes = utf8(longText());
  const sha256 = toHex(hash.sha256(bytes));
  const at = new Date().toISOString();
  const from = { file: 'long.yaml', format: 'breakglass/1' as const, sha256 };
  const version = { sha256, version: '1.0', keptAt: at, by: 'bench', from };
  const shelf = createOwnPlaybooks({ root, hash, boot: 'bench' });
  const kept = await shelf.keep({
    ...{ id: LONG_ID, expected: undefined, at, by: 'bench', version, bytes },
  });
  if (!kept.ok) throw new Error(kept.error.detail);
}

/** The head of the README's playbook, and as many steps as anybody will ever write. */
function longText(): string {
  const readme = readFileSync(join(project, 'playbooks/README.md'), 'utf8');
  const model = /```yaml\n(format: breakglass[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const named = model.replace(/^id: .*$/m, `id: ${LONG_ID}`);
  const head = named.slice(0, named.indexOf('\nroles:') + 1);
  const step = (number: number): string => `
      - id: step-${String(number)}
        kind: do
        title: { en: Do part ${String(number)}, ja: 作業 ${String(number)} を行う }
        do: { en: Do **it** as the list says., ja: 一覧のとおりに**行います**。 }
        expect: { en: It is done, ja: 終わっている }
        risk: read
        usual: 1m
        target: 2m`;
  const sections = Array.from({ length: STEPS / 6 }, (_, part) => {
    const steps = Array.from({ length: 6 }, (__, at) => step(part * 6 + at + 1));
    return `
  - id: part-${String(part + 1)}
    title: { en: Part ${String(part + 1)}, ja: 第 ${String(part + 1)} 部 }
    objective: { en: It is done., ja: 終わっています。 }
    mode: read-do
    steps:${steps.join('')}`;
  });
  return `${head}sections:${sections.join('')}\n`;
}

/** In the page: opens each row of the library in turn, and answers the 95th percentile in ms. */
const OPENED = `(async () => {
  const until = async (look) => {
    for (const ends = Date.now() + 20000; Date.now() < ends;) {
      const found = look();
      if (found) return found;
      await new Promise((next) => setTimeout(next, 1));
    }
    throw new Error('not there within 20 s: ' + look);
  };
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const rows = async () => {
    (await until(() => document.querySelector('[data-place="library"]'))).click();
    await until(() => document.querySelectorAll('[data-playbook]').length > 21);
    await painted();
    return [...document.querySelectorAll('[data-playbook]')];
  };
  const ids = (await rows()).map((row) => row.dataset.playbook);
  if (!ids.includes('${LONG_ID}')) throw new Error('the long playbook is not in the library');
  const times = [];
  for (let round = 0; round < ${String(ROUNDS)}; round += 1) {
    for (const id of ids) {
      const row = (await rows()).find((one) => one.dataset.playbook === id);
      const began = performance.now();
      row.click();
      await until(() => document.querySelector('[data-steps] li'));
      await painted();
      times.push(performance.now() - began);
    }
  }
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1];
})()`;
