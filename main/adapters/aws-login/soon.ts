/** Whoever leaves waits no longer than this for what the system does, milliseconds. */
const PATIENCE = 3_000;

/** What it comes to; undefined where it takes too long. It goes on by itself. */
export async function soon<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}
