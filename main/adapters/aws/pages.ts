interface Page<Item> {
  readonly items: readonly Item[] | undefined;
  readonly next: string | undefined;
}

/** No list here is longer; a token that repeats itself must not keep anyone waiting. */
const MOST_PAGES = 200;

/** All items of a paged AWS list, in AWS's order. */
export async function allPages<Item>(
  page: (token: string | undefined) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  let token: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const { items, next } = await page(token);
    all.push(...(items ?? []));
    if (next === undefined || next === '' || next === token) break;
    token = next;
  }
  return all;
}
