import type { UploadFailureCode } from '../../core/ports/upload.ts';
import type { NextActions } from './action.ts';

/** After a copy elsewhere failed. Where a target stands on its screen, its own buttons come first. */
export const afterUpload = {
  'upload-denied': ['again', 'uploads'],
  'upload-credentials-expired': ['uploads', 'copy'],
  'upload-credentials-wrong': ['uploads', 'copy'],
  'upload-credentials-missing': ['uploads', 'copy'],
  'upload-credentials-of-incident': ['uploads', 'copy'],
  'upload-credentials-shared': ['uploads', 'copy'],
  'upload-clock': ['clock'],
  'upload-no-bucket': ['again', 'uploads'],
  'upload-wrong-region': ['again', 'uploads'],
  'upload-no-log-group': ['again', 'uploads'],
  'upload-damaged': ['again', 'uploads'],
  'upload-busy': ['again', 'uploads'],
  'upload-unreachable': ['again', 'connection', 'still-works'],
  'upload-refused': ['again', 'uploads'],
  'upload-refused-on-this-runtime': ['uploads', 'copy'],
  'upload-too-large': ['uploads', 'copy'],
  'upload-folder-missing': ['again', 'uploads'],
  'upload-folder-full': ['again', 'uploads'],
  'upload-folder-read-only': ['again', 'uploads'],
  'upload-not-kept': ['again', 'uploads'],
  'upload-cannot-confirm': ['again', 'uploads'],
  'upload-forked': ['copy'],
  'upload-source-unreadable': ['log', 'copy'],
  'upload-wrong-mode': ['log', 'copy'],
} as const satisfies Record<UploadFailureCode, NextActions>;
