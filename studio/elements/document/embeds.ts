// Houses whose things can stand in a text, known by where they live, called as `news::Embed::house` calls them;
// tests/fixtures/houses.json holds both together.

const HOUSES: readonly [provider: string, house: string, address: RegExp][] = [
  ['youtube', 'YouTube', /^https:\/\/((www|m|music)\.)?(youtube\.com\/(watch|shorts|live)|youtu\.be\/)/i],
  ['vimeo', 'Vimeo', /^https:\/\/(www\.)?vimeo\.com\/\d/i],
  ['naver', '네이버TV', /^https:\/\/(m\.)?tv\.naver\.com\//i],
  ['kakao', '카카오TV', /^https:\/\/tv\.kakao\.com\//i],
  ['x', 'X', /^https:\/\/(www\.|mobile\.)?(x|twitter)\.com\/[^/]+\/status\/\d/i],
  ['instagram', 'Instagram', /^https:\/\/(www\.)?instagram\.com\/(p|reel)\//i],
  ['facebook', 'Facebook', /^https:\/\/((www|m)\.)?facebook\.com\/[^/]+\/(posts|videos)\//i],
  ['tiktok', 'TikTok', /^https:\/\/(www\.)?tiktok\.com\/@[^/]+\/video\/\d/i],
];

/** The house that an address belongs to, or `null` where it is no house that we know. */
export function providerOf(href: string): string | null {
  return HOUSES.find(([, , address]) => address.test(href))?.[0] ?? null;
}

/** The house's own name, as readers know it. */
export function houseOf(provider: string): string {
  return HOUSES.find(([known]) => known === provider)?.[1] ?? provider;
}
