import { changeSettings } from '../../actions/change-settings.ts';
import type { Desk } from '../../actions/desk.ts';
import type { AppView } from '../../contract/views.ts';
import type { Shown } from '../views/shown.ts';
import { agreedHandlers } from './agreed.ts';
import { drillHandlers } from './drill.ts';
import { aloudHandlers } from './aloud.ts';
import { assumptionHandlers } from './assumptions.ts';
import { approvalHandlers } from './approval.ts';
import { accessHandlers } from './access.ts';
import { automationHandlers } from './automation.ts';
import { commandHandlers } from './command.ts';
import { consoleHandlers } from './console.ts';
import { deviationHandlers } from './deviation.ts';
import { connectionHandlers } from './connection.ts';
import { draftHandlers } from './drafts.ts';
import { evidenceHandlers } from './evidence.ts';
import { exportHandlers } from './export.ts';
import { handoffHandlers } from './handoff.ts';
import type { Handlers } from './handlers.ts';
import { jobHandlers } from './jobs.ts';
import { kitHandlers } from './kit.ts';
import { libraryHandlers } from './library.ts';
import { logHandlers } from './log.ts';
import { mergedHandlers } from './merged.ts';
import { attachmentHandlers } from './attachments.ts';
import { bundleHandlers } from './bundles.ts';
import { ownPlaybookHandlers } from './own-playbooks.ts';
import { observerHandlers } from './observer.ts';
import { debriefHandlers } from './debrief.ts';
import { programmeHandlers } from './programme.ts';
import { recordHandlers } from './records.ts';
import { revocationHandlers } from './revocation.ts';
import { terminalsHandlers } from './terminals.ts';
import { runHandlers } from './run.ts';
import { stepHandlers } from './step.ts';
import { shelfHandlers } from './shelf.ts';
import { stuckHandlers } from './stuck.ts';
import { terminalHandlers } from './terminal.ts';
import { vaultHandlers } from './vault.ts';
import { witnessHandlers } from './witness.ts';
import { uploadHandlers } from './uploads.ts';
import { trackHandlers } from './tracks.ts';
import { trailHandlers } from './trail.ts';

/** Every call of the contract bound to the action that does it. */
export function allHandlers(
  desk: Desk,
  shown: () => Shown,
  view: () => Promise<AppView>,
): Handlers {
  return {
    'app.view': async () => ({ ok: true, value: await view() }),
    'settings.change': (change) => changeSettings(desk, change),
    ...approvalHandlers(desk),
    ...deviationHandlers(desk),
    ...trackHandlers(desk),
    ...libraryHandlers(desk, shown),
    ...runHandlers(desk),
    ...stepHandlers(desk),
    ...accessHandlers(desk),
    ...agreedHandlers(desk),
    ...drillHandlers(desk),
    ...aloudHandlers(desk),
    ...assumptionHandlers(desk),
    ...commandHandlers(desk),
    ...consoleHandlers(desk),
    ...connectionHandlers(desk),
    ...draftHandlers(desk),
    ...evidenceHandlers(desk),
    ...exportHandlers(desk),
    ...handoffHandlers(desk),
    ...jobHandlers(desk),
    ...kitHandlers(desk),
    ...logHandlers(desk, shown),
    ...observerHandlers(desk),
    ...debriefHandlers(desk),
    ...programmeHandlers(desk),
    ...recordHandlers(desk, shown),
    ...revocationHandlers(desk),
    ...terminalsHandlers(desk),
    ...mergedHandlers(desk, shown),
    ...ownPlaybookHandlers(desk, shown),
    ...bundleHandlers(desk),
    ...attachmentHandlers(desk),
    ...vaultHandlers(desk),
    ...witnessHandlers(desk),
    ...uploadHandlers(desk),
    ...trailHandlers(desk),
    ...shelfHandlers(desk),
    ...stuckHandlers(desk),
    ...terminalHandlers(desk),
    ...automationHandlers(desk),
  };
}
