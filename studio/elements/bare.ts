// What has no page: the tests and the build ask it under Node.

export * from './document/index.ts';
export { WORDS } from './news-editor/words.ts';
export { apply } from './news-editor/remote.ts';
export { Transform } from 'prosemirror-transform';
