import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const all = { ...manifest.dependencies, ...manifest.devDependencies };

/** Versions that were installed and run together; a change here is a decision, not an update. */
const pinned: Readonly<Record<string, string>> = {
  node: '24.21.0',
  typescript: '6.0.3',
  eslint: '10.15.0',
  'typescript-eslint': '8.73.0',
  'eslint-plugin-react-hooks': '7.1.1',
  'eslint-plugin-jsx-a11y': '6.10.2',
  prettier: '3.10.1',
  'dependency-cruiser': '18.7.2',
  knip: '6.42.1',
  vitest: '5.1.1',
  'fast-check': '4.10.2',
  '@playwright/test': '1.65.1',
  'axe-core': '4.14.1',
  electron: '45.4.1',
  'electron-vite': '6.0.0',
  vite: '8.3.8',
  '@vitejs/plugin-react': '6.3.0',
  'electron-builder': '26.17.0',
  '@electron/fuses': '2.1.3',
  spectron: '19.0.0',
  'electron-store': '12.0.0',
};

describe('pins', () => {
  it.each(Object.entries(pinned))('%s is %s', (name, version) => {
    expect(all[name]).toBe(version);
  });

  it('every dependency is one exact version', () => {
    const loose = Object.entries(all).filter(
      ([, version]) =>
        !/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/.test(version) && !version.startsWith('file:tools/'),
    );
    expect(loose).toEqual([]);
  });

  it('the lockfile names no registry, so that any mirror can serve it', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http');
    expect(readFileSync('.npmrc', 'utf8')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('only the Node binary may run a script on install', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({
      allowScripts: { node: true },
    });
  });
});
