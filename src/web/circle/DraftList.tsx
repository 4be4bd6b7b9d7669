import type { JSX } from 'preact'
import type { CircleId } from '#core/circle/ids.ts'
import type { FilesDraft } from '#core/sharing/draft.ts'
import type { FileView } from '#core/sharing/files.ts'
import { paths } from '#web/app/routes.ts'
import { FilesLine } from '#web/files/FilesLine.tsx'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Icon } from '#web/ui/Icon.tsx'
import './Circle.css'

export interface DraftListProps {
  readonly id: CircleId
  readonly drafts: readonly FilesDraft[]
  readonly now: number
  readonly onWrite: (path: string) => void
}

/** What I began and did not send, or kept for another day. Nobody else knows of it. */
export const DraftList = (props: DraftListProps): JSX.Element | null => {
  const t = useText().circle
  const language = useLanguage()
  if (props.drafts.length === 0) return null
  return (
    <section class="stack">
      <h2>{t.draftsTitle}</h2>
      <ul class="list stack">
        {props.drafts.map(draft => (
          <li key={draft.id}>
            <Card onOpen={() => props.onWrite(`${paths.writeShare(props.id)}?draft=${draft.id}`)}>
              <span class="draft-words">
                {(draft.words.trim() !== '' || filesOf(draft).length === 0) && (
                  <span class="words draft-line">
                    {draft.words.trim() === '' ? t.draftEmpty : draft.words}
                  </span>
                )}
                <FilesLine files={filesOf(draft)} inline />
                <span class="soft small">{ago(language, draft.savedAt, props.now)}</span>
              </span>
              <Icon name="chevron" />
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}

const filesOf = (draft: FilesDraft): readonly FileView[] => draft.files ?? []
