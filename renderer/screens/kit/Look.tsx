import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitLookView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { Status } from '../../ui/Status.tsx';
import { Changes } from './Changes.tsx';
import { Contents } from './Contents.tsx';
import { Standing } from './Standing.tsx';
import styles from './KitScreen.module.css';

/** A kit that was chosen: what it would change, and whose word stands for it, before it is taken. */
export function Look({
  look,
  onDone,
}: {
  look: KitLookView;
  /** With the kit's name when it was installed; without when everything stays. */
  onDone: (name?: string) => void;
}) {
  const { t } = useTranslation();
  const { run } = useView();
  const { send, failure, busy } = useCall();
  /** Verifier key of the signer whose fingerprint was compared: there may be several. */
  const [trusted, setTrusted] = useState<string>();
  const trusts = trusted !== undefined;
  const [typed, setPerson] = useState<string>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const strangers = look.standing === 'stranger' ? look.signers : [];
  const own = strangers.some(({ vkey }) => vkey === look.signedHere);
  const { kit } = look;
  const person = typed ?? (own ? nameOf(look) : '');
  const refused = look.standing === 'broken' ? 'broken' : kit ? undefined : 'errors';
  const reasoned =
    look.reasonNeeded === 'always' || (look.reasonNeeded === 'unless-trusted' && !trusts);
  const unnamed = trusts && person.trim() === '';
  const unreasoned = reasoned && reason.trim() === '';
  const install = async (): Promise<void> => {
    setTried(true);
    if (unnamed || unreasoned) return;
    const reply = await send('kit.install', {
      id: look.id,
      ...(trusted === undefined ? {} : { trust: { vkey: trusted, person: person.trim() } }),
      ...(reasoned ? { reason: reason.trim() } : {}),
    });
    if (reply.ok) onDone(kit?.name ?? look.file);
  };
  return (
    <>
      {refused && <Status is="failed">{t(`kit.look.${refused}`)}</Status>}
      {!refused && look.same && <Status is="none">{t('kit.look.same')}</Status>}
      {!refused && look.older && kit && (
        <Status is="attention">{t('kit.look.older', { date: kit.prepared })}</Status>
      )}
      <Standing file={look} own={own} />
      <FindingList title={t('kit.findings')} findings={look.findings} />
      {!refused && <Changes changes={look.changes} />}
      {!refused && !look.same && (
        <div className={styles['decide']}>
          {own && <p>{t('kit.look.own')}</p>}
          {strangers.some(({ vkey }) => vkey !== look.signedHere) && <p>{t('kit.look.compare')}</p>}
          {strangers.map(({ vkey, fingerprint }) => (
            <CheckBox
              key={vkey}
              checked={trusted === vkey}
              onChange={(on) => setTrusted(on ? vkey : undefined)}
            >
              {t(vkey === look.signedHere ? 'kit.look.trustOwn' : 'kit.look.trust', {
                fingerprint,
              })}
            </CheckBox>
          ))}
          {trusts && (
            <TextField
              label={t('kit.look.whose')}
              value={person}
              onChange={(event) => setPerson(event.target.value)}
              problem={tried && unnamed ? t('kit.look.nameNeeded') : undefined}
            />
          )}
          {reasoned && (
            <TextField
              label={t('kit.look.reason')}
              help={t('kit.look.reasonHelp')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              problem={tried && unreasoned ? t('kit.look.needed') : undefined}
            />
          )}
          {run && <p className={styles['dim']}>{t('kit.look.running')}</p>}
          {failure && <FailureCard failure={failure} />}
          <PrimaryButton off={busy} onClick={() => void install()}>
            {t('kit.look.install')}
          </PrimaryButton>
        </div>
      )}
      <TextButton onClick={() => onDone()}>{t('kit.look.cancel')}</TextButton>
      {kit && <Contents kit={kit} />}
    </>
  );
}

/** Whom the kit calls by the id in the name of the key it was signed with here. */
function nameOf({ kit, signers, signedHere }: KitLookView): string {
  const key = signers.find(({ vkey }) => vkey === signedHere)?.name ?? '';
  return kit?.people.find(({ id }) => key.endsWith(`/${id}`))?.name ?? '';
}
