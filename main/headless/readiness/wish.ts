import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../core/result.ts';

/** What is asked of `npm run readiness`. */
export interface Wish {
  readonly kit: string;
  /** Folder of answers and statements. */
  readonly files?: string;
  /** The app's data folder, for its logs. */
  readonly data?: string;
  /** Verifier keys of publishers whose signatures are believed. */
  readonly publishers: readonly string[];
  readonly as: Shape;
  readonly lang: 'en' | 'ja';
}

export type Shape = 'text' | (typeof SHAPES)[number];

const SHAPES = ['json', 'sarif', 'ocsf'] as const;

/** The flags of the judging command, or what is wrong with them. */
export function wishOf(flags: readonly string[]): Result<Wish, string> {
  try {
    const { values } = parseArgs({
      args: [...flags],
      options: {
        kit: { type: 'string' },
        'from-files': { type: 'string' },
        data: { type: 'string' },
        publisher: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        sarif: { type: 'boolean', default: false },
        ocsf: { type: 'boolean', default: false },
        lang: { type: 'string', default: 'en' },
      },
    });
    const { kit, 'from-files': files, data, publisher, lang } = values;
    const shapes = SHAPES.filter((shape) => values[shape]);
    if (kit === undefined) return err('--kit is missing.');
    if (lang !== 'en' && lang !== 'ja') return err(`--lang is en or ja, not ${lang}.`);
    if (shapes.length > 1) return err(`Give one of --${shapes.join(' and --')}.`);
    return ok({
      ...{ kit, lang, as: shapes[0] ?? 'text', publishers: publisher },
      ...(files === undefined ? {} : { files }),
      ...(data === undefined ? {} : { data }),
    });
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : 'The flags cannot be read.');
  }
}
