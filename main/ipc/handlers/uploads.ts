import type { Desk } from '../../actions/desk.ts';
import {
  checkUploadAgain,
  pauseUploads,
  reloadUploads,
  tryUploadNow,
} from '../../actions/uploads/control.ts';
import type { UploadCalls } from '../../contract/calls/upload-calls.ts';
import type { Part } from './handlers.ts';

export function uploadHandlers(desk: Desk): Part<keyof UploadCalls> {
  return {
    'uploads.pause': ({ paused, target }) => pauseUploads(desk, paused, target),
    'uploads.try-now': ({ target }) => tryUploadNow(desk, target),
    'uploads.check': ({ target }) => checkUploadAgain(desk, target),
    'uploads.reload': () => reloadUploads(desk),
  };
}
