/** HTML that was built by `html` and may be placed inside other HTML as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character);

/** A template whose values are escaped; nested templates and lists of them are not escaped twice. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const render = (value: string | number | Html | readonly Html[]): string => {
    if (value instanceof Html) return value.text;
    if (typeof value === 'object') return value.map(render).join('');
    return escape(String(value));
  };
  return new Html(strings.reduce((whole, piece, index) => `${whole}${render(values[index - 1] ?? '')}${piece}`));
}
