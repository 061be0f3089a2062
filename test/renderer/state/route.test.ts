import { describe, expect, test } from 'vitest';
import { firstRoute, routeAfter } from '../../../renderer/state/route.ts';
import { run, view } from '../states/base.ts';
import { steps } from '../states/steps.ts';

const going = { ...view, run: run('drill', steps['do']!) };

describe('where a new view takes the window', () => {
  test('to the run when one has just opened', () => {
    expect(routeAfter({ at: 'reader', id: 'PB-01' }, view, going)).toEqual({ at: 'run' });
  });

  test('away from a run that is gone', () => {
    expect(routeAfter({ at: 'run' }, going, view)).toEqual({ at: 'home' });
  });

  test('nowhere while the same run goes on', () => {
    expect(routeAfter({ at: 'log' }, going, going)).toEqual({ at: 'log' });
  });

  test('a window opened on a run starts there', () => {
    expect(firstRoute(going)).toEqual({ at: 'run' });
    expect(firstRoute(view)).toEqual({ at: 'home' });
  });
});
