// What foreign markup means by its styles: whether it is seen, and how it sets text apart.

import { SILENT } from './neutral.ts';

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

/** The `style` of an element as it was written; the browser's own reading would drop Word's words. */
export function styleOf(element: Element): string {
  return element.getAttribute(`${SILENT}style`) ?? '';
}

export function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || HIDDEN.test(styleOf(element));
}

const property = (style: string, name: string) => new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim().toLowerCase() ?? null;

export type Look = { bold: boolean; italic: boolean; strike: boolean; script: 'subscript' | 'superscript' | null; href: string | null };

export const PLAIN: Look = { bold: false, italic: false, strike: false, script: null, href: null };

/** How text inside of an element looks, given how it looked around it. */
export function look(element: Element, around: Look): Look {
  const name = element.localName;
  const found: Look = { ...around };
  if (name === 'b' || name === 'strong') found.bold = true;
  if (name === 'i' || name === 'em') found.italic = true;
  if (name === 's' || name === 'strike' || name === 'del') found.strike = true;
  if (name === 'sub') found.script = 'subscript';
  if (name === 'sup') found.script = 'superscript';
  const style = styleOf(element);
  if (style !== '') {
    const weight = property(style, 'font-weight');
    if (weight !== null) found.bold = /^(bold|bolder|[6-9]00)$/.test(weight);
    const slant = property(style, 'font-style');
    if (slant !== null) found.italic = slant === 'italic' || slant === 'oblique';
    if (/line-through/i.test(property(style, 'text-decoration(?:-line)?') ?? '')) found.strike = true;
    const level = property(style, 'vertical-align');
    if (level === 'super') found.script = 'superscript';
    if (level === 'sub') found.script = 'subscript';
  }
  return found;
}
