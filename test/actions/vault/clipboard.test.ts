import { describe, expect, it } from 'vitest';
import { createSecretClipboard } from '../../../main/actions/vault/clipboard.ts';
import type { Timer } from '../../../main/core/ports/timer.ts';
import { vaultTools } from '../../fakes/vault.ts';

function bench() {
  const held = { text: 'what was there before' };
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  const timer: Timer = {
    sleep: (ms) => new Promise((resolve) => void waits.push({ ms, end: resolve })),
  };
  const clipboard = createSecretClipboard({
    ...vaultTools,
    timer,
    clipboard: {
      read: () => Promise.resolve(held.text),
      write: (text) => Promise.resolve(void (held.text = text)),
      clear: () => Promise.resolve(void (held.text = '')),
    },
  });
  const fire = async (): Promise<void> => {
    for (const { end } of waits) end();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { held, waits, clipboard, fire };
}

describe('fault 33: a secret in the clipboard', () => {
  it('is taken out after 30 seconds', async () => {
    const { held, waits, clipboard, fire } = bench();
    await clipboard.copy('the secret');
    expect(held.text).toBe('the secret');
    expect(waits.map(({ ms }) => ms)).toEqual([30_000]);
    await fire();
    expect(held.text).toBe('');
  });

  it('is left alone when the person has copied something else meanwhile', async () => {
    const { held, clipboard, fire } = bench();
    await clipboard.copy('the secret');
    held.text = "the person's own text";
    await fire();
    expect(held.text).toBe("the person's own text");
    await clipboard.clear();
    expect(held.text).toBe("the person's own text");
  });

  it('is taken out at once by a lock or quit, and what was never ours is not touched', async () => {
    const { held, clipboard } = bench();
    await clipboard.clear();
    expect(held.text).toBe('what was there before');
    await clipboard.copy('the secret');
    await clipboard.clear();
    expect(held.text).toBe('');
  });

  it('copied twice stays its own 30 seconds: the first wait takes nothing out', async () => {
    const { held, waits, clipboard } = bench();
    await clipboard.copy('one');
    await clipboard.copy('two');
    waits[0]?.end();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(held.text).toBe('two');
  });
});
