import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RangeStartError } from '../range-start-error.ts';
import { stateSchema, type RangeState } from './model.ts';

/** The range's memory. A change is on disk before `update` returns, so before any answer is sent. */
export interface StateStore {
  readonly state: RangeState;
  update(change: (state: RangeState) => RangeState): void;
}

/** Opens the memory of an earlier start, or begins one. Without a file nothing outlives the process. */
export function openStore(
  file: string | undefined,
  scenario: string,
  begin: () => RangeState,
): StateStore {
  const earlier = file === undefined ? undefined : readState(file, scenario);
  let state = earlier ?? begin();
  const keep = (): void => {
    if (file === undefined) return;
    const whole = `${file}.part`;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(whole, JSON.stringify(state), { mode: 0o600 });
    renameSync(whole, file);
  };
  keep();
  return {
    get state() {
      return state;
    },
    update(change) {
      state = change(state);
      keep();
    },
  };
}

function readState(file: string, scenario: string): RangeState | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new RangeStartError(`${file} cannot be read: ${String(error)}`);
  }
  const parsed = stateSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new RangeStartError(
      `${file} is not a range's memory (${parsed.error.issues[0]?.message ?? 'unreadable'}); move it aside to start afresh`,
    );
  }
  if (parsed.data.scenario !== scenario) {
    throw new RangeStartError(
      `${file} belongs to scenario "${parsed.data.scenario}", not to "${scenario}"`,
    );
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
