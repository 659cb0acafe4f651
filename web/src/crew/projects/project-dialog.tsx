import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/states.tsx';
import { ProjectFields } from './project-fields.tsx';
import type { Project } from './project-status.tsx';
import { type ProjectValues, toProjectBody, toProjectValues } from './project-values.ts';

/** `onReload` shows the version that somebody else saved meanwhile. */
type ProjectDialogProps = { project: Project; onClose: () => void; onReload: () => unknown };

function ProjectForm({ project, onClose, onReload }: ProjectDialogProps) {
  const t = useTranslations('projects');
  const ui = useTranslations('ui');
  const form = useForm<ProjectValues>({ defaultValues: toProjectValues(project) });
  const save = useAction(
    (values: ProjectValues, call) =>
      api.PATCH('/projects/{id}', {
        params: { path: { id: project.id } },
        body: toProjectBody(values),
        headers: { ...call.headers, ...ifMatch(`"v${project.version}"`) },
      }),
    {
      problems: 'form',
      refresh: ['/projects', '/projects/{id}', '/planning'],
      done: saved => t('saved', { name: saved.name }),
      onDone: onClose,
    },
  );
  const outdated = save.problem?.code === 'version-outdated';
  return (
    <Form
      form={form}
      problem={outdated ? null : save.problem}
      onSubmit={save.start}
      className="flex min-h-0 flex-1 flex-col"
    >
      <DialogBody className="space-y-4">
        {outdated && (
          <Banner tone="clash" action={<Button onClick={onReload}>{t('reload')}</Button>}>
            {t('outdated')}
          </Banner>
        )}
        <ProjectFields form={form} managers={project.managers} />
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button type="submit" tone="primary" pending={save.isPending}>
          {t('save')}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Changes a project. Mount it with a key of its version, so that a reload starts from what is there now. */
export function ProjectDialog(props: ProjectDialogProps) {
  const t = useTranslations('projects');
  const title = t('editTitle', { name: props.project.name });
  return (
    <Dialog title={title} shape="wide" open onClose={props.onClose} keepOpenOutside>
      <ProjectForm {...props} />
    </Dialog>
  );
}
