import { CircleX } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../main/contract/failure.ts';
import { LinkButton, SecondButton } from './Button.tsx';
import { useOffers, type CardOffer } from './card-offers.ts';
import { FailureDetails } from './FailureDetails.tsx';
import { Icon } from './Icon.tsx';
import { useFailureTexts } from './use-failure-texts.ts';
import styles from './FailureCard.module.css';

/**
 * A failure in the place of the answer: what happened, what it means, what next, and its button.
 * AWS's own words are folded. `children` take the button's place where the screen has one of its own.
 */
export function FailureCard({
  failure,
  children,
  focus = false,
  byHand,
}: {
  failure: Failure;
  children?: ReactNode;
  focus?: boolean;
  byHand?: () => void;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLElement>(null);
  const id = useId();
  const [copied, setCopied] = useState(false);
  const { happened, means, next, words } = useFailureTexts(failure);
  const offers = useOffers({ failure, words, byHand });
  useEffect(() => {
    if (focus) title.current?.focus();
  }, [focus, failure.code]);
  const press = ({ action, press }: CardOffer): void => {
    if (!card.current) return;
    const did = press(card.current);
    if (action === 'copy') setCopied(did === true);
  };
  const own = children !== undefined && children !== null;
  return (
    <section
      className={styles['card']}
      role="alert"
      aria-labelledby={id}
      ref={card}
      data-card={failure.code}
    >
      <Icon of={CircleX} size={20} className={styles['icon']} />
      <div>
        <h2 id={id} className={styles['happened']} ref={title} tabIndex={-1}>
          {happened}
        </h2>
        <p className={styles['means']}>{means}</p>
        <p className={styles['next']}>{next}</p>
        {(own || offers) && (
          <div className={styles['actions']}>
            {children}
            {!own && offers && <Next offer={offers.next} copied={copied} onPress={press} />}
            {offers?.works && <Works offer={offers.works} onPress={press} />}
          </div>
        )}
        <FailureDetails failure={failure} copied={copied} copy={offers?.copy} onCopy={press} />
      </div>
    </section>
  );
}

function Next({
  offer,
  copied,
  onPress,
}: {
  offer: CardOffer;
  copied: boolean;
  onPress: (offer: CardOffer) => void;
}) {
  const { t } = useTranslation();
  const action = t(`failureCard.act.${offer.action}`);
  const wait = offer.wait ?? 0;
  return (
    <>
      <SecondButton data-next={offer.action} off={wait > 0} onClick={() => onPress(offer)}>
        {wait > 0 ? t('failureCard.wait', { action, seconds: wait }) : action}
      </SecondButton>
      {copied && offer.action === 'copy' && <span role="status">{t('failureCard.copied')}</span>}
    </>
  );
}

function Works({ offer, onPress }: { offer: CardOffer; onPress: (offer: CardOffer) => void }) {
  const { t } = useTranslation();
  return (
    <LinkButton onClick={() => onPress(offer)}>{t(`failureCard.act.${offer.action}`)}</LinkButton>
  );
}
