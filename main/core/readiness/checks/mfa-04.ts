import { check, fails } from '../check.ts';
import { breakGlassUsers, personInName } from '../given.ts';

/** SEC10-BP05 R23, R29: no device of somebody else, and none left lying about. */
export const mfa04 = check({
  id: 'MFA-04',
  title: { en: 'No stray virtual MFA device', ja: '持ち主不明の仮想 MFA デバイスがない' },
  severity: 'medium',
  proves: ['R23', 'R29'],
  scope: 'security',
  needs: ['iam:GetAccountAuthorizationDetails', 'iam:ListVirtualMFADevices'],
  fix: { en: 'Delete the stray devices.', ja: '持ち主不明のデバイスを削除します。' },
  related: {},
  judge: (facts, given) => {
    const ours = breakGlassUsers(facts['iam:GetAccountAuthorizationDetails'].users, given);
    const created = new Map(ours.map((user) => [user.name, user.created]));
    return facts['iam:ListVirtualMFADevices'].flatMap(({ serial, user, enabled }) => {
      const name = serial.slice(serial.lastIndexOf('/') + 1);
      if (user === undefined) {
        return personInName(name) === undefined && !created.has(name)
          ? []
          : [fails(serial, 'Is assigned to nobody.', '誰にも割り当てられていません。')];
      }
      const since = created.get(user);
      return since !== undefined && enabled !== undefined && enabled < since
        ? [fails(serial, 'Is older than its user.', 'ユーザーより前に有効化されています。')]
        : [];
    });
  },
});
