import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../main/actions/desk.ts';
import { installKit } from '../../../main/actions/kit/install-kit.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { chooseKit } from '../../../main/actions/kit/look-at-kit.ts';
import { err } from '../../../main/core/result.ts';
import { bytesOf, EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { offeredKits, signedKit } from '../../fakes/offered-kit.ts';

const NEWER = EXAMPLE_KIT.replace('2026-10-01', '2026-11-01').replace('pager 12', 'pager 13');

async function codeOf(desk: Desk, wish: Parameters<typeof installKit>[1]): Promise<string> {
  const done = await installKit(desk, wish);
  return done.ok ? 'done' : done.error.code;
}

describe('a kit that is not taken', () => {
  test('was changed after it was signed', async () => {
    const { desk, shelf, offer } = offeredKits();
    const bytes = bytesOf(new TextDecoder().decode(signedKit(EXAMPLE_KIT)).replace('Corp', 'Core'));
    const { id } = await offer(bytes);
    expect(await codeOf(desk, { id, reason: 'urgent' })).toBe('kit-broken');
    expect(shelf.current()).toBeUndefined();
  });

  test('has errors', async () => {
    const { desk, offer } = offeredKits();
    const { id } = await offer(signedKit(EXAMPLE_KIT.replace('totp', 'fido')));
    expect(await codeOf(desk, { id, reason: 'urgent' })).toBe('kit-has-errors');
  });

  test('is not the one that was looked at', async () => {
    const { desk, offer } = offeredKits();
    const { id } = await offer(bytesOf(EXAMPLE_KIT));
    await offer(bytesOf(NEWER));
    expect(await codeOf(desk, { id, reason: 'urgent' })).toBe('kit-gone');
  });

  test('nobody known signed, and no reason is given', async () => {
    const { desk, offer, signers } = offeredKits();
    for (const bytes of [bytesOf(EXAMPLE_KIT), signedKit(EXAMPLE_KIT)]) {
      const { id } = await offer(bytes);
      expect(await codeOf(desk, { id })).toBe('reason-required');
      expect(await codeOf(desk, { id, reason: ' \t' })).toBe('reason-required');
    }
    expect(signers.list()).toEqual([]);
  });

  test('would have a key trusted that did not sign it, or that is nobody’s', async () => {
    const { desk, offer, signers } = offeredKits();
    const { id, offered } = await offer(signedKit(EXAMPLE_KIT));
    const vkey = offered.signers[0]?.vkey ?? '';
    const other = { vkey: 'breakglass.invalid/kit-signer/x+00000000+AA==', person: 'Sato' };
    expect(await codeOf(desk, { id, trust: other, reason: 'urgent' })).toBe('value-invalid');
    expect(await codeOf(desk, { id, trust: { vkey, person: ' ' } })).toBe('value-invalid');
    expect(signers.list()).toEqual([]);
  });

  test('is not confirmed in main’s own window', async () => {
    const { desk, offer, shelf, signers, made } = offeredKits();
    let shown: readonly string[] = [];
    made.answer = (readBack) => {
      shown = 'facts' in readBack ? readBack.facts.map(({ value }) => value) : [];
      return { accepted: false, typed: '' };
    };
    const { id, offered } = await offer(signedKit(EXAMPLE_KIT));
    const { vkey = '', fingerprint } = offered.signers[0] ?? {};
    const done = await codeOf(desk, { id, trust: { vkey, person: 'Sato' } });
    expect(done).toBe('confirmation-declined');
    expect(shown).toEqual(expect.arrayContaining([fingerprint, offered.sha256, 'Sato']));
    expect([signers.list(), shelf.current()]).toEqual([[], undefined]);
  });

  test('cannot be read, and nothing is on the desk then', async () => {
    const { desk } = offeredKits();
    expect(await chooseKit(desk)).toEqual(err({ code: 'kit-unreadable', raw: 'ENOENT' }));
    expect(desk.kitLook).toBeUndefined();
  });
});

test('whose key is believed from now on stands in the open log', async () => {
  const { desk, offer, made } = offeredKits();
  const started = await startRun(desk, { playbook: 'PB-T', mode: 'incident' });
  expect(started.ok).toBe(true);
  const { id, offered } = await offer(signedKit(EXAMPLE_KIT));
  const vkey = offered.signers[0]?.vkey ?? '';
  expect(await codeOf(desk, { id, trust: { vkey, person: 'Sato' } })).toBe('done');
  const told = made.journals.logs.at(-1)?.entries.find(({ type }) => type === 'security');
  expect(JSON.stringify(told?.data)).toContain(`trusted as Sato: ${vkey}`);
});

describe('a kit that is taken', () => {
  test('for a reason, and it is believed no more for that', async () => {
    const { desk, shelf, offer } = offeredKits();
    const { id } = await offer(bytesOf(EXAMPLE_KIT));
    expect(await codeOf(desk, { id, reason: 'first laptop, read over the phone' })).toBe('done');
    expect(shelf.current()).toMatchObject({ standing: 'unsigned', kit: { name: 'Example Corp' } });
    expect(await codeOf(desk, { id, reason: 'again' })).toBe('kit-gone');
  });

  test('with the key that was compared; the next one of that key needs no word', async () => {
    const { desk, shelf, offer } = offeredKits();
    const first = await offer(signedKit(EXAMPLE_KIT));
    const vkey = first.offered.signers[0]?.vkey ?? '';
    expect(await codeOf(desk, { id: first.id, trust: { vkey, person: '佐藤' } })).toBe('done');
    expect(shelf.current()).toMatchObject({ standing: 'trusted', kit: { signed: true } });

    const next = await offer(signedKit(NEWER));
    expect(next.changes).toEqual([
      { part: 'people', is: 'changed', id: 'jones', fields: ['contact'] },
    ]);
    expect(await codeOf(desk, { id: next.id })).toBe('done');
    expect(shelf.current()?.kit?.prepared).toBe('2026-11-01');

    const back = await offer(signedKit(EXAMPLE_KIT));
    expect(back.older).toBe(true);
    expect(await codeOf(desk, { id: back.id })).toBe('reason-required');
    expect(await codeOf(desk, { id: back.id, reason: 'the update was wrong' })).toBe('done');
  });
});
