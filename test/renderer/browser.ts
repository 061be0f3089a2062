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
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Object.assign(document, { fonts: { load: () => Promise.resolve([]) }, adoptedStyleSheets: [] });
CSSStyleSheet.prototype.replaceSync ??= () => undefined;
