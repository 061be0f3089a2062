import type { Program } from './program.ts';
import { basics } from './programs-basic.ts';
import { machine } from './programs-machine.ts';
import { services } from './programs-service.ts';
import { textTools } from './programs-text.ts';

const ALL: ReadonlyMap<string, Program> = new Map(
  Object.entries({ ...basics, ...textTools, ...machine, ...services }),
);

export function programOf(name: string): Program | undefined {
  return ALL.get(name.replace(/^\/(usr\/)?s?bin\//, ''));
}
