// The words that the editor shows. They stand in locales/ and come in through the attribute `words`; here are only their keys,
// which a Rust test holds against both catalogues.

export const WORDS = [
  'text', 'placeholder', 'toolbar', 'undo', 'redo', 'bold', 'italic', 'strike', 'superscript', 'subscript', 'link', 'clear',
  'paragraph', 'heading', 'quote', 'bullet-list', 'ordered-list', 'table', 'fact-box', 'editors-note', 'picture', 'embed',
  'row-add', 'row-remove', 'column-add', 'column-remove', 'up', 'down', 'remove', 'help', 'close', 'ok', 'cancel',
  'unlink', 'href', 'link-text', 'href-wrong', 'embed-title', 'embed-wrong', 'cite', 'box-title', 'caption', 'credit', 'alt',
  'focal-x', 'focal-y', 'picture-absent', 'uploading', 'upload-failed', 'merged', 'byline-lifted', 'to-toolbar', 'leave-block', 'line-end',
] as const;

export type Word = (typeof WORDS)[number];

/** A word by its key; the key itself where the page has given none. */
export type Say = (word: Word) => string;
