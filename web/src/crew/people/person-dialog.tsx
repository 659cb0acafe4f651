import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import { PersonFields } from './person-fields.tsx';
import { personName } from './person-name.ts';
import { type PersonDetail, type PersonValues, toPersonBody, toPersonValues } from './person-values.ts';

type PersonDialogProps = {
  /** Absent for a new person. */
  person?: PersonDetail;
  onClose: () => void;
  onSaved?: (person: PersonDetail) => void;
  onReload?: () => unknown;
};

/** A refused person names the field; why stands in the problem itself. */
function atField(problem: ApiProblem | null): ApiProblem | null {
  if (problem === null || !problem.code.startsWith('person-')) return problem;
  const errors = problem.errors.map(error => ({ ...error, code: problem.code }));
  const { status, code, title, detail, requestId, path } = problem;
  return new ApiProblem({ status, code, title, detail, requestId, errors }, path);
}

function useSavePerson({ person, onClose, onSaved }: PersonDialogProps) {
  const t = useTranslations('people');
  const options = {
    problems: 'form' as const,
    refresh: ['/people', '/people/{id}', '/people/tags', '/skills', '/planning'] as const,
    done: (saved: PersonDetail) => t(person === undefined ? 'created' : 'saved', { name: personName(saved) }),
    onDone: (saved: PersonDetail) => {
      onClose();
      onSaved?.(saved);
    },
  };
  const create = useAction(
    (values: PersonValues, call) => api.POST('/people', { body: toPersonBody(values), ...call }),
    options,
  );
  const change = useAction(
    (values: PersonValues, call) =>
      api.PATCH('/people/{id}', {
        params: { path: { id: person?.id ?? '' } },
        body: toPersonBody(values),
        headers: { ...call.headers, ...ifMatch(`"v${person?.version ?? 0}"`) },
      }),
    options,
  );
  return person === undefined ? create : change;
}

function PersonForm(props: PersonDialogProps) {
  const t = useTranslations('people');
  const ui = useTranslations('ui');
  const { person, onClose, onReload } = props;
  const org = useOrg();
  const form = useForm<PersonValues>({ defaultValues: toPersonValues(person, org.locale) });
  const save = useSavePerson(props);
  const outdated = save.problem?.code === 'version-outdated';
  return (
    <Form
      form={form}
      problem={outdated ? null : atField(save.problem)}
      onSubmit={save.start}
      className="flex min-h-0 flex-1 flex-col"
    >
      <DialogBody className="space-y-4">
        {outdated && (
          <Banner tone="clash" action={<Button onClick={onReload}>{t('reload')}</Button>}>
            {t('outdated')}
          </Banner>
        )}
        <PersonFields form={form} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" pending={save.isPending}>
          {t(person === undefined ? 'create' : 'save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Adds a person, or changes the one given. Mount it with a key of its version. */
export function PersonDialog(props: PersonDialogProps) {
  const t = useTranslations('people');
  const { person } = props;
  return (
    <Dialog
      title={person === undefined ? t('new') : t('editTitle', { name: personName(person) })}
      shape="wide"
      open
      onClose={props.onClose}
      keepOpenOutside
    >
      <PersonForm {...props} />
    </Dialog>
  );
}
