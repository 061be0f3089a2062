import { describe, expect, it } from 'vitest';
import { closedDrill, createLogDisk, openDrill } from '../../fakes/log-disk.ts';

describe('masking a text that goes elsewhere than into a record', () => {
  const marked = /^a \[REDACTED:protected:[0-9a-f]{8}\] b$/;

  it.each([
    ['as it is', 'hunter2 & hunter3'],
    ['URL-encoded', encodeURIComponent('hunter2 & hunter3')],
    ['in hex', Buffer.from('hunter2 & hunter3').toString('hex')],
  ])('hides a protected value, %s', async (_, form) => {
    const journal = await openDrill(createLogDisk());
    const text = `a ${form} b`;
    expect(journal.mask(text)).toBe(text);
    journal.protect(['hunter2 & hunter3']);
    expect(journal.mask(text)).toMatch(marked);
  });

  it('hides what looks like a secret, keeps the rest, and masks a masked text no further', async () => {
    const journal = await openDrill(createLogDisk());
    const masked = journal.mask('login: password=correct-horse, then go on');
    expect(masked).toMatch(/^login: password=\[REDACTED:password:[0-9a-f]{8}\], then go on$/);
    expect(journal.mask(masked)).toBe(masked);
    expect(journal.mask('ディスクは正常です')).toBe('ディスクは正常です');
  });

  it('still hides after the log has ended', async () => {
    const journal = await closedDrill(createLogDisk(), 3);
    journal.protect(['hunter2222']);
    expect(journal.mask('a hunter2222 b')).toMatch(marked);
  });
});
