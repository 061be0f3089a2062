import type { TrailFacts } from '../facts/logging.ts';
import type { Elsewhere, Place } from '../places.ts';

/** The account a trail, a log group or a topic belongs to, and its Region, as its ARN has them. */
export function placeIn(arn: string): Required<Place> {
  const [, , , region = '', account = ''] = arn.split(':');
  return { account, region };
}

/**
 * The trails that an account shows, each once; undefined where none of its Regions was read. A trail of
 * all Regions is shown in each, so that one Region is enough.
 */
export function trailsOf(
  account: string,
  elsewhere: Elsewhere<'cloudtrail:DescribeTrails'>,
): readonly TrailFacts[] | undefined {
  const read = elsewhere.all('cloudtrail:DescribeTrails', account);
  if (read.length === 0) return undefined;
  const byArn = new Map(read.flatMap(({ value }) => value).map((one) => [one.arn, one]));
  return [...byArn.values()];
}

/**
 * What its home Region says of a trail, to the account that shows it or to the one that owns it.
 * @param answersAt the answers of a call at a place, by the trail's ARN
 */
export function ofTrail<T>(
  answersAt: (place: Place) => Readonly<Record<string, T>> | undefined,
  { arn, home }: TrailFacts,
  account: string,
): T | undefined {
  const accounts = [...new Set([account, placeIn(arn).account])];
  return accounts
    .map((one) => answersAt({ account: one, region: home })?.[arn])
    .find((answer) => answer !== undefined);
}
