// The studio's custom elements.

import { NewsEditor } from './news-editor/element.ts';

export * from './document/index.ts';
export { clean } from './news-editor/paste/clean.ts';
export { WORDS } from './news-editor/words.ts';
export { NewsEditor };

customElements.define('news-editor', NewsEditor);
