// Pages of the shape that the program reads, with words of our own.

/** A saved page as text: date line, section, series and headline, byline, two paragraphs. */
export const pageOf = (headline, body = '새나루시는 올해 안에 다리의 보수를 마친다고 밝혔다.') =>
  `2026.01.12 (월)\n\n사회\n\n[나루 사람들] ${headline}\n\n\u00a0\n\n[갈피신문=한지은 기자] ${body}\n\n\u00a0\n\n시민들은 반겼다.\n`;
