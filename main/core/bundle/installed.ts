/** A bundle that was taken in. */
export interface Installed {
  /** Of this installation: the same bundle taken in again is another one. */
  readonly install: string;
  readonly name: string;
  readonly version: string;
  /** RFC 3339 UTC: when it was made, and when it was taken in here. */
  readonly made: string;
  readonly at: string;
  readonly by: string;
  /** Of its list of files, hex: what is signed. */
  readonly sha256: string;
  /** The text of that signature: judged anew whenever it matters. */
  readonly signature?: string;
  readonly file: { readonly name: string; readonly size: number; readonly sha256: string };
  readonly playbooks: readonly { readonly id: string; readonly sha256: string }[];
}

/** The installation in force under a name. */
export function inForce(installed: readonly Installed[], name: string): Installed | undefined {
  return installed.findLast((one) => one.name === name);
}

/** One for each name, in the order they were taken in. */
export function allInForce(installed: readonly Installed[]): readonly Installed[] {
  return installed.filter((one) => inForce(installed, one.name) === one);
}
