import { expect } from '@playwright/test';
import { createServerTerminals } from '../../../main/adapters/aws/terminals.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { createVaultCrypto } from '../../../main/adapters/vault/crypto.ts';
import type { CallTo } from '../../../main/core/ports/aws.ts';
import type { TerminalEnd } from '../../../main/core/ports/terminals.ts';
import { ask, commandIn } from '../handoff/process.ts';
import { confirm, runOf, type Responder } from '../story/responder.ts';
import { wordsOf } from '../story/words.ts';

const WEB_7 = 'i-0a7f3c91d2e84b605';

/** The session of the role as another program gets it: by the command of a profile. */
async function handedOff(responder: Responder): Promise<CallTo> {
  const { page, lang } = responder;
  const { handoff } = wordsOf(lang);
  await page
    .getByRole('button', { name: /^Hand off session BREAK-GLASS-RESPONDER/ })
    .press('Enter');
  await page.getByRole('radio', { name: new RegExp(handoff.to.process) }).check();
  await page.getByLabel(new RegExp(handoff.name)).fill('elsewhere');
  await page.getByRole('button', { name: handoff.next }).press('Enter');
  await confirm(responder);
  const profile = await page.getByLabel(handoff.line).inputValue();
  await page.getByRole('button', { name: handoff.close }).press('Enter');
  const given = JSON.parse((await ask(commandIn(profile))).out) as Record<string, string>;
  return {
    at: {
      region: /^region = (.*)$/m.exec(profile)?.[1] ?? '',
      endpoint: /^endpoint_url = (.*)$/m.exec(profile)?.[1] ?? '',
    },
    credentials: {
      accessKeyId: given['AccessKeyId'] ?? '',
      secretAccessKey: given['SecretAccessKey'] ?? '',
      sessionToken: given['SessionToken'] ?? '',
    },
    skewMs: 0,
  };
}

/** A terminal that another program holds is listed by owner and ended from the app, by keyboard. */
export async function endOneElsewhere(responder: Responder): Promise<void> {
  const { page, lang } = responder;
  const words = wordsOf(lang).terminals;
  const to = await handedOff(responder);
  let ended: (end: TerminalEnd) => void = () => undefined;
  const over = new Promise<TerminalEnd>((resolve) => {
    ended = resolve;
  });
  const tools = { hash: createNodeHash(), random: createNodeRandom(), crypto: createVaultCrypto() };
  const opened = await createServerTerminals({}, tools).open(
    { target: WEB_7, reason: 'left open on another computer', to: () => to },
    { ready: none, output: none, link: none, ended },
  );
  expect(opened.ok).toBe(true);

  await page.getByRole('button', { name: words.see }).press('Enter');
  await expect(page.getByRole('button', { name: words.look })).toBeFocused();
  await page.keyboard.press('Enter');
  const region = page.getByRole('region', { name: to.at.region });
  const one = region.getByRole('checkbox', { name: new RegExp(WEB_7) });
  await expect(region.getByText(/left open on another computer/)).toBeVisible();
  await one.press('Space');
  await region.getByRole('button', { name: /^End 1 terminal/ }).press('Enter');
  await confirm(responder, '1');
  expect((await over).why).not.toBe('key');
  await expect(region.getByText(words.none)).toBeVisible();
  const { log } = await runOf(page);
  expect(log.tail.some(({ what }) => what.includes('TerminateSession'))).toBe(true);
  await page.keyboard.press('Escape');
}

function none(): void {
  // Nobody looks at it.
}
