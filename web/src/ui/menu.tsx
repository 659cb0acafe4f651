import type { LucideIcon } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button, type ButtonProps, IconButton } from './button.tsx';

export type MenuEntry = {
  id: string;
  label: string;
  hint?: string | undefined;
  icon?: LucideIcon | undefined;
  mark?: ReactNode;
  onAction: () => unknown;
  /** The one in force, in a menu that is a choice. */
  selected?: boolean | undefined;
  danger?: boolean | undefined;
  disabledReason?: string | null | undefined;
};
export type MenuGroup = { id: string; label?: string | undefined; entries: readonly MenuEntry[] };

// React Aria's menu is 35 KB gzip: it comes when the first menu opens, not with the page.
const loadPopover = () => import('./menu-popover.tsx');
const MenuPopover = lazy(async () => ({ default: (await loadPopover()).MenuPopover }));

export type MenuProps = {
  label: string;
  groups: readonly MenuGroup[];
  /** Icon-only trigger, unless `children` gives words. */
  icon: LucideIcon;
  children?: ReactNode;
  badge?: ReactNode;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end';
} & Pick<ButtonProps, 'tone' | 'className'>;

export function Menu({ label, groups, icon, children, badge, placement = 'bottom end', ...look }: MenuProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const shared = {
    ...look,
    ref: trigger,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onClick: () => setOpen(!open),
    onPointerEnter: () => void loadPopover(),
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setOpen(true);
    },
  };
  return (
    <>
      {children === undefined ? (
        <IconButton {...shared} icon={icon} label={label} badge={badge} />
      ) : (
        <Button {...shared} aria-label={label}>
          {children}
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <MenuPopover
            label={label}
            groups={groups}
            triggerRef={trigger}
            placement={placement}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
