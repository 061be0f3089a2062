import { describe, expect, it } from 'vitest';
import { isOn, mayRequest } from '../../main/shell/origins.ts';

describe('checklist 1 and 18: what a page may request', () => {
  it.each([
    'http://example.com/',
    'https://aws.amazon.com/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'blob:app://bundle/x',
    'app://confirm/',
    'app://bundle.evil/',
    'app://bundle@evil/',
    'app://user@bundle/',
    'app://bundle:1/',
    'devtools://devtools/bundled/inspector.html',
    'chrome://version',
    'javascript:alert(1)',
    '',
    'bundle',
  ])('%j is cancelled', (address) => {
    expect(mayRequest('bundle', address, false)).toBe(false);
  });

  it('is its own host, and the developer tools in development', () => {
    expect(mayRequest('bundle', 'app://bundle/assets/a.js', false)).toBe(true);
    expect(mayRequest('confirm', 'app://confirm/', false)).toBe(true);
    expect(mayRequest('bundle', 'devtools://devtools/x', true)).toBe(true);
    expect(isOn('confirm', 'app://bundle/')).toBe(false);
  });
});
