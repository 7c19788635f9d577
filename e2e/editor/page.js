// A page around the editor, as the studio will have one: words, counts, a place that saves. The tests hold on to `desk`.

import * as studio from '/dist/studio.js';

const editor = document.querySelector('news-editor');
const counts = document.querySelector('#counts');
const desk = { editor, studio, events: [], saved: [], autosaves: false };
window.desk = desk;

const words = await fetch(`/words/${new URLSearchParams(location.search).get('words') ?? 'ko'}.json`);
editor.words = await words.json();
editor.pictureSource = (picture) => `/picture/${picture}.svg`;

for (const name of ['input', 'byline-found', 'merged', 'copies-found', 'copy-failed', 'upload-failed', 'leave']) {
  editor.addEventListener(name, (event) => desk.events.push({ name, detail: event.detail }));
}

const show = () => {
  const { characters, sheets } = editor.counts;
  counts.textContent = `${characters.toLocaleString('ko')}자 · 원고지 ${sheets}매`;
};
editor.addEventListener('input', () => {
  show();
  if (desk.autosaves) void save();
});

/** Saves every change at once, as no page would: the text goes out and comes back while the writer goes on. */
async function save() {
  const sent = editor.value;
  const answer = await fetch('/save', { method: 'PUT', body: JSON.stringify(sent) });
  const held = await answer.json();
  desk.saved.push(held);
  editor.saved(held);
}

desk.show = show;
show();
desk.isReady = true;
