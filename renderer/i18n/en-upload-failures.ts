import type { FailureCode } from '../../main/contract/failure.ts';
import type { FailureTexts } from './failure-texts.ts';

/** Copies of logs elsewhere: nothing here stops the run. */
export const uploadFailures = {
  'upload-denied': {
    happened: 'The copy was refused: no permission.',
    means: 'A policy forbids it, or another account than the one in uploads.yaml owns the bucket.',
    next: 'Check whose bucket it is. Give the uploader s3:PutObject and s3:GetObject there. Then try again.',
  },
  'upload-credentials-expired': {
    happened: 'The uploader’s credentials have expired.',
    means: 'Nothing is lost. The log waits here.',
    next: 'Give new credentials for this target.',
  },
  'upload-credentials-wrong': {
    happened: 'AWS does not accept the uploader’s key.',
    means: 'It was mistyped, deleted or switched off.',
    next: 'Give this target’s credentials again.',
  },
  'upload-credentials-missing': {
    happened: 'This target has no credentials yet.',
    means: 'Nothing was sent. The log waits here.',
    next: 'Give the uploader’s key below, or put it into uploads-credentials.',
  },
  'upload-credentials-of-incident': {
    happened: 'This key belongs to the incident, not to an uploader.',
    means: 'Whoever can change the account must not be able to write its evidence.',
    next: 'Give the key of a user that may only upload.',
  },
  'upload-credentials-shared': {
    happened: '"{{other}}" uses this key or its user already, for logs of the other mode.',
    means: 'One who may write drill logs must not be able to write incident logs.',
    next: 'Give the key of another user.',
  },
  'upload-clock': {
    happened: 'AWS refused the copy because of the time.',
    means: 'This computer’s clock is off, and AWS’s own time could not be read.',
    next: 'Set the clock, then try again.',
  },
  'upload-no-bucket': {
    happened: 'There is no such bucket.',
    means: 'The name in uploads.yaml is wrong, or the bucket was deleted.',
    next: 'Correct the name and read the settings again.',
  },
  'upload-wrong-region': {
    happened: 'The bucket is in another Region.',
    means: 'uploads.yaml names a Region the bucket is not in: {{region}}.',
    next: 'Correct the Region and read the settings again.',
  },
  'upload-no-log-group': {
    happened: 'There is no such log group.',
    means: 'Groups are made beforehand, so that the uploader needs no right to make them.',
    next: 'Create the group or correct its name, then try again.',
  },
  'upload-damaged': {
    happened: 'What arrived was not what was sent.',
    means: 'The way or the drive damaged it. Nothing wrong was kept.',
    next: 'Nothing to do: it is sent again. If it stays, use another drive or network.',
  },
  'upload-busy': {
    happened: 'The target is busy.',
    means: 'It asked to be tried again later.',
    next: 'Nothing to do: it is tried again.',
  },
  'upload-unreachable': {
    happened: 'The target cannot be reached.',
    means: 'There is no network, or something on the way answers instead.',
    next: 'Nothing to do: it is tried again, for weeks if it takes so long.',
  },
  'upload-refused': {
    happened: 'The target refused the copy.',
    means: 'Its own words are below.',
    next: 'Correct the cause, then try again.',
  },
  'upload-refused-on-this-runtime': {
    happened: 'No copies leave this computer on this runtime.',
    means: 'This Electron gets no security fixes: calls go to this computer only.',
    next: 'Use a folder, or a supported build of the app.',
  },
  'upload-too-large': {
    happened: 'An attachment is too large for one object.',
    means: 'S3 takes up to 5 GiB at once with a hash of the whole.',
    next: 'Copy it with a folder target.',
  },
  'upload-folder-missing': {
    happened: 'The folder is not there.',
    means: 'The drive was pulled out, or the share is away.',
    next: 'Plug it in or connect it: copying goes on by itself.',
  },
  'upload-folder-full': {
    happened: 'The folder’s drive is full.',
    means: 'The last file was not kept in part.',
    next: 'Make room: copying goes on by itself.',
  },
  'upload-folder-read-only': {
    happened: 'The folder cannot be written.',
    means: 'It is write-protected, or you may not write there.',
    next: 'Take the protection off, then try again.',
  },
  'upload-not-kept': {
    happened: 'The target said it took the copy, but it is not there.',
    means: 'What it says of this log is in doubt. It may store nothing at all.',
    next: 'All of it is sent again. If it stays, use another target and tell who runs this one.',
  },
  'upload-cannot-confirm': {
    happened: 'A copy is there, but nobody can say whether it is this one.',
    means: 'The uploader may not read its checksum.',
    next: 'Give the uploader s3:GetObject below its prefix, then try again.',
  },
  'upload-forked': {
    happened: 'Another history of this log is at the target.',
    means: 'The object under this name has other content. Somebody wrote a different log.',
    next: 'Keep both. Tell the lead and the auditor, and compare the short codes.',
  },
  'upload-source-unreadable': {
    happened: 'A part of this log cannot be read here.',
    means: 'A file is missing, damaged or not what its name says.',
    next: 'Check the log on its own screen. Other logs go on.',
  },
  'upload-wrong-mode': {
    happened: 'This log does not belong at this target.',
    means: 'Drill logs never go where incident logs go, nor the other way round.',
    next: 'Check the log on its own screen: its first record does not fit its folder.',
  },
} as const satisfies {
  readonly [
    C in Exclude<Extract<FailureCode, `upload-${string}`>, 'upload-no-such-target'>
  ]: FailureTexts;
};
