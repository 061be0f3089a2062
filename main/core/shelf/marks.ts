import type { ShelfFacts } from './facts.ts';

/** Days after which a drill says little about the next incident: a quarter, as the kit's review. */
export const DRILL_DAYS = 90;

/** One thing about a playbook that somebody should see to before it is needed. */
export type HealthMark =
  | { readonly is: 'never-drilled' }
  | { readonly is: 'drilled-long-ago'; readonly days: number }
  | { readonly is: 'review-due'; readonly by: string }
  | { readonly is: 'not-vouched' }
  | { readonly is: 'sso-links'; readonly steps: readonly number[] }
  /** Its steps stop where the kit does not have the role. */
  | { readonly is: 'roles-missing'; readonly roles: readonly string[] }
  /** Not in the kit: nobody can read them offline. */
  | { readonly is: 'documents-missing'; readonly documents: readonly string[] }
  /** Found in drills of it, and not mended yet. */
  | { readonly is: 'findings-open'; readonly count: number }
  /** Files that it names: gone, or others now. */
  | { readonly is: 'files-missing'; readonly files: readonly string[] };

export interface Looked {
  readonly facts: Pick<ShelfFacts, 'ssoSteps' | 'rolesMissing' | 'documentsMissing'>;
  readonly filesMissing?: readonly string[] | undefined;
  /** Action items of its drills that are open. */
  readonly findingsOpen?: number | undefined;
  readonly reviewBy?: string | undefined;
  /** It came with the app, or somebody whom the kit trusts signed it. */
  readonly vouched: boolean;
  /** Some scenario here drills it. */
  readonly drillable: boolean;
  readonly drilledAt?: number | undefined;
  /** Epoch ms. */
  readonly now: number;
}

const DAY = 86_400_000;

/** Everything to be seen to; what would stop a run comes first. */
export function healthMarks(looked: Looked): readonly HealthMark[] {
  const { ssoSteps, rolesMissing, documentsMissing } = looked.facts;
  const marks: HealthMark[] = [];
  if (!looked.vouched) marks.push({ is: 'not-vouched' });
  if (rolesMissing.length > 0) marks.push({ is: 'roles-missing', roles: rolesMissing });
  if (ssoSteps.length > 0) marks.push({ is: 'sso-links', steps: ssoSteps });
  if (documentsMissing.length > 0) {
    marks.push({ is: 'documents-missing', documents: documentsMissing });
  }
  const { filesMissing: files = [] } = looked;
  if (files.length > 0) marks.push({ is: 'files-missing', files });
  return [...marks, ...findingsMark(looked), ...reviewMark(looked), ...drillMark(looked)];
}

function findingsMark({ findingsOpen: count = 0 }: Looked): readonly HealthMark[] {
  return count > 0 ? [{ is: 'findings-open', count }] : [];
}

/** The day that is named is the last it holds on. */
function reviewMark({ reviewBy, now }: Looked): readonly HealthMark[] {
  if (reviewBy === undefined || now < Date.parse(reviewBy) + DAY) return [];
  return [{ is: 'review-due', by: reviewBy }];
}

function drillMark({ drillable, drilledAt, now }: Looked): readonly HealthMark[] {
  if (!drillable) return [];
  if (drilledAt === undefined) return [{ is: 'never-drilled' }];
  const days = Math.floor((now - drilledAt) / DAY);
  return days > DRILL_DAYS ? [{ is: 'drilled-long-ago', days }] : [];
}
