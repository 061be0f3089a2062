import { z } from 'zod';

/** What an answer of AWS comes to; undefined where its shape is another one. */
export type Reader<T> = (answer: unknown) => T | undefined;

/** Reads answers of one shape, and takes from them what is judged. */
export function reads<S extends z.ZodType, T>(
  shape: S,
  take: (answer: z.output<S>) => T,
): Reader<T> {
  return (answer) => {
    const read = shape.safeParse(answer);
    return read.success ? take(read.data) : undefined;
  };
}

/** Epoch milliseconds. The CLI writes ISO 8601, or epoch seconds where it is told to. */
export const time = z.union([
  z.number().transform((seconds) => Math.round(seconds * 1000)),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
]);

/** Leaves a key out where there is nothing to say. */
export function maybe<K extends string, V>(
  key: K,
  value: V | undefined,
): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
