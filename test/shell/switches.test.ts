import { describe, expect, it } from 'vitest';
import { refusedSwitches } from '../../main/shell/switches.ts';

describe('checklist 4: a packaged app', () => {
  it.each([
    ['--no-sandbox', 'no-sandbox'],
    ['--NO-SANDBOX', 'no-sandbox'],
    ['-no-sandbox', 'no-sandbox'],
    ['/no-sandbox', 'no-sandbox'],
    ['--no-sandbox=1', 'no-sandbox'],
    ['--inspect', 'inspect'],
    ['--inspect-brk=0.0.0.0:9229', 'inspect-brk'],
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--disable-web-security', 'disable-web-security'],
    ['--load-extension=/x', 'load-extension'],
    ['--renderer-cmd-prefix=gdb', 'renderer-cmd-prefix'],
  ])('does not start with %s', (argument, name) => {
    expect(refusedSwitches(['breakglass', argument], true)).toEqual([name]);
  });

  it('starts with ordinary ones', () => {
    expect(refusedSwitches(['breakglass', '--lang=ja', '--user-data-dir=/x', 'a'], true)).toEqual(
      [],
    );
  });

  it('does not take its own path for a switch', () => {
    expect(refusedSwitches(['/no-sandbox'], true)).toEqual([]);
  });

  it('refuses none in development, where root needs --no-sandbox', () => {
    expect(refusedSwitches(['electron', '--no-sandbox', '--inspect'], false)).toEqual([]);
  });
});
