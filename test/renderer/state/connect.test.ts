import { expect, test } from 'vitest';
import { connect } from '../../../renderer/state/connect.ts';
import { createFakeApi } from '../../fakes/window-api.ts';
import { view } from '../states/base.ts';

test('a view that comes late does not undo a newer one', async () => {
  const api = createFakeApi({ ...view, serial: 3 });
  const desk = connect(api);
  await Promise.resolve();
  api.push({ ...view, serial: 9, lang: 'ja' });
  api.push({ ...view, serial: 8 });
  expect(desk.state.get().view).toMatchObject({ serial: 9, lang: 'ja' });
});

test('without a first view there is none, and nothing is thrown', async () => {
  const desk = connect(createFakeApi(view, { 'app.view': { code: 'sender-refused' } }));
  await Promise.resolve();
  expect(desk.state.get().view).toBeUndefined();
});
