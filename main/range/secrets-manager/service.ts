import type { Service } from '../service.ts';
import { getSecretValue } from './get-secret-value.ts';
import { describeSecret, rotateSecret } from './rotate-secret.ts';

/** Secrets of systems that IAM does not protect. */
export const secretsManager: Service = {
  name: 'secretsmanager',
  protocol: { kind: 'json', target: 'secretsmanager' },
  operations: {
    GetSecretValue: getSecretValue,
    DescribeSecret: describeSecret,
    RotateSecret: rotateSecret,
  },
};
