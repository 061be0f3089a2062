import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import { choosePlaybook, lookAgain } from '../../../main/actions/own-playbooks/look.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';

const ops = ownYaml('OPS-01', '1');

describe('is not kept', () => {
  test('with errors', async () => {
    const { desk, offer } = ownBench();
    const { id } = await offer(ops.replace('SEV2', 'SEV9'));
    expect(await keepPlaybook(desk, { look: id })).toMatchObject({
      error: { code: 'playbook-has-errors' },
    });
  });

  test('when it is not the one that was looked at', async () => {
    const { desk, offer } = ownBench();
    const { id } = await offer(ops);
    await offer(ownYaml('OPS-02', '1'));
    expect(await keepPlaybook(desk, { look: id })).toMatchObject({
      error: { code: 'playbook-gone' },
    });
  });

  test.each([undefined, 'PB-91'])('under an id of the app’s own, named as %s', async (replaces) => {
    const { desk, offer, live } = ownBench();
    const { id } = await offer(ownYaml('PB-90', '2'));
    const wish = { look: id, ...(replaces === undefined ? {} : { replaces }) };
    expect(await keepPlaybook(desk, wish)).toMatchObject({
      error: { code: 'playbook-id-reserved', params: { id: 'PB-90' } },
    });
    expect((await live.open()).own?.size).toBe(0);
  });

  test('without a yes in main’s own window, which names what it replaces', async () => {
    const { desk, offer, made, shelf } = ownBench();
    let asked = '';
    made.answer = (readBack) => {
      asked = JSON.stringify(readBack);
      return { accepted: false, typed: '' };
    };
    const { id, offered } = await offer(ownYaml('PB-90', '2'));
    const kept = await keepPlaybook(desk, { look: id, replaces: 'PB-90' });
    expect(kept).toMatchObject({ error: { code: 'confirmation-declined' } });
    expect(asked).toContain('PB-90 1.0.0');
    expect(asked).toContain(offered.becomes?.sha256);
    expect(asked).toContain('"not signed"');
    expect((await shelf.reload()).books).toEqual([]);
  });

  test('where another copy of the app kept one meanwhile', async () => {
    const { desk, offer, shelf } = ownBench();
    const { id } = await offer(ops);
    const look = desk.playbookLook;
    await keepPlaybook(desk, { look: id });
    if (look) desk.playbookLook = look;
    expect(await keepPlaybook(desk, { look: id })).toMatchObject({
      error: { code: 'playbook-gone' },
    });
    expect((await shelf.reload()).books[0]?.versions).toHaveLength(1);
  });
});

test('the bytes that were looked at are kept, though the file is gone by then', async () => {
  const { desk, root, offer, live } = ownBench();
  const { id, offered } = await offer(ops);
  rmSync(join(root, 'ours.yaml'));
  expect((await keepPlaybook(desk, { look: id })).ok).toBe(true);
  expect((await live.open()).find('OPS-01')?.ref.sha256).toBe(offered.sha256);
  expect(await choosePlaybook(desk)).toMatchObject({ error: { code: 'playbook-unreadable' } });
});

test('a draft takes another id; our own says its own', async () => {
  const { desk, offer } = ownBench();
  const draft = await offer('# Restart\n\n## Do\n\nStop it, then start it.\n', 'ops.md');
  const again = await lookAgain(desk, { look: draft.id, id: 'OPS-77' });
  expect(again.ok && again.value.offered.becomes?.playbook.id).toBe('OPS-77');
  const ours = await offer(ops);
  expect((await lookAgain(desk, { look: ours.id, id: 'OPS-77' })).ok).toBe(false);
});
