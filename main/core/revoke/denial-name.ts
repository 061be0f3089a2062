/** AWS's own name for the inline policy its console writes: it ends the sessions of everybody. */
const EVERYONE = 'AWSRevokeOlderSessions';
/** One that leaves somebody has another: whoever reads the role's policies must not take it for all. */
const BUT_ONE = 'RevokeOlderSessionsButOne';
const NAME = new RegExp(`^(?:${EVERYONE}|${BUT_ONE})(?:\\.[0-9A-Za-z]{1,8})?(?:-(.+))?$`);

/** What a denial of older sessions is called on its role: another person's must not be replaced. */
export function denialName(of: { readonly person?: string; readonly spares: boolean }): string {
  const name = of.spares ? BUT_ONE : EVERYONE;
  return of.person === undefined ? name : `${name}-${of.person}`;
}

/**
 * The same with a mark of the run, which no other bears: PutRolePolicy replaces what has the name, and
 * a denial that a colleague put, by hand or with the console's button, would be lost without a word.
 */
export function nameApart(name: string, run: string): string {
  const mark = run.replace(/[^0-9A-Za-z]/g, '').slice(0, 8);
  return name.replace(new RegExp(`^(?:${EVERYONE}|${BUT_ONE})`), (base) => `${base}.${mark}`);
}

/** Whose sessions a denial of that name ends; undefined: everybody's. */
export function personIn(name: string): string | undefined {
  return NAME.exec(name)?.[1];
}

/** Whether a policy of that name is a denial of older sessions, of everybody or of one person. */
export function isDenial(name: string): boolean {
  return NAME.test(name);
}
