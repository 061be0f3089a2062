import type { SecretProblem } from '../../core/vault/secret-problem.ts';
import type { SecretFlow } from './side.ts';

/** Where a page leads: to another, to the end, or nowhere until something is put right. */
export type Step =
  { readonly next: SecretFlow } | { readonly next: 'end' } | { readonly problem: SecretProblem };

/** What was typed on a page, by field. */
export type Typed = Readonly<Record<string, string>>;
