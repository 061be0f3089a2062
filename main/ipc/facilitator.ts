import { z } from 'zod';
import type { Desk } from '../actions/desk.ts';
import * as facilitate from '../actions/drill/facilitate.ts';
import { saveLeadPage } from '../actions/drill/lead-elsewhere.ts';
import { facilitatorCalls, type FacilitatorCalls } from '../contract/facilitator.ts';
import type { AppView } from '../contract/views.ts';
import type { FacilitatorView } from '../contract/views/facilitator-view.ts';
import { bindAll, type Bound, type CallBus, type Trouble } from './dispatch.ts';
import { createRate } from './rate.ts';
import { nothing } from './schemas/parts.ts';
import { facilitatorView } from './views/facilitator-view.ts';

/** The open windows of whoever leads a drill, as the shell keeps them. */
export interface FacilitatorWindows {
  contentsIds(): readonly number[];
  send(contentsId: number, view: FacilitatorView): void;
}

const id = z.string().min(1).max(200);
const on = z.boolean();

const schemas = {
  'lead.view': nothing,
  'lead.join': z.strictObject({ name: z.string().trim().min(1).max(80) }),
  'lead.fire': z.strictObject({ id }),
  'lead.hold': z.strictObject({ id, on }),
  'lead.pause': z.strictObject({ on }),
  'lead.note': z.strictObject({ text: z.string().min(1).max(4_000) }),
  'lead.rate': z.strictObject({ objective: id, rating: z.enum(['P', 'S', 'M', 'U']) }),
  'lead.fault': z.strictObject({ id, on }),
  'lead.end': nothing,
  'lead.page': nothing,
} satisfies { readonly [C in keyof FacilitatorCalls]: z.ZodType<FacilitatorCalls[C]['args']> };

/** No page of ours asks as often within a second. */
const MOST_CALLS = 100;

/** Answers the calls of the windows that lead a drill, and of no other page. */
export function registerFacilitator(
  bus: CallBus,
  windows: FacilitatorWindows,
  desk: Desk,
  view: () => Promise<AppView>,
  tell: (trouble: Trouble) => void,
  now: () => number,
): { readonly push: (view: AppView) => void } {
  const caller = { contentsId: () => windows.contentsIds(), host: 'facilitator' } as const;
  const admit = createRate(MOST_CALLS, 1_000, now);
  const handlers: Bound<FacilitatorCalls>['handlers'] = {
    'lead.view': async () => ({ ok: true, value: facilitatorView(desk, await view()) }),
    'lead.join': ({ name }) => facilitate.joinDrill(desk, name),
    'lead.fire': (args) => facilitate.fireItem(desk, args.id),
    'lead.hold': (args) => facilitate.holdItem(desk, args.id, args.on),
    'lead.pause': (args) => facilitate.pauseDrill(desk, args.on),
    'lead.note': ({ text }) => facilitate.noteForDebrief(desk, text),
    'lead.rate': (args) => facilitate.rateObjective(desk, args),
    'lead.fault': (args) => facilitate.switchFault(desk, args.id, args.on),
    'lead.end': () => facilitate.endDrill(desk),
    'lead.page': () => saveLeadPage(desk),
  };
  bindAll<FacilitatorCalls>(
    bus,
    { calls: facilitatorCalls, schemas, handlers },
    caller,
    tell,
    admit,
  );
  return {
    push: (of) => {
      for (const contents of windows.contentsIds())
        windows.send(contents, facilitatorView(desk, of));
    },
  };
}
