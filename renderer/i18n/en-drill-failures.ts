import type { FailureTexts } from './failure-texts.ts';

/** Cards of what a drill does not do in real accounts. */
export const drillFailures = {
  'probe-reads-only': {
    happened: 'Nothing was sent: {{action}} is no read.',
    means: 'This drill is a probe. It may read how accounts are set up, and nothing else.',
    next: 'Say what you would do, then tick the step by hand.',
  },
  'probe-action-unknown': {
    happened: 'Nothing was copied: the app cannot tell what this line does.',
    means: 'This drill is a probe. It takes only lines whose every AWS action is a known read.',
    next: 'Say what you would do, then tick the step by hand.',
  },
  'probe-not-narrowed': {
    happened: 'The role was not assumed.',
    means: 'Its session could have done more than read, and this drill is a probe.',
    next: 'Copy the details for whoever looks after the app.',
  },
  'probe-not-in-browser': {
    happened: 'Nothing was opened in the browser.',
    means: 'A probe may only read, and AWS cannot hold a browser’s session to that.',
    next: 'Sign in with AWS CLI or the sealed key. Where the kit has neither, start a rehearsal.',
  },
  'probe-hand-off': {
    happened: 'This session was not handed out.',
    means: 'Its keys could do more than read, and this drill is a probe.',
    next: 'Assume a role and hand out that session: it can only read.',
  },
  'game-day-no-access': {
    happened: 'The game day did not begin.',
    means: 'The kit has no user and role for game days in an account marked non-production.',
    next: 'Add them to the kit. Game days never use those of an incident.',
  },
  'game-day-elsewhere': {
    happened: 'Nothing was done in account {{account}}.',
    means: 'A game day stays in accounts the kit marks non-production, with roles made for it.',
    next: 'Do the step by hand, or skip it with a reason.',
  },
  'not-in-this-drill': {
    happened: 'The app did not send this call.',
    means: 'It does not belong to what the drill that is open may ask of AWS.',
    next: 'Do the step by hand, or start another kind of drill.',
  },
} as const satisfies Readonly<Record<string, FailureTexts>>;
