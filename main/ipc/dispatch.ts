import type { z } from 'zod';
import type { Reply } from '../contract/failure.ts';
import { isFrom, type CallEvent, type Caller } from './sender.ts';

/** What of Electron's `ipcMain` is used: `handle` only, never `on`. */
export interface CallBus {
  handle(
    channel: string,
    listener: (event: CallEvent, ...args: unknown[]) => Promise<Reply<unknown>>,
  ): void;
}

/** Told of what was refused or broke, so that it can be written down. Never the payload. */
export interface Trouble {
  readonly call: string;
  readonly code: 'sender-refused' | 'payload-refused' | 'flooded' | 'internal';
  readonly detail: string;
}

/**
 * Binds one call: who is asking, is the payload what the contract says, then the handler. Answers
 * a coded failure for everything that goes wrong; nothing is ever thrown across.
 */
export function bind<A, V>(
  bus: CallBus,
  call: string,
  caller: Caller,
  schema: z.ZodType<A>,
  handler: (args: A, event: CallEvent) => Promise<Reply<V>> | Reply<V>,
  tell: (trouble: Trouble) => void,
  admit: () => boolean = () => true,
): void {
  const refuse = (code: Trouble['code'], detail: string): Reply<never> => {
    tell({ call, code, detail });
    return { ok: false, error: { code: code === 'flooded' ? 'busy' : code, params: { call } } };
  };
  bus.handle(call, async (event, ...args) => {
    if (!isFrom(caller, event))
      return refuse('sender-refused', event.senderFrame?.url ?? 'no frame');
    if (!admit()) return refuse('flooded', 'too many calls at once');
    if (args.length !== 1) return refuse('payload-refused', `${args.length} arguments`);
    try {
      const parsed = schema.safeParse(args[0]);
      if (!parsed.success) return refuse('payload-refused', issuesOf(parsed.error));
      return await handler(parsed.data, event);
    } catch (error) {
      return refuse(
        'internal',
        error instanceof Error ? (error.stack ?? error.message) : typeof error,
      );
    }
  });
}

/** A part of the contract: what each call is given, and what comes back. */
type Contract<C> = {
  readonly [K in keyof C]: { readonly args: unknown; readonly result: unknown };
};

/** What answers every call of a part of the contract, for one kind of page. */
export interface Bound<C extends Contract<C>> {
  /** The names the contract lists; whatever else a page asks for is bound to nothing. */
  readonly calls: Readonly<Record<keyof C, unknown>>;
  readonly schemas: { readonly [K in keyof C]: z.ZodType<C[K]['args']> };
  readonly handlers: {
    readonly [K in keyof C]: (
      args: C[K]['args'],
      event: CallEvent,
    ) => Promise<Reply<C[K]['result']>> | Reply<C[K]['result']>;
  };
}

/** Binds every call of a part of the contract. */
export function bindAll<C extends Contract<C>>(
  bus: CallBus,
  { calls, schemas, handlers }: Bound<C>,
  caller: Caller,
  tell: (trouble: Trouble) => void,
  admit?: () => boolean,
): void {
  for (const call of Object.keys(calls) as (keyof C & string)[]) {
    bind(bus, call, caller, schemas[call], handlers[call], tell, admit);
  }
}

/** Where the payload was wrong and how; never what was in it. */
function issuesOf(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.code}`)
    .join(', ');
}
