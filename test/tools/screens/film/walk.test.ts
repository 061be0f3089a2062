import { expect, it } from 'vitest';
import { walkPlaybook } from '../../../../tools/screens/film/walk.ts';

it('a playbook there is none of is said, and nothing is filmed', async () => {
  await expect(walkPlaybook('PB-99')).rejects.toThrow('PB-99: no-such-playbook');
});

it('films every step once, at its place, with the view of the window in both languages', async () => {
  const frames = await walkPlaybook('PB-00');
  expect(frames.length).toBeGreaterThan(5);
  const numbers = frames.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, two) => one - two));
  for (const { number, views, title } of frames) {
    for (const lang of ['en', 'ja'] as const) {
      expect(views[lang].run?.current).toMatchObject({ number, title });
      expect(views[lang].lang).toBe(lang);
    }
  }
  expect(frames.filter(({ refused }) => refused !== undefined)).toEqual([]);
});

it.each(['PB-02', 'PB-09', 'PB-17'])(
  'the range has all that %s needs: it is walked to its end',
  async (id) => {
    const frames = await walkPlaybook(id);
    const refused = frames.flatMap(({ number, refused: why }) =>
      why === undefined ? [] : [`${String(number)} ${why}`],
    );
    expect(refused).toEqual([]);
    expect(frames.at(-1)?.title.en).toBe("Read the log's short code to somebody");
  },
  120_000,
);
