import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { moreMessages } from './moreMessages.ts'

type FilterSheetProps = { open: boolean; onClose: () => void; result?: ReactNode; children: ReactNode }

/** The filters of a bar, one below the other, on a phone. They act at once; the button only closes. */
export function FilterSheet({ open, onClose, result, children }: FilterSheetProps) {
  const text = useMessages(moreMessages)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={text.filters}
      status={result}
      actions={
        <Button kind="primary" wide onClick={onClose}>
          {text.showResults}
        </Button>
      }
    >
      <div className="filter-sheet">{children}</div>
    </Dialog>
  )
}
