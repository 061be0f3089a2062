import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utf8 } from '../../core/journal/bytes.ts';
import { lintAmong } from '../../core/playbook/lint.ts';
import { parsePlaybook } from '../../core/playbook/parse.ts';
import { createYamlMemory } from '../../core/playbook/yaml-pieces.ts';
import { readYaml } from '../../core/playbook/yaml-text.ts';
import { LONG, longText } from './long-text.ts';
import { limited, median, percentile, type Measure } from './measured.ts';
import { project } from './scratch.ts';

const LIMIT_MS = 50;
const KEYSTROKES = 120;
const FOLDER = join(project, 'playbooks');

/**
 * 95th percentile from one keystroke in a playbook of 2,000 lines to all its findings, among the
 * bundled ones. Typed all over the text: most keystrokes leave it whole, some break it for a while.
 */
export const measure: Measure = () => {
  const text = longText();
  const others = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && name !== LONG)
    .flatMap((name) => parsePlaybook(name, readFileSync(join(FOLDER, name))).playbook ?? []);
  const memory = createYamlMemory();
  const findings = (typed: string): number =>
    lintAmong(parsePlaybook('', utf8(typed), memory), others).length;
  for (let warm = 0; warm < 10; warm += 1) findings(text);
  const times: number[] = [];
  const yaml: number[] = [];
  for (let key = 0; key < KEYSTROKES; key += 1) {
    const at = Math.floor((text.length * (key + 0.5)) / KEYSTROKES);
    const typed = `${text.slice(0, at)}x${text.slice(at)}`;
    times.push(took(() => findings(typed)));
    yaml.push(took(() => readYaml(typed)));
  }
  const alone = `reading its YAML alone ${median(yaml).toFixed(0)} ms, half of all within ${median(times).toFixed(0)} ms`;
  const what = `a keystroke in ${String(text.split('\n').length)} lines (${alone})`;
  const value = percentile(times, 0.95);
  return Promise.resolve([
    limited({ id: 'editor-findings', unit: 'ms', value, limit: LIMIT_MS, what }),
  ]);
};

function took(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}
