import { documentFailures } from './en-document-failures.ts';
import { assumptionFailures } from './en-assumptions.ts';
import { handoffFailures } from './en-handoff.ts';
import { vaultFailures } from './en-vault.ts';
import { witnessFailures } from './en-witness-failures.ts';
import type { FailureCode } from '../../main/contract/failure.ts';
import { evidenceFailures } from './en-evidence.ts';
import { terminalFailures } from './en-terminal.ts';
import { approvalFailures } from './en-approval.ts';
import { gateFailures } from './en-gate.ts';
import { draftFailures } from './en-draft-failures.ts';
import { ownFailures } from './en-own.ts';
import { attachmentFailures } from './en-attachment.ts';
import { bundleFailures } from './en-bundle-failures.ts';
import { kitFailures } from './en-kit-failures.ts';
import { networkFailures } from './en-network-failures.ts';
import { drillFailures } from './en-drill-failures.ts';
import { laneFailures } from './en-lane-failures.ts';
import { uploadFailures } from './en-upload-failures.ts';
import type { FailureTexts } from './failure-texts.ts';
import { exportFailures } from './en-export-failures.ts';

/** One error card per failure. Every code has one: the type says so. */
export const failures = {
  ...assumptionFailures,
  ...vaultFailures,
  ...handoffFailures,
  ...exportFailures,
  ...networkFailures,
  'mfa-code-refused': {
    happened: 'AWS refused the MFA code.',
    means: 'It was used before, came from another device, or a clock is off.',
    next: 'Wait for the next code, check the device name, and type it once.',
  },
  'mfa-serial-unknown': {
    happened: 'AWS does not know this MFA device.',
    means: 'The kit names a device that was removed or belongs to another user.',
    next: 'Choose another device, or sign in with the browser.',
  },
  'mfa-incomplete': {
    happened: 'The code reached AWS without its device, or the other way round.',
    means: 'No code was spent.',
    next: 'Choose the MFA device again, then type the code.',
  },
  'assume-role-denied': {
    happened: 'AWS did not let you assume the role.',
    means: 'Its trust does not allow you, or needs MFA younger than yours.',
    next: 'Sign in with a new code. If it fails again, call the role’s owner.',
  },
  'access-denied': {
    happened: 'AWS denied the action.',
    means: 'The role you hold may not do this here.',
    next: 'Check account and role above. Assume the role this step names, or do it by hand.',
  },
  'key-unknown': {
    happened: 'AWS does not know this access key.',
    means: 'It was mistyped, deleted or switched off.',
    next: 'Paste it again from the safe. If it fails again, use the next person’s key.',
  },
  'secret-wrong': {
    happened: 'The secret does not belong to this key id.',
    means: 'One of the two was cut off or mixed up.',
    next: 'Paste both parts again, without blanks.',
  },
  'clock-behind': {
    happened: 'AWS refused the call because of the time.',
    means: 'This computer’s clock is behind.',
    next: 'Try again: the difference was measured, and is corrected now.',
  },
  'clock-ahead': {
    happened: 'AWS refused the call because of the time.',
    means: 'This computer’s clock is ahead.',
    next: 'Try again: the difference was measured, and is corrected now.',
  },
  'session-expired': {
    happened: 'The session has expired.',
    means: 'Nothing was done by this call.',
    next: 'Renew it or sign in again, then try once more.',
  },
  'region-disabled': {
    happened: 'This Region is switched off for the account.',
    means: 'STS does not answer for you there.',
    next: 'Try again: the next Region of the kit is used.',
  },
  'chaining-too-long': {
    happened: 'AWS refused the length of the session.',
    means: 'A role assumed from another session lasts one hour at most.',
    next: 'Tell the kit’s author to set one hour or less. Do the step by hand meanwhile.',
  },
  'duration-too-long': {
    happened: 'AWS refused the length of the session.',
    means: 'The role allows less than the kit asks for.',
    next: 'Tell the kit’s author to shorten it. Do the step by hand meanwhile.',
  },
  'policy-malformed': {
    happened: 'AWS could not read the session policy.',
    means: 'The playbook’s policy has an error. You did nothing wrong.',
    next: 'Do the step by hand, or skip it with a reason. Report the playbook.',
  },
  'policy-too-large': {
    happened: 'The session policy is too large.',
    means: 'AWS allows 2,048 characters, and fewer where tags need room.',
    next: 'Do the step by hand, or skip it with a reason. Report the playbook.',
  },
  'request-invalid': {
    happened: 'AWS could not accept the request.',
    means: 'A value in the kit or the playbook does not fit.',
    next: 'Read the details. Do the step by hand, or skip it with a reason.',
  },
  'target-not-connected': {
    happened: 'A server is not connected to Systems Manager.',
    means: 'Its agent is stopped, or it has no way to AWS.',
    next: 'Try again in a minute, or reach the server another way and confirm by hand.',
  },
  'instance-unknown': {
    happened: 'AWS does not know one of the servers here.',
    means: 'It was ended, or lives in another account or Region.',
    next: 'Check account and Region above, then the list of servers.',
  },
  'document-unknown': {
    happened: 'AWS does not know this document.',
    means: 'It was removed, or is not shared with this account.',
    next: 'Do the step by hand, and report the playbook.',
  },
  'secret-unknown': {
    happened: 'AWS does not know this secret here.',
    means: 'Its name differs, or it has no replica in this Region.',
    next: 'Read it in another Region, or ask whoever keeps it.',
  },
  'document-changed': {
    happened: 'The document is not the one that was read back.',
    means: 'Someone changed it in between. Nothing was sent.',
    next: 'Read it back again and look closely before you run it.',
  },
  'command-not-visible-yet': {
    happened: 'AWS does not show the command yet.',
    means: 'It was sent a moment ago. This is usual for some seconds.',
    next: 'Ask AWS again in a few seconds.',
  },
  'platform-unsupported': {
    happened: 'The document does not run on this kind of server.',
    means: 'It is written for another operating system.',
    next: 'Do the step by hand on this server.',
  },
  throttled: {
    happened: 'AWS asked for a slower pace.',
    means: 'Too many calls reach this account at once. Yours was not carried out.',
    next: 'Wait ten seconds, then try again.',
  },
  'service-error': {
    happened: 'AWS had an error of its own.',
    means: 'The Region may be in trouble. The call may have been carried out.',
    next: 'Ask AWS what became of it before you try again.',
  },
  'no-network': {
    happened: 'There is no network.',
    means: 'This computer cannot reach anything outside.',
    next: 'Connect another way, such as a phone. Steps by hand go on meanwhile.',
  },
  'name-not-resolved': {
    happened: 'The address of AWS was not found.',
    means: 'DNS is down or blocked.',
    next: 'Change the network or its DNS, then try again.',
  },
  'connection-refused': {
    happened: 'The connection was refused.',
    means: 'A firewall, a proxy, or the practice range being stopped.',
    next: 'Try another network. In a drill, start the drill again.',
  },
  'timed-out': {
    happened: 'No answer came in time.',
    means: 'The network or the Region is slow. The call may have been carried out.',
    next: 'Ask AWS what became of it. A code that was sent counts as spent.',
  },
  'connection-lost': {
    happened: 'The connection broke off.',
    means: 'The call may have been carried out.',
    next: 'Ask AWS what became of it before you try again.',
  },
  'tls-refused': {
    happened: 'The other side could not prove that it is AWS.',
    means: 'Something reads the traffic, or the clock is far off. Nothing was sent.',
    next: 'Use another network. Do not type secrets on this one.',
  },
  'not-aws': {
    happened: 'Something other than AWS answered.',
    means: 'Often the sign-in page of a Wi-Fi network.',
    next: 'Sign in to the network or change it, then try again.',
  },
  'refused-on-this-runtime': {
    happened: 'The app did not send this call.',
    means: 'This build runs on an outdated Electron, which must not reach real accounts.',
    next: 'Use a supported build. Until then, do the step by hand.',
  },
  unknown: {
    happened: 'Something unexpected came back.',
    means: 'The app cannot tell what it means. The call may have been carried out.',
    next: 'Read the details. Ask AWS what became of it, or go on by hand.',
  },
  'sender-refused': {
    happened: 'A request did not come from this window.',
    means: 'It was refused and written down.',
    next: 'Close the app and open it again. Tell your security team.',
  },
  'payload-refused': {
    happened: 'The app refused a request it could not read.',
    means: 'This is a fault of the app. Nothing was done.',
    next: 'Try another way, such as by hand. Then report it.',
  },
  cancelled: {
    happened: 'You cancelled it.',
    means: 'What was finished before stays.',
    next: 'Start it again whenever you like.',
  },
  internal: {
    happened: 'The app made an error.',
    means: 'What was confirmed before is safe in the log.',
    next: 'Try again. If it stays, close the app and resume.',
  },
  'no-such-playbook': {
    happened: 'There is no such playbook.',
    means: 'It was removed or renamed.',
    next: 'Search for it from the start screen.',
  },
  'playbook-has-errors': {
    happened: 'The playbook has errors.',
    means: 'It could lead you wrong, so it is not run.',
    next: 'Use another playbook, and tell its author.',
  },
  'no-such-scenario': {
    happened: 'There is no such drill scenario.',
    means: 'It was removed, or does not fit this playbook.',
    next: 'Choose another scenario.',
  },
  'no-such-inject': {
    happened: 'Nothing in this drill has this name or code.',
    means: 'It was mistyped, or belongs to another scenario. Nothing was done.',
    next: 'Check it with the facilitator and try again.',
  },
  'not-led-elsewhere': {
    happened: 'This drill is not led from another device.',
    means: 'No page with codes was saved for it. Nothing was done.',
    next: 'Save the page for the other device, in the window that leads the drill.',
  },
  'sheet-of-another-drill': {
    happened: 'This score sheet belongs to another drill.',
    means: 'It was made with other codes. Nothing of it was taken in.',
    next: 'Ask the facilitator for the sheet of this drill.',
  },
  'run-already-open': {
    happened: 'Another run is still open.',
    means: 'One log belongs to one run.',
    next: 'Go to the open run and finish or end it first.',
  },
  'no-run': {
    happened: 'No run is open.',
    means: 'This can only be done during a run.',
    next: 'Start or resume a run from the start screen.',
  },
  'no-such-step': {
    happened: 'There is no such step in this run.',
    means: 'The window was behind. Nothing was done.',
    next: 'Look at the current step and try again.',
  },
  'step-not-current': {
    happened: 'The run is at another step by now.',
    means: 'Nothing was done for the old one.',
    next: 'Go on with the current step.',
  },
  'step-not-ready': {
    happened: 'This cannot be done at this step now.',
    means: 'It is finished already, or something comes first.',
    next: 'Look at the main button: it names what comes next.',
  },
  'answer-required': {
    happened: 'An answer is still missing.',
    means: 'The step cannot be confirmed without it.',
    next: 'Answer or tick everything, or record what was different.',
  },
  'value-invalid': {
    happened: 'A value does not have the right form.',
    means: 'Nothing was saved. What you typed is still here.',
    next: 'Mend the marked field and save again.',
  },
  'value-missing': {
    happened: 'A value is not known yet: {{value}}.',
    means: 'Nothing was done. It comes from the step: {{where}}.',
    next: 'Do that step first, or do this one by hand.',
  },
  'reason-required': {
    happened: 'A reason is missing.',
    means: 'The log must say why.',
    next: 'Write one line and save again.',
  },
  'sessions-open': {
    happened: 'A session is still open: {{count}}.',
    means: 'The log would say that none is.',
    next: 'End all sessions first, or choose "Not as expected" and say why.',
  },
  'tracks-open': {
    happened: 'Tracks are still open: {{count}}.',
    means: 'The run goes on when they have ended.',
    next: 'Choose a track and finish it, or end it with a reason.',
  },
  'role-elsewhere': {
    happened: 'The role {{role}} is in another account: {{account}}.',
    means: 'Only that account can end its sessions. Nothing was changed.',
    next: 'End them from there, or write down who does, and by when.',
  },
  'playbook-of-run': {
    happened: 'This run goes by that playbook already.',
    means: 'Its steps are in the list. Nothing was changed.',
    next: 'Choose another playbook, or go on at one of its steps.',
  },
  'part-held': {
    happened: 'Nobody stands for the playbook {{id}}.',
    means: 'An incident takes no steps from it. Nothing was changed.',
    next: 'Choose another playbook, or say what you do as an added step.',
  },
  'denial-differs': {
    happened: '{{role}} does not hold the denial of this run.',
    means: 'Somebody replaced it or took it off. Nothing was changed.',
    next: 'Ask the security lead who did. Tell them the role’s name.',
  },
  'session-not-spared': {
    happened: 'AWS did not say which session of {{role}} is yours.',
    means: 'It cannot be left alive by itself. Nothing was sent.',
    next: 'Assume the role again, or revoke by hand in the console.',
  },
  'role-assumed-since': {
    happened: '{{role}} was assumed while you read.',
    means: 'That session would have gone on. Nothing was sent.',
    next: 'End the sessions once more and read it again.',
  },
  'denial-put-since': {
    happened: '{{role}} was denied by somebody else while you read.',
    means: 'Yours would have replaced theirs. Nothing was sent.',
    next: 'End the sessions once more: yours is then kept beside theirs.',
  },
  'roles-open': {
    happened: 'A role is still open: {{role}}.',
    means: 'Its sessions can still be used by whoever holds them.',
    next: 'End them, or write down who does, by when, and why not now.',
  },
  'not-recorded': {
    happened: 'The log could not be written.',
    means: 'The disk is full or read-only. Nothing was sent to AWS.',
    next: 'Free some space and try again. Steps by hand go on meanwhile.',
  },
  'log-closed': {
    happened: 'This log is closed.',
    means: 'Nothing can be added to it.',
    next: 'Start a new run.',
  },
  'no-scorecard': {
    happened: 'This log has no scorecard.',
    means: 'Only a drill that is over has one. Older versions counted otherwise.',
    next: 'End the drill, or open another one.',
  },
  'no-such-log': {
    happened: 'There is no such log.',
    means: 'It was moved or removed.',
    next: 'Choose another one from the list.',
  },
  'no-such-record': {
    happened: 'There is no such record in this log.',
    means: 'The number is beyond its end, or the record was taken out.',
    next: 'Go to the newest record, or verify the log.',
  },
  'no-such-search': {
    happened: 'This search is over.',
    means: 'Its hits are no longer kept.',
    next: 'Search again.',
  },
  'no-such-merge': {
    happened: 'This list of several logs is no longer kept.',
    means: 'Other logs were brought together since, or the app was started again.',
    next: 'Choose the logs and show them as one list again.',
  },
  'not-checkpointed': {
    happened: 'This record cannot be proved yet.',
    means: 'No signed checkpoint covers it, or none whose signature holds.',
    next: 'Wait a minute: an open log is signed once a minute. Then try again, or verify the log.',
  },
  'proof-fails': {
    happened: 'The proof does not hold.',
    means: 'The log no longer leads to what was signed: records were changed or removed.',
    next: 'Verify the log. It names the place.',
  },
  'no-trail-events': {
    happened: 'There is nothing of CloudTrail in what you chose.',
    means: 'No file in it can hold CloudTrail events.',
    next: 'Choose log files or their folder. Or a CSV from Athena or event history.',
  },
  'reconciliation-unreadable': {
    happened: 'The last comparison with CloudTrail cannot be read.',
    means: 'Its file beside the log was damaged or changed. The log itself is not touched by that.',
    next: 'Compare again: choose the same files.',
  },
  'log-unreadable': {
    happened: 'The log cannot be read.',
    means: 'The file is damaged or locked. It was left as it is.',
    next: 'Copy the folder before anything else, then verify it.',
  },
  'export-failed': {
    happened: 'The export was not finished.',
    means: 'The folder is full, read-only or not empty. The log itself is safe.',
    next: 'Choose another folder and export again.',
  },
  'session-not-renewable': {
    happened: 'This session is not renewed here.',
    means: 'It is in the browser, or AWS CLI renews it by itself.',
    next: 'Sign in again there when it ends.',
  },
  'session-too-short': {
    happened: 'The session ends before this step usually does.',
    means: '{{role}} has {{count}} min left. Nothing was sent.',
    next: 'Renew it first, or go on with a reason.',
  },
  'no-session': {
    happened: 'There is no session for this.',
    means: 'It ended, expired, or was never opened.',
    next: 'Assume the role first, then try again.',
  },
  'key-missing': {
    happened: 'There is no access key in memory.',
    means: 'Keys are forgotten when the app or the run ends.',
    next: 'Enter the access key again.',
  },
  'code-malformed': {
    happened: 'That is not a 6-digit code.',
    means: 'Nothing was sent, and no code was spent.',
    next: 'Type the 6 digits your device shows.',
  },
  'code-already-used': {
    happened: 'This code was used already.',
    means: 'AWS takes each code once, even if no answer came.',
    next: 'Wait {{seconds}} s for the next code.',
  },
  'no-such-user': {
    happened: 'The kit does not name this user.',
    means: 'It was changed in between.',
    next: 'Choose another user.',
  },
  'no-such-role': {
    happened: 'The kit does not name this role.',
    means: 'The playbook needs a role the kit was not given.',
    next: 'Do the step by hand, or skip it with a reason. Report it.',
  },
  'account-not-marked': {
    happened: 'The kit does not mark account {{account}} as non-production.',
    means: 'This playbook may break what it touches. Nothing was asked of AWS.',
    next: 'Choose a kit whose role lies in a test account. Never do this by hand.',
  },
  'passkey-only': {
    happened: 'This device cannot make codes.',
    means: 'Security keys and passkeys work in the browser only.',
    next: 'Choose a device with 6-digit codes, or sign in with the browser.',
  },
  'no-targets': {
    happened: 'No server fits this step.',
    means: 'None has the tag, or none is connected.',
    next: 'Check account and Region. Do the step by hand, or skip it with a reason.',
  },
  'region-not-in-drill': {
    happened: 'This drill has no Region {{region}}.',
    means: 'It has {{wanted}}. Nothing left this laptop.',
    next: 'Name one of those where the step asks, or do it by hand.',
  },
  'too-many-targets': {
    happened: 'Too many servers fit this step.',
    means: 'One step reaches {{most}} at most. Nothing was sent.',
    next: 'Name fewer servers in the step before, or do it by hand.',
  },
  'confirmation-declined': {
    happened: 'You said no in the confirmation window.',
    means: 'Nothing was sent or changed.',
    next: 'Read it back again when you are ready.',
  },
  busy: {
    happened: 'The app is still at work on this.',
    means: 'Your second press was not carried out.',
    next: 'Wait for the answer, or cancel it.',
  },
  'range-failed': {
    happened: 'The practice range did not start.',
    means: 'No port was free on this computer, or a scenario has an error.',
    next: 'Start the drill again. If it stays, restart the app.',
  },
  'drill-without-aws': {
    happened: 'Nothing was signed in to or sent.',
    means: 'This drill is only talked through: no credentials can be loaded in it.',
    next: 'Tick the step by hand. To play it through, start a rehearsal.',
  },
  'link-refused': {
    happened: 'The link was not opened.',
    means: 'Its address is not on the list of allowed ones.',
    next: 'Copy the address, check it, and open it yourself.',
  },
  'kit-missing': {
    happened: 'There is no usable kit on this computer.',
    means: 'The app knows no accounts, users or roles to sign in to.',
    next: 'Sign in with the browser, and do the steps by hand.',
  },
  'settings-not-saved': {
    happened: 'The settings were not saved.',
    means: 'They hold until you close the app.',
    next: 'Free some disk space, or make the folder writable.',
  },
  'not-stopped': {
    happened: 'It was not stopped: it may run on.',
    means: 'What it has not reached yet it may still reach.',
    next: 'Press the stop again, or stop it in the AWS console.',
  },
  'outcome-not-found': {
    happened: 'AWS shows no trace of this action.',
    means: 'It was probably never carried out, but that is not certain.',
    next: 'Ask again in a minute. Or look by hand and record what you see.',
  },
  ...documentFailures,
  ...evidenceFailures,
  'identity-differs': {
    happened: 'The key belongs to someone else.',
    means: 'Expected {{expected}}, found {{found}}.',
    next: 'Choose that user above, or paste the right key.',
  },
  'base-session-missing': {
    happened: 'You are not signed in.',
    means: 'Roles are assumed from an MFA session, and there is none.',
    next: 'Sign in with a code first.',
  },
  ...witnessFailures,
  ...uploadFailures,
  ...draftFailures,
  ...kitFailures,
  ...ownFailures,
  ...bundleFailures,
  ...attachmentFailures,
  ...approvalFailures,
  ...gateFailures,
  ...terminalFailures,
  ...drillFailures,
  ...laneFailures,
  'upload-no-such-target': {
    happened: 'There is no such target.',
    means: 'uploads.yaml was changed since this was shown.',
    next: 'Look at the list of targets again.',
  },
} as const satisfies Record<FailureCode, FailureTexts>;
