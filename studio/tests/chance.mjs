// Documents of chance: whatever the schema lets stand, drawn with numbers that are the same everywhere.

/** Numbers from 0 up to 1 that follow from their seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = ['새나루시는', '다리 ', '“차로를 막는 밤”', '187t', '<script>', '&amp;', '한도담 도로과장은', 'CO', '\\"', '👩‍🚒', '가\u0301', '…', '1,300원 ', '\n', '各'];
const HREFS = ['https://roads.example/plan?a=1&b=2', '/latest', 'mailto:desk@saenaru.example', 'tel:+82100000000'];

/** A document that the schema holds; `roll` decides. */
export function chanceDocument(schema, roll) {
  const below = (count) => Math.floor(roll() * count);
  const pick = (list) => list[below(list.length)];
  const words = () => Array.from({ length: 1 + below(3) }, () => pick(WORDS)).join('');
  const maybe = (make) => (roll() < 0.5 ? null : make());
  const mark = () => {
    const type = pick(Object.values(schema.marks));
    return type.create(type.name === 'link' ? { href: pick(HREFS) } : null);
  };
  const attributes = {
    cite: () => maybe(words),
    title: (type) => (type === 'fact_box' ? words() : maybe(words)),
    picture: () => maybe(() => Array.from({ length: 32 }, () => below(16).toString(16)).join('')),
    source: () => maybe(() => 'https://old.example/a.jpg'),
    focal: () => maybe(() => ({ x: below(101) / 100, y: below(101) / 100 })),
    provider: () => pick(['youtube', '영상 나루']),
    href: () => pick(HREFS),
  };
  const fill = (type, depth) => {
    const names = Object.keys(type.spec.attrs ?? {});
    const attrs = Object.fromEntries(names.map((name) => [name, (attributes[name] ?? (() => maybe(words)))(type.name)]));
    return type.create(attrs, type.isLeaf ? null : content(type, depth));
  };
  const content = (type, depth) => {
    if (type.inlineContent) {
      return Array.from({ length: below(4) }, () => {
        if (roll() < 0.15) return schema.node('break');
        const marks = Array.from({ length: below(3) }, mark).reduce((set, one) => one.addToSet(set), []);
        return schema.text(words(), marks);
      });
    }
    const types = Object.values(schema.nodes).filter((one) => type.contentMatch.matchType(one));
    // A box in a box in a box is enough.
    const fit = types.filter((one) => depth < 2 || one.name !== 'fact_box');
    return Array.from({ length: 1 + below(3) }, () => fill(pick(fit), depth + 1));
  };
  return schema.node('doc', null, content(schema.nodes.doc, 0));
}
