import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleView, StepView } from '../../../main/contract/views.ts';
import { accountNumber } from '../../i18n/digits.ts';
import { useText } from '../../i18n/text.ts';
import { DocumentFacts } from './automation/DocumentFacts.tsx';
import { useView } from '../../state/window.tsx';
import { ShellLine } from '../../ui/ShellLine.tsx';
import { UsedRoles } from '../../ui/UsedRoles.tsx';
import { visible } from '../../ui/visible.ts';
import { Fact } from './Fact.tsx';
import styles from './Detail.module.css';

/** What is special to the kind of step and stands before its action: role, Region, script, address. */
export function Detail({ step }: { step: StepView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { detail } = step;
  switch (detail.kind) {
    case 'assume-role':
      return <RoleFacts role={detail.role} />;
    case 'run-command':
      return (
        <>
          <RoleFacts role={detail.role} region={detail.region} using={step.session?.id} />
          {detail.form ? (
            <DocumentFacts name={detail.document} automation={detail.form} />
          ) : (
            <Fact name={t('player.document')}>
              <code>{detail.document}</code>
            </Fact>
          )}
          {detail.script.length > 0 && (
            <Fact name={t('player.script')}>
              <Script lines={detail.script} />
            </Fact>
          )}
        </>
      );
    case 'automation':
      return (
        <>
          <RoleFacts role={detail.role} region={detail.region} using={step.session?.id} />
          <DocumentFacts name={detail.document} automation={detail.automation} />
        </>
      );
    case 'terminal':
      return (
        <>
          <RoleFacts role={detail.role} region={detail.region} using={step.session?.id} />
          <Fact name={t('terminal.server')}>
            <Known value={detail.instance} />
            {detail.readOnly && <p className={styles['dim']}>{t('terminal.opensReadOnly')}</p>}
          </Fact>
        </>
      );
    case 'secret':
      return (
        <>
          <RoleFacts role={detail.role} region={detail.region} using={step.session?.id} />
          <Fact name={t('player.secret.name')}>
            <code>{detail.name}</code>
            {detail.read !== undefined && (
              <p className={styles['dim']}>{t('player.secret.read', { version: detail.read })}</p>
            )}
          </Fact>
        </>
      );
    case 'revoke':
      return (
        <>
          {detail.put && <Fact name={t('player.revoke.state')}>{t('player.revoke.put')}</Fact>}
          <Fact name={t('player.revoke.whose')}>
            <code>{detail.role.name}</code>
            {detail.person !== undefined && (
              <p>{t('player.revoke.only', { person: detail.person })}</p>
            )}
          </Fact>
          <Fact name={t('player.revoke.cutsOff')}>
            {t(detail.person === undefined ? 'player.revoke.everyone' : 'player.revoke.them')}
            {detail.reached > 0 && <p>{t('player.revoke.held', { count: detail.reached })}</p>}
            {detail.own && <p>{t('player.revoke.own')}</p>}
          </Fact>
          {detail.spared && (
            <Fact name={t('player.revoke.stays')}>{t('player.revoke.spared')}</Fact>
          )}
          <RoleFacts role={detail.using} />
        </>
      );
    case 'revoke-each':
      return <EachRole detail={detail} />;
    case 'cli':
      return (
        <Fact name={t('player.cli.command')}>
          <pre className={styles['script']}>
            <ShellLine>{detail.command}</ShellLine>
          </pre>
          {detail.copied && <p className={styles['dim']}>{t('player.cli.copied')}</p>}
        </Fact>
      );
    case 'link':
      return (
        <Fact name={t('player.link.shown')}>
          <code className={styles['address']}>{detail.url}</code>
          {detail.needsSso && <p className={styles['attention']}>{t('player.link.sso')}</p>}
        </Fact>
      );
    case 'wait':
      return detail.until ? <Fact name={t('player.wait.until')}>{text(detail.until)}</Fact> : null;
    case 'by-hand':
      return detail.lines.length > 0 ? (
        <Fact name={t(`kind.${detail.of}`)}>
          <pre className={styles['script']}>{detail.lines.join('\n')}</pre>
        </Fact>
      ) : null;
    case 'approve':
    case 'parallel':
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'evidence':
      return null;
  }
}

type Lines = Extract<StepView['detail'], { kind: 'run-command' }>['script'];

/** The script as it will be sent; what was put in for a variable is marked, and named on hover. */
function Script({ lines }: { lines: Lines }) {
  return (
    <pre className={styles['script']}>
      {lines.map((spans, line) => (
        <Fragment key={line}>
          {line > 0 && '\n'}
          {spans.map(({ text, variable }, index) =>
            variable === undefined ? (
              <Fragment key={index}>{visible(text)}</Fragment>
            ) : (
              <mark key={index} className={styles['value']} title={variable}>
                {visible(text)}
              </mark>
            ),
          )}
        </Fragment>
      ))}
    </pre>
  );
}

/** Every role of the run with what became of it, and what is cut off next. */
function EachRole({ detail }: { detail: Extract<StepView['detail'], { kind: 'revoke-each' }> }) {
  const { t } = useTranslation();
  const { next, using } = detail;
  return (
    <>
      <Fact name={t('usedRoles.name')}>
        <UsedRoles roles={useView().run?.usedRoles ?? []} />
      </Fact>
      {next && (
        <Fact name={t('player.revoke.cutsOff')}>
          {t('player.revoke.everyone')}
          {next.reached > 0 && <p>{t('player.revoke.held', { count: next.reached })}</p>}
          {next.own && <p>{t('player.revoke.own')}</p>}
        </Fact>
      )}
      <RoleFacts role={using} />
    </>
  );
}

interface RoleFactsProps {
  readonly role: RoleView;
  readonly region?: string;
  /** The session the step is done with, by id. */
  readonly using?: string | undefined;
}

function RoleFacts({ role, region, using }: RoleFactsProps) {
  const { t } = useTranslation();
  const { text } = useText();
  const { sessions } = useView();
  const session = sessions.find(({ id }) => id === using);
  return (
    <>
      <Fact name={t('player.account')}>
        <strong className={styles['strong']}>{role.alias}</strong>{' '}
        <code>{accountNumber(role.account)}</code>
      </Fact>
      <Fact name={t('player.role')}>
        <strong className={styles['strong']}>{role.name}</strong>
        {region !== undefined && (
          <>
            {' '}
            · <Known value={region} />
          </>
        )}
        {session && (region ?? '') !== '' && session.region !== region && (
          <p className={styles['dim']}>{t('player.otherRegion', { region: session.region })}</p>
        )}
        {role.why && <p className={styles['dim']}>{text(role.why)}</p>}
        {role.policyCharacters !== undefined && (
          <p className={styles['dim']}>{t('player.policy', { count: role.policyCharacters })}</p>
        )}
      </Fact>
    </>
  );
}

/** A value of the run, or that it has none yet: never the playbook's own mark for it. */
function Known({ value }: { value: string }) {
  const { t } = useTranslation();
  return value === '' ? <em>{t('terminal.notKnown')}</em> : <code>{value}</code>;
}
