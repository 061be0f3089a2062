import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CONFIRM_POLICY,
  CONTENT_POLICY,
  REACT_ARIA_STYLE,
} from '../../main/shell/content-policy.ts';
import { places, shippedSources } from './sources.ts';

/** The Electron security checklist, item by item, where reading the sources proves it. */
const sources = shippedSources();
const shell = sources.filter(({ path }) => path.startsWith('main/shell/'));

describe('the search itself', () => {
  it('reads the sources and finds what is there', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(places(shell, /contextIsolation: true/)).toHaveLength(1);
  });
});

describe('checklist', () => {
  it('1: no page loads anything over http, ftp or ws', () => {
    const pages = sources.filter(
      ({ path }) => path.startsWith('renderer/') || path.startsWith('main/shell/'),
    );
    const allowed = /http:\/\/www\.w3\.org\/2000\/svg/;
    expect(
      places(pages, /\b(http|ws|ftp):\/\//).filter((at) => !lineAt(at).match(allowed)),
    ).toEqual([]);
  });

  it.each([
    ['2 and 3', /nodeIntegration\w*: true|contextIsolation: false/],
    ['4', /sandbox: false/],
    ['6', /webSecurity/],
    ['8', /allowRunningInsecureContent/],
    ['9', /experimentalFeatures/],
    ['10', /[eE]nableBlinkFeatures|enable-blink-features|enable-features/],
    ['11', /<webview|allowpopups/],
    ['12', /webviewTag: true/],
    ['18', /\.loadFile\(|loadURL\(['"`](?!app:)|['"`]file:\/\//],
  ])('%s: no source says %s', (_item, pattern) => {
    expect(places(sources, pattern)).toEqual([]);
  });

  it('15: the browser is opened in one place', () => {
    const oneDoor = [expect.stringMatching(/^main\/shell\/open-link\.ts:/)];
    expect(places(sources, /openExternal/)).toEqual(oneDoor);
    expect(places(sources, /showItemInFolder/)).toEqual(oneDoor);
    expect(places(sources, /openPath/)).toEqual([]);
  });

  it('17: nothing is listened to but through bind, which checks the sender', () => {
    expect(places(sources, /ipcMain\.(on|once|handle|handleOnce)\(|\.ipc\.(on|handle)\(/)).toEqual(
      [],
    );
    const filesOf = (pattern: RegExp) => [
      ...new Set(places(sources, pattern).map((at) => at.split(':')[0])),
    ];
    expect(filesOf(/(?<!\bprotocol|\bcarrier)\.handle\(/)).toEqual(['main/ipc/dispatch.ts']);
    // What is printed has a session and a protocol of its own.
    const protocols = ['main/shell/app-protocol.ts', 'main/shell/printer.ts'];
    expect(filesOf(/\bprotocol\.handle\(/)).toEqual(protocols);
    // An HTTP client's own handler, no listener.
    expect(filesOf(/\bcarrier\.handle\(/)).toEqual([
      'main/adapters/aws/federation.ts',
      'main/adapters/aws/kms.ts',
      'main/adapters/upload/aws-target.ts',
    ]);
  });

  it('20: only the preloads see ipcRenderer and contextBridge', () => {
    const elsewhere = places(sources, /ipcRenderer|contextBridge/).filter(
      (at) => !at.startsWith('main/preload/'),
    );
    expect(elsewhere).toEqual([]);
  });

  it.each([
    ['synchronous messages', /sendSync/],
    ['the remote module', /@electron\/remote|enableRemoteModule/],
    ['crash reports', /crashReporter/],
    ['script run in a page from outside', /executeJavaScript|insertCSS/],
    ['updates', /autoUpdater/],
    ['code from text', /\beval\(|new Function\(/],
  ])('beyond: no %s', (_what, pattern) => {
    expect(places(sources, pattern)).toEqual([]);
  });
});

describe('7: the content policy', () => {
  it('allows by hash the one style React Aria puts in, as the installed package has it', () => {
    const file = 'node_modules/react-aria/dist/private/interactions/usePress.mjs';
    const code = readFileSync(file, 'utf8');
    const template = /textContent = `([^`]*)`\s*\.trim\(\)/.exec(code)?.[1] ?? '';
    const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(code)?.[1] ?? '';
    const style = template.replace(/\$\{[^}]*\}/, attribute).trim();
    expect(style).toContain('touch-action');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(REACT_ARIA_STYLE).toBe(`'sha256-${hash}'`);
  });

  it.each([CONTENT_POLICY, CONFIRM_POLICY])(
    'starts from nothing and has no way in: %s',
    (policy) => {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
    },
  );

  it('has no exception for the confirm page', () => {
    expect(CONFIRM_POLICY).toContain("style-src 'self';");
  });
});

function lineAt(place: string): string {
  const [path = '', number = '0'] = place.split(':');
  return sources.find((source) => source.path === path)?.code.split('\n')[Number(number) - 1] ?? '';
}
