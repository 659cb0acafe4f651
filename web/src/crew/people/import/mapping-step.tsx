import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiProblem } from '../../../api/problem.ts';
import { Button } from '../../../ui/button.tsx';
import { Banner } from '../../../ui/states.tsx';
import { RadioGroup } from '../../../ui/toggles.tsx';
import { type CheckInput, hasName, type Mapping, type PeopleImport } from './import-types.ts';
import { MappingTable } from './mapping-table.tsx';
import { ReadAsFields } from './read-as-fields.tsx';
import { type ReadAs, useImportProblem } from './use-import.ts';

type MappingStepProps = {
  found: PeopleImport;
  pending: boolean;
  problem: ApiProblem | null;
  onCheck: (input: CheckInput) => void;
  onOther: () => void;
  /** Absent when the file itself is no longer at hand, as after a reload. */
  onReread: ((readAs: ReadAs) => void) | undefined;
};

function Warnings({ found }: { found: PeopleImport }) {
  const t = useTranslations('people.imports.warnings');
  const lines = found.warnings.flatMap(({ code, name = '' }) => {
    if (code === 'duplicate-header') return [t(code, { name })];
    return code === 'empty-header' || code === 'encoding-uncertain' ? [t(code)] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Banner tone="clash">
      {[...new Set(lines)].map(line => (
        <p key={line}>{line}</p>
      ))}
    </Banner>
  );
}

/** What each column holds and what to do with rows that are wrong or known, before anything is written. */
export function MappingStep({ found, pending, problem, onCheck, onOther, onReread }: MappingStepProps) {
  const t = useTranslations('people.imports');
  const words = useImportProblem();
  const [mapping, setMapping] = useState<Mapping>(found.mapping ?? found.suggestedMapping);
  const [onDuplicate, setOnDuplicate] = useState(found.onDuplicate);
  const [onError, setOnError] = useState(found.onError);
  return (
    <div className="space-y-5">
      {problem && <Banner tone="danger">{words(problem)}</Banner>}
      <ReadAsFields found={found} onReread={onReread} onOther={onOther} />
      <Warnings found={found} />
      <section>
        <h2 className="text-lg">{t('mapping')}</h2>
        <p className="mb-2 text-muted">{t('mappingHint')}</p>
        <MappingTable found={found} mapping={mapping} onChange={setMapping} />
      </section>
      <RadioGroup
        cards
        label={t('onDuplicate')}
        value={onDuplicate}
        onChange={value => setOnDuplicate(value === 'update' ? 'update' : 'skip')}
        options={[
          { value: 'skip', label: t('skip') },
          { value: 'update', label: t('update') },
        ]}
      />
      <RadioGroup
        cards
        label={t('onError')}
        value={onError}
        onChange={value => setOnError(value === 'all-or-nothing' ? 'all-or-nothing' : 'valid-rows')}
        options={[
          { value: 'valid-rows', label: t('validRows') },
          { value: 'all-or-nothing', label: t('allOrNothing') },
        ]}
      />
      <div className="flex flex-wrap items-center justify-end gap-3 border-t border-line pt-4">
        <p className="text-sm text-muted">{t('checkHint')}</p>
        <Button
          tone="primary"
          pending={pending}
          disabledReason={hasName(mapping) ? null : t('nameNeeded')}
          onClick={() => onCheck({ mapping, onDuplicate, onError })}
        >
          {t('check')}
        </Button>
      </div>
    </div>
  );
}
