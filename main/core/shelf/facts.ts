import type { Kit } from '../kit/model.ts';
import { asksAws } from '../playbook/asks-aws.ts';
import { needsSso } from '../playbook/sso-hosts.ts';
import type { Category, Playbook, RoleNeed, Step } from '../playbook/model.ts';

/**
 * How a playbook gets at AWS. by-hand: not at all. browser: every step of it has a page of the
 * console or a line for CloudShell, so that no key is needed. keys: this kit knows no way by browser.
 */
export type Reach = 'by-hand' | 'browser' | 'keys';

/** What a playbook is like with a kit, read off its steps. Holds as long as both are the same. */
export interface ShelfFacts {
  readonly category?: Category;
  readonly reach: Reach;
  readonly secondPerson: boolean;
  /** Steps whose link sits behind single sign-on, by number. */
  readonly ssoSteps: readonly number[];
  /** Roles that it names and the kit does not have. */
  readonly rolesMissing: readonly string[];
  /** Documents that it runs and the kit does not hold. */
  readonly documentsMissing: readonly string[];
}

/** A step of an unfolded playbook. */
export interface ShelfStep {
  readonly number: number;
  readonly roles: readonly RoleNeed[];
  readonly step: Step;
}

/** AWS's own shell documents: everybody knows what they do. */
const PLAIN: ReadonlySet<string> = new Set(['AWS-RunShellScript', 'AWS-RunPowerShellScript']);

/** Without a kit nothing is missing from it, and the browser is the way in, as a run takes it. */
export function shelfFacts(
  { category, secondPerson }: Pick<Playbook, 'category' | 'secondPerson'>,
  steps: readonly ShelfStep[],
  kit: Pick<Kit, 'lanes' | 'roles' | 'documents'> | undefined,
): ShelfFacts {
  const all = steps.flatMap(({ number, step }) => withTracks(step).map((one) => ({ number, one })));
  const asks = all.some(({ one }) => asksAws(one.kind));
  const byBrowser = !kit || kit.lanes.length === 0 || kit.lanes.includes('console');
  return {
    ...(category ? { category } : {}),
    reach: asks ? (byBrowser ? 'browser' : 'keys') : 'by-hand',
    secondPerson: secondPerson === true || all.some(({ one }) => one.kind === 'approve'),
    ssoSteps: unique(all.filter(({ one }) => isBehindSso(one)).map(({ number }) => number)),
    rolesMissing: kit ? rolesMissing(steps, kit) : [],
    documentsMissing: kit ? documentsMissing(all, kit) : [],
  };
}

function isBehindSso(step: Step): boolean {
  return step.kind === 'link' && (step.needsSso === true || needsSso(step.url));
}

function rolesMissing(steps: readonly ShelfStep[], { roles }: Pick<Kit, 'roles'>) {
  const known = new Set(roles.map(({ id }) => id));
  return unique(steps.flatMap((at) => at.roles.map(({ role }) => role))).filter(
    (role) => !known.has(role),
  );
}

function documentsMissing(
  all: readonly { readonly one: Step }[],
  { documents }: Pick<Kit, 'documents'>,
): readonly string[] {
  const known = new Set(documents.map(({ name }) => name));
  const named = all.flatMap(({ one }) =>
    one.kind === 'automation' || one.kind === 'run-command' ? [one.document] : [],
  );
  // A name with a hole in it is known in a run only.
  return unique(named).filter(
    (name) => !known.has(name) && !PLAIN.has(name) && !name.includes('${'),
  );
}

/** A step, and those of its tracks. */
function withTracks(step: Step): readonly Step[] {
  if (step.kind !== 'parallel') return [step];
  return [step, ...step.tracks.flatMap(({ steps }) => steps.flatMap(withTracks))];
}

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
