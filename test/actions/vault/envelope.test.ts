import { beforeEach, describe, expect, it } from 'vitest';
import { askEnvelope } from '../../../main/actions/vault/flow.ts';
import { secretView } from '../../../main/ipc/views/secret-view.ts';
import { vaultBench, type VaultBench } from '../../fakes/vault-desk.ts';

const ABOUT = { title: 'Root of example', first: 'Sato', second: 'Jones' };
const SECRET = 'what was in the envelope';
const [SATO, JONES] = ['violet kettle marsh turnip', 'granite pillow ocean ladder'];

let bench: VaultBench;
beforeEach(() => {
  bench = vaultBench();
});

/** The text of an envelope that Sato and Jones sealed together. */
async function sealed(): Promise<string> {
  bench.begin('envelope-make');
  await bench.submit({ ...ABOUT, secret: SECRET });
  for (const passphrase of [SATO, JONES]) await bench.submit({ passphrase, again: passphrase });
  const { flow } = bench.desk.vault;
  if (flow?.is !== 'envelope-sheet') throw new Error('no sheet');
  return flow.armour;
}

async function typed(passphrases: readonly string[]) {
  for (const passphrase of passphrases) await bench.submit({ passphrase });
  return bench.desk.vault.flow;
}

const page = async () => (await secretView(bench.desk, { lang: 'en', theme: 'light' }))?.page;

describe('an envelope opened from a picture of its code', () => {
  it('begins at its first holder, in main’s own window', async () => {
    const armour = await sealed();
    bench.told.length = 0;
    expect(askEnvelope(bench.desk, armour)).toEqual({ ok: true, value: null });
    expect(bench.told).toContain('show');
    expect(await page()).toMatchObject({
      is: 'envelope-open',
      turn: 0,
      label: { title: ABOUT.title },
    });
    expect(await typed([SATO, JONES])).toMatchObject({ is: 'envelope-opened', secret: SECRET });
    expect(await page()).toMatchObject({ is: 'envelope-opened', swapped: false });
  });

  it.each([
    ['otpauth://totp/x?secret=PLANTEDSEED', { code: 'not-an-envelope' }],
    ['BGE1:0123', { code: 'envelope-not-whole' }],
  ])('asks for the text with what is wrong, and shows nothing of it: %s', async (text, problem) => {
    expect(askEnvelope(bench.desk, text).ok).toBe(true);
    expect(await page()).toEqual({ is: 'envelope-read', problem });
  });
});

describe('an envelope opened by its text', () => {
  it('names the one character that is mistyped, and stays on its page', async () => {
    const armour = await sealed();
    bench.begin('envelope-read');
    const wrong = armour.slice(0, 47) + (armour[47] === '7' ? 'K' : '7') + armour.slice(48);
    expect(await bench.submit({ armour: wrong })).toEqual({
      code: 'envelope-mistyped',
      detail: '47',
    });
    expect(await bench.submit({ armour: armour.slice(0, -40) })).toEqual({
      code: 'envelope-not-whole',
    });
    expect(await bench.submit({ armour: 'hello' })).toEqual({ code: 'not-an-envelope' });
    expect(bench.desk.vault.flow).toEqual({ is: 'envelope-read' });
    expect(await bench.submit({ armour })).toBeUndefined();
  });

  it('opens when each typed in the other’s turn, and says so', async () => {
    const armour = await sealed();
    bench.begin('envelope-read');
    await bench.submit({ armour });
    expect(await typed([JONES, SATO])).toMatchObject({ secret: SECRET, swapped: true });
    expect(await page()).toMatchObject({ is: 'envelope-opened', swapped: true });
  });

  it.each([
    ['the passphrases of another', ['of another envelope', 'of that one too']],
    ['one of another, in either place', [SATO, 'of another envelope']],
    ['one person’s, twice', [SATO, SATO]],
  ])(
    'begins again at its first holder with %s, and says which envelope it is',
    async (_, wrong) => {
      const armour = await sealed();
      bench.begin('envelope-read');
      await bench.submit({ armour });
      await typed(wrong);
      expect(await page()).toMatchObject({
        is: 'envelope-open',
        turn: 0,
        failed: true,
        label: { title: ABOUT.title, holders: ['Sato', 'Jones'] },
      });
      expect(await typed([SATO, JONES])).toMatchObject({ secret: SECRET });
    },
  );
});
