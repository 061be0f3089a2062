import { matrix } from '../../fakes/matrix/cells.ts';
import { ROLES } from '../../fakes/matrix/role-cells.ts';

matrix('aws-login', 'role', {
  ...ROLES,
  'trust refuses': ['role-wants-mfa', 'sign-in', 'intent outcome:failed'],
});
