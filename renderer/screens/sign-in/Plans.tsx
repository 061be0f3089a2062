import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SignInPlan, SignInView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Plans.module.css';

/** What the next code can open, what each way costs and what it cannot do: chosen before it is spent. */
export function Plans({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  if (signIn.plans.length === 0) return null;
  return (
    <section id="plans">
      <h2>{t(signIn.stage === 'cli' ? 'signIn.plan.cliTitle' : 'signIn.plan.title')}</h2>
      <ul>
        {signIn.plans.map((plan) => (
          <Plan
            key={plan.direct ?? ''}
            plan={plan}
            chosen={plan.direct === signIn.direct}
            off={busy || signIn.pending !== undefined}
            onChoose={() =>
              void send('sign-in.plan', plan.direct === undefined ? {} : { role: plan.direct })
            }
          />
        ))}
      </ul>
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}

function Plan({
  plan,
  chosen,
  off,
  onChoose,
}: {
  plan: SignInPlan;
  chosen: boolean;
  off: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const { lang } = useText();
  const [only] = plan.roles;
  const straight = plan.direct !== undefined && only !== undefined;
  const name = straight
    ? t('signIn.plan.direct', { role: only.name })
    : t(plan.cli ? 'signIn.plan.cli' : 'signIn.plan.base');
  return (
    <li className={styles['plan']} aria-current={chosen || undefined}>
      {chosen ? (
        <strong>
          <Icon of={Check} size={16} /> {name}
        </strong>
      ) : (
        <LinkButton off={off} onClick={onChoose}>
          {name}
        </LinkButton>
      )}
      <small>
        {straight && `${t('signIn.plan.lasts', { time: duration(only.seconds, lang) })} · `}
        {plan.cli
          ? t('signIn.plan.cliCost')
          : t(straight ? 'signIn.plan.costEach' : 'signIn.plan.cost', { count: plan.codesInRun })}
      </small>
      {chosen && !straight && <Roles plan={plan} />}
      {chosen && plan.notes.length > 0 && (
        <ul className={styles['notes']}>
          {plan.notes.map(({ code, role = '', seconds = 0 }) => (
            <li key={code + role}>
              {t(`signIn.plan.note.${code}`, { role, time: duration(seconds, lang) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Roles({ plan }: { plan: SignInPlan }) {
  const { t } = useTranslation();
  const { lang } = useText();
  if (plan.roles.length === 0) return null;
  // From AWS CLI a role opens for as long as the session is renewed: nothing to say of each.
  const opens = plan.roles.some(({ openFor }) => openFor !== undefined);
  return (
    <table className={styles['roles']}>
      <thead>
        <tr>
          <th scope="col">{t('signIn.plan.role')}</th>
          <th scope="col">{t('signIn.plan.session')}</th>
          {opens && <th scope="col">{t('signIn.plan.opens')}</th>}
        </tr>
      </thead>
      <tbody>
        {plan.roles.map(({ id, name, seconds, openFor }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{duration(seconds, lang)}</td>
            {opens && (
              <td>
                {openFor !== undefined && t('signIn.plan.for', { time: duration(openFor, lang) })}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
