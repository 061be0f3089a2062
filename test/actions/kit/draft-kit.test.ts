import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepDraft, openDraft } from '../../../main/actions/kit/draft-kit.ts';
import { emptyDraft } from '../../../main/core/kit/starter.ts';
import { ok } from '../../../main/core/result.ts';
import { kitDraftSchema } from '../../../main/ipc/schemas/kit-schemas.ts';
import { bytesOf, EXAMPLE_KIT } from '../../core/kit/example-kit.ts';
import { signingBench } from '../../fakes/kit-bench.ts';

const TODAY = '2026-01-01';
const known = (value: unknown) => kitDraftSchema.safeParse(value).data;

describe('the form', () => {
  test('is found as it was left, also by the next start', async () => {
    const { desk } = signingBench();
    const typed = { ...emptyDraft(TODAY), name: 'Half typed' };
    expect(await openDraft(desk, 'kept', known)).toMatchObject({ value: { kept: false } });
    expect(await keepDraft(desk, typed)).toEqual(ok(null));
    expect(await openDraft(desk, 'kept', known)).toEqual(ok({ draft: typed, kept: true }));
  });

  test('begins from the kit installed where what was kept is damaged or another form’s', async () => {
    const { desk, shelf, root } = signingBench();
    await shelf.ready();
    await shelf.install(bytesOf(EXAMPLE_KIT));
    for (const text of ['{', '{"name":1}', '[]', '']) {
      writeFileSync(join(root, 'kit-draft.json'), text);
      expect(await openDraft(desk, 'kept', known)).toMatchObject({
        value: { kept: false, draft: { name: 'Example Corp', prepared: TODAY } },
      });
    }
  });

  test('carries every endpoint of the kit installed through', async () => {
    const { desk, shelf } = signingBench();
    await shelf.ready();
    const [iam, groups] = ['https://vpce-1.iam.example', 'https://vpce-1.groups.example'];
    const endpoints = `endpoints: { iam: '${iam}', resource-groups: '${groups}' }`;
    const region = '{ name: ap-northeast-1 }';
    const named = EXAMPLE_KIT.replace(region, `{ name: ap-northeast-1, ${endpoints} }`);
    await shelf.install(bytesOf(named));
    const opened = await openDraft(desk, 'installed', known);
    const draft = opened.ok ? opened.value.draft : undefined;
    expect(draft?.regions[0]?.endpoints).toEqual({ iam, 'resource-groups': groups });
    expect(known(draft)).toEqual(draft);
  });
});
