import { createVaultCrypto } from '../../../main/adapters/vault/crypto.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import { createServerTerminals } from '../../../main/adapters/aws/terminals.ts';
import type { CallTo } from '../../../main/core/ports/aws.ts';
import type { OpenTerminal, TerminalEnd } from '../../../main/core/ports/terminals.ts';
import type { Range, RangeOptions } from '../../../main/range/start.ts';
import { startTestRange } from './start-test-range.ts';

export const WEB_7 = 'i-0a7f3c91d2e84b605';

/** A terminal on a range's server, and what it showed and told so far. */
export interface TerminalBench {
  readonly range: Range;
  readonly to: CallTo;
  readonly terminals: ReturnType<typeof createServerTerminals>;
  readonly terminal: OpenTerminal;
  readonly links: string[];
  readonly ends: TerminalEnd[];
  encrypted: boolean | undefined;
  /** All that was shown. */
  screen: string;
  bytes: number;
  type(text: string): void;
  /** Settles once the screen has this text (after `from` characters). */
  shows(text: string): Promise<void>;
  until(condition: () => boolean): Promise<void>;
}

export async function responderOn(range: Range, sts = createSts()): Promise<CallTo> {
  const at = range.endpoints[0]!;
  const roleArn = range.roleArns.find((arn) => arn.endsWith('BREAK-GLASS-RESPONDER'))!;
  const issued = await sts.assumeRole(
    { at, credentials: range, skewMs: 0 },
    {
      roleArn,
      sessionName: range.user,
      tags: [],
      durationSeconds: 900,
      mfa: { serial: range.mfaSerial, code: range.practiceCode().code },
    },
  );
  if (!issued.ok) throw new Error(issued.error.raw);
  return { at, credentials: issued.value.credentials, skewMs: 0 };
}

export function practiceTerminals({ waits = [10, 20, 40, 80], steadyMs = 10_000 } = {}) {
  const tools = { hash: createNodeHash(), random: createNodeRandom(), crypto: createVaultCrypto() };
  return createServerTerminals({}, tools, waits, steadyMs);
}

export async function openTerminal(
  options: Partial<RangeOptions> = {},
  patience: Parameters<typeof practiceTerminals>[0] = {},
): Promise<TerminalBench> {
  const range = await startTestRange(options);
  const to = await responderOn(range);
  const terminals = practiceTerminals(patience);
  const listeners = new Set<() => void>();
  const changed = (): void => {
    for (const listen of listeners) listen();
  };
  const decoder = new TextDecoder();
  const bench = {
    range,
    to,
    terminals,
    links: [] as string[],
    ends: [] as TerminalEnd[],
    encrypted: undefined as boolean | undefined,
    screen: '',
    bytes: 0,
    until: (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
  };
  const opened = await terminals.open(
    { target: WEB_7, reason: 'test bg:1', to: () => to },
    {
      ready: (encrypted) => {
        bench.encrypted = encrypted;
        changed();
      },
      output: (bytes) => {
        bench.bytes += bytes.length;
        if (bench.screen.length < 1_000_000)
          bench.screen += decoder.decode(bytes, { stream: true });
        changed();
      },
      link: (state) => {
        bench.links.push(state);
        changed();
      },
      ended: (end) => {
        bench.ends.push(end);
        changed();
      },
    },
  );
  if (!opened.ok) throw new Error(opened.error.raw);
  const terminal = opened.value;
  return Object.assign(bench, {
    terminal,
    type: (text: string) => terminal.type(new TextEncoder().encode(text)),
    shows: (text: string) => bench.until(() => bench.screen.includes(text)),
  });
}
