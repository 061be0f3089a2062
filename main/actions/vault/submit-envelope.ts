import { openEnvelope, sealEnvelope } from '../../core/vault/envelope.ts';
import type { Desk } from '../desk.ts';
import { holdSecrets } from '../hold-secrets.ts';
import { beginningOf, envelopeProblem } from './envelope-text.ts';
import { recordReveal } from './opened.ts';
import { newPassphraseProblem } from './passphrases.ts';
import type { SecretFlow, VaultSide } from './side.ts';
import type { Step, Typed } from './step.ts';

type About = Extract<
  SecretFlow,
  { readonly is: 'envelope-make' | 'envelope-close' | 'envelope-read' | 'envelope-open' }
>;

/** Making and opening an envelope: two people, one after the other, each alone with the page. */
export async function submitEnvelope(
  desk: Desk,
  side: VaultSide,
  flow: About,
  typed: Typed,
): Promise<Step> {
  switch (flow.is) {
    case 'envelope-make':
      return describe(desk, typed);
    case 'envelope-close':
      return close(desk, side, flow, typed);
    case 'envelope-read': {
      const begun = beginningOf(side, typed['armour'] ?? '');
      return begun.is === 'envelope-read' && begun.problem
        ? { problem: begun.problem }
        : { next: begun };
    }
    case 'envelope-open':
      return open(desk, side, flow, typed);
  }
}

function describe(desk: Desk, typed: Typed): Step {
  const one = (name: string): string => (typed[name] ?? '').normalize('NFKC').trim();
  const title = one('title');
  const holders = [one('first'), one('second')] as const;
  const secret = (typed['secret'] ?? '').trim();
  if ([title, ...holders, secret].includes('')) return { problem: { code: 'empty' } };
  if (holders[0] === holders[1]) return { problem: { code: 'same' } };
  const made = Math.floor(desk.ports.clock.now() / 1000);
  return { next: { is: 'envelope-close', label: { title, holders, made }, secret } };
}

async function close(
  desk: Desk,
  side: VaultSide,
  flow: Extract<About, { readonly is: 'envelope-close' }>,
  typed: Typed,
): Promise<Step> {
  const problem = await newPassphraseProblem(desk, side, typed);
  if (problem) return { problem };
  const passphrase = typed['passphrase'] ?? '';
  const { label, secret, first } = flow;
  if (first === undefined) return { next: { ...flow, first: passphrase } };
  if (first.normalize('NFKC') === passphrase.normalize('NFKC'))
    return { problem: { code: 'same' } };
  await recordReveal(desk, label.title, 'envelope');
  const sealed = await sealEnvelope(side.tools, secret, label, [first, passphrase]);
  if (!sealed.ok) return { problem: envelopeProblem(sealed.error) };
  const armour = sealed.value;
  return { next: { is: 'envelope-sheet', label, armour, qr: await side.qr(armour) } };
}

async function open(
  desk: Desk,
  side: VaultSide,
  flow: Extract<About, { readonly is: 'envelope-open' }>,
  typed: Typed,
): Promise<Step> {
  const passphrase = typed['passphrase'] ?? '';
  const { envelope, first } = flow;
  if (passphrase === '') return { problem: { code: 'empty' } };
  if (first === undefined) return { next: { is: flow.is, envelope, first: passphrase } };
  const label = envelope.label;
  const opened = await openEnvelope(side.tools, envelope, [first, passphrase]);
  // Each typed in the other's turn: both are right, and both people are here. It opens, and says so.
  const swapped = opened.ok
    ? opened
    : await openEnvelope(side.tools, envelope, [passphrase, first]);
  // Which of the two was wrong cannot be told, so both begin again.
  if (!swapped.ok) return { next: { is: flow.is, envelope, failed: true } };
  holdSecrets(desk, [swapped.value]);
  const secret = swapped.value;
  return {
    next: { is: 'envelope-opened', label, secret, ...(opened.ok ? {} : { swapped: true }) },
  };
}
