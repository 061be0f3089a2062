import { BATCH_1, PRODUCTION } from '../base-accounts.ts';
import type { WorldInstance } from '../model.ts';
import { withServer, type Overlay } from '../overlay.ts';
import type { PastIdentity } from '../past-event.ts';
import { strange, usual } from './stranger.ts';
import { found } from './workload.ts';

const exfiltrated: PastIdentity = {
  type: 'AssumedRole',
  account: PRODUCTION,
  role: 'payments-batch',
  session: BATCH_1,
  key: 'ASIAPRACTICE00BATCH0',
};

const mined = (instance: WorldInstance): WorldInstance => ({
  ...instance,
  host: {
    ...instance.host,
    load: [7.91, 7.88, 6.4],
    services: [
      ...instance.host.services,
      {
        name: 'kworkerds',
        description: 'kernel worker',
        state: 'active',
        pid: 31_337,
        port: 4_444,
        journal: ['connected to 198.51.100.23:3333', 'new job, difficulty 120001'],
      },
    ],
  },
});

/** One server runs something that is not ours, and its role's keys are used from outside. */
export const compromisedInstance: Overlay = {
  scenario: 'compromised-instance',
  accounts: { [PRODUCTION]: withServer(BATCH_1, mined) },
  things: [
    found(
      'UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS',
      8,
      'Keys of the role payments-batch are used from outside.',
      BATCH_1,
    ),
  ],
  history: [
    usual(exfiltrated, {
      minutesBefore: 130,
      service: 's3',
      name: 'ListBuckets',
      ip: '10.20.4.20',
    }),
    strange(exfiltrated, { minutesBefore: 47, service: 's3', name: 'ListBuckets' }),
    strange(exfiltrated, { minutesBefore: 46, service: 'sts', name: 'GetCallerIdentity' }),
    strange(exfiltrated, {
      minutesBefore: 40,
      service: 'iam',
      region: 'us-east-1',
      name: 'ListRoles',
      error: { code: 'AccessDenied', message: 'is not authorized to perform: iam:ListRoles' },
    }),
  ],
};
