import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../app/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import type { ClockQuestion } from './wizard-plan.ts';

type ClockQuestionsProps = {
  questions: readonly ClockQuestion[];
  zone: string;
  onSettle: (question: ClockQuestion, instant: string) => void;
  onLeaveOut: (key: string) => void;
};

/** Times of the nights when the clocks change: never guessed, always asked. */
export function ClockQuestions({ questions, zone, onSettle, onLeaveOut }: ClockQuestionsProps) {
  const t = useTranslations('projects.wizard.clock');
  const format = useFormat(zone);
  if (questions.length === 0) return null;
  return (
    <section className="rounded-lg border border-clash-line bg-clash-bg p-4 text-clash-text">
      <h3>{t('title', { count: questions.length })}</h3>
      <ul className="mt-2 space-y-3">
        {questions.map(question => (
          <li key={`${question.key} ${question.edge}`}>
            <p>
              {t(question.kind, {
                mission: question.title,
                day: format.day(question.day, 'medium'),
                time: question.time,
              })}
            </p>
            <div className="mt-1 flex flex-wrap gap-2">
              {question.suggestions.map(({ instant, local }, index) => (
                <Button key={instant} onClick={() => onSettle(question, instant)}>
                  {question.kind === 'gap'
                    ? format.time(instant)
                    : `${local.slice(11)}, ${t(index === 0 ? 'first' : 'second')}`}
                </Button>
              ))}
              <Button tone="quiet" onClick={() => onLeaveOut(question.key)}>
                {t('leaveOut')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
