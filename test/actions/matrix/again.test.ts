import { expect, it } from 'vitest';
import { act, reach, type Point } from '../../fakes/matrix/acts.ts';
import { matrixBench } from '../../fakes/matrix/bench.ts';
import { strike, type Fault } from '../../fakes/matrix/faults.ts';

/** Refused for the time, the same call is signed with AWS's time when it is made again. */
it.concurrent.each([
  ['code', 'clock 7 min behind'],
  ['code', 'clock 20 min ahead'],
  ['role', 'clock 7 min ahead'],
  ['role', 'clock 20 min behind'],
  ['command', 'clock 7 min behind'],
  ['command', 'clock 20 min ahead'],
] as const satisfies readonly (readonly [Point, Fault])[])(
  'a %s that met a %s goes through when it is tried again',
  async (point, fault) => {
    const bench = await matrixBench('cmd', false);
    try {
      await reach(bench, 'sealed-key', point);
      expect(await strike(bench, 'sealed-key', point, fault)).toMatchObject({ ok: false });
      expect(await act(bench, 'sealed-key', point)).toMatchObject({ ok: true });
    } finally {
      await bench.close();
    }
  },
);
