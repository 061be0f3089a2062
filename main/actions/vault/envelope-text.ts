import { readEnvelope, type EnvelopeProblem } from '../../core/vault/envelope.ts';
import type { SecretProblem } from '../../core/vault/secret-problem.ts';
import type { SecretFlow, VaultSide } from './side.ts';

type Beginning = Extract<SecretFlow, { readonly is: 'envelope-read' | 'envelope-open' }>;

/** The first page for an envelope's text: its holders' turn, or the text again and what is wrong. */
export function beginningOf({ tools }: VaultSide, text: string): Beginning {
  const envelope = readEnvelope(tools, text);
  return envelope.ok
    ? { is: 'envelope-open', envelope: envelope.value }
    : { is: 'envelope-read', problem: envelopeProblem(envelope.error) };
}

export function envelopeProblem(problem: EnvelopeProblem): SecretProblem {
  const { code } = problem;
  if (code === 'not-opened') return { code: 'envelope-not-opened' };
  if (code !== 'envelope-mistyped' || problem.at === undefined) return { code };
  return { code, detail: String(problem.at) };
}
