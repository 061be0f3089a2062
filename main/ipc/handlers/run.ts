import { addNote } from '../../actions/add-note.ts';
import { closeRun } from '../../actions/close-run.ts';
import type { Desk } from '../../actions/desk.ts';
import { goOn, resumeRun } from '../../actions/resume-run.ts';
import { startRun } from '../../actions/start-run.ts';
import type { Part } from './handlers.ts';

export function runHandlers(
  desk: Desk,
): Part<'run.start' | 'run.resume' | 'run.go-on' | 'run.close' | 'note.add'> {
  return {
    'run.start': (request) => startRun(desk, request),
    'run.resume': ({ logId }) => resumeRun(desk, logId),
    'run.go-on': () => goOn(desk),
    'run.close': ({ why, reason }) => closeRun(desk, why, reason),
    'note.add': (note) => addNote(desk, note),
  };
}
