import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslations } from 'use-intl/react';
import { Button, IconButton } from './button.tsx';
import { cx } from './cx.ts';

export type DialogProps = {
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
  /** `sheet` slides in from the right and fills a phone's screen; `wide` is for tables and wizards. */
  shape?: 'dialog' | 'wide' | 'sheet' | 'alert';
  /** A half-filled form is not lost by a click beside it. */
  keepOpenOutside?: boolean;
};

const SHAPES = {
  dialog: 'items-center justify-center p-4',
  alert: 'items-center justify-center p-4',
  wide: 'items-stretch justify-center sm:items-center sm:p-4',
  sheet: 'items-stretch justify-end',
};
const PANELS = {
  dialog: 'w-full max-w-lg max-h-full rounded-xl entering:animate-[rise-in_140ms_ease-out]',
  alert: 'w-full max-w-md max-h-full rounded-xl entering:animate-[rise-in_140ms_ease-out]',
  wide: 'w-full max-w-4xl max-h-full sm:rounded-xl entering:animate-[rise-in_140ms_ease-out]',
  sheet: 'h-dvh w-full sm:max-w-md entering:animate-[slide-in_140ms_ease-out]',
};

/** Modal window. Put actions in a `DialogFooter` as last child. */
export function Dialog({ title, open, onClose, children, shape = 'dialog', keepOpenOutside }: DialogProps) {
  const t = useTranslations('ui');
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={next => !next && onClose()}
      isDismissable={!keepOpenOutside && shape !== 'alert'}
      className={cx('fixed inset-0 z-50 flex bg-scrim entering:animate-[fade-in_120ms_ease-out]', SHAPES[shape])}
    >
      <Modal className={cx('flex min-h-0 flex-col overflow-hidden bg-raised text-text shadow-pop', PANELS[shape])}>
        <AriaDialog
          role={shape === 'alert' ? 'alertdialog' : 'dialog'}
          className="flex min-h-0 flex-1 flex-col outline-none"
        >
          <header className="flex items-center justify-between gap-2 border-b border-line py-2 pr-2 pl-4">
            <Heading slot="title" level={2} className="text-lg font-semibold">
              {title}
            </Heading>
            <IconButton icon={X} label={t('close')} onClick={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogBody({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx('min-h-0 flex-1 overflow-auto p-4', className)}>{children}</div>;
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      {children}
    </footer>
  );
}

/** A form or detail beside the page; the whole screen on a phone. */
export function Sheet(props: Omit<DialogProps, 'shape'>) {
  return <Dialog {...props} shape="sheet" />;
}

export type ConfirmDialogProps = {
  title: string;
  /** What will happen, in plain words. */
  children: ReactNode;
  confirmLabel: string;
  open: boolean;
  onClose: () => void;
  /** The window closes when the promise resolves and stays when it rejects. */
  onConfirm: () => Promise<unknown>;
  danger?: boolean;
};

export function ConfirmDialog({ title, children, confirmLabel, open, onClose, onConfirm, danger }: ConfirmDialogProps) {
  const t = useTranslations('ui');
  const [pending, setPending] = useState(false);

  async function confirm() {
    setPending(true);
    try {
      await onConfirm();
      onClose();
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog title={title} open={open} onClose={onClose} shape="alert">
      <DialogBody>{children}</DialogBody>
      <DialogFooter>
        <Button onClick={onClose} autoFocus>
          {t('cancel')}
        </Button>
        <Button tone={danger ? 'danger' : 'primary'} pending={pending} onClick={confirm}>
          {confirmLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
