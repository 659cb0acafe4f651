import { type FormEventHandler, type ReactNode, useEffect, useEffectEvent } from 'react';
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import type { ApiProblem, FieldProblem } from '../api/problem.ts';
import { Banner } from '../ui/states.tsx';
import { useProblemText } from './problem-text.ts';

/** `/body/roles/0/count` or `body.roles[0].count` to react-hook-form's `roles.0.count`. */
export function fieldName(path: string): string {
  const parts = path.split(/[/.[\]]+/).filter(part => part !== '');
  return (parts[0] === 'body' ? parts.slice(1) : parts).join('.');
}

/** Splits refused fields into those the form shows and the rest, which the banner must name. */
export function placeFieldProblems(errors: readonly FieldProblem[], known: readonly string[]) {
  const placed = new Map<string, FieldProblem>();
  const rest: FieldProblem[] = [];
  for (const error of errors) {
    const name = fieldName(error.path);
    if (known.some(field => name === field || name.startsWith(`${field}.`))) placed.set(name, error);
    else rest.push(error);
  }
  return { placed, rest };
}

export type FormProps<Values extends FieldValues> = {
  form: UseFormReturn<Values>;
  /** Refusal of the last try: field errors go to their fields, the rest above the form. */
  problem?: ApiProblem | null;
  onSubmit: (values: Values) => unknown;
  children: ReactNode;
  className?: string;
};

/** A form sent to the server. Its submit button takes `pending` from the action. */
export function Form<Values extends FieldValues>({
  form,
  problem = null,
  onSubmit,
  children,
  className,
}: FormProps<Values>) {
  const t = useTranslations('ui');
  const problemText = useProblemText();
  const known = Object.keys(form.getValues());
  const { placed, rest } = placeFieldProblems(problem?.errors ?? [], known);

  const markFields = useEffectEvent((fields: ReadonlyMap<string, FieldProblem>) => {
    for (const [name, error] of fields) {
      const message = problemText({ code: error.code, title: error.message, status: 422 });
      // Types: names were matched against the form's own fields.
      form.setError(name as FieldPath<Values>, { type: error.code, message });
    }
    const [first] = fields.keys();
    if (first !== undefined) form.setFocus(first as FieldPath<Values>);
  });

  // Only a new refusal marks fields: typing must be able to clear them.
  useEffect(() => {
    if (problem !== null) markFields(placeFieldProblems(problem.errors, Object.keys(form.getValues())).placed);
  }, [problem, form]);

  const submit: FormEventHandler = event => void form.handleSubmit(values => onSubmit(values))(event);

  return (
    <form noValidate onSubmit={submit} className={className ?? 'flex flex-col gap-4'}>
      {problem !== null && placed.size === 0 && (
        <Banner tone="danger">
          <p>{problemText(problem)}</p>
          {rest.map(error => (
            <p key={error.path} className="text-sm">
              {fieldName(error.path)}: {error.message}
            </p>
          ))}
          {problem.status >= 500 && problem.requestId !== undefined && (
            <p className="text-xs">
              {t('requestId')} {problem.requestId}
            </p>
          )}
        </Banner>
      )}
      {children}
    </form>
  );
}
