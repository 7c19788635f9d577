// One set of signs: 20 px, lines of 1.5 px, round ends.

const PATHS: Readonly<Record<string, string>> = {
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 4 3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4',
  bold: 'M6 3.5h4.5a3 3 0 0 1 0 6H6zm0 6h5.5a3.5 3.5 0 0 1 0 7H6z',
  italic: 'M8.5 3.5H14M6 16.5h5.5M11.5 3.5l-3 13',
  strike: 'M3 10h14M14 6c-.5-1.6-2-2.5-4-2.5-2.3 0-4 1.2-4 3 0 1 .5 1.8 1.5 2.400M6 13.500c.5 1.8 2 3 4.2 3 2.3 0 4-1.2 4-3.1 0-.5-.1-1-.4-1.4',
  superscript: 'm3 7.5 7 9m0-9-7 9M13.5 4.500c.2-1 .9-1.5 1.7-1.5 1 0 1.8.6 1.8 1.6 0 1.4-2 2-3.5 3.900H17',
  subscript: 'm3 3.5 7 9m0-9-7 9M13.5 13c.2-1 .9-1.5 1.7-1.5 1 0 1.8.6 1.8 1.6 0 1.4-2 2-3.5 3.900H17',
  link: 'M8.5 11.500a3.2 3.2 0 0 0 4.6 0l3-3a3.2 3.2 0 0 0-4.6-4.600l-1 1M11.5 8.500a3.2 3.2 0 0 0-4.6 0l-3 3a3.2 3.2 0 0 0 4.6 4.600l1-1',
  clear: 'M4 5V3.500h11V5M9.5 3.5 7.5 12M4 16.500h5M12.5 12.500l4 4m0-4-4 4',
  paragraph: 'M3.5 5h13M3.5 8.400h13M3.5 11.700h13M3.5 15h8',
  heading: 'M5 3.500v13M15 3.500v13M5 10h10',
  quote: 'M8.5 6c-3 .5-4.5 2.3-4.5 5v3.500h4.500V10H6M16.5 6c-3 .5-4.5 2.3-4.5 5v3.500h4.500V10H14',
  'bullet-list': 'M8 5h9M8 10h9M8 15h9M3.7 5h.6M3.7 10h.6M3.7 15h.6',
  'ordered-list': 'M8.5 5h8.500M8.5 10h8.500M8.5 15h8.500M3.5 3.500l1-.5v4M3 13c.3-.7.7-1 1.3-1 1.6 0 1.5 1.6.5 2.700L3 17h2.7',
  table: 'M3 4.500h14v11H3zM3 8.500h14M3 12h14M10 4.500v11',
  'fact-box': 'M3.5 3.500h13v13h-13zM6.5 7h5M6.5 10h7M6.5 13h7',
  'editors-note': 'M4 16.500V14l9-9 2.5 2.5-9 9zM11 7l2.5 2.500M11 16.500h6',
  picture: 'M3 4h14v12H3zM3 13.500l4-4 3.5 3.5 2-2 4.5 4M13 7.500h.5',
  embed: 'M3 4.500h14v11H3zM8.5 7.500v5l4-2.500z',
  'row-add': 'M3 4h14v5H3zM10 12v5M7.5 14.500h5',
  'row-remove': 'M3 4h14v5H3zM7.5 14.500h5',
  'column-add': 'M4 3h5v14H4zM12 10h5M14.5 7.500v5',
  'column-remove': 'M4 3h5v14H4zM12 10h5',
  up: 'M10 16V4.500M5 9l5-5 5 5',
  down: 'M10 4v11.500M5 11l5 5 5-5',
  remove: 'M4 5.500h12M8 5.500V3.500h4v2M5.5 5.500l.7 11h7.600l.7-11M8.5 8.500v5M11.5 8.500v5',
  help: 'M7 7.500C7 5.5 8.3 4 10.2 4S13.5 5.2 13.5 7c0 2.6-3.4 2.7-3.4 5.500M10 16h.1',
};

/** The sign of an action. */
export function icon(name: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', PATHS[name] ?? '');
  svg.append(path);
  return svg;
}
