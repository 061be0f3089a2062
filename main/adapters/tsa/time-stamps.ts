import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Random } from '../../core/ports/random.ts';
import type { KeptStamp, StampError, TimeStamps } from '../../core/ports/time-stamps.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readTimeStamp, timeStampRequest } from './messages.ts';
import { post } from './post.ts';

const FILE = 'anchors.yaml';

const anchorsFile = z.strictObject({
  format: z.literal('breakglass-anchors/1'),
  timeStampAuthority: z.url({ protocol: /^https?$/ }).max(500),
});

/** Where tokens are kept: beside the log they are of. */
export interface StampFiles {
  keep(logId: string, size: number, bytes: Uint8Array): Promise<Result<null, string>>;
  all(logId: string): readonly { readonly size: number; readonly bytes: Uint8Array }[];
}

export interface TimeStampsOptions {
  /** The app's data folder, which may hold `anchors.yaml`. */
  readonly root: string;
  readonly random: Random;
  readonly stamps: StampFiles;
}

/**
 * RFC 3161 time stamps. Nothing is sent unless `anchors.yaml` names an authority and a person asks;
 * what is sent is a hash and a random number, never a word of the log.
 */
export function createTimeStamps({ root, random, stamps }: TimeStampsOptions): TimeStamps {
  const authority = async (): Promise<string | undefined> => {
    let text: string;
    try {
      text = await readFile(join(root, FILE), 'utf8');
    } catch {
      return undefined;
    }
    const { parse } = await import('yaml');
    try {
      const parsed = anchorsFile.safeParse(parse(text, { maxAliasCount: 0 }));
      return parsed.success ? parsed.data.timeStampAuthority : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    authority,
    ask: async (logId, size, body) => {
      const url = await authority();
      if (url === undefined) return err({ code: 'not-set', detail: FILE });
      const imprint = createHash('sha256').update(body).digest();
      const nonce = random.bytes(16);
      const answer = await post(url, timeStampRequest(imprint, nonce));
      if (!answer.ok) return err({ code: 'unreachable', detail: answer.error });
      const stamp = checked(answer.value, size, imprint.toString('hex'), hexOf(nonce));
      if (!stamp.ok) return stamp;
      const kept = await stamps.keep(logId, size, answer.value);
      return kept.ok ? stamp : err({ code: 'not-saved', detail: kept.error });
    },
    list: (logId) =>
      stamps.all(logId).flatMap(({ size, bytes }): readonly KeptStamp[] => {
        const read = readTimeStamp(bytes);
        return read.is === 'granted' ? [{ size, time: read.time, imprint: read.imprint }] : [];
      }),
  };
}

function checked(
  bytes: Uint8Array,
  size: number,
  imprint: string,
  nonce: string,
): Result<KeptStamp, StampError> {
  const read = readTimeStamp(bytes);
  switch (read.is) {
    case 'unreadable':
      return err({ code: 'wrong-answer', detail: 'no time-stamp answer' });
    case 'refused':
      return err({ code: 'refused', detail: `status ${read.status} ${read.text}`.trim() });
    case 'granted':
      if (read.imprint !== imprint) return err({ code: 'wrong-answer', detail: 'another imprint' });
      if (read.nonce !== nonce) return err({ code: 'wrong-answer', detail: 'another nonce' });
      return ok({ size, time: read.time, imprint });
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^0+(?=.)/, '');
}
