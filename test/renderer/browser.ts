/* jsdom draws nothing: what the window asks of a browser's layout is given here, without effect. */

Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
  // HTML, "dialog focusing steps": what can take the focus first, whatever its tabindex.
  this.querySelector<HTMLElement>(
    'button:not([disabled]), input:not([disabled]), select, textarea, a[href], summary, [tabindex]',
  )?.focus();
};
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Object.assign(document, { fonts: { load: () => Promise.resolve([]) }, adoptedStyleSheets: [] });
CSSStyleSheet.prototype.replaceSync ??= () => undefined;
