import { z } from 'zod';
import type { ConsoleCalls } from '../../contract/calls/console-calls.ts';
import { LANES } from '../../core/kit/model.ts';
import { id, line, nothing, text } from './parts.ts';

const where = { role: id.exactOptional(), path: id.exactOptional() };
const COPIED = [
  'document',
  'targets',
  'commands',
  'parameters',
  'comment',
  'instance',
  'role',
  'secret',
  'key',
  'line',
  'results',
  'look-up',
] as const;

export const consoleSchemas = {
  'sign-in.way': z.strictObject({ lane: z.enum(LANES), reason: line.exactOptional() }),
  'sign-in.other-way': nothing,
  'aws-login.find': nothing,
  'aws-login.start': z.strictObject({
    region: id.exactOptional(),
    elsewhere: z.boolean().exactOptional(),
  }),
  'aws-login.elsewhere': nothing,
  'aws-login.code': nothing,
  'aws-login.stop': nothing,
  'aws-login.address': z.strictObject({ how: z.enum(['open', 'copy']) }),
  'console.open': z.strictObject({ ...where, own: z.boolean().exactOptional() }),
  'console.copy': z.strictObject({ ...where, what: z.enum(['address', 'account', 'user']) }),
  'console.next': nothing,
  'console.confirm': z.strictObject({
    ...where,
    digits: z.string().max(32),
    nameSeen: z.boolean(),
  }),
  'console.sign-out': nothing,
  'lane-a.begin': z.strictObject({ path: id }),
  'lane-a.open': z.strictObject({ path: id, where: z.enum(['shell', 'page']) }),
  'lane-a.copy': z.strictObject({
    path: id,
    what: z.enum(COPIED),
    commandId: z.string().max(100).exactOptional(),
  }),
  'lane-a.tell': z.strictObject({
    path: id,
    status: z.enum(['ok', 'failed', 'unknown']),
    commandId: z.string().max(100).exactOptional(),
    output: text.exactOptional(),
  }),
} satisfies { readonly [C in keyof ConsoleCalls]: z.ZodType<ConsoleCalls[C]['args']> };
