import type { FailureTexts } from './failure-texts.ts';

/** Cards for what stands between this computer and AWS. */
export const networkFailures = {
  'tls-intercepted': {
    happened: 'Something opens the encryption on the way to AWS.',
    means: 'The certificate is from “{{issuer}}”, no public authority. Nothing was sent.',
    next: 'Use another network, such as a phone. Or allow it with a reason.',
  },
  'certificate-expired': {
    happened: 'The certificate that was shown has expired.',
    means: 'This computer’s clock is far ahead, or it is not AWS. Nothing was sent.',
    next: 'Check date and year of this computer. If right, use another network.',
  },
  'certificate-not-yet': {
    happened: 'The certificate that was shown is not valid yet.',
    means: 'This computer’s clock is far behind. Nothing was sent.',
    next: 'Set date and year of this computer, then test again.',
  },
  'certificate-other-name': {
    happened: 'A server with another name answered.',
    means: 'Often a Wi-Fi sign-in page or a wrong address. Nothing was sent.',
    next: 'Sign in to the network or change it, then test again.',
  },
  'authority-unreadable': {
    happened: 'This is not one certificate of one authority.',
    means: 'Nothing was allowed.',
    next: 'Paste one certificate only, from BEGIN to END CERTIFICATE.',
  },
  'captive-portal': {
    happened: 'A sign-in page of the network answered instead of AWS.',
    means: 'This Wi-Fi lets nothing out until you sign in to it.',
    next: 'Open any page in the browser, sign in there, then test again.',
  },
  'proxy-login': {
    happened: 'The proxy wants a user name and a password.',
    means: 'Nothing reached AWS.',
    next: 'Enter the proxy’s login under “Connection”, then test again.',
  },
  'proxy-login-wrong': {
    happened: 'The proxy does not accept this user name and password.',
    means: 'Nothing reached AWS. Many tries may lock the account.',
    next: 'Enter its login anew under “Connection”, then test again.',
  },
  'proxy-refused': {
    happened: 'The proxy does not let this through.',
    means: 'It has a list of allowed addresses. Nothing reached AWS.',
    next: 'Use another network. Ask for the addresses in the details to be allowed.',
  },
  'proxy-unreachable': {
    happened: 'The proxy cannot be reached.',
    means: 'Its address is wrong, or you are not on the company network.',
    next: 'Correct or remove the proxy under “Connection”, then test again.',
  },
} as const satisfies Record<string, FailureTexts>;
