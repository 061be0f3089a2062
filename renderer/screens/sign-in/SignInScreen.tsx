import { ArrowLeft, Check, Circle, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunView, SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CodeStage } from './CodeStage.tsx';
import { CredentialStage } from './CredentialStage.tsx';
import { OtherWays } from './OtherWays.tsx';
import { Plans } from './Plans.tsx';
import { Practice } from './Practice.tsx';
import { ProbingStage } from './ProbingStage.tsx';
import { RolesStage } from './RolesStage.tsx';
import styles from './SignInScreen.module.css';

const STAGES = ['credential', 'probing', 'code', 'roles'] as const;

/** Key, test, code, roles: a code is asked for only once key, Region and clock are proved. */
export function SignInScreen({ run, signIn }: { run: RunView; signIn: SignInView }) {
  const { t } = useTranslation();
  const { send } = useCall();
  return (
    <div className={styles['signin']}>
      <div className={styles['column']}>
        <TextButton icon={ArrowLeft} onClick={() => void send('sign-in.close', {})}>
          {t('signIn.back')}
        </TextButton>
        <Crumbs stage={signIn.stage} />
        <Stage signIn={signIn} />
      </div>
      <aside className={styles['aside']} aria-label={t('signIn.ways.title')}>
        {run.mode === 'drill' && signIn.practice && <Practice />}
        {signIn.stage === 'code' && <Plans signIn={signIn} />}
        <OtherWays signIn={signIn} />
      </aside>
    </div>
  );
}

function Stage({ signIn }: { signIn: SignInView }) {
  switch (signIn.stage) {
    case 'credential':
      return <CredentialStage signIn={signIn} />;
    case 'probing':
      return <ProbingStage signIn={signIn} />;
    case 'code':
      return <CodeStage signIn={signIn} />;
    case 'roles':
      return <RolesStage signIn={signIn} />;
  }
}

function Crumbs({ stage }: { stage: SignInView['stage'] }) {
  const { t } = useTranslation();
  const now = STAGES.indexOf(stage);
  return (
    <ol className={styles['crumbs']} aria-label={t('signIn.stages')}>
      {STAGES.map((each, index) => (
        <li key={each} aria-current={index === now ? 'step' : undefined}>
          <Icon of={index < now ? Check : index === now ? CircleDot : Circle} size={16} />
          {t(`signIn.stage.${each}`)}
        </li>
      ))}
    </ol>
  );
}
