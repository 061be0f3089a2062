import { useTranslation } from 'react-i18next';
import type { Failure, FailureCode } from '../../main/contract/failure.ts';
import { useText } from '../i18n/text.ts';

/** What fills a hole that a failure brought nothing for. */
const HOLES = {
  expected: '',
  found: '',
  seconds: '',
  needed: '',
  free: '',
  verdict: '',
  name: '',
  file: '?',
  path: '?',
  most: '',
  region: '',
  log: '',
  other: '',
  count: '',
  issuer: '?',
  wanted: '',
  version: '?',
  role: '',
  account: '?',
  action: '?',
  id: '?',
  value: '?',
};

/** Cards that speak of a call that may have been carried out; another is told where it was not. */
const DOUBTFUL: readonly FailureCode[] = ['timed-out', 'connection-lost', 'service-error'];

interface FailureWords {
  readonly happened: string;
  readonly means: string;
  readonly next: string;
  /** All of the card as lines of text, to be passed on. */
  readonly words: string;
}

/** The three sentences of a card, and all of it as text. */
export function useFailureTexts(failure: Failure): FailureWords {
  const { t } = useTranslation();
  const { text } = useText();
  const facts = useFailureFacts(failure);
  const where = failure.step ? text(failure.step) : t('failureCard.noStep');
  const holes = { ...HOLES, where, ...failure.params };
  const happened = t(`failure.${failure.code}.happened`, holes);
  const harmless = failure.nothingDone === true && DOUBTFUL.includes(failure.code);
  const means = harmless
    ? t('failureCard.nothing.means')
    : t(`failure.${failure.code}.means`, holes);
  const next = harmless ? t('failureCard.nothing.next') : t(`failure.${failure.code}.next`, holes);
  const lines = [
    happened,
    means,
    next,
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(failure.raw === undefined ? [] : [`${t('failureCard.words')}: ${failure.raw}`]),
  ];
  return { happened, means, next, words: lines.join('\n') };
}

/** Our code, what came with it, and AWS's request id, each with its name. */
export function useFailureFacts(failure: Failure): readonly (readonly [string, string])[] {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = {
    region: t('failureCard.region'),
    awsCode: t('failureCard.awsCode'),
  };
  return [
    [t('failureCard.code'), failure.code] as const,
    ...Object.entries(failure.params ?? {})
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [names[name] ?? name, String(value)] as const),
    ...(failure.requestId === undefined
      ? []
      : [[t('failureCard.requestId'), failure.requestId] as const]),
  ];
}
