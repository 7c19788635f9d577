// The body of an article, as `news::Document` writes it. A test of the room `news` holds both against each other.

/** A text as a list of blocks. */
export type Document = Block[];

/** A line: text with marks, and line ends. */
export type Line = Inline[];

export type Inline = { type: 'text'; text: string; marks?: MarkValue[] } | { type: 'break' };

export type MarkValue =
  | { type: 'bold' | 'italic' | 'strike' | 'subscript' | 'superscript' }
  | { type: 'link'; attrs: { href: string } };

export type ListItem = { type: 'list_item'; content: Line };
export type TableCell = { type: 'table_cell'; content: Line };
export type TableRow = { type: 'table_row'; content: TableCell[] };

/** The point of a picture that every crop must keep: parts of width and height from the upper left corner. */
export type Focal = { x: number; y: number };

export type PictureAttrs = {
  picture: string | null;
  source?: string;
  caption: string | null;
  credit: string | null;
  alt: string | null;
  focal?: Focal;
};

export type EmbedAttrs = { provider: string; href: string; title: string | null };

export type Block =
  | { type: 'paragraph'; content: Line }
  | { type: 'heading'; content: Line }
  | { type: 'quote'; attrs: { cite: string | null }; content: Line }
  | { type: 'bullet_list'; content: ListItem[] }
  | { type: 'ordered_list'; content: ListItem[] }
  | { type: 'picture'; attrs: PictureAttrs }
  | { type: 'table'; content: TableRow[] }
  | { type: 'fact_box'; attrs: { title: string }; content: Block[] }
  | { type: 'editors_note'; content: Line }
  | { type: 'embed'; attrs: EmbedAttrs };
