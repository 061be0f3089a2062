import {
  among,
  flag,
  free,
  list,
  maybe,
  number,
  object,
  text,
  type Check,
} from './shape-checks.ts';

const asked = among('in-person', 'phone', 'other');
const kitGate: Check = (value) =>
  object({ by: among('second-person'), person: text, id: maybe(text), how: asked })(value) ||
  object({ by: among('wait'), reason: free, waited: number, review: flag })(value);

/** What `run.start` has of the kit. */
export const kitAtStart = object({
  name: text,
  prepared: text,
  sha256: text,
  days: maybe(number),
  standing: among('trusted', 'unsigned', 'stranger', 'broken'),
  signers: list(object({ name: text, fingerprint: text })),
  concerns: list(among('unsigned', 'stranger', 'broken', 'expired', 'stale')),
  gate: maybe(kitGate),
});

/** The bundle that a playbook came with. */
export const bundleAct = object({
  name: text,
  version: text,
  sha256: text,
  standing: among('trusted', 'unsigned', 'foreign', 'broken'),
  signers: list(object({ name: text, key: text })),
});

/** What it has of the playbooks that were brought in. */
export const broughtAtStart = object({
  playbooks: list(
    object({
      id: text,
      version: text,
      sha256: text,
      standing: among('trusted', 'unsigned', 'foreign', 'broken'),
      signers: list(object({ name: text, key: text })),
    }),
  ),
  gate: maybe(kitGate),
});
