import { useTranslations } from 'use-intl/react';

/**
 * A frame without scripts inherits this site's content security policy, which refuses inline styles. They are moved out
 * of the way before the mail is parsed and set through the object model afterwards, which the policy allows.
 */
function inertHtml(html: string): string {
  return html.replace(/(<[^>]*?)\sstyle\s*=/gi, '$1 data-style=').replace(/<style[\s\S]*?<\/style>/gi, '');
}

function sheetText(html: string): string {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(match => match[1] ?? '').join('\n');
}

function restoreStyles(frame: HTMLIFrameElement, html: string) {
  const { contentDocument, contentWindow } = frame;
  if (contentDocument === null || contentWindow === null) return;
  for (const element of contentDocument.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
  }
  // Types: the constructor belongs to the frame's own window, which TypeScript does not declare.
  const Sheet = (contentWindow as Window & { CSSStyleSheet?: typeof CSSStyleSheet }).CSSStyleSheet;
  if (Sheet === undefined) return;
  const sheet = new Sheet();
  sheet.replaceSync(sheetText(html));
  contentDocument.adoptedStyleSheets = [sheet];
}

/** A mail as its reader sees it: no script runs in it, and its links open in a new tab. */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const t = useTranslations('devMail');
  return (
    <iframe
      title={t('previewOf', { subject: title })}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={`<base target="_blank">${inertHtml(html)}`}
      onLoad={event => restoreStyles(event.currentTarget, html)}
      className="min-h-96 w-full flex-1 rounded-md border border-line bg-[#ffffff]"
    />
  );
}
