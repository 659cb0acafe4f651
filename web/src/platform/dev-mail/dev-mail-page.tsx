import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft, Inbox, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { type GetItem, pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { Wordmark } from '../../app/public-layout.tsx';
import { AppearanceMenu, LanguageMenu } from '../../app/shell/choice-menus.tsx';
import { useAction } from '../../app/use-action.ts';
import { usePublicFormat } from '../../app/use-format.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { PageHeader } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { EmptyState, SkeletonLines } from '../../ui/states.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { MailFrame } from './mail-frame.tsx';
import { MailLinks } from './mail-links.tsx';

type Mail = GetItem<'/dev/mails'>;

const LIMIT = 50;
const REREAD_MS = 3_000;
const route = getRouteApi('/dev/mail');

function MailRow({ mail, open }: { mail: Mail; open: boolean }) {
  const format = usePublicFormat();
  return (
    <li>
      <Link
        to="/dev/mail"
        search={old => ({ ...old, mail: mail.id })}
        aria-current={open ? 'true' : undefined}
        className={cx('block px-3 py-2 hover:bg-surface', open && 'bg-accent-soft hover:bg-accent-soft')}
      >
        <span className="flex justify-between gap-3 text-sm text-muted">
          <span className="text-ellipsis-1">{mail.to}</span>
          <time dateTime={mail.at} className="shrink-0 tabular-nums">
            {format.time(mail.at)}
          </time>
        </span>
        <span className="block font-medium">{mail.subject}</span>
      </Link>
    </li>
  );
}

function MailView({ mail, onBack }: { mail: Mail; onBack: () => void }) {
  const t = useTranslations('devMail');
  const format = usePublicFormat();
  const [form, setForm] = useState<'html' | 'text'>('html');
  return (
    <article className="flex min-h-0 min-w-0 flex-1 flex-col gap-3 p-4">
      <header className="flex flex-wrap items-start gap-2">
        <IconButton icon={ArrowLeft} label={t('backToList')} onClick={onBack} className="md:hidden" />
        <div className="min-w-0 flex-1">
          <h1 className="sr-only md:hidden">{t('title')}</h1>
          <h2 className="text-lg">{mail.subject}</h2>
          <p className="text-sm break-all text-muted">
            {mail.to} · {format.dateTime(mail.at)}
          </p>
        </div>
        <Segmented
          label={t('form')}
          value={form}
          onChange={setForm}
          options={[
            { value: 'html', label: t('html') },
            { value: 'text', label: t('text') },
          ]}
        />
      </header>
      <MailLinks text={mail.text} />
      {form === 'html' ? (
        <MailFrame key={mail.id} html={mail.html} title={mail.subject} />
      ) : (
        <pre className="flex-1 overflow-auto rounded-md border border-line bg-surface p-4 text-sm whitespace-pre-wrap">
          {mail.text}
        </pre>
      )}
    </article>
  );
}

/** Messages the system would have sent, in development and demonstration. */
export function DevMailPage() {
  const t = useTranslations('devMail');
  const { to, mail: mailId, offset = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const typed = useTypedText(to ?? '', text => navigate({ search: { to: text || undefined }, replace: true }));
  const filter = { limit: LIMIT, offset, ...(to === undefined ? {} : { to }) };
  const query = useQuery({ ...pagedQuery('public', '/dev/mails', { query: filter }), refetchInterval: REREAD_MS });
  const clear = useAction((_: undefined, call) => api.DELETE('/dev/mails', call), {
    refresh: ['/dev/mails'],
    done: () => t('cleared'),
  });
  const items = query.data?.items ?? [];
  const open = items.find(mail => mail.id === mailId);
  const setMail = (mail: string | undefined) => void navigate({ search: old => ({ ...old, mail }) });
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex h-(--topbar-h) shrink-0 items-center justify-between border-b border-line bg-surface px-4">
        <Link to="/" className="rounded-md">
          <Wordmark />
        </Link>
        <div className="flex">
          <LanguageMenu />
          <AppearanceMenu />
        </div>
      </header>
      <main id="content" className="flex min-h-0 flex-1">
        <section
          className={cx('flex w-full shrink-0 flex-col border-line p-4 md:w-96 md:border-r', open && 'max-md:hidden')}
        >
          <PageHeader
            title={t('title')}
            subtitle={t('lead')}
            actions={
              <Button
                icon={Trash2}
                pending={clear.isPending}
                disabledReason={items.length === 0 ? t('nothingToClear') : null}
                onClick={() => clear.start(undefined)}
              >
                {t('clear')}
              </Button>
            }
          />
          <SearchField label={t('to')} value={typed.text} onChange={typed.setText} className="mb-3" />
          {query.isPending && <SkeletonLines count={6} />}
          {query.isError && items.length === 0 && <ProblemState error={query.error} onRetry={query.refetch} />}
          {query.isSuccess && items.length === 0 && (
            <EmptyState icon={Inbox} title={t('none')}>
              {t('noneHint')}
            </EmptyState>
          )}
          <ul className="-mx-4 min-h-0 flex-1 divide-y divide-line overflow-auto">
            {items.map(mail => (
              <MailRow key={mail.id} mail={mail} open={mail.id === open?.id} />
            ))}
          </ul>
          {query.data && query.data.total > LIMIT && (
            <Pager
              total={query.data.total}
              limit={LIMIT}
              offset={offset}
              onOffset={next => void navigate({ search: old => ({ ...old, offset: next || undefined }) })}
            />
          )}
        </section>
        {open && <MailView mail={open} onBack={() => setMail(undefined)} />}
        {!open && items.length > 0 && (
          <p className="hidden flex-1 place-content-center text-center text-muted md:grid">{t('pick')}</p>
        )}
      </main>
    </div>
  );
}
