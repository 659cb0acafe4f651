import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components/Menu';
import { cx } from './cx.ts';
import type { MenuEntry, MenuGroup } from './menu.tsx';
import { itemClass, popoverClass } from './popover-class.ts';

type MenuPopoverProps = {
  label: string;
  groups: readonly MenuGroup[];
  triggerRef: RefObject<HTMLButtonElement | null>;
  placement: 'bottom start' | 'bottom end' | 'top start' | 'top end';
  onClose: () => void;
};

function Entry({ entry }: { entry: MenuEntry }) {
  const Icon = entry.icon;
  const hint = entry.disabledReason ?? entry.hint;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={Boolean(entry.disabledReason)}
      onAction={() => void entry.onAction()}
      className={cx(itemClass, entry.danger && 'text-danger-text')}
    >
      {entry.mark}
      {Icon && <Icon aria-hidden="true" size={16} className={entry.danger ? '' : 'text-muted'} />}
      <span className="min-w-0 flex-1">
        {entry.label}
        {hint && <span className="block text-xs text-muted">{hint}</span>}
      </span>
      {entry.selected && <Check aria-hidden="true" size={15} className="text-accent" />}
    </MenuItem>
  );
}

export function MenuPopover({ label, groups, triggerRef, placement, onClose }: MenuPopoverProps) {
  return (
    <Popover
      isOpen
      onOpenChange={open => !open && onClose()}
      triggerRef={triggerRef}
      placement={placement}
      className={cx(popoverClass, 'min-w-52 max-w-80')}
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className="outline-none">
        {groups
          .filter(group => group.entries.length > 0)
          .map(group => (
            <MenuSection
              key={group.id}
              aria-label={group.label ?? label}
              className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1"
            >
              {group.label !== undefined && (
                <Header className="px-2 pt-1 pb-0.5 text-xs font-medium text-muted">{group.label}</Header>
              )}
              {group.entries.map(entry => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
      </Menu>
    </Popover>
  );
}
