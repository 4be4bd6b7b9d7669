import type { NotesView } from '#core/note/view.ts'
import type { Row } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface NotesRowProps {
  readonly notes: NotesView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one line, while there are notes or something planned. */
export const useNotesRow = ({ notes, path }: NotesRowProps): Row | undefined => {
  const t = useText().note
  if (notes.all.length === 0 && notes.walks.length === 0 && !notes.fresh) return undefined
  const hint = notes.fresh ? t.rowFresh : t.rowHint
  return { path, title: t.title, hint, waits: notes.fresh }
}
