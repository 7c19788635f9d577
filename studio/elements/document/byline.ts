// A byline at the head of a text: the rule of `news::lift_bylines`, held together by tests/fixtures/bylines.json.

export type Byline = { outlet: string | null; name: string; role: string | null; email?: string };

export type Lifted = { bylines: Byline[]; rest: string };

/** What newsrooms print after a name, the longer before the shorter that ends it. */
const ROLES = [
  '논설위원',
  '전문기자',
  '선임기자',
  '인턴기자',
  '객원기자',
  '수습기자',
  '시민기자',
  '사진기자',
  '통신원',
  '특파원',
  '칼럼니스트',
  '편집위원',
  '논설실장',
  '대기자',
  '기자',
  'PD',
  '앵커',
];

const bare = (word: string) => word.replace(/^[()<>]+|[()<>]+$/g, '');
const length = (text: string) => [...text].length;

function isEmail(word: string): boolean {
  const [user, host] = cut(bare(word), '@') ?? ['', ''];
  return user !== '' && host.includes('.') && /^[\x00-\x7f]*$/.test(word) && !host.startsWith('.') && !host.endsWith('.');
}

function cut(text: string, mark: string): [string, string] | null {
  const at = text.indexOf(mark);
  return at < 0 ? null : [text.slice(0, at), text.slice(at + mark.length)];
}

function parse(text: string, outlet: string | null): Byline | null {
  const words = text.split(/\s+/u).filter(Boolean);
  const last = words.at(-1);
  const email = last !== undefined && words.length > 1 && isEmail(last) ? bare(words.pop() ?? '') : null;
  const joined = words.join(' ');
  const role = ROLES.find((one) => joined.endsWith(one)) ?? null;
  const name = (role === null ? joined : joined.slice(0, -role.length)).trim();
  if (name === '') return null;
  return { outlet: outlet?.trim() || null, name, role, ...(email === null ? {} : { email }) };
}

function people(text: string, outlet: string | null): Byline[] {
  const bylines = text.split(/[·ㆍ,，]/).flatMap((person) => parse(person, outlet) ?? []);
  const role = bylines.at(-1)?.role ?? null;
  return role === null ? bylines : bylines.map((byline) => ({ ...byline, role: byline.role ?? role }));
}

function bracketed(text: string, open: string, close: string): Lifted | null {
  const [inside, rest] = (text.startsWith(open) && cut(text.slice(open.length), close)) || [null, ''];
  if (inside === null || inside.includes('\n') || inside.includes(open) || length(inside) > 80) return null;
  const [outlet, names] = cut(inside, '=') ?? cut(inside, '/') ?? [null, inside];
  const bylines = people(names, outlet);
  // A bracket without `=` is a byline only if it names a role: `[윤슬 기자]`, not `[빅테크칼럼]`.
  const signed = (outlet !== null && inside.includes('=')) || bylines.some((byline) => byline.role !== null);
  return signed && bylines.length ? { bylines, rest: rest.trimStart() } : null;
}

/** `(서울=연합뉴스) 홍길동 기자 = 본문`: the outlet stands after the place. */
function agency(text: string): Lifted | null {
  const [inside, after] = (text.startsWith('(') && cut(text.slice(1), ')')) || ['', ''];
  const outlet = cut(inside, '=')?.[1];
  const [names, rest] = cut(after, '=') ?? [null, ''];
  if (outlet === undefined || names === null || length(names) > 60 || length(inside) > 40) return null;
  const bylines = people(names, outlet);
  return bylines.some((byline) => byline.role !== null) ? { bylines, rest: rest.trimStart() } : null;
}

/** Takes a byline off the head of a text, in the forms that Korean papers and agencies print. */
export function liftBylines(text: string): Lifted | null {
  const head = text.trimStart();
  return bracketed(head, '[', ']') ?? bracketed(head, '【', '】') ?? agency(head);
}
