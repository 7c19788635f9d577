// Where a link may lead: the rule of `news::Href`, held together by tests/fixtures/hrefs.json.

const ODD = /[\s\p{White_Space}\p{Cc}"'<>`\\]/u;

/** Whether a text is the target of a link: http, https, mailto, tel, or a path of the paper. */
export function isHref(target: string): boolean {
  if (target === '' || [...target].length > 2048 || ODD.test(target)) return false;
  if (target.startsWith('/')) return !target.startsWith('//');
  const colon = target.indexOf(':');
  if (colon < 0) return false;
  const rest = target.slice(colon + 1);
  switch (target.slice(0, colon).toLowerCase()) {
    case 'http':
    case 'https':
      return /^\/\/[^/]/.test(rest);
    case 'mailto':
    case 'tel':
      return rest !== '';
    default:
      return false;
  }
}

/** What somebody typed as a link's target, made one: `example.com` and `a@example.com` get their scheme; `null` if it is none. */
export function toHref(typed: string): string | null {
  const text = typed.trim().normalize('NFC');
  if (isHref(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return isHref(`mailto:${text}`) ? `mailto:${text}` : null;
  if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([:/?#]|$)/u.test(text)) return isHref(`https://${text}`) ? `https://${text}` : null;
  return null;
}
