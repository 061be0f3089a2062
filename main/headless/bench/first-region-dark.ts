import { limited, median, timed, type Measure } from './measured.ts';
import { withRehearsal, type Rehearsal } from './rehearsal.ts';

const ROUNDS = 5;
const MOST_EXTRA_SECONDS = 1;

/**
 * How much longer probe, code and credentials take when the first Region takes connections and
 * never answers, against the same with all Regions up, turn by turn.
 */
export const measure: Measure = async () =>
  withRehearsal(async (here) => {
    const first = here.to.at.region;
    await here.sts.probe(here.range.endpoints, here.to.credentials);
    const well: number[] = [];
    const dark: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await here.range.setFaults({});
      well.push(await credentials(here));
      await here.range.setFaults({ dark: { [first]: 'silent' } });
      dark.push(await credentials(here));
    }
    const value = (median(dark) - median(well)) / 1_000;
    const what = 'most that a dark first Region may add';
    return [
      limited({ id: 'first-region-dark', unit: 's', value, limit: MOST_EXTRA_SECONDS, what }),
    ];
  });

/** Milliseconds from the first question to the credentials; waiting for a code is not counted. */
async function credentials({ sts, range, to, freshCode }: Rehearsal): Promise<number> {
  let region = '';
  const probing = await timed(async () => {
    const probed = await sts.probe(range.endpoints, to.credentials);
    if (!probed.ok) throw new Error(probed.error.failure.raw);
    region = probed.value.chosen;
  });
  const code = await freshCode();
  const at = range.endpoints.find((endpoint) => endpoint.region === region) ?? to.at;
  const spending = await timed(async () => {
    const issued = await sts.getSessionToken(
      { ...to, at },
      { serial: range.mfaSerial, code },
      3_600,
    );
    if (!issued.ok) throw new Error(issued.error.raw);
  });
  return probing + spending;
}
