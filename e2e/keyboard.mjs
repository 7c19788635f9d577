// A Korean keyboard: what a 2-beolsik input method sends to the page, key by key.

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
const JOINED = { ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ', ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' };
const keysOf = (jamo) => [...(JOINED[jamo] ?? jamo)];
const compose = (initial, vowel, final) =>
  String.fromCodePoint(0xac00 + (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28 + FINALS.indexOf(final));
const join = (first, second, among) => Object.keys(JOINED).find((jamo) => JOINED[jamo] === first + second && among.includes(jamo));

/** The keys that a text is typed with: one a jamo, as they lie on the keyboard. */
export function jamo(text) {
  return [...text].flatMap((character) => {
    const index = character.codePointAt(0) - 0xac00;
    if (index < 0 || index > 11171) return [character];
    return [INITIALS[Math.floor(index / 588)], ...keysOf(VOWELS[Math.floor(index / 28) % 21]), ...keysOf(FINALS[index % 28] || '').filter(Boolean)];
  });
}

/**
 * The automaton of a 2-beolsik input method: for each key, the text that is done with it, and the syllable that is still
 * under way. A final that turns out to begin the next syllable goes over to it: 간 + ㅏ is 가 and 나.
 */
export function* composing(text) {
  let syllable = { initial: '', vowel: '', final: '' };
  const shown = ({ initial, vowel, final }) => (initial && vowel ? compose(initial, vowel, final) : initial || vowel);
  for (const key of jamo(text)) {
    if (!INITIALS.includes(key) && !VOWELS.includes(key)) {
      yield { done: shown(syllable) + key, under: '' };
      syllable = { initial: '', vowel: '', final: '' };
      continue;
    }
    let done = '';
    const { initial, vowel, final } = syllable;
    if (VOWELS.includes(key)) {
      if (final) {
        const [stays, goes] = keysOf(final).length === 2 ? keysOf(final) : ['', final];
        done = shown({ initial, vowel, final: stays });
        syllable = { initial: goes, vowel: key, final: '' };
      } else if (vowel && join(vowel, key, VOWELS)) syllable = { initial, vowel: join(vowel, key, VOWELS), final: '' };
      else if (vowel) [done, syllable] = [shown(syllable), { initial: '', vowel: key, final: '' }];
      else syllable = { initial, vowel: key, final: '' };
    } else if (initial && vowel && !final && FINALS.includes(key)) syllable = { initial, vowel, final: key };
    else if (final && join(final, key, FINALS)) syllable = { initial, vowel, final: join(final, key, FINALS) };
    else [done, syllable] = [shown(syllable), { initial: key, vowel: '', final: '' }];
    yield { done, under: shown(syllable) };
  }
  if (shown(syllable)) yield { done: shown(syllable), under: '' };
}

/**
 * Types a text as input methods of phones and some desks do: a whole word is under way, and committed by the blank behind it.
 */
export async function typeByWord(cdp, text, { between = async () => {} } = {}) {
  const set = (under) => cdp.send('Input.imeSetComposition', { text: under, selectionStart: under.length, selectionEnd: under.length });
  for (const word of text.split(/(?<= )/)) {
    let done = '';
    for (const step of composing(word.trimEnd())) {
      done += step.done;
      await set(done + step.under);
      await between();
    }
    await cdp.send('Input.insertText', { text: done });
    if (word.endsWith(' ')) await cdp.send('Input.insertText', { text: ' ' });
    await between();
  }
}

/**
 * Types a text through the browser's input-method protocol, as Korean input methods do: every key sets the syllable under way
 * anew; a syllable is committed with the first key of the next. `between` is asked after every key. The last syllable stays
 * under way if `open`.
 */
export async function type(cdp, text, { between = async () => {}, open = false } = {}) {
  const steps = [...composing(text)];
  for (const [index, { done, under }] of steps.entries()) {
    const isLast = index === steps.length - 1;
    if (open && isLast) return;
    if (done) await cdp.send('Input.insertText', { text: done });
    if (under) await cdp.send('Input.imeSetComposition', { text: under, selectionStart: under.length, selectionEnd: under.length });
    await between(index);
  }
}
