import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input, textIn } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { ThingOf, WorldTrail } from '../things/model.ts';

type Trail = ThingOf<'trail'>;

/** Trails of the account, and of its organization: those are seen in every account of it. */
export const describeTrails: Operation = (call) => {
  const denied = accessFault(call, 'cloudtrail:DescribeTrails', '*');
  if (denied) return err(denied);
  return ok({ trailList: trailsOf(call).map(described) });
};

export const getTrailStatus: Operation = (call, input) =>
  onTrail(call, input, 'GetTrailStatus', ({ data }) => ({
    IsLogging: data.logging,
    StartLoggingTime: new Date(data.startedAt),
    TimeLoggingStarted: data.startedAt,
    ...(data.stoppedAt === undefined
      ? { TimeLoggingStopped: '' }
      : { StopLoggingTime: new Date(data.stoppedAt), TimeLoggingStopped: data.stoppedAt }),
    LatestDeliveryTime: new Date(
      data.logging ? call.now - 4 * 60_000 : Date.parse(data.stoppedAt ?? data.startedAt),
    ),
  }));

export const startLogging: Operation = (call, input) =>
  changed(call, input, 'StartLogging', (data) => ({
    ...data,
    logging: true,
    startedAt: new Date(call.now).toISOString(),
  }));

export const stopLogging: Operation = (call, input) =>
  changed(call, input, 'StopLogging', (data) => ({
    ...data,
    logging: false,
    stoppedAt: new Date(call.now).toISOString(),
  }));

export const updateTrail: Operation = (call, input) => {
  const result = changed(call, input, 'UpdateTrail', (data) => ({ ...data, ...wanted(input) }));
  if (!result.ok) return result;
  const trail = trailsOf(call).find((one) => names(one).includes(nameIn(input)));
  return ok(trail ? described(trail) : {});
};

export const createTrail: Operation = (call, input) => {
  const reader = new Reader(input);
  const name = reader.text('Name', { required: true, least: 3, most: 128 }) ?? '';
  const bucket = reader.text('S3BucketName', { required: true }) ?? '';
  const arn = `arn:aws:cloudtrail:${call.region}:${call.caller.account}:trail/${name}`;
  const fault = reader.error() ?? accessFault(call, 'cloudtrail:CreateTrail', arn);
  if (fault) return err(fault);
  if (call.things.find('trail', call.caller.account, name)) {
    const text = `Trail ${arn} already exists for customer: ${call.caller.account}`;
    return err(awsError('TrailAlreadyExistsException', text));
  }
  const data: WorldTrail = {
    bucket,
    everyRegion: false,
    globalEvents: true,
    organization: false,
    validation: false,
    logging: false,
    startedAt: new Date(call.now).toISOString(),
    dataEvents: false,
    ...wanted(input),
  };
  call.things.put({
    kind: 'trail',
    account: call.caller.account,
    region: call.region,
    id: name,
    data,
  });
  const made = call.things.find('trail', call.caller.account, name);
  return ok(made ? described(made) : {});
};

export const getEventSelectors: Operation = (call, input) =>
  onTrail(call, input, 'GetEventSelectors', (trail) => selectorsOf(trail));

export const putEventSelectors: Operation = (call, input) => {
  const selectors = new Reader(input).list('EventSelectors', 5);
  const dataEvents = selectors.some((one) => new Reader(one).list('DataResources', 250).length > 0);
  const result = changed(call, input, 'PutEventSelectors', (data) => ({ ...data, dataEvents }));
  if (!result.ok) return result;
  const trail = trailsOf(call).find((one) => names(one).includes(nameIn(input)));
  return ok(trail ? selectorsOf(trail) : {});
};

function selectorsOf(trail: Trail): Structure {
  return {
    TrailARN: arnOf(trail),
    EventSelectors: [
      {
        ReadWriteType: 'All',
        IncludeManagementEvents: true,
        DataResources: trail.data.dataEvents
          ? [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }]
          : [],
        ExcludeManagementEventSources: [],
      },
    ],
  };
}

