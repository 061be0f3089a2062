import type { Application } from 'spectron';

type Client = Application['client'];

/** What the suite does with an element; webdriverio's own types ask for a package it does not bring. */
export interface Found {
  click(): Promise<void>;
  setValue(value: string): Promise<void>;
  getText(): Promise<string>;
  waitForDisplayed(options: { timeout: number; timeoutMsg: string }): Promise<unknown>;
}

/** A button by its visible name. */
export function button(client: Client, name: string): Promise<Found> {
  return shown(client, `//button[contains(normalize-space(.), "${name}")]`);
}

/** A text field by its label. */
export function field(client: Client, label: string): Promise<Found> {
  const id = `//label[contains(normalize-space(.), "${label}")]/@for`;
  return shown(client, `//*[(self::input or self::textarea) and @id = ${id}]`);
}

/** The page's first heading, once it says this. */
export function title(client: Client, text: string): Promise<Found> {
  return shown(client, `//h1[contains(normalize-space(.), "${text}")]`);
}

/** Anything that shows exactly this text. */
export function text(client: Client, exact: string): Promise<Found> {
  return shown(client, `//*[text()[normalize-space(.) = "${exact}"]]`);
}

async function shown(client: Client, xpath: string): Promise<Found> {
  const element = (await client.$(xpath)) as unknown as Found;
  await element.waitForDisplayed({ timeout: 15_000, timeoutMsg: `${xpath} is not shown` });
  return element;
}
