import { Copy, ExternalLink } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { IconButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';

const ADDRESS = /https?:\/\/[^\s<>"')\]]+/g;

/** Addresses in a mail's text, once each, without the full stop that ends a sentence. */
export function linksIn(text: string): string[] {
  return [...new Set((text.match(ADDRESS) ?? []).map(address => address.replace(/[.,;:!?]+$/, '')))];
}

export function MailLinks({ text }: { text: string }) {
  const t = useTranslations('devMail');
  const links = linksIn(text);

  async function copy(link: string) {
    await navigator.clipboard.writeText(link);
    showToast({ tone: 'success', text: t('copied') });
  }

  if (links.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-sm text-muted">{t('links')}</h3>
      <ul className="space-y-1">
        {links.map(link => (
          <li key={link} className="flex items-center gap-1 rounded-md border border-line bg-surface pl-2.5">
            <a href={link} className="min-w-0 flex-1 truncate text-sm text-accent underline">
              {link}
            </a>
            <IconButton icon={Copy} label={t('copy')} onClick={() => copy(link)} />
            <a
              href={link}
              target="_blank"
              rel="noreferrer"
              aria-label={t('openInTab')}
              className="grid size-(--control-h) place-items-center rounded-md hover:bg-surface-strong"
            >
              <ExternalLink aria-hidden="true" size={16} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
