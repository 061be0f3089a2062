import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import type { Operation, Service } from '../service.ts';

const describeRecorderStatus: Operation = (call) => {
  const denied = accessFault(call, 'config:DescribeConfigurationRecorderStatus', '*');
  if (denied) return err(denied);
  const found = call.things
    .all('recorder', call.caller.account)
    .filter(({ region }) => region === call.region);
  return ok({
    ConfigurationRecordersStatus: found.map(({ id, data }) => ({
      name: id,
      recording: data.on,
      lastStatus: 'SUCCESS',
    })),
  });
};

const turned =
  (action: string, on: boolean): Operation =>
  (call, input) => {
    const denied = accessFault(call, `config:${action}`, '*');
    if (denied) return err(denied);
    const name = input['ConfigurationRecorderName'];
    const found = call.things
      .all('recorder', call.caller.account)
      .find(({ id, region }) => id === name && region === call.region);
    if (!found) {
      const text = `Cannot find configuration recorder with the specified name '${String(name)}'.`;
      return err(awsError('NoSuchConfigurationRecorderException', text));
    }
    call.things.put({ ...found, data: { on } });
    return ok({});
  };

/** AWS Config, as far as it can be switched on and off. */
export const config: Service = {
  name: 'config',
  everyRegion: true,
  protocol: { kind: 'json', target: 'StarlingDoveService' },
  operations: {
    DescribeConfigurationRecorderStatus: describeRecorderStatus,
    StartConfigurationRecorder: turned('StartConfigurationRecorder', true),
    StopConfigurationRecorder: turned('StopConfigurationRecorder', false),
  },
};
