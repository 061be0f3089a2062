import { limited, median, timed, type Measure } from './measured.ts';
import { ssoOutage } from '../../range/worlds/sso-outage.ts';
import { withRehearsal, type Rehearsal } from './rehearsal.ts';

const ROUNDS = 5;
/** How many of the Regions asked first are dark, and what that may add, seconds. */
const CASES = [
  { id: 'first-region-dark', dark: 1, most: 1, what: 'most that a dark first Region may add' },
  { id: 'three-regions-dark', dark: 3, most: 2.5, what: 'most that three dark Regions may add' },
] as const;
const world = { ...ssoOutage, regions: [...ssoOutage.regions, 'eu-central-1'] };

/**
 * How much longer probe, code and credentials take when the first Regions take connections and
 * never answer, against the same with all Regions up, turn by turn.
 */
export const measure: Measure = async () =>
  withRehearsal(async (here) => {
    const names = here.range.endpoints.map(({ region }) => region);
    await here.sts.probe(here.range.endpoints, here.to.credentials);
    const well: number[] = [];
    const dark: number[][] = CASES.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      await here.range.setFaults({});
      well.push(await credentials(here));
      for (const [index, one] of CASES.entries()) {
        const silent = names.slice(0, one.dark).map((name) => [name, 'silent'] as const);
        await here.range.setFaults({ dark: Object.fromEntries(silent) });
        dark[index]?.push(await credentials(here));
      }
    }
    return CASES.map(({ id, most, what }, index) => {
      const value = (median(dark[index] ?? []) - median(well)) / 1_000;
      return limited({ id, unit: 's', value, limit: most, what });
    });
  }, world);

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
