/**
 * xterm writes its rules into `<style>` elements and some colours into style attributes. The window's
 * policy allows neither, and stays as it is: the rules become style sheets made by script, the colours
 * properties set by script, which no policy speaks of because no server's text can write them.
 */
export function withoutStyleElements(open: () => void): void {
  const create = document.createElement.bind(document);
  // xterm makes all of its style elements while it opens, and through this document.
  Object.defineProperty(document, 'createElement', {
    configurable: true,
    value: (name: string) => (name === 'style' ? standIn(create('span')) : create(name)),
  });
  try {
    open();
  } finally {
    Reflect.deleteProperty(document, 'createElement');
  }
}

/** Stands where a `<style>` element would; what is written into it goes into a sheet of the document. */
function standIn(element: HTMLElement): HTMLElement {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  element.hidden = true;
  Object.defineProperty(element, 'textContent', {
    set: (rules: string) => sheet.replaceSync(rules),
  });
  element.remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    Element.prototype.remove.call(element);
  };
  return element;
}

/** Style attributes of spans, the only elements xterm gives any, are set as script sets styles. */
export function setSpanStylesByScript(): void {
  HTMLSpanElement.prototype.setAttribute = function setAttribute(name, value) {
    if (name === 'style') this.style.cssText = value;
    else Element.prototype.setAttribute.call(this, name, value);
  };
}