/** Whether calls on data are written for this account. */
export function hasDataEvents(
  { things, directory }: Pick<Call, 'things' | 'directory'>,
  account: string,
): boolean {
  return directory
    .accounts()
    .flatMap(({ id }) => things.all('trail', id))
    .some(
      ({ account: owner, data }) =>
        data.logging && data.dataEvents && (owner === account || data.organization),
    );
}

function trailsOf({ things, directory, caller }: Call): readonly Trail[] {
  return directory
    .accounts()
    .flatMap(({ id }) => things.all('trail', id))
    .filter(({ account, data }) => account === caller.account || data.organization);
}

function onTrail(
  call: Call,
  input: Input,
  action: string,
  answer: (trail: Trail) => Structure,
): Result<Structure, AwsError> {
  const name = nameIn(input);
  const trail = trailsOf(call).find((one) => names(one).includes(name));
  const arn = trail
    ? arnOf(trail)
    : `arn:aws:cloudtrail:${call.region}:${call.caller.account}:trail/${name}`;
  const denied = accessFault(call, `cloudtrail:${action}`, arn);
  if (denied) return err(denied);
  if (!trail) {
    const text = `Unknown trail: ${arn} for the user: ${call.caller.account}`;
    return err(awsError('TrailNotFoundException', text));
  }
  return ok(answer(trail));
}

/** Only the owner changes a trail; in its own Region. */
function changed(
  call: Call,
  input: Input,
  action: string,
  change: (data: WorldTrail) => WorldTrail,
): Result<Structure, AwsError> {
  const found: Trail[] = [];
  const result = onTrail(call, input, action, (trail) => (found.push(trail), {}));
  const [trail] = found;
  if (!result.ok || !trail) return result;
  if (trail.account !== call.caller.account) {
    const text = 'The operation is not allowed on an organization trail by a member account.';
    return err(awsError('NotOrganizationMasterAccountException', text));
  }
  if (trail.region !== call.region) {
    const text = `Trail ${arnOf(trail)} must be changed in its home region: ${trail.region ?? ''}.`;
    return err(awsError('InvalidHomeRegionException', text));
  }
  call.things.put({ ...trail, data: change(trail.data) });
  return result;
}

function wanted(input: Input): Partial<WorldTrail> {
  const flags = [
    ['IsMultiRegionTrail', 'everyRegion'],
    ['IncludeGlobalServiceEvents', 'globalEvents'],
    ['IsOrganizationTrail', 'organization'],
    ['EnableLogFileValidation', 'validation'],
  ] as const;
  const bucket = input['S3BucketName'];
  return {
    ...(typeof bucket === 'string' ? { bucket } : {}),
    ...Object.fromEntries(
      flags.flatMap(([member, field]) =>
        typeof input[member] === 'boolean' ? [[field, input[member]]] : [],
      ),
    ),
  };
}

function nameIn(input: Input): string {
  return textIn(input, 'Name', textIn(input, 'TrailName'));
}

function names(trail: Trail): readonly string[] {
  return [trail.id, arnOf(trail)];
}

function arnOf({ region = '', account, id }: Trail): string {
  return `arn:aws:cloudtrail:${region}:${account}:trail/${id}`;
}

function described(trail: Trail): Structure {
  const { data, id, region } = trail;
  return {
    Name: id,
    S3BucketName: data.bucket,
    IncludeGlobalServiceEvents: data.globalEvents,
    IsMultiRegionTrail: data.everyRegion,
    HomeRegion: region,
    TrailARN: arnOf(trail),
    LogFileValidationEnabled: data.validation,
    HasCustomEventSelectors: data.dataEvents,
    HasInsightSelectors: false,
    IsOrganizationTrail: data.organization,
  };
}
