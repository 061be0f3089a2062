import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { bytesOf } from './example-kit.ts';

test('the kit that docs/kit.md shows is a kit, without a finding', () => {
  const page = readFileSync(new URL('../../../docs/kit.md', import.meta.url), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { kit, findings } = parseKit('docs/kit.md', bytesOf(example));
  expect(findings).toEqual([]);
  expect(kit?.lanes).toEqual(['console', 'sealed-key']);
});
