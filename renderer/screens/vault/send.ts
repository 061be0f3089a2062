import type { useCall } from '../../state/use-call.ts';

/** Sends one call and keeps its failure for the screen's card. */
export type Send = ReturnType<typeof useCall>['send'];
