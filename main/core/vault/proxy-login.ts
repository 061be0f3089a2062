import { z } from 'zod';

/** What a proxy asks for (RFC 7617: the user's name holds no colon). */
export interface ProxyLogin {
  readonly user: string;
  readonly password: string;
}

const shape = z.strictObject({
  user: z
    .string()
    .min(1)
    .max(256)
    .regex(/^[^:\p{Cc}]+$/u),
  password: z
    .string()
    .min(1)
    .max(256)
    .regex(/^\P{Cc}+$/u),
});

/** The login as typed, without spaces around the name; nothing where it cannot be one. */
export function typedLogin(user: string, password: string): ProxyLogin | undefined {
  return shape.safeParse({ user: user.trim(), password }).data;
}

/** As it lies in the vault. */
export function writeProxyLogin({ user, password }: ProxyLogin): string {
  return JSON.stringify({ user, password });
}

export function readProxyLogin(text: string): ProxyLogin | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
