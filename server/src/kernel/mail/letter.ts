import type { LocaleName } from '../i18n/translate.ts';
import { Html, html } from './html.ts';

/** What a mail says, without how it looks: rendered once as text and once as HTML. */
export type Letter = {
  readonly locale: LocaleName;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Rows of a small table, such as missions: a title and lines below it. */
  readonly items?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly button?: { readonly label: string; readonly url: string };
  readonly closing?: readonly string[];
};
export type Attachment = { readonly filename: string; readonly contentType: string; readonly content: Buffer };
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly Attachment[];
};

export function composeMail(to: string, letter: Letter): Mail {
  const subject = letter.subject.replace(/[\r\n]+/g, ' ');
  return { to, subject, text: asText(letter), html: asHtml(letter, subject).text };
}

function asText({ paragraphs, items = [], button, closing = [] }: Letter): string {
  const blocks = [
    ...paragraphs,
    ...items.map(item => [item.title, ...item.lines.map(line => `  ${line}`)].join('\n')),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...closing,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const CELL = 'font:14px/20px Inter,Segoe UI,Arial,sans-serif;color:#14171f;padding:0 0 12px';

function asHtml({ locale, paragraphs, items = [], button, closing = [] }: Letter, subject: string): Html {
  const row = (content: Html, style = CELL): Html => html`<tr><td style="${style}">${content}</td></tr>`;
  const rows = [
    row(html`<strong style="font-size:18px">${subject}</strong>`),
    ...paragraphs.map(paragraph => row(html`${paragraph}`)),
    ...items.map(item =>
      row(
        html`<strong>${item.title}</strong>${item.lines.map(line => html`<br>${line}`)}`,
        `${CELL};border-left:3px solid #4338ca;padding-left:12px`,
      ),
    ),
    ...(button
      ? [
          row(
            html`<a href="${button.url}" style="display:inline-block;background:#4338ca;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:6px;font-weight:600">${button.label}</a><br><span style="font-size:12px;color:#586072">${button.url}</span>`,
          ),
        ]
      : []),
    ...closing.map(line => row(html`<span style="font-size:12px;color:#586072">${line}</span>`)),
  ];
  return html`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head><body style="margin:0;background:#f7f8fa"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px"><table role="presentation" width="560" style="max-width:100%;background:#ffffff;border:1px solid #e3e6eb;border-radius:8px;padding:24px" cellpadding="0" cellspacing="0">${rows}</table></td></tr></table></body></html>`;
}
