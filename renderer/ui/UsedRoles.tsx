import { useTranslation } from 'react-i18next';
import type { UsedRoleView } from '../../main/contract/views.ts';
import { clock } from '../i18n/time.ts';
import { TextButton } from './Button.tsx';
import { Status } from './Status.tsx';
import styles from './UsedRoles.module.css';

/** The roles of a run, each with what became of its sessions. */
export function UsedRoles({
  roles,
  undo,
  busy = false,
}: {
  roles: readonly UsedRoleView[];
  /** Takes the denial of a role back, where that can be done from here. */
  undo?: (role: UsedRoleView) => void;
  busy?: boolean;
}) {
  const { t } = useTranslation();
  if (roles.length === 0) return <p>{t('usedRoles.none')}</p>;
  return (
    <ul className={styles['roles']}>
      {roles.map((role) => (
        <li key={role.arn}>
          <code className={styles['name']}>{role.name}</code>
          <End end={role.end} />
          {undo && canUndo(role.end) && (
            <TextButton
              off={busy}
              aria-label={t('usedRoles.undoOf', { role: role.name })}
              onClick={() => undo(role)}
            >
              {t('usedRoles.undo')}
            </TextButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What a person did in the browser is theirs to take back. */
function canUndo(end: UsedRoleView['end']): boolean {
  const denied = end.is === 'open' ? end.but : end;
  return denied !== undefined && 'by' in denied && denied.by !== 'person';
}

function End({ end }: Pick<UsedRoleView, 'end'>) {
  const { t } = useTranslation();
  switch (end.is) {
    case 'open':
      return (
        <Status is="attention">
          {end.but
            ? t('usedRoles.openBut', { time: clock(end.but.at), name: end.but.name })
            : t('usedRoles.open')}
        </Status>
      );
    case 'proved':
      return <Status is="done">{t(`usedRoles.proved.${end.by}`, { time: clock(end.at) })}</Status>;
    case 'left':
      return (
        <Status is="skipped">{t('usedRoles.left', { owner: end.owner, due: end.due })}</Status>
      );
  }
}
