import { CornerDownLeft, type LucideIcon, Search, X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslations } from 'use-intl/react';
import { IconButton } from './button.tsx';
import { cx } from './cx.ts';

export type Command = {
  id: string;
  label: string;
  /** Heading under which it is listed. */
  group: string;
  icon?: LucideIcon | undefined;
  hint?: string | undefined;
  /** Other words that find it. */
  keywords?: string | undefined;
  onAction: () => unknown;
};

export type CommandPaletteProps = {
  commands: readonly Command[];
  onClose: () => void;
  /** Typed text, for results that the server finds. */
  onSearch?: ((text: string) => void) | undefined;
};

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Commands that contain every typed word, in any order and without regard to accents; those that begin with it first. */
export function matchCommands(commands: readonly Command[], text: string): Command[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return commands
    .map(command => ({ command, folded: fold(`${command.label} ${command.group} ${command.keywords ?? ''}`) }))
    .filter(({ folded }) => words.every(word => folded.includes(word)))
    .toSorted((a, b) => Number(b.folded.startsWith(words[0] ?? '')) - Number(a.folded.startsWith(words[0] ?? '')))
    .map(({ command }) => command);
}

function groupsOf(commands: readonly Command[]): [string, Command[]][] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups];
}

function PaletteOption({ command, id, active, onPick }: PaletteOptionProps) {
  const Icon = command.icon;
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      ref={item => {
        if (active) item?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onPick}
      onKeyDown={undefined}
      className={cx(
        'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 coarse:min-h-11',
        active ? 'bg-accent-soft' : 'hover:bg-surface-strong',
      )}
    >
      {Icon && <Icon aria-hidden="true" size={16} className="shrink-0 text-muted" />}
      <span className="min-w-0 flex-1 text-ellipsis-1">{command.label}</span>
      {command.hint && <span className="text-sm text-muted">{command.hint}</span>}
      {active && <CornerDownLeft aria-hidden="true" size={14} className="text-muted" />}
    </li>
  );
}

type PaletteOptionProps = { command: Command; id: string; active: boolean; onPick: () => void };

/** Go anywhere and do anything by typing. Mount it to open it. */
export function CommandPalette({ commands, onClose, onSearch }: CommandPaletteProps) {
  const t = useTranslations('ui');
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const grouped = groupsOf(matchCommands(commands, useDeferredValue(text)));
  const found = grouped.flatMap(([, list]) => list);
  const optionId = (index: number) => `${listId}-${index}`;

  function pick(command: Command | undefined) {
    if (command === undefined) return;
    onClose();
    void command.onAction();
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined && found.length > 0) setActive((active + move + found.length) % found.length);
    else if (event.key === 'Enter') pick(found[active]);
    else return;
    event.preventDefault();
  }

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={open => !open && onClose()}
      className="fixed inset-0 z-50 flex items-start justify-center bg-scrim sm:p-[12vh_1rem_1rem] entering:animate-[fade-in_120ms_ease-out]"
    >
      <Modal className="flex h-dvh w-full max-w-xl flex-col overflow-hidden bg-raised shadow-pop sm:h-auto sm:max-h-[70vh] sm:rounded-xl">
        <Dialog aria-label={t('commandPalette')} className="flex min-h-0 flex-1 flex-col outline-none">
          <div className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line px-3.5">
            <Search aria-hidden="true" size={17} className="text-muted" />
            <input
              ref={input}
              autoFocus
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={found.length > 0 ? optionId(active) : undefined}
              aria-autocomplete="list"
              aria-label={t('commandPalette')}
              placeholder={t('commandPlaceholder')}
              value={text}
              onChange={event => {
                setText(event.target.value);
                setActive(0);
                onSearch?.(event.target.value);
              }}
              onKeyDown={onKeyDown}
              data-focus-ring="none"
              className="h-full min-w-0 flex-1 bg-transparent text-lg"
            />
            <kbd className="hidden rounded border border-line px-1.5 font-sans text-xs text-muted fine:block">
              {t('escape')}
            </kbd>
            <IconButton icon={X} label={t('close')} onClick={onClose} className="fine:hidden" />
          </div>
          <ul
            id={listId}
            role="listbox"
            aria-label={t('commandPalette')}
            className="min-h-0 flex-1 overflow-auto p-1.5"
          >
            {grouped.map(([group, list]) => (
              <li key={group} role="presentation">
                <p className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted" role="presentation">
                  {group}
                </p>
                <ul role="group" aria-label={group}>
                  {list.map(command => {
                    const index = found.indexOf(command);
                    return (
                      <PaletteOption
                        key={command.id}
                        id={optionId(index)}
                        command={command}
                        active={index === active}
                        onPick={() => pick(command)}
                      />
                    );
                  })}
                </ul>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="px-4 pb-6 text-center text-muted">{t('nothingFound')}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
