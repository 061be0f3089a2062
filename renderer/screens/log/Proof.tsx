import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProofView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import { numbered } from './broken.ts';
import { JobLine } from './JobLine.tsx';
import styles from './Inspector.module.css';

/** Copies of a record, and its proof against the newest signed checkpoint, worked out in main. */
export function Proof({ logId, at, damaged }: { logId: string; at: number; damaged: boolean }) {
  const { t, i18n } = useTranslation();
  const { send, failure, busy } = useCall();
  const [proof, setProof] = useState<ProofView>();
  const [copied, setCopied] = useState<'record' | 'proof'>();
  const prove = async (): Promise<void> => {
    const reply = await send('log.proof', { logId, at });
    if (reply.ok) setProof(reply.value);
  };
  const copy = async (what: 'record' | 'proof'): Promise<void> => {
    const call = what === 'record' ? 'log.copy-record' : 'log.copy-proof';
    const reply = await send(call, { logId, at });
    if (reply.ok) setCopied(what);
  };
  const n = new Intl.NumberFormat(i18n.language);
  return (
    <div className={styles['proof']}>
      <div className={styles['acts']}>
        <TextButton off={busy || damaged} onClick={() => void prove()}>
          {t('records.prove')}
        </TextButton>
        <TextButton off={busy} onClick={() => void copy('record')}>
          {t(copied === 'record' ? 'records.copied' : 'records.copyRecord')}
        </TextButton>
        {proof && (
          <TextButton off={busy} onClick={() => void copy('proof')}>
            {t(copied === 'proof' ? 'records.copied' : 'records.copyProof')}
          </TextButton>
        )}
      </div>
      <div role="status">
        {busy && !proof && <ProofJob logId={logId} />}
        {proof && (
          <>
            <Status is="done">
              {t('records.proved', {
                seq: numbered(proof.seq),
                size: n.format(proof.size),
                hashes: proof.hashes,
              })}
            </Status>
            <p className={styles['dim']}>{t('records.proofNote')}</p>
          </>
        )}
      </div>
      {failure && failure.code !== 'cancelled' && <FailureCard failure={failure} />}
    </div>
  );
}

function ProofJob({ logId }: { logId: string }) {
  const { jobs } = useView();
  const job = jobs.find(({ kind, subject }) => kind === 'proof' && subject === logId);
  return job ? <JobLine job={job} /> : null;
}
