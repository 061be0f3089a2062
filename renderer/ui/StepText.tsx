import type { ComponentType } from 'react';
import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import styles from './StepText.module.css';

/** A link in a playbook's text is shown with its address and never followed. */
const SAFE: Components = {
  a: ({ children, href }) => (
    <span>
      {children}
      {href !== undefined && href !== '' && <code> {href}</code>}
    </span>
  ),
  img: ({ alt }) => <span>{alt}</span>,
  h1: ({ children }) => <p>{children}</p>,
  h2: ({ children }) => <p>{children}</p>,
  h3: ({ children }) => <p>{children}</p>,
  h4: ({ children }) => <p>{children}</p>,
  h5: ({ children }) => <p>{children}</p>,
  h6: ({ children }) => <p>{children}</p>,
  input: () => null,
};

const SANITIZE = [rehypeSanitize];

/** Text in which no character can mean anything to Markdown: most of a playbook. */
const PLAIN = /^(?![-+\d\s])[^*_`[\]#>|~<&\\\n]+$/;

/** Markdown of a step. Raw HTML is text, not markup. `code` draws what stands in backquotes. */
export function StepText({
  children,
  code: Code,
}: {
  children: string;
  code?: ComponentType<{ line: string }>;
}) {
  // A page of hundreds skips the parser where it can.
  if (PLAIN.test(children)) {
    return (
      <div className={styles['text']}>
        <p>{children}</p>
      </div>
    );
  }
  const components: Components = Code
    ? {
        ...SAFE,
        code: ({ children: inner }) => (
          <code>{typeof inner === 'string' ? <Code line={inner} /> : inner}</code>
        ),
      }
    : SAFE;
  return (
    <div className={styles['text']}>
      <Markdown rehypePlugins={SANITIZE} components={components}>
        {children}
      </Markdown>
    </div>
  );
}
