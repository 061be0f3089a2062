import { Fragment } from 'react';
import { phrasesOf } from '../i18n/phrases.ts';
import { useText } from '../i18n/text.ts';

/** A short text that a narrow column breaks between phrases: its own style forbids all other places. */
export function Phrases({ children }: { children: string }) {
  const { lang } = useText();
  return phrasesOf(children, lang).map((phrase, at) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {phrase}
    </Fragment>
  ));
}
