import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../main/shell/data-folder.ts';

describe('BREAKGLASS_DATA', () => {
  it.each(['relative', './here', '../up', '~/data', '/nul\0byte'])('refuses %j', (given) => {
    expect(dataFolder(given, false)).toMatchObject({ is: 'refused' });
  });

  it('moves userData in development', () => {
    expect(dataFolder('/tmp/a/../b', false)).toEqual({ is: 'given', folder: '/tmp/b' });
  });

  it.each([undefined, ''])('%j changes nothing', (given) => {
    expect(dataFolder(given, false)).toEqual({ is: 'default' });
  });

  it('is not listened to by a packaged app', () => {
    expect(dataFolder('/tmp/b', true)).toEqual({ is: 'default' });
  });
});
