import { z } from 'zod';

export const nothing = z.strictObject({});
/** Ids of playbooks, steps, logs, users, roles: short, one line, no spaces; IAM's own characters. */
export const id = z.string().regex(/^(?!__proto__$|constructor$|prototype$)[\w.:@/#+=,-]{1,200}$/u);
export const line = z
  .string()
  .max(500)
  .regex(/^[^\p{Cc}]*$/u);
export const text = z.string().max(20_000);
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What a record is made from. zod drops an own `__proto__` key in silence; here it is refused. */
export const record = z
  .custom<object>((given) => typeof given === 'object' && given !== null)
  .refine((given) => !Object.hasOwn(given, '__proto__') && Object.keys(given).length <= 100);
