import { fails, unread, type Said } from '../check.ts';
import type { Elsewhere, Place } from '../places.ts';

/** Tag of secrets that are kept for an incident. */
const TAG = 'break-glass';

export interface EmergencySecret {
  readonly arn: string;
  readonly name: string;
  readonly place: Required<Place>;
}

/**
 * Judges each secret that is tagged for an incident, of all accounts; one that was copied to another
 * Region is judged where it comes from. With none there nothing is proved: that is a failure.
 */
export function emergencySecrets(
  about: string,
  elsewhere: Elsewhere<'secretsmanager:ListSecrets'>,
  judge: (secret: EmergencySecret) => Said,
): Said {
  const read = elsewhere.all('secretsmanager:ListSecrets');
  if (read.length === 0) return [unread(about, 'secretsmanager:ListSecrets')];
  const secrets = read.flatMap(({ place, value }) =>
    value
      .filter(({ tags, arn }) => TAG in tags && arn.split(':')[3] === place.region)
      .map(({ arn, name }) => ({
        arn,
        name,
        place: { account: place.account, region: place.region ?? '' },
      })),
  );
  const copies = new Set<string>();
  const firsts = secrets.filter(({ place, name }) => {
    const key = `${place.account} ${name}`;
    const first = !copies.has(key);
    copies.add(key);
    return first;
  });
  if (firsts.length > 0) return firsts.flatMap(judge);
  return [
    fails(
      about,
      'No secret has the tag break-glass.',
      'タグ break-glass の付いたシークレットがありません。',
    ),
  ];
}
