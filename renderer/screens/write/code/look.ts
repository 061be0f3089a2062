import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const mono = {
  fontFamily: 'var(--font-mono)',
  fontFeatureSettings: 'var(--feat-mono)',
  fontSize: 'var(--size-14)',
  lineHeight: 'var(--lead-body)',
};

/** The window's own colours: they change with its theme, so the editor need not be told of it. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--bg)' },
  '&.cm-focused': { outline: 'var(--focus-w) solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': mono,
  '.cm-content': { caretColor: 'var(--accent)', paddingBlock: 'var(--s2)' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '.cm-gutters': {
    color: 'var(--text-3)',
    backgroundColor: 'var(--surface)',
    borderRight: 'var(--hair)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--accent-soft)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--line-strong)' },
  '.cm-tooltip': {
    color: 'var(--text)',
    backgroundColor: 'var(--bg)',
    border: '1px solid var(--line-strong)',
    borderRadius: 'var(--r-sm)',
    boxShadow: 'var(--shadow-menu)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': mono,
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--on-ink)',
    backgroundColor: 'var(--ink)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', fontFamily: 'var(--font-text)' },
  '.cm-diagnostic': {
    padding: 'var(--s2) var(--s3)',
    maxWidth: '36rem',
    fontFamily: 'var(--font-text)',
    fontSize: 'var(--size-14)',
    lineHeight: 'var(--lead-snug)',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--failed)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--attention)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--failed)',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--attention)',
  },
  // Its own marks are pictures in data: URLs, which the window's policy does not load.
  '.cm-lint-marker': { fontWeight: 'var(--weight-strong)', textAlign: 'center' },
  '.cm-lint-marker-error, .cm-lint-marker-warning, .cm-lint-marker-info': { content: 'normal' },
  '.cm-lint-marker-error': { color: 'var(--failed)' },
  '.cm-lint-marker-error::after': { content: '"✕"' },
  '.cm-lint-marker-warning': { color: 'var(--attention)' },
  '.cm-lint-marker-warning::after': { content: '"!"' },
  '.cm-lint-marker-info::after': { content: '"i"' },
  '.cm-panels': { color: 'var(--text)', backgroundColor: 'var(--surface)' },
  '.cm-searchMatch': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: [tags.comment, tags.meta], color: 'var(--text-3)' },
  { tag: [tags.string, tags.content], color: 'var(--text)' },
  { tag: [tags.punctuation, tags.separator], color: 'var(--text-3)' },
]);

export const codeLook: Extension = [look, syntaxHighlighting(colours)];
