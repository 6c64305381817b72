import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import styles from './Dialog.module.css';
import { joinClasses } from './joinClasses';

export type DialogProps = {
  readonly title: string;
  /** Escape and a press outside close, unless the dialog must be answered by a button. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the one that acts last. */
  readonly foot?: ReactNode;
  readonly isWide?: boolean;
  readonly isLarge?: boolean;
  /** A press outside would throw work away. */
  readonly holdsWork?: boolean;
  readonly isAlert?: boolean;
};

export function Dialog({
  title,
  onClose,
  children,
  foot,
  isWide = false,
  isLarge = false,
  holdsWork = false,
  isAlert = false,
}: DialogProps) {
  const dialog = useKeptFocus();
  return (
    <ModalOverlay
      isOpen
      isDismissable={!isAlert && !holdsWork}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={styles.veil ?? ''}
    >
      <Modal className={joinClasses(styles.modal, isWide && styles.wide, isLarge && styles.large)}>
        <AriaDialog ref={dialog} role={isAlert ? 'alertdialog' : 'dialog'} className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <div className={styles.content}>{children}</div>
          {foot !== undefined && <div className={styles.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A button that was pressed may be gone or disabled by now: without a focus in the dialog, Escape is not heard. */
function useKeptFocus() {
  const dialog = useRef<HTMLElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body || active.matches(':disabled')) dialog.current?.focus();
  });
  return dialog;
}
