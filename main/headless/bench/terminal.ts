import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createFeed } from '../../actions/terminal/feed.ts';
import { createServerTerminals } from '../../adapters/aws/terminals.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeRandom } from '../../adapters/system/random.ts';
import { createVaultCrypto } from '../../adapters/vault/crypto.ts';
import type { CallTo } from '../../core/ports/aws.ts';
import type { OpenTerminal } from '../../core/ports/terminals.ts';
import { createTranscript } from '../../core/session-channel/transcript.ts';
import type { Rehearsal } from './rehearsal.ts';

/** A terminal on the range's server, as the app holds it: transcript and feed included. */
export interface BenchTerminal {
  readonly terminal: OpenTerminal;
  /** Bytes the window has taken. */
  readonly taken: () => number;
  /** Characters of the transcript so far. */
  readonly kept: () => number;
  /** Settles once the window has taken so many bytes. */
  until(bytes: number): Promise<void>;
}

/** Loop turns longer than this are seen, milliseconds. */
const RESOLUTION = 5;

export function watchStalls(): { readonly longest: () => number } {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  return {
    longest: () => {
      delays.disable();
      return delays.max / 1e6 - RESOLUTION;
    },
  };
}

/** Credentials of the role that may open terminals. */
export async function responder(here: Rehearsal): Promise<CallTo> {
  const { range, sts, to, freshCode } = here;
  const issued = await sts.assumeRole(to, {
    roleArn: range.roleArns.find((arn) => arn.endsWith('BREAK-GLASS-RESPONDER')) ?? '',
    sessionName: range.user,
    tags: [],
    durationSeconds: 3_600,
    mfa: { serial: range.mfaSerial, code: await freshCode() },
  });
  if (!issued.ok) throw new Error(issued.error.raw);
  return { ...to, credentials: issued.value.credentials };
}

export async function openBenchTerminal(here: Rehearsal, to: CallTo): Promise<BenchTerminal> {
  const tools = { hash: createNodeHash(), random: createNodeRandom(), crypto: createVaultCrypto() };
  const transcript = createTranscript(Date.now);
  const decoder = new TextDecoder();
  let [taken, kept] = [0, 0];
  let wake: () => void = () => undefined;
  const live: { terminal?: OpenTerminal } = {};
  const feed = createFeed({
    // A window draws and answers in a turn of its own.
    send: ({ length }) =>
      void setImmediate(() => {
        taken += length;
        feed.taken(length);
        wake();
      }),
    crowded: (crowded) => live.terminal?.hold(crowded),
  });
  feed.watch();
  const opened = await createServerTerminals({}, tools).open(
    { target: here.range.instanceIds[0] ?? '', reason: 'bench', to: () => to },
    {
      ready: () => undefined,
      link: () => undefined,
      ended: () => undefined,
      output: (bytes) => {
        transcript.shown(decoder.decode(bytes, { stream: true }));
        if (transcript.length > 512 * 1_024) kept += transcript.take('full').length;
        feed.push(bytes);
      },
    },
  );
  if (!opened.ok) throw new Error(opened.error.raw);
  live.terminal = opened.value;
  const until = async (bytes: number): Promise<void> => {
    while (taken < bytes) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { terminal: opened.value, taken: () => taken, kept: () => kept, until };
}
