import { useTranslations } from 'use-intl/react';
import type { GetItem } from '../../api/query.ts';

export type Notification = GetItem<'/notifications'>;

type Translate = ReturnType<typeof useTranslations<'notifications'>>;
type TypeKey = Parameters<Translate>[0];
type Values = Record<string, string | number>;

/** Only texts and numbers can be put into a message. */
function wordsOf(params: Notification['params']): Values {
  const words = Object.entries(params).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(words);
}

/** `crew.assignment.accepted` is said by the message `types.crew-assignment-accepted`; new types by a neutral one. */
export function useNotificationText(): (notification: Pick<Notification, 'type' | 'params'>) => string {
  const t = useTranslations('notifications');
  return ({ type, params }) => {
    // Types: the server may know types that this page does not; `has` is asked first.
    const key = `types.${type.replaceAll('.', '-')}` as TypeKey;
    const say = t as (key: TypeKey, values?: Values) => string;
    return t.has(key) ? say(key, wordsOf(params)) : t('unknownType', { type });
  };
}
