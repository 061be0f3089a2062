import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder, without a trailing slash. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** @returns absolute path of something inside the project */
export function inProject(...parts: readonly string[]): string {
  return join(projectFolder, ...parts);
}
