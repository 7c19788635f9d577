// Houses whose things can stand in a text, known by where they live.

const HOUSES: readonly [provider: string, address: RegExp][] = [
  ['youtube', /^https:\/\/((www|m|music)\.)?(youtube\.com\/(watch|shorts|live)|youtu\.be\/)/i],
  ['vimeo', /^https:\/\/(www\.)?vimeo\.com\/\d/i],
  ['naver', /^https:\/\/(m\.)?(tv\.naver\.com|chzzk\.naver\.com)\//i],
  ['kakao', /^https:\/\/tv\.kakao\.com\//i],
  ['x', /^https:\/\/(www\.|mobile\.)?(x|twitter)\.com\/[^/]+\/status\/\d/i],
  ['instagram', /^https:\/\/(www\.)?instagram\.com\/(p|reel)\//i],
  ['facebook', /^https:\/\/((www|m)\.)?facebook\.com\/[^/]+\/(posts|videos)\//i],
  ['tiktok', /^https:\/\/(www\.)?tiktok\.com\/@[^/]+\/video\/\d/i],
];

/** The house that an address belongs to, or `null` where it is no house that we know. */
export function providerOf(href: string): string | null {
  return HOUSES.find(([, address]) => address.test(href))?.[0] ?? null;
}
