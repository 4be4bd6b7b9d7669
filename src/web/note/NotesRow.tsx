import type { JSX } from 'preact'
import type { NotesView } from '#core/note/view.ts'
import { RowList } from '#web/me/RowList.tsx'
import { useText } from '#web/text/language.ts'

export interface NotesRowProps {
  readonly notes: NotesView
  /** The path of its screen. */
  readonly path: string
}

/** On the page of a circle: one line, while there are notes or something planned. */
export const NotesRow = ({ notes, path }: NotesRowProps): JSX.Element | null => {
  const t = useText().note
  if (notes.all.length === 0 && notes.walks.length === 0 && !notes.fresh) return null
  const hint = notes.fresh ? t.rowFresh : t.rowHint
  return <RowList rows={[{ path, title: t.title, hint, waits: notes.fresh }]} />
}
