import { z } from 'zod';
import { MOST_FAVOURITES, MOST_PINNED } from '../../core/shelf/pinned.ts';

/** The version this app writes. */
export const VERSION = 1;

export const defaults = {
  version: VERSION,
  lang: 'system',
  theme: 'system',
  zoom: 100,
} as const;

const windowState = z.object({
  width: z.number().int().positive().max(100_000),
  height: z.number().int().positive().max(100_000),
  x: z.number().int().min(-100_000).max(100_000).exactOptional(),
  y: z.number().int().min(-100_000).max(100_000).exactOptional(),
  maximized: z.boolean(),
});

/** The file as version 1 has it. Keys it does not know are kept, not read. */
const settingsFile = z.looseObject({
  version: z.literal(VERSION).default(VERSION),
  lang: z.enum(['system', 'en', 'ja']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  zoom: z.number().min(80).max(300).default(100),
  person: z.string().max(200).exactOptional(),
  vaultIdleMinutes: z.number().int().min(1).max(240).exactOptional(),
  proxy: z.string().max(200).exactOptional(),
  favourites: z.array(z.string().max(200)).max(MOST_FAVOURITES).readonly().exactOptional(),
  pinned: z.array(z.string().max(200)).max(MOST_PINNED).readonly().exactOptional(),
  awsCli: z.object({ path: z.string().max(4_096), sha256: z.string().max(64) }).exactOptional(),
  windows: z.record(z.string().max(40), windowState).default({}),
});

export type SettingsFile = z.infer<typeof settingsFile>;

export type Reading =
  | { readonly is: 'good'; readonly file: SettingsFile }
  | { readonly is: 'future'; readonly version: number }
  | { readonly is: 'unreadable'; readonly why: string };

/** What a settings file says. Never throws, whatever the bytes. */
export function readSettingsText(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { is: 'unreadable', why: 'not JSON' };
  }
  const version = z.looseObject({ version: z.number() }).safeParse(value);
  if (version.success && version.data.version > VERSION) {
    return { is: 'future', version: version.data.version };
  }
  const parsed = settingsFile.safeParse(value);
  if (parsed.success) return { is: 'good', file: parsed.data };
  const issue = parsed.error.issues[0];
  return { is: 'unreadable', why: `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}` };
}
