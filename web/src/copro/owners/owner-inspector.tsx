import { formatIban } from '@orga/server/kernel/identifiers/iban';
import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetData } from '../../api/query.ts';
import { LOCALE_NAMES } from '../../app/locales.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Facts, Inspector } from '../../ui/inspector.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { partText } from '../building/parts.ts';
import { OwnerDialog } from './owner-dialog.tsx';
import { ownerName } from './owner-name.ts';

export type Owner = GetData<'/owners/{id}'>;

function useFacts(owner: Owner) {
  const t = useTranslations('buildings');
  const format = useFormat();
  const { email, phone, street, postalCode, city, locale, delivery, consentedOn, ibans } = owner;
  const facts = [
    {
      label: t('email'),
      value: email && (
        <a className="rounded hover:underline" href={`mailto:${email}`}>
          {email}
        </a>
      ),
    },
    { label: t('phone'), value: phone },
    { label: t('address'), value: [street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', ') },
    { label: t('language'), value: LOCALE_NAMES[locale] },
    { label: t('delivery'), value: t(`deliveries.${delivery}`) },
    {
      label: t('consent'),
      value: consentedOn === null ? t('noConsent') : t('consentOn', { day: format.day(consentedOn) }),
    },
    { label: t('iban'), value: ibans.map(formatIban).join(', ') },
    { label: t('account'), value: t(owner.hasAccount ? 'hasAccount' : 'noAccount') },
  ];
  return facts.filter(fact => fact.value !== null && fact.value !== '');
}

function Holdings({ holdings, isPast }: { holdings: Owner['holdings']; isPast: boolean }) {
  const t = useTranslations('buildings');
  const format = useFormat();
  const shown = holdings.filter(one => (one.endsOn !== null) === isPast);
  if (isPast && shown.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="mb-1">{t(isPast ? 'heldBefore' : 'held')}</h3>
      {shown.length === 0 && <p className="text-muted">{t('holdsNothing')}</p>}
      <ul className="space-y-1">
        {shown.map(one => (
          <li key={`${one.titleId} ${one.right}`}>
            <span className="font-medium">{one.lotCode}</span> {one.associationName}
            {partText(one, t)}
            <span className="block text-sm text-muted">
              {one.endsOn === null
                ? t('from', { day: format.day(one.startsOn) })
                : t('fromTo', { from: format.day(one.startsOn), to: format.day(one.endsOn) })}
              {one.isRepresentative && ` · ${t('speaks')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Profile({ owner }: { owner: Owner }) {
  return (
    <>
      <Facts items={useFacts(owner)} />
      <Holdings holdings={owner.holdings} isPast={false} />
      <Holdings holdings={owner.holdings} isPast />
    </>
  );
}

/** An owner beside the list: how to reach them, what they hold and held. */
export function OwnerInspector({ ownerId, onClose }: { ownerId: string; onClose: () => void }) {
  const t = useTranslations('buildings');
  const mayWrite = useCan()('copro.owner.write');
  const { id: orgId } = useOrg();
  const [isEditing, setEditing] = useState(false);
  const query = useQuery(apiQuery({ orgId }, '/owners/{id}', { path: { id: ownerId } }));
  const owner = query.data;
  return (
    <Inspector
      title={owner === undefined ? t('owner') : ownerName(owner)}
      onClose={onClose}
      footer={
        owner &&
        mayWrite && (
          <Button icon={Pencil} tone="primary" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )
      }
    >
      {owner !== undefined && <Profile owner={owner} />}
      {owner === undefined && query.isError && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.isPending && <SkeletonLines />}
      {isEditing && owner && <OwnerDialog key={owner.version} owner={owner} onClose={() => setEditing(false)} />}
    </Inspector>
  );
}
