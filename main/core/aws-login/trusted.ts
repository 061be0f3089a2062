/** What the system says of a file or a folder. */
export interface Place {
  readonly path: string;
  /** Who it belongs to; -1 where the system knows no owners. */
  readonly uid: number;
  readonly mode: number;
}

/** A program with every folder it is reached through, from the nearest one up. */
export interface ReachedProgram {
  readonly file: Place;
  readonly folders: readonly Place[];
}

/** Whoever runs the app, and where. */
export interface Around {
  readonly uid: number;
  /** Folders no program is taken from: the current one, and those for temporary files. */
  readonly loose: readonly string[];
}

/**
 * loose: in the current folder or one for temporary files, where anything may lie. other-owner,
 * others-write: another user of this computer put it there, or could.
 */
export type Distrust = 'loose' | 'other-owner' | 'others-write';

const OTHERS_WRITE = 0o002;
const STICKY = 0o1000;

/**
 * Why a program found on PATH is not run, not even for its version: what runs it gets the sign-in.
 * Only oneself, the system's own user and the folder's group (Debian's
 * `/usr/local/bin` has one) may be able to put another in its place. Further up, a folder
 * that all may write is harmless where each may only remove what is their own (`/tmp`).
 */
export function distrustOf(
  { file, folders }: ReachedProgram,
  { uid, loose }: Around,
): Distrust | undefined {
  const [nearest] = folders;
  if (nearest !== undefined && loose.includes(nearest.path)) return 'loose';
  const known = [file, ...folders].filter((place) => place.uid >= 0);
  if (known.some((place) => place.uid !== 0 && place.uid !== uid)) return 'other-owner';
  const open = known.some((place) => {
    if ((place.mode & OTHERS_WRITE) === 0) return false;
    return place === file || place === nearest || (place.mode & STICKY) === 0;
  });
  return open ? 'others-write' : undefined;
}
