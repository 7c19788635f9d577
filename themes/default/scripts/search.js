// Suggestions below the search fields, and `/` to get to one. Without this script a field is a plain form.
// Pattern: WAI-ARIA combobox with a listbox popup; the field keeps the focus and its text is never touched.

const PAUSE = 90; // ms without a key before a question goes out
const SETTLED = 300; // ms after which a whole syllable that is still being composed counts as meant
const KEPT = 50; // answers remembered while the page is open

const fields = [...document.querySelectorAll('form[data-suggest]')].map(suggesting);
tellFiles();

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, textarea, select, [contenteditable]:not([contenteditable="false"])');
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && !event.defaultPrevented;
  const field = fields.find((input) => input.checkVisibility?.() ?? true);
  if (event.key !== '/' || !isPlain || isTyping || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

/** Adds suggestions to the field of a form, and gives the field. */
function suggesting(form, index) {
  const input = form.elements.q;
  const list = document.createElement('ul');
  const answers = new Map();
  let options = [];
  let chosen = -1;
  let asked = '';
  let waiting;
  let underWay;

  Object.assign(list, { id: `suggestions-${index}`, className: 'suggestions', role: 'listbox', hidden: true });
  list.setAttribute('aria-label', form.dataset.words);
  form.append(list);
  input.role = 'combobox';
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';
  input.setAttribute('aria-controls', list.id);

  const close = () => {
    clearTimeout(waiting);
    underWay?.abort();
    choose(-1);
    list.hidden = true;
    input.ariaExpanded = 'false';
  };

  const choose = (next) => {
    options[chosen]?.setAttribute('aria-selected', 'false');
    chosen = next;
    const option = options[chosen];
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option.id);
  };

  const show = (suggestions) => {
    chosen = -1;
    input.removeAttribute('aria-activedescendant');
    options = suggestions.map(({ text, word, address }, place) => {
      const option = document.createElement('li');
      Object.assign(option, { id: `${list.id}-${place}`, role: 'option', lang: 'ko' });
      option.setAttribute('aria-selected', 'false');
      option.dataset.address = address;
      const kind = document.createElement('small');
      kind.textContent = word;
      kind.lang = document.documentElement.lang;
      option.append(text, ' ', kind);
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    input.ariaExpanded = String(!list.hidden);
  };

  const ask = async (query) => {
    underWay?.abort();
    asked = query;
    if (answers.has(query)) return show(answers.get(query));
    underWay = new AbortController();
    const language = document.documentElement.lang;
    try {
      const address = `${form.dataset.suggest}?lang=${language}&q=${encodeURIComponent(query)}`;
      const answer = await fetch(address, { signal: underWay.signal });
      const suggestions = answer.ok ? (await answer.json()).suggestions : [];
      if (answers.size >= KEPT) answers.clear();
      answers.set(query, suggestions);
      if (asked === query && document.activeElement === input) show(suggestions);
    } catch {
      // Asked again meanwhile, or the network is away: the form itself still works.
    }
  };

  // While a syllable is being composed nothing goes out: half of one would find something else. One that is whole and
  // rests for a moment is meant, for the last syllable of a word stays in composition until the next key.
  input.addEventListener('input', (event) => {
    clearTimeout(waiting);
    const query = input.value.trim();
    if (query === '') return close();
    if (event.isComposing && !/[가-힣]$/.test(query)) return;
    waiting = setTimeout(ask, event.isComposing ? SETTLED : PAUSE, query);
  });
  input.addEventListener('compositionend', () => {
    clearTimeout(waiting);
    const query = input.value.trim();
    if (query !== '') waiting = setTimeout(ask, PAUSE, query);
  });

  input.addEventListener('keydown', (event) => {
    // The keys of an open composition belong to the input method. Some browsers tell so by the old key code alone.
    if (event.isComposing || event.keyCode === 229 || list.hidden) return;
    const places = options.length + 1;
    if (event.key === 'ArrowDown') choose(((chosen + 2) % places) - 1);
    else if (event.key === 'ArrowUp') choose(((chosen + places) % places) - 1);
    else if (event.key === 'Enter' && options[chosen]) location.assign(options[chosen].dataset.address);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });

  // The field must not lose the focus before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) location.assign(option.dataset.address);
  });
  input.addEventListener('blur', close);
  return input;
}

/** A paper published as files shows the page of an empty question to every question: it says so. */
function tellFiles() {
  const note = document.querySelector('[data-unasked]');
  const query = new URLSearchParams(location.search).get('q')?.trim();
  if (note && query) note.hidden = false;
}
