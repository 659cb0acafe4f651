import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../app/problem-text.ts';

type Refusal = Parameters<ReturnType<typeof useTranslations<'invitation.refusals'>>>[0];

/** Why an answer could not be taken, said to the person who gave it. */
export function useRefusalWords(): (code: string) => string {
  const t = useTranslations('invitation.refusals');
  const problemText = useProblemText();
  return code => {
    // Types: codes come from the server; `has` is asked first.
    const known = code as Refusal;
    return t.has(known) ? t(known) : problemText({ code, title: code, status: 409 });
  };
}
