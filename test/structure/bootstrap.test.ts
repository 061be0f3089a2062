import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyStale } from '../../tools/bootstrap/dependencies.mjs';

let project = '';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'breakglass-bootstrap-'));
  mkdirSync(join(project, 'node_modules'));
});

afterEach(() => rmSync(project, { recursive: true }));

const locked = {
  '': { version: '1.0.0' },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
  'node_modules/linked': { link: true },
  'tools/linked': { version: '1.0.0' },
};

describe('when dependencies are installed again', () => {
  it('when there are none, or an install was cut short', () => {
    lock('package-lock.json', locked);
    expect(whyStale(project)).toBe('Dependencies are not installed.');
  });

  it('when one is missing', () => {
    lock('package-lock.json', locked);
    lock('node_modules/.package-lock.json', {});
    expect(whyStale(project)).toBe('node_modules/zod should be 4.6.7 and is missing.');
  });

  it('when one is of another version', () => {
    lock('package-lock.json', locked);
    lock('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.6' } });
    expect(whyStale(project)).toBe('node_modules/zod should be 4.6.7 and is 4.6.6.');
  });

  it('not for packages of other systems, links, or packages beyond the lockfile', () => {
    lock('package-lock.json', locked);
    lock('node_modules/.package-lock.json', {
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/extra': { version: '1.0.0' },
    });
    expect(whyStale(project)).toBeUndefined();
  });
});

function lock(file: string, packages: object): void {
  writeFileSync(join(project, file), JSON.stringify({ packages }));
}
