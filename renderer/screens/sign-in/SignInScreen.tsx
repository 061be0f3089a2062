import { ArrowLeft, Check, Circle, CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunView, SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { BrowserStage } from './BrowserStage.tsx';
import { CliStage } from './CliStage.tsx';
import { CodeStage } from './CodeStage.tsx';
import { CredentialStage } from './CredentialStage.tsx';
import { OtherWays } from './OtherWays.tsx';
import { Plans } from './Plans.tsx';
import { Practice } from './Practice.tsx';
import { ProbingStage } from './ProbingStage.tsx';
import { RolesStage } from './RolesStage.tsx';
import { SwitchStage } from './SwitchStage.tsx';
import { WayStage } from './WayStage.tsx';
import styles from './SignInScreen.module.css';

/** With a key, a code is asked for only once key, Region and clock are proved. */
const STAGES = {
  console: ['browser', 'roles'],
  'aws-login': ['cli', 'roles'],
  'sealed-key': ['credential', 'probing', 'code', 'roles'],
} as const;

/** The way first, where the kit has more than one; then its own stages. */
export function SignInScreen({ run, signIn }: { run: RunView; signIn: SignInView }) {
  const { t } = useTranslation();
  const { send } = useCall();
  return (
    <div className={styles['signin']}>
      <div className={styles['column']}>
        <TextButton icon={ArrowLeft} onClick={() => void send('sign-in.close', {})}>
          {t('signIn.back')}
        </TextButton>
        <Crumbs signIn={signIn} />
        <Stage signIn={signIn} />
        {signIn.lanes.length > 1 && signIn.stage !== 'way' && (
          <TextButton onClick={() => void send('sign-in.other-way', {})}>
            {t('browser.way.other')}
          </TextButton>
        )}
      </div>
      <aside className={styles['aside']} aria-label={t('signIn.ways.title')}>
        {run.mode === 'drill' && signIn.practice && <Practice />}
        {(signIn.stage === 'code' || signIn.stage === 'cli') && <Plans signIn={signIn} />}
        <OtherWays />
      </aside>
    </div>
  );
}

function Stage({ signIn }: { signIn: SignInView }) {
  switch (signIn.stage) {
    case 'way':
      return <WayStage signIn={signIn} />;
    case 'browser':
      return signIn.console ? <BrowserStage signIn={signIn} browser={signIn.console} /> : null;
    case 'cli':
      return signIn.cli ? <CliStage signIn={signIn} cli={signIn.cli} /> : null;
    case 'credential':
      return <CredentialStage signIn={signIn} />;
    case 'probing':
      return <ProbingStage signIn={signIn} />;
    case 'code':
      return <CodeStage signIn={signIn} />;
    case 'roles':
      return signIn.lane === 'console' && signIn.console ? (
        <SwitchStage browser={signIn.console} />
      ) : (
        <RolesStage signIn={signIn} />
      );
  }
}

function Crumbs({ signIn: { stage, lane, lanes } }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const stages: readonly SignInView['stage'][] = [
    ...(lanes.length > 1 || stage === 'way' ? (['way'] as const) : []),
    ...STAGES[lane],
  ];
  const now = stages.indexOf(stage);
  return (
    <ol className={styles['crumbs']} aria-label={t('signIn.stages')}>
      {stages.map((each, index) => (
        <li key={each} aria-current={index === now ? 'step' : undefined}>
          <Icon of={index < now ? Check : index === now ? CircleDot : Circle} size={16} />
          {t(`signIn.stage.${each}`)}
        </li>
      ))}
    </ol>
  );
}
